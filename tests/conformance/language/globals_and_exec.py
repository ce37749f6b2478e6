# globals(), locals(), exec, eval and compile.
x = 1
print(eval("x + 1"), eval("x + y", {"x": 5, "y": 6}), eval("x", {"x": 1}, {"x": 2}))
namespace = {}
exec("a = 1\ndef f():\n    return a + 1\nb = f()", namespace)
print(namespace["b"], sorted(name for name in namespace if name != "__builtins__"))
exec("x = 10")
print(x, globals()["x"])
globals()["made"] = "by globals()"
print(made)


def function(parameter):
    local = 2
    return sorted(locals().items()), "parameter" in globals()


print(function(1))
code = compile("x * 2", "<text>", "eval")
print(eval(code), code.co_filename, code.co_name)
for source in ("1 +", "x = 1", "undefined", "1 / 0"):
    try:
        eval(source)
    except Exception as error:
        print(type(error).__name__, error.msg if isinstance(error, SyntaxError) else error)
print(__name__, vars() is globals(), "print" in dir(__builtins__))

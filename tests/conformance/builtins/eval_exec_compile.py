# eval, exec and compile: sources, modes, namespaces, results.
g = {"x": 5}
print(eval("x + 1", g), eval("  x", g), eval("x\n", g), eval(b"x", g), exec("y = x * 2", g), g["y"],
    sorted(k for k in g if k != "__builtins__"), "__builtins__" in g)
l = {}
exec("z = x; w = [x for _ in range(2)]", g, l)
print(sorted(l), eval("x + z", g, l), eval("x", {"x": 1}, {"x": 2}), exec("pass"), eval(compile("1 + 2", "<c>",
    "eval")), exec(compile("a = 1", "<c>", "exec"), l), l["a"])
exec("def f():\n    return name\nname = 'from exec'", g)
print(g["f"](), g["f"].__globals__ is g, g["f"].__module__ if "__name__" in g else None)
code = compile("v = 1\nv + 1", "<m>", "exec")
print(exec(code, l), l["v"], eval(code, l))
single = compile("1 + 1; 'shown'; None", "<s>", "single")
exec(single)


class Names(dict):
    def __missing__(self, key):
        return key.upper()


print(eval("hello + world", {}, Names()), eval("a", {"__builtins__": {}}, {"a": 1}))
exec("import sys; print(sys.__name__)", {})
for call in (lambda: eval("x ="), lambda: eval("x = 1"), lambda: exec("1 +"), lambda: eval("a b"),
        lambda: eval(5), lambda: exec(None), lambda: eval("1", 5), lambda: exec("1", {}, 5), lambda: eval("len",
        {"__builtins__": {}}), lambda: compile("1", "f", "bad"), lambda: compile(5, "f", "exec"),
        lambda: compile("1"), lambda: compile("x", 5, "exec"), lambda: eval("print('\0')"),
        lambda: compile("1; 2", "f", "eval"), 
             lambda: exec("1", None, []), lambda: eval(), lambda: compile("1", "f", "exec", -1),
             lambda: exec("nosuch", {}), lambda: eval("1", globals={}, locals={})):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

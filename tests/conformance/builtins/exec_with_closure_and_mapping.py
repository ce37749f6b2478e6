# exec with mappings as locals, with closures, and scopes inside.
class Mapping:
    def __init__(self):
        self.data = {"known": 1}

    def __getitem__(self, key):
        print("get", key)
        return self.data[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.data[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.data[key]


m = Mapping()
exec("a = known; del a; print(len)", {"print": print, "len": "global len"}, m)
try:
    exec("unknown", {}, m)
except NameError as error:
    print(error)


def outer():
    x = 1

    def inner():
        nonlocal x
        x += 1
        return x

    return inner


inner = outer()
exec(inner.__code__, {}, closure=inner.__closure__)
print(inner())
for call in (lambda: exec(inner.__code__), lambda: exec("1", closure=()), lambda: exec(compile("1", "f",
        "exec"), closure=(1,)), lambda: eval(inner.__code__)):
    try:
        call()
    except TypeError as error:
        print(error)


def local_scope():
    a = 1
    exec("a = 2; b = 3")
    print(a, "b" in locals(), eval("a"))
    names = {}
    exec("c = a", globals() | locals(), names)
    return names


print(local_scope())
try:
    exec("def f():\n return q\nf()", {"q": 1}, {"q": 2})
    exec("q = 1\ndef f():\n return q\nprint(f())", {}, {})
except NameError as error:
    print(error)

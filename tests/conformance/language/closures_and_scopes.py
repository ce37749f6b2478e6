# Closures, nonlocal, global, and the scopes of classes and comprehensions.
x = "global"


def counter(start):
    def step(amount=1):
        nonlocal start
        start += amount
        return start

    return step


a, b = counter(10), counter(20)
print(a(), a(5), b(), a.__closure__[0].cell_contents)


def outer():
    x = "outer"

    class Inner:
        y = x
        x = "class"
        z = [x for _ in range(1)]

        def method(self):
            return x

    return Inner.y, Inner.x, Inner.z, Inner().method()


print(outer())


def rebinds():
    global x, fresh
    x = "rebound"
    fresh = "new global"


rebinds()
print(x, fresh)


def unbound():
    print(later)
    later = 1


def free():
    def inner():
        return value

    if False:
        value = 1
    return inner()


for function in (unbound, free):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
try:
    del undefined
except NameError as error:
    print(error)

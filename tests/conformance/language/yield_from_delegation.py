# yield from: values, send, throw, close and results through several levels.
def inner():
    try:
        got = yield 1
        print("inner got", got)
        got = yield 2
        print("inner got", got)
        return "inner result"
    except ValueError as error:
        print("inner caught", error)
        return "from except"
    finally:
        print("inner finally")


def middle():
    result = yield from inner()
    print("middle", result)
    return result + "!"


def outer():
    print("outer", (yield from middle()))
    yield from [10, 20]
    yield from "ab"
    return "done"


o = outer()
print(next(o), o.gi_yieldfrom.__name__, o.send("A"), o.send("B"), list(o))
p = outer()
next(p)
print(p.throw(ValueError("thrown in")), p.close())
q = outer()
next(q)
q.close()


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return "n"

    def send(self, value):
        return f"sent {value}"

    def throw(self, error):
        return f"threw {error!r}"

    def close(self):
        print("closed")


def delegate(to):
    yield from to


d = delegate(Iterator())
print(next(d), d.send("x"), d.send(None), d.throw(KeyError("k")), d.close())
e = delegate(iter([1, 2]))
print(next(e))
for action in (lambda: e.send("no send"), lambda: delegate(5).__next__(),
        lambda: delegate(iter([1])).throw(KeyError("not started")), lambda: list(delegate(None))):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
f = delegate(iter([1, 2]))
next(f)
try:
    f.throw(KeyError("no throw method"))
except KeyError as error:
    print(error)


def returns_only():
    return (yield from ())


try:
    next(returns_only())
except StopIteration as stop:
    print(stop.value)

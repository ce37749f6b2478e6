# send, throw, close, return values and attributes of generators.
def g():
    try:
        received = yield "first"
        print("received", received)
        try:
            yield "second"
        except ValueError as error:
            print("caught", error)
            yield "after"
        return "result"
    finally:
        print("finally")


a = g()
print(next(a), a.send("hello"), a.throw(ValueError("thrown")))
try:
    next(a)
except StopIteration as stop:
    print(stop.value, stop.args)
print(next(a, "exhausted"), a.gi_frame, a.gi_running, a.gi_yieldfrom, a.gi_code.co_name)
b = g()
print(b.close(), b.close(), list(b))
c = g()
next(c)
print(c.close(), c.gi_frame)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield "no"


d = stubborn()
next(d)
for action in (d.close, lambda: d.throw(KeyError("k")), lambda: d.send(1)):
    try:
        print(action())
    except (RuntimeError, KeyError, StopIteration) as error:
        print(type(error).__name__, error)


def raising():
    yield 1
    raise StopIteration("inside")


def recursive():
    yield next(r)


r = recursive()
e = g()
for action in (lambda: e.send("too early"), lambda: list(raising()), lambda: next(r), lambda: g().throw(5),
        lambda: g().throw(ValueError), lambda: g().throw(ValueError("v"), None, None), lambda: e.throw(),
        lambda: e.send(), lambda: next(g().close), lambda: g()()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__))


def closes_with_value():
    try:
        yield
    except GeneratorExit:
        return "closed value"


f = closes_with_value()
next(f)
print(f.close(), repr(f)[:40].split(" at ")[0], f.__name__, f.__qualname__)
f.__name__ = "renamed"
print(f.__name__, iter(f) is f)

# The handled exception belongs to the frame: generators keep their own.
import sys


def generator():
    try:
        raise ValueError("inside")
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


g = generator()
print(next(g), sys.exception())
try:
    raise KeyError("outside")
except KeyError:
    print(next(g), repr(sys.exception()))
    print(next(g), repr(sys.exception()))


def raises():
    yield 1
    raise ValueError("second step")


g = raises()
print(next(g))
for _ in range(2):
    try:
        next(g)
    except (ValueError, StopIteration) as error:
        print(repr(error), repr(error.__context__))


def cleanup():
    try:
        yield "a"
        yield "b"
    except ValueError as error:
        yield f"handled {error}"
    else:
        print("else")
    finally:
        print("finally")


print(list(cleanup()))
g = cleanup()
next(g)
print(g.throw(ValueError("thrown")), list(g))
g = cleanup()
try:
    g.throw(ValueError("before the start"))
except ValueError as error:
    print(error, list(g))
for item in cleanup():
    break
print("after break")

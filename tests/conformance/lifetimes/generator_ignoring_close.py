# A yield in answer to the closing of a generator is a RuntimeError; at death
# such an error, and any other, goes to sys.unraisablehook.
import sys


def hook(args):
    print("unraisable:", args.exc_type.__name__, args.exc_value, args.object is not None)


sys.unraisablehook = hook


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2
            return


generator = stubborn()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print("RuntimeError:", error)
generator = None
print("-")
generator = stubborn()
next(generator)
generator = None
print("-")


def failing():
    try:
        yield 1
    finally:
        raise ValueError("from finally")


generator = failing()
next(generator)
generator = None
generator = failing()
next(generator)
try:
    generator.close()
except ValueError as error:
    print("raised:", error)

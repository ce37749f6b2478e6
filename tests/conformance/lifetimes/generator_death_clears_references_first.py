# When a suspended generator dies, weak references to it are cleared and their
# callbacks run before its finally block does.
import weakref


def numbers():
    try:
        yield 1
    finally:
        print("finally, reference gives", reference())


generator = numbers()
reference = weakref.ref(generator, lambda reference: print("callback"))
next(generator)
del generator
print("-")


def inner():
    try:
        yield 1
    finally:
        print("inner finally")


def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")


generator = outer()
next(generator)
del generator
print("-")
generator = outer()
next(generator)
generator.close()
print("end")

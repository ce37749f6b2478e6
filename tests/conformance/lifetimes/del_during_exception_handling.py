# __del__ and callbacks run inside the surrounding exception state and leave it
# as it was; errors raised and caught inside get the outer one as context.
import sys
import weakref


class Thing:
    def __del__(self):
        print("  handling:", repr(sys.exception()))
        try:
            raise KeyError("inside")
        except KeyError as error:
            print("  context:", repr(error.__context__))
        print("  handling again:", repr(sys.exception()))


print("outside")
thing = Thing()
del thing
print("inside a handler")
thing = Thing()
try:
    raise ValueError("outer")
except ValueError:
    del thing
    print("  after:", repr(sys.exception()))
print("afterwards:", sys.exception())


class Plain:
    pass


plain = Plain()
reference = weakref.ref(plain, lambda reference: print("callback:", repr(sys.exception())))
try:
    raise ValueError("outer")
except ValueError:
    del plain


def unwinding():
    local = Thing()
    raise RuntimeError("on the way")


print("while unwinding")
try:
    unwinding()
except RuntimeError:
    print("  handler")

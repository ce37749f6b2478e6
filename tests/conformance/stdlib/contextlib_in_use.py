# contextmanager, suppress, closing, redirect, ExitStack, nullcontext in combination.
import contextlib
import io


@contextlib.contextmanager
def tagged(name):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("swallowed", error)
    finally:
        print("leave", name)


with tagged("a") as a, tagged("b"):
    print(a)
    raise ValueError("v")
with contextlib.suppress(KeyError, IndexError):
    {}["k"]
with contextlib.suppress():
    print("nothing suppressed")
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()))


class Thing:
    def close(self):
        print("closed")


with contextlib.closing(Thing()) as thing:
    print(type(thing).__name__)
with contextlib.nullcontext(5) as five:
    print(five)
with contextlib.ExitStack() as stack:
    for name in "xy":
        stack.enter_context(tagged(name))
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda *details: print("push", details[0]) or True)
    raise KeyError("in the stack")


@tagged("decorator")
def decorated():
    print("body")


decorated()
for bad in (lambda: tagged("q").__exit__(None, None, None), lambda: contextlib.ExitStack().enter_context(5)):
    try:
        bad()
    except (RuntimeError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)

# contextlib: contextmanager, suppress, closing, ExitStack, nullcontext.
import contextlib


@contextlib.contextmanager
def manager(name):
    print("enter", name)
    try:
        yield name
    except ValueError as error:
        print("handled", error)
    finally:
        print("exit", name)


with manager("a") as value:
    print(value)
with manager("b"):
    raise ValueError("inside")
try:
    with manager("c"):
        raise KeyError("passes")
except KeyError as error:
    print(repr(error))
with contextlib.suppress(KeyError, IndexError):
    [][0]
print("suppressed")
with contextlib.ExitStack() as stack:
    for name in "xy":
        stack.enter_context(manager(name))
    stack.callback(print, "callback")
with contextlib.nullcontext(5) as five:
    print(five)


class Closes:
    def close(self):
        print("closed")


with contextlib.closing(Closes()):
    print("open")


@manager("as a decorator")
def function():
    print("called")


function()
function()


@contextlib.contextmanager
def empty():
    return
    yield


try:
    with empty():
        pass
except RuntimeError as error:
    print(error)

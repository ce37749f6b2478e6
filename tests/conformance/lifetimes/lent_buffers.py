# A class that gives its bytes by __buffer__ is told by __release_buffer__ when the last view on them has gone.
import sys


class Lender:
    def __init__(self, name):
        self.name = name
        self.data = bytearray(b"data")

    def __buffer__(self, flags):
        print("lend", self.name)
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("back", self.name, type(view).__name__, bytes(view))
        view.release()

    def __del__(self):
        print("del", self.name)


lender = Lender("a")
first = memoryview(lender)
second, part = memoryview(first), first[1:]
try:
    lender.data.append(1)
except BufferError as error:
    print(error)
first.release()
del second
print("one left")
part.release()
lender.data.append(1)
print(lender.data)

view = memoryview(lender)
del lender
print("only the view is left")
del view
print(bytes(Lender("b")), bytearray(Lender("c")))
with memoryview(Lender("d")) as view:
    print(view.tolist())
cycle = Lender("e")
cycle.view = memoryview(cycle)
cycle.view.release()
del cycle


class Failing(Lender):
    def __release_buffer__(self, view):
        raise ValueError(self.name)


def report(unraisable):
    print(repr(unraisable.exc_value), unraisable.err_msg, unraisable.object)


sys.unraisablehook = report
print(bytes(Failing("f")))
print("end")

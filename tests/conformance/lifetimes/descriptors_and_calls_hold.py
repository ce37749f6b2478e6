# Properties, operators and __call__ keep their operand until they end.
class Noisy:
    def __init__(self, name):
        self.name = name

    @property
    def value(self):
        print("  getter")
        return "value"

    def __call__(self):
        print("  called")

    def __contains__(self, item):
        print("  contains", item.name)
        return True

    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("  exit")

    def __del__(self):
        print("  dies:", self.name)


print("property")
print(Noisy("a").value)
print("call")
Noisy("b")()
print("in")
print(Noisy("c") in Noisy("d"))
print("with")
with Noisy("e"):
    print("  body")
print("starred call")
print(*[Noisy("f").name])
print("lambda result")
(lambda: Noisy("g"))()
print("conditional")
(Noisy("h") if True else None)
print("delete of several names")
x, y = Noisy("x"), Noisy("y")
del y, x
print("class attribute")


class Holder:
    item = Noisy("in a class")


Holder.item = None
print("end")

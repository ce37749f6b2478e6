# x = x + y releases the old x at the store; in-place operators keep it.
class Number:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return Number(self.name + "+" + other.name)

    def __del__(self):
        print("  dies:", self.name)


class InPlace(Number):
    def __iadd__(self, other):
        print("  in place")
        return self


print("x = x + y")
x = Number("x")
x = x + Number("y")
print("x is", x.name)
print("x += y without __iadd__")
x += Number("z")
print("x is", x.name)
print("x += y with __iadd__")
x = InPlace("i")
x += Number("j")
print("x is", x.name)
print("list *= 0")
items = [Number("0"), Number("1")]
items *= 0
print("a dict entry moved to itself")
mapping = {"k": Number("m")}
mapping["k"] = mapping.pop("k")
print("end")

# A temporary dies as soon as the operation that consumes it has ended.
class Noisy:
    def __init__(self, name):
        self.name = name
        self.number = 1

    def __add__(self, other):
        print("adding", self.name, other.name)
        return Noisy(self.name + other.name)

    def __neg__(self):
        return "negated"

    def method(self):
        print("in method")
        return "result"

    def __del__(self):
        print("dies:", self.name)


print("statement value")
Noisy("a")
print("attribute")
print(Noisy("b").number)
print("method call")
print(Noisy("c").method())
print("operator")
x = Noisy("d") + Noisy("e")
print("chain of operators")
x = Noisy("f") + Noisy("g") + Noisy("h")
print("unary")
print(-Noisy("i"))
print("f-string")
print(f"{Noisy('j').number} and {Noisy('k').number}")
print("condition")
print("yes" if Noisy("l").number else "no")
print("assert")
assert Noisy("m").number
print("display")
y = [Noisy("n"), Noisy("o")]
print("list made")
y = None
print("subscript of a display")
print([Noisy("p"), Noisy("q")][0].name)
print("in")
print(1 in [Noisy("r").number])
print("end")

# __iadd__ and its like: result used, NotImplemented, fallbacks.
class InPlace:
    def __iadd__(self, other):
        return f"iadd {other}"

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return f"sub {other}"

    def __imul__(self, other):
        return NotImplemented

    def __imatmul__(self, other):
        self.matmul = other
        return self


a = b = InPlace()
a += 1
print(a, b is a)
a = b
a -= 2
print(a)
a = b
try:
    a *= 3
except TypeError as error:
    print(error)
a @= 4
print(a is b, a.matmul)


class All:
    pass


names = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor",
    "matmul")
for name in names:
    setattr(All, f"__i{name}__", lambda self, other, name=name: f"i{name}({other})")
for operator in ("+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"):
    x = All()
    exec(f"x {operator}= 7")
    print(x, end=" ")
print()
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
s = "a"
s *= 3
l = [1]
l *= 2
l += "bc"
print(s, l)

# Operators on a proxy reach the object, on the left and on the right; its
# methods see the object itself, never the proxy.
import operator as op
import weakref


class Number:
    def __init__(self, value):
        self.value = value

    def __str__(self):
        return f"Number({self.value})"


def method(name):
    def binary(self, *others):
        shown = [type(other).__name__ for other in others]
        return f"{name} {type(self).__name__} {' '.join(shown)}"

    return binary


for name in "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor".split():
    setattr(Number, f"__{name}__", method(name))
    setattr(Number, f"__r{name}__", method("r" + name))
for name in "neg pos abs invert".split():
    setattr(Number, f"__{name}__", method(name))
for name in "lt le gt ge eq ne".split():
    setattr(Number, f"__{name}__", method(name))

number, other = Number(1), Number(2)
p, q = weakref.proxy(number), weakref.proxy(other)
operations = (
    op.add, op.sub, op.mul, op.matmul, op.truediv, op.floordiv, op.mod, divmod, pow,
    op.lshift, op.rshift, op.and_, op.or_, op.xor, op.lt, op.le, op.gt, op.ge, op.eq, op.ne,
)
for operation in operations:
    print(operation(p, 3), "|", operation(3, p), "|", operation(p, q), "|", operation(number, q))
for operation in (op.neg, op.pos, abs, op.invert):
    print(operation(p))
print(pow(p, 2, q))
print(str(p), f"{p}")
try:
    f"{p:>10}"
except TypeError as error:
    print(error)

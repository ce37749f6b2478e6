# Items of array.array: what goes in, what comes out, and what does not fit.
from array import array, typecodes


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


print(typecodes, [array(code).itemsize for code in "bBwhHiIlLqQfd"])
for code in "bBhHiIlLqQ":
    for number in 2**7 - 1, -2**7, 2**15, -2**15 - 1, 2**31, 2**32, -2**40, 2**63, 2**64, -2**64:
        attempt(lambda: array(code, [number]))
for code, item in ("i", "a"), ("I", 1.0), ("Q", None), ("d", "x"), ("f", 0.1), ("f", 1e300), ("w", "ab"), ("w", 1):
    attempt(lambda: array(code, [item]))
for arguments in (), ("x",), ("ii",), (1,), ("i", 1), ("i", "abc"), ("w", "abc"), ("i", b"abc"), ("i", b"abcd"):
    attempt(lambda: array(*arguments))
attempt(lambda: array("i", array("w", "a")))
attempt(lambda: array("d", array("i", [1, 2])))
attempt(lambda: array("i", x=1))
attempt(lambda: array("h", (n for n in range(3))))
numbers = array("i", [1, 2, 3])
attempt(lambda: numbers.__setitem__(0, "x"))
attempt(lambda: numbers.__setitem__(9, 1))
attempt(lambda: numbers[9])
attempt(lambda: numbers["a"])
attempt(lambda: numbers.append(None))
print(numbers, numbers.typecode, numbers.tolist(), array("w", "caf\u00e9"), array("d"))

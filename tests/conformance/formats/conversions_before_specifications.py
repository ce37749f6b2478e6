# A value is converted, and dies, before the fields in its format specification are evaluated.
class Value:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        print("repr", self.name)
        return "R" + self.name

    def __str__(self):
        print("str", self.name)
        return "S" + self.name

    def __format__(self, specification):
        print("format", self.name, repr(specification))
        return "F" + self.name

    def __del__(self):
        print("del", self.name)


def width(number):
    print("width", number)
    return number


print(f"{Value('a')!r:>{width(5)}}|")
print(f"{Value('b')!s:{'*'}^{width(6)}}|{Value('c'):{width(3)}}|{Value('d')!a}|{Value('e')!r:>9}")
print(f"{Value('f')=!r:>{width(7)}}")
print(f"{Value('g')=:>{width(7)}}")


class Text(str):
    def __format__(self, specification):
        print("Text.__format__", repr(specification))
        return "formatted"


class Odd:
    def __repr__(self):
        return Text("odd")


print(f"{Odd()!r:5}", f"{Odd()!r}")
try:
    f"{Value('h')!r:{1 / 0}}"
except ZeroDivisionError as error:
    print(error)

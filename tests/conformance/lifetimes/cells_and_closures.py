# A cell keeps its content while any function or frame shares it; rebinding
# releases the old value at once; closures of one loop share one cell.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def make():
    value = Noisy("first value")

    def read():
        return value.name

    def write(new):
        nonlocal value
        value = new

    return read, write


print("shared cell")
read, write = make()
print(read())
write(Noisy("second value"))
print(read())
del write
print("writer gone")
del read
print("loop closures")


def loop():
    functions = []
    for index in range(3):
        item = Noisy(f"item {index}")
        functions.append(lambda: item.name)
    return functions


functions = loop()
print([function() for function in functions])
functions.clear()
print("defaults")


def with_default(value=Noisy("default"), *, key=Noisy("keyword default")):
    pass


with_default.attribute = Noisy("function attribute")
del with_default
print("cell content released by hand")


def hold():
    value = Noisy("content")
    return lambda: value


function = hold()
function.__closure__[0].cell_contents = None
print(function())

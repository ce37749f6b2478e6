# What __contains__ and __new__ give: any truth, an error, a death of an operand on the way.
import gc

gc.disable()


class Box:
    def __init__(self, answer):
        self.answer = answer

    def __contains__(self, item):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def __del__(self):
        print("del box")


class Item:
    def __del__(self):
        print("del item")


class Truth:
    def __bool__(self):
        print("asked")
        return True


for answer in True, False, 0, "x", [], None, Truth():
    box = Box(answer)
    print(1 in box, 1 not in box, "yes" if 2 in box else "no", "no" if 2 not in box else "yes")
print(Item() in Box(True))
if Item() not in Box(False):
    print("not in")
try:
    Item() in Box(KeyError("k"))
except KeyError as error:
    print(repr(error))
del box


class Made:
    def __new__(cls, *values):
        if not values:
            return 5
        self = super().__new__(cls)
        self.values = values
        return self

    def __init__(self, *values):
        print("init", values and type(values[0]).__name__)
        if len(values) > 1:
            return 7

    def __del__(self):
        print("del made")


print(Made(), Made(Item()).values[0].__class__.__name__)
try:
    Made(1, 2)
except TypeError as error:
    print(error)

# list, tuple, set, str and bool, called with one value, with none and with too many.
class Odd:
    def __iter__(self):
        yield from "odd"

    def __str__(self):
        return "an odd one"

    def __bool__(self):
        return False


class Wrong:
    def __str__(self):
        return 5

    def __bool__(self):
        return 2

    def __iter__(self):
        return 7


class MyList(list):
    pass


class MyTuple(tuple):
    pass


def show(kind, *values, **named):
    try:
        result = kind(*values, **named)
        print(kind.__name__, type(result).__name__, sorted(result) if isinstance(result, set) else result)
    except Exception as error:
        print(kind.__name__, type(error).__name__, error)


for kind in (list, tuple, set, str, bool):
    for value in (Odd(), Wrong(), (3, 1), [1, 2], MyTuple("ab"), MyList("ab"), {"k": 1}, {"k": 1}.items(), range(2), 5, None, "text"):
        show(kind, value)
    show(kind)
    show(kind, 1, 2, 3, 4)
    show(kind, object=1)
    show(kind, [], x=1)
for kind in (MyList, MyTuple, type("MySet", (set,), {}), type("MyStr", (str,), {})):
    show(kind, "ab")
    show(kind)
values = (1, 2)
print(tuple(values) is values, tuple(MyTuple(values)) is values, list(values) is not list(values))
print(str(b"bytes"), str(b"bytes", "ascii"), str("same") is "".join(["sa", "me"]))
items = [1, [2]]
copied = list(items)
copied.append(3)
print(items, copied, copied[1] is items[1], list(copied).__sizeof__() >= [].__sizeof__())
try:
    set([[]])
except TypeError as error:
    print(error)


def failing():
    yield 1
    raise KeyError("half-way")


for kind in (list, tuple, set):
    show(kind, failing())

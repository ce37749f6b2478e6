# __setstate__ of iterators: positions outside of the sequence, huge ones and what is no int.
import array


class Sequence:
    def __getitem__(self, index):
        if index < 3:
            return index
        raise IndexError

    def __len__(self):
        return 3


class Index:
    def __index__(self):
        return 1


def show(make):
    print(type(make()).__name__)
    for state in [0, 2, 3, 7, -1, -7, 2**62, -2**62, True]:
        iterator = make()
        iterator.__setstate__(state)
        rest = iterator.__reduce__()[1:] if make not in own else iterator.__reduce__()[2]
        print("  ", state, list(iterator), rest)
    for state in [2**63, -2**70, "a", None, 1.5]:
        try:
            make().__setstate__(state)
            print("  ", state)
        except (TypeError, OverflowError) as error:
            print("  ", state, type(error).__name__, error)


own = [lambda: iter(Sequence()), lambda: reversed(Sequence())]
for make in [lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter("aé\U0001F600"),
             lambda: iter(b"abc"), lambda: iter(bytearray(b"abc")), lambda: reversed([1, 2, 3]), *own,
             lambda: iter(array.array("i", [1, 2, 3])), lambda: iter(range(5, 50, 20))]:
    show(make)

for make in [lambda: iter([1, 2]), lambda: iter("ab"), lambda: iter((1, 2))]:
    iterator = make()
    print(list(iterator), iterator.__setstate__(0), list(iterator))

# sorted() and reversed() on all kinds of iterables.
print(sorted("hello"), sorted({3, 1}), sorted({"b": 1, "a": 2}.items()), sorted(x % 3 for x in range(6)),
    sorted([], key=5) if 0 else "", sorted([1, 2], key=None, reverse=True), sorted(range(5), key=lambda n: -n),
    sorted(iter("cab")), sorted([(1, "b"), (1, "a")]), sorted([True, False, 2]))
print(list(reversed("abc")), list(reversed([1, 2])), list(reversed((1, 2))), list(reversed(range(0, 10, 3))),
    list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.values())), list(reversed(b"ab")),
    list(reversed(bytearray(b"ab"))), list(reversed(memoryview(b"ab"))))


class Both:
    def __reversed__(self):
        return "anything"


class OnlyGet:
    def __getitem__(self, i):
        return i


print(reversed(Both()))
for call in (lambda: reversed(OnlyGet()), lambda: reversed({1, 2}), lambda: reversed(5),
        lambda: reversed(iter([])), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([{}, {}]),
        lambda: reversed(x for x in ()), lambda: sorted([1], key="x"), lambda: sorted([3, 2], reverse="a"),
        lambda: reversed(map(str, []))):
    try:
        print(call())
    except TypeError as error:
        print(error)

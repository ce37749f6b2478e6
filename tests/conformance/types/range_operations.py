# range: every method and operation, with big numbers and errors.
r = range(2, 20, 3)
print(r, list(r), r[0], r[-1], r[1:3], r[::-1], len(r), 8 in r, 9 in r, 8.0 in r, "a" in r, r.index(11),
    r.count(11), r.count(12), r.start, r.stop, r.step, list(reversed(r)), bool(range(0)), r == range(2, 19, 3),
    r != range(3), hash(r) == hash(range(2, 19, 3)))
print(range(5), range(5, 5), range(0) == range(5, 5), list(range(5, 0, -2)), range(True, 5), list(range(10**20,
    10**20 + 2)), range(10**30)[10**29], 10**29 in range(10**30), range(-10**30, 10**30)[-1], len(range(2**62)),
    range(1, 10, 2)[1:-1:2], range(10)[-3:], range(10)[20:], range(0, 10, 3).index(9))
for call in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range("a"), lambda: range(1,
        2, 3, 4), lambda: range(3)[3], lambda: range(3)[-4], lambda: range(3)["a"], lambda: range(3).index(5),
        lambda: len(range(10**30)), lambda: range(3) < range(4), lambda: range(3) + range(3),
        lambda: setattr(range(3), "start", 1), lambda: range(3)[1.0],
             lambda: range(start=1), lambda: range(3).index("a"), lambda: type("R", (range,), {}),
             lambda: range(3)[::0], lambda: range(1, None)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 3


print(range(Index()), range(10)[Index()], Index() in range(5) if 0 else "", range(1, 10, Index()))
iterator = iter(range(5))
print(next(iterator), iterator.__length_hint__(), iterator.__reduce__()[1:], list(iterator))
iterator = iter(range(10**20, 10**20 + 5))
print(next(iterator), iterator.__length_hint__(), list(iterator)[-1], type(iterator).__name__)

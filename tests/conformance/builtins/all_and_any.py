# all() and any(): truth, laziness, errors.
print(all([]), any([]), all([1, "a", [0]]), any([0, "", None, 3]), all([1, 0]), any([0, 0]),
    all(x for x in range(1, 3)), any({0: 1}), all("ab"), all(iter(())))


def noisy():
    for n in (0, 1, 2):
        print("step", n)
        yield n


print(any(noisy()), all(noisy()))


class Bad:
    def __bool__(self):
        raise ValueError("no truth")


for call in (lambda: all(5), lambda: any(), lambda: all([1], 2), lambda: any([Bad()]), lambda: all([Bad()]),
        lambda: any(iterable=[1])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

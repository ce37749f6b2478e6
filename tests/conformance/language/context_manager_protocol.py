# with: order, values, suppression, errors in every place, many managers.
class M:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is not None)
        if self.fail == "exit":
            raise KeyError(f"exit {self.name}")
        return self.suppress


with M("a") as a, M("b") as b:
    print(a, b)
with (
    M("c") as c,
    M("d"),
):
    print(c)
with M("s", suppress=True):
    raise TypeError("suppressed")
for managers in ((M("x", fail="enter"), M("y")), (M("x"), M("y", fail="enter")), (M("x"), M("y", fail="exit")),
        (M("x", suppress=True), M("y", fail="exit")), (M("x", fail="exit"), M("y", fail="exit"))):
    try:
        with managers[0], managers[1]:
            print("body")
            raise TypeError("body")
        print("after")
    except Exception as error:
        print("raised", repr(error), repr(error.__context__))


def returns():
    with M("r", suppress=True):
        return "returned"


def loops():
    for n in range(3):
        with M(n if 0 else f"l{n}"):
            if n == 0:
                continue
            break
    return n


print(returns(), loops())


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *a):
        pass


for manager in (5, NoExit(), NoEnter(), None, M):
    try:
        with manager:
            pass
    except TypeError as error:
        print(error)
with M("t") as (first, *rest):
    print(first, rest)

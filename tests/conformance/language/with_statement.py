# with: order of enter and exit, suppression, several managers, failures.
class Manager:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("enter " + self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail == "exit":
            raise KeyError("exit " + self.name)
        return self.suppress


with Manager("a") as a, Manager("b") as b:
    print("body", a, b)
with (Manager("c", suppress=True), Manager("d")):
    raise ValueError("suppressed")
print("after")
try:
    with Manager("e"), Manager("f", fail="enter"):
        print("never")
except ValueError as error:
    print("caught", error)
try:
    with Manager("g", fail="exit"):
        raise ValueError("first")
except KeyError as error:
    print("caught", error, "context", repr(error.__context__))


def leave(how):
    for _ in range(2):
        with Manager(how):
            if how == "return":
                return "returned"
            if how == "break":
                break
            continue
    return "fell through"


print(leave("return"), leave("break"), leave("continue"))
with Manager("target") as (first, *rest):
    print(first, rest)
for wrong in (1, None, type("OnlyEnter", (), {"__enter__": lambda self: self})()):
    try:
        with wrong:
            pass
    except TypeError as error:
        print(error)

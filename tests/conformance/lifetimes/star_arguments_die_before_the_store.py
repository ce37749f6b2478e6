# L2, L4: what a star has spread dies with the call, before the result is stored over an old value.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")

    def __lt__(self, other):
        return self.name < other.name

    def __call__(self, *given, **named):
        return Thing("called")

    def method(self, *given, **named):
        return Thing("method")


class Kind:
    def __init__(self, *given, **named):
        pass

    def __del__(self):
        print("Kind", end=" ")


def things(names):
    return [Thing(name) for name in names]


def function(*given, **named):
    return Thing("function")


def run():
    x = Thing("old")
    x = min(*things("ab"))
    print("| native")
    x = max(*things("ab"), key=lambda thing: thing.name)
    print("| key")
    x = function(*things("ab"), **{"named": Thing("named")})
    print("| function")
    x = Kind(*things("ab"), **{"named": Thing("named")})
    print("| class")
    x = Thing("callee")(*things("ab"))
    print("| object")
    x = Thing("receiver").method(*things("ab"), **{"named": Thing("named")})
    print("| method")
    x = [].append(*things("a"))
    print("| builtin method")
    x = dict(*[{"a": Thing("a")}], **{"b": Thing("b")})
    print("| dict")


for times in range(3):
    run()
    print()

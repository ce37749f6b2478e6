# match: captures, as, guards, order, what stays bound after failing.
def f(value):
    match value:
        case [int(x), int(y)] if x > y:
            return f"descending {x} {y}"
        case [x, y] as pair if x == y:
            return f"equal {pair}"
        case (int() | str()) as scalar:
            return f"scalar {scalar}"
        case [int(a) | str(a), (b, c) as d]:
            return f"{a} {b} {c} {d}"
        case {"k": (1 | 2) as n}:
            return f"n {n}"
        case whatever:
            return f"captured {whatever!r}"


for value in ([2, 1], [1, 1], 5, "s", [1, (2, 3)], ["a", [4, 5]], {"k": 2}, {"k": 3}, None):
    print(f(value))
match [1, 2, 3]:
    case [first, second, 4]:
        print("no")
    case [first, *_]:
        print(first)
print(first)


def noisy(name, result):
    print("guard", name)
    return result


match 5:
    case 5 if noisy("a", False):
        print("a")
    case int() if noisy("b", True):
        print("b")
    case _ if noisy("never", True):
        print("never")
match = case = _ = 7
print(match, case, _)
match match:
    case case:
        print(case)
match 1, 2:
    case 1, x:
        print(x)
match (lambda: 3)():
    case 3 | 4:
        print("call")


class C:
    match 5:
        case inner:
            pass


print(C.inner)
try:
    match 1:
        case 1 if 1 / 0:
            pass
except ZeroDivisionError:
    print("guard raised")


def returns():
    for n in range(5):
        match n:
            case 0:
                continue
            case 3:
                return n
            case _:
                pass


print(returns())

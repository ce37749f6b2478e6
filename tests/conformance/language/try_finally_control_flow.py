# return, break, continue and exceptions through finally, in every combination.
def returns(kind):
    for n in range(3):
        try:
            if kind == "return":
                return "try"
            if kind == "break":
                break
            if kind == "continue":
                continue
            if kind == "raise":
                raise ValueError("try")
            if kind == "override":
                return "try"
        except ValueError as error:
            return f"except {error}"
        else:
            print("else", n)
        finally:
            print("finally", n)
            if kind == "override":
                return "finally"
    else:
        return "loop else"
    return "end"


for kind in ("return", "break", "continue", "raise", "override", "none"):
    print(kind, "->", returns(kind))


def swallow():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"


def swallow_by_return():
    try:
        raise KeyError("lost")
    finally:
        return "returned"


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            try:
                raise KeyError("second")
            except KeyError as error:
                print("caught", error, repr(error.__context__))
    except ValueError as error:
        return f"outer {error} {error.__context__!r}"


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator finally")


print(swallow(), swallow_by_return(), nested())
for value in generator():
    break
print(value)


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def in_loop():
    result = []
    for n in range(4):
        try:
            if n == 1:
                continue
            if n == 3:
                break
            result.append(n)
        finally:
            result.append(f"f{n}")
    return result


print(value_kept(), in_loop())

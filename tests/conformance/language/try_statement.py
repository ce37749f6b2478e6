# try/except/else/finally with return, break, continue and raise at every place.
def run(action):
    log = []

    def step(name):
        log.append(name)
        if name == action:
            raise ValueError(name)

    def body():
        for turn in range(2):
            try:
                step("try")
                if action == "return":
                    return "from try"
                if action == "break":
                    break
                if action == "continue":
                    continue
            except ValueError:
                step("except")
                if turn:
                    return "from except"
            else:
                step("else")
            finally:
                step("finally")
        step("after")
        return "end"

    try:
        result = body()
    except ValueError as error:
        result = f"raised {error}"
    print(action, result, log)


for action in ("nothing", "try", "except", "else", "finally", "after", "return", "break", "continue"):
    run(action)


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except (ValueError, KeyError) as error:
        return repr(error)
    finally:
        print("outer finally")


print(overrides(), swallows(), nested())
try:
    raise TypeError
except ValueError:
    print("wrong")
except (IndexError, TypeError) as error:
    print("right", repr(error))
try:
    try:
        raise ValueError
    except 1:
        pass
except TypeError as error:
    print(error)

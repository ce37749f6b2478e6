# abs() and divmod() over the numeric types and hooks.
print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-(10**30)), abs(float("-inf")),
    divmod(7, -2), divmod(-7.5, 2), divmod(True, 2))


class N:
    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return "divmod", other

    def __rdivmod__(self, other):
        return "rdivmod", other


print(abs(N()), divmod(N(), 1), divmod(1, N()))
for call in (lambda: abs("a"), lambda: abs(), lambda: abs(1, 2), lambda: abs(None), lambda: divmod(1),
        lambda: divmod(1, "a"), lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: divmod(1j, 1),
        lambda: divmod("a", 1)):
    try:
        print(call())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)

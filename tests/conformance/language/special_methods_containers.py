# __getitem__, __setitem__, __delitem__, __contains__, __len__, __iter__ and their fallbacks.
class Log:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


log = Log()
print(log[1], log[1:2], log[1, 2], log[...], log["a"], log[1:2, ::3], log[()], log[(1,)], log[:], log[-1])
log[0], log[1:2] = "a", "b"
del log[0], log[::2]


class Contains:
    def __contains__(self, item):
        return item * 2


class ByIter:
    def __iter__(self):
        return iter([1, 2, 3])


class ByGet:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * 10


class Nothing:
    pass


print(1 in Contains(), 0 in Contains(), "" not in Contains(), 2 in ByIter(), 9 in ByIter(), 20 in ByGet(),
    25 in ByGet(), list(ByGet()))
n = Nothing()
for source in ("n[0]", "n[0] = 1", "del n[0]", "1 in n", "len(n)", "iter(n)", "[*n]", "a, b = n",
        "for x in n: pass", "n()", "n + 1", "1 + n", "n += 1", "-n", "n < n", "n @ n", "with n: pass",
        "bool(n)", "n.x", "n.x = 1", "del n.y", "int(n)", "float(n)", "complex(n)", "n[1:2]",
        "hash(n) and None", "range(n)", "[1][n]", "'a' * n", "abs(n)", "round(n)", "reversed(n)", "next(n)",
        "f'{n:x}'", "divmod(n, 1)", "n ** 2", "~n", "await_n", "bytes(n)", "dir(n) and None", "raise n",
        "n in 5"):
    try:
        exec(source)
        print(source, "is fine")
    except Exception as error:
        print(source, "|", type(error).__name__, error)

# Special methods of bytes, called by their names.
cases = (
    "b\"a\".__add__(b\"b\"), b\"a\".__mul__(2), b\"%d\".__mod__(5), b\"a\".__contains__(97), b\"abc\".__getitem__(1), b\"abc\".__getitem__(slice(1, 3)), b\"abc\".__len__(), b\"a\".__hash__() == hash(b\"a\")",
    "b\"a\".__eq__(b\"a\"), b\"a\".__eq__(\"a\"), b\"a\".__lt__(b\"b\"), b\"a\".__repr__(), b\"a\".__str__(), list(b\"a\".__iter__()), b\"a\".__getnewargs__(), b\"a\".__bytes__()",
    "b\"a\".__contains__(\"a\")", "b\"a\".__getitem__(9)", "b\"a\".__getitem__(\"a\")",
    "bytes.__new__(bytes, 2)",
    "(lambda a: (a.__setitem__(0, 98), a.__delitem__(1), a.__iadd__(b\"z\"), a.__imul__(2), a))(bytearray(b\"ab\"))",
    "bytearray(b\"a\").__hash__", "bytearray().__getitem__(0)", "bytearray(b\"a\").__alloc__() > 0",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

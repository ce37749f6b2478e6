# The fields of the builtin exceptions.
e = ValueError("a", 1)
print(e.args, str(e), repr(e), str(ValueError()), repr(ValueError()), str(ValueError("one")),
    repr(ValueError("one")), ValueError(5).args)
print(str(KeyError("k")), repr(KeyError("k")), str(KeyError()), str(KeyError("a", "b")), str(KeyError(5)))
o = OSError(2, "No such file", "name")
print(type(o).__name__, o.errno, o.strerror, o.filename, o.filename2, str(o), o.args, repr(o))
for number in (1, 2, 4, 11, 13, 17, 20, 21, 32, 104, 110, 111, 999):
    print(number, type(OSError(number, "x")).__name__, end="; ")
print(OSError("only").errno, str(OSError("only")), str(OSError(1, "s")), str(OSError(1, "s", "f", None, "g")),
    OSError(1, "s", "f", None, "g").filename2, FileNotFoundError(5, "x").errno, type(OSError()).__name__)
s = SyntaxError("msg", ("file", 3, 4, "text line", 3, 9))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, str(s),
    SyntaxError("m").lineno, str(SyntaxError()), s.print_file_and_line)
i = ImportError("m", name="n", path="p")
print(i.msg, i.name, i.path, i.name_from, str(i), repr(i), ImportError().msg)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1,
    2).code, AttributeError("m", name="n", obj=5).obj, NameError("m", name="n").name,
    StopAsyncIteration(1).args)
u = UnicodeDecodeError("enc", b"abc", 1, 2, "why")
print(u.encoding, u.object, u.start, u.end, u.reason, str(u), str(UnicodeEncodeError("e", "aé", 1, 2, "r")),
    str(UnicodeTranslateError("aé", 1, 2, "r")), str(UnicodeEncodeError("e", "abcd", 1, 3, "r")))
for call in (lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError(1, 2, 3, 4, 5), lambda: ImportError(x=1),
        lambda: AttributeError(x=1), lambda: ValueError(x=1), lambda: SyntaxError("m", (1, 2)),
        lambda: SyntaxError("m", 5), lambda: OSError(x=1), lambda: StopIteration(1).value.x,
        lambda: BaseException.__new__(int), lambda: KeyError("a").missing):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)

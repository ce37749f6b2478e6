# AttributeError: every wording, and its fields.
import sys
import types


class C:
    __slots__ = ("slot",)


class D:
    x = 1

    @property
    def p(self):
        return 1


def f():
    pass


c, d = C(), D()
for source in ("c.slot", "c.missing", "c.x = 1", "d.missing", "D.missing", "d.p = 1", "del d.p",
        "del d.missing", "del D.missing", "(5).missing", "'a'.missing", "[].missing", "None.missing",
        "f.missing", "len.missing", "sys.missing", "int.missing", "type.missing", "types.missing", "(5).x = 1",
        "int.x = 1", "del int.real", "None.x = 1", "[].append = 1", "().count = 1", "object().x = 1",
        "super().x", "del f.__code__", "(lambda: 0).x", "(x for x in ()).x", "Exception().x", "1j.x",
        "range(1).x", "{}.x", "...x", "NotImplemented.x", "D().p.x", "d.__dict__.x", "del c.slot", "d.x.y.z",
        "sys.stdout.missing", "del sys.missing", "D.x.y"):
    try:
        exec(source)
        print(source, "is fine")
    except AttributeError as error:
        print(source, "|", error)
    except (RuntimeError, SyntaxError, TypeError) as error:
        print(source, "|", type(error).__name__, error)

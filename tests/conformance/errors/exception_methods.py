# with_traceback, add_note, __setstate__, __reduce__, equality and copying of exceptions.
import copy
import sys


def raiser():
    raise ValueError("v")


try:
    raiser()
except ValueError as error:
    tb = error.__traceback__
    saved = error
print(tb.tb_lineno > 0, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_next,
    saved.with_traceback(None) is saved, saved.__traceback__)
e = KeyError("k", 2)
e.add_note("first")
e.add_note("second")
e.extra = [1]
print(e.__notes__, e.__reduce__(), vars(e))
c = copy.copy(e)
print(type(c), c.args, c.__notes__, c.extra is e.extra, c == e, e == e, copy.deepcopy(e).extra is e.extra)
for call in (lambda: e.add_note(5), lambda: e.with_traceback(5), lambda: e.add_note(),
        lambda: e.__setstate__(5), lambda: setattr(e, "args", 5), lambda: delattr(e, "args"), lambda: setattr(e,
        "__traceback__", 5), lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__context__", 5),
        lambda: delattr(e, "__cause__"), lambda: e < e, lambda: hash(e) and None, lambda: len(e), lambda: e[0]):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
e.__notes__ = 5
try:
    e.add_note("x")
except TypeError as error:
    print(error)
e.__setstate__({"set": 1, "args": (9,)})
print(e.set, e.args, sys.exc_info(), sys.exception())


class Custom(Exception):
    def __init__(self, code, *, detail=None):
        super().__init__(code)
        self.code, self.detail = code, detail

    def __str__(self):
        return f"{self.code}: {self.detail}"


x = Custom(5, detail="d")
print(x, repr(x), x.args, copy.copy(x).detail, issubclass(Custom, BaseException))

# What a TracebackException keeps of an exception, and how it is written.
import io
import traceback
import warnings
from traceback import FrameSummary, StackSummary, TracebackException


def caught(function):
    try:
        function()
    except BaseException as error:
        return error


def chained():
    try:
        [][1]
    except IndexError:
        raise KeyError("k") from ValueError("cause")


def group():
    raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError("two\nlines"), KeyError(3)])])


class Odd(Exception):
    def __str__(self):
        raise ValueError

    __repr__ = __str__


taken = TracebackException.from_exception(caught(chained))
print(taken.exc_type_str, str(taken), taken.__cause__.exc_type_str, taken.__context__.exc_type_str)
print(taken.__suppress_context__, taken.exceptions, taken.stack[-1].name, taken.__context__.__context__)
with warnings.catch_warnings(record=True) as caught_warnings:
    warnings.simplefilter("always")
    print(taken.exc_type, [str(one.message) for one in caught_warnings])
compact = TracebackException.from_exception(caught(chained), compact=True, save_exc_type=False)
print(compact.__context__, compact.__cause__ is not None, compact == compact, compact == 3)
print("".join(compact.format(chain=False)).splitlines()[0], len(list(compact.format())))
narrow = TracebackException.from_exception(caught(group), max_group_width=1, max_group_depth=1)
narrow.stack.clear()
out = io.StringIO()
narrow.print(file=out)
print(out.getvalue())
print("".join(narrow.format_exception_only(show_group=True)))
print([str(one) for one in narrow.exceptions], narrow.exceptions[1].exceptions[0].exc_type_str)
print(traceback.format_exception_only(Odd()), str(TracebackException(Odd, Odd(), None)))
print(StackSummary.from_list([FrameSummary("f", 1, "n", locals={"a": Odd(), "b": 2})]).format())
print(str(TracebackException.from_exception(caught(lambda: print_it))))


class Short(StackSummary):
    def format_frame_summary(self, frame_summary, **options):
        return None if frame_summary.name == "caught" else frame_summary.name + "\n"


print(Short(taken.stack).format())

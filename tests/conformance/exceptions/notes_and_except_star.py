# A part of a group that a handler has only given a note comes out as a part of the whole, and a class that makes no
# exception is named with what it made.
import traceback


def raise_again():
    try:
        raise ExceptionGroup("whole", [ValueError(1), ExceptionGroup("inner", [KeyError(2), TypeError(3)])])
    except* KeyError:
        pass
    except* ValueError as part:
        part.add_note("only here")
        raise


def wrong_class():
    raise type("Odd", (ValueError,), {"__new__": lambda cls: 3})


for function in raise_again, wrong_class:
    try:
        function()
    except Exception as error:
        print("".join(traceback.format_exception_only(error, show_group=True)), getattr(error, "__notes__", None))

# An error in __del__ goes to sys.unraisablehook with the function as object;
# nothing propagates, even SystemExit does not.
import sys


def hook(args):
    name = getattr(args.object, "__qualname__", args.object)
    print("hook:", args.exc_type.__name__, args.exc_value, args.err_msg, name)


sys.unraisablehook = hook


class Failing:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        raise self.error


for error in (ValueError("boom"), KeyboardInterrupt(), SystemExit(3), KeyError("k")):
    Failing(error)
    print("going on")


class NotCallable:
    __del__ = None


NotCallable()

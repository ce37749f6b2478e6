# stderr-file
# The default report of an error in __del__: the function, a traceback without
# markers, and the error; a failing hook is reported by the default one.
import sys


class Failing:
    __slots__ = ()

    def __repr__(self):
        return "<failing>"

    def __del__(self):
        raise ValueError("boom")


class Report:
    def __call__(self, args):
        sys.stderr.write("own hook\n")
        raise RuntimeError("hook fails")

    def __repr__(self):
        return "<the hook>"


class Name:
    def __repr__(self):
        return "<a __del__ with a fixed name>"

    def __get__(self, instance, owner):
        return self

    def __call__(self):
        raise KeyError("inside")


class Fixed:
    __del__ = Name()


Fixed()
sys.unraisablehook = Report()
Fixed()
sys.unraisablehook = None
Fixed()

# stderr: ValueError: at the end
# An error in a finalizer propagates when it is called by hand, is unraisable
# at death, and is reported at exit, where the others still run.
import sys
import weakref


class Thing:
    pass


def failing(text):
    raise ValueError(text)


def hook(args):
    print("unraisable:", args.exc_value, type(args.object).__name__)


sys.unraisablehook = hook
thing = Thing()
finalizer = weakref.finalize(thing, failing, "by hand")
try:
    finalizer()
except ValueError as error:
    print(error, finalizer.alive)
weakref.finalize(thing, failing, "at death")
del thing
thing = Thing()
weakref.finalize(thing, print, "the older one still runs")
weakref.finalize(thing, failing, "at the end")
print("end of script")

# An error in a callback goes to sys.unraisablehook with the callback as object;
# the other callbacks still run.
import sys
import weakref


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.err_msg)
    print("     ", getattr(args.object, "__name__", args.object))


sys.unraisablehook = hook


class Thing:
    pass


def failing(reference):
    raise ValueError("in callback")


def exits(reference):
    raise SystemExit(1)


thing = Thing()
kept = [
    weakref.ref(thing, lambda reference: print("oldest")),
    weakref.ref(thing, failing),
    weakref.ref(thing, 42),
    weakref.ref(thing, exits),
    weakref.ref(thing, lambda: None),
]
del thing
print("end")

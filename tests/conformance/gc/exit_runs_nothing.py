# exit: 3
# An end without unwinding runs nothing: no finalizer, no exit function, no
# `finally`, no __del__.
import atexit
import os
import sys
import weakref


class Thing:
    def __del__(self):
        print("never")


thing = Thing()
weakref.finalize(thing, print, "never")
atexit.register(print, "never")
try:
    print("now", flush=True)
    os._exit(3)
finally:
    print("never")

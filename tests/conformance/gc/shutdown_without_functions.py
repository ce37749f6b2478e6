# Without any function or class of its own a script ends in the same order:
# finalizers that want it run newest first, the others never do.
import weakref

first = weakref.WeakSet()
second = frozenset([1])
third = {1, 2}
kept = weakref.finalize(second, print, "finalizer of second")
weakref.finalize(third, print, "finalizer of third")
silent = weakref.finalize(third, print, "never")
silent.atexit = False
print("end of script")

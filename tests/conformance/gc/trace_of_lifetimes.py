# dialect: the trace is gossamer's own
# options: -X trace-lifetimes
# stderr: "type":"Node","file":
# stderr: trace_of_lifetimes.py","line":34,
# stderr: {"op":"fin","id":
# stderr: trace_of_lifetimes.py","line":35,
# stderr: {"op":"cb","id":
# stderr: trace_of_lifetimes.py","line":39,
# stderr: {"op":"!","type":"ZeroDivisionError",
# stderr: {"op":"r","id":
# A listener hears what happens to objects, in order and with the place in the
# source; the script runs as without it.
import gc
import sys
import weakref

gc.disable()
sys.unraisablehook = lambda unraisable: print("unraisable", unraisable.exc_value)


class Node:
    def __del__(self):
        print("del")


class Saved:
    def __del__(self):
        saved.append(self)
        1 / 0


saved = []
node = Node()
reference = weakref.ref(node, lambda dead: print("callback", dead()))
del node
cycle = Node()
cycle.me = cycle
del cycle
gc.collect()
thing = Saved()
del thing
print(len(saved))

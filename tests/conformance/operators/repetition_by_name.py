# `*` words its own refusal; the methods of sequences called by name have another.
from array import array
from collections import deque

for sequence in ("a", b"a", bytearray(b"a"), [1], (1,), array("b", [1])):
    for attempt in (lambda: sequence * "b", lambda: sequence.__mul__("b"), lambda: sequence.__rmul__(2.0),
                    lambda: sequence * sequence, lambda: sequence * 1.5):
        try:
            print(attempt())
        except TypeError as error:
            print(type(sequence).__name__, error)
for sequence in ([1], bytearray(b"a"), array("b", [1])):
    try:
        sequence.__imul__("b")
    except TypeError as error:
        print(error)
    try:
        sequence *= None
    except TypeError as error:
        print(error)
try:
    deque([1]) * "a"
except TypeError as error:
    print(error)

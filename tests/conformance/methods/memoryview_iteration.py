# Iterating over memoryviews: formats, steps, exhaustion, and a view released on the way.
view = memoryview(b"abc")
iterator = iter(view)
print(list(iterator), list(iterator), next(iterator, "end"), type(iterator).__name__)
print(list(memoryview(b"abcdefgh").cast("h")), list(memoryview(b"abcd")[::-2]), list(memoryview(b"ab").cast("c")))
print(list(memoryview(b"")), [*memoryview(bytes(8)).cast("d")], tuple(memoryview(b"\1\0").cast("?")))
view = memoryview(bytearray(b"xyz"))
iterator = iter(view)
print(next(iterator))
view.release()
for attempt in (lambda: next(iterator), lambda: list(iterator)):
    try:
        print(attempt())
    except ValueError as error:
        print(error)

# The iterator of a memoryview.
view = memoryview(bytearray(b"abc"))
iterator = iter(view)
print(type(iterator).__name__, next(iterator), list(iterator), list(iterator))
print(list(memoryview.__iter__(view)), "__iter__" in dir(memoryview))
print([name for name in dir(iterator) if name in ("__iter__", "__next__", "__length_hint__", "__reduce__")])
print(list(view.cast("B")[::-1]), [item for item in memoryview(b"\1\0\2\0").cast("H")])
iterator = iter(view)
print(next(iterator))
view.release()
for attempt in (lambda: next(iterator), lambda: list(iterator)):
    try:
        print(attempt())
    except ValueError as error:
        print(error)

# Storing into a bytearray or a view: what is looked at first, the place or the value.
values = [1, "a", [1, 2], [300], ["a"], b"xy", 300, None, 1.5, 1j, (1,), b"", [], object]


def show(make, key, value):
    target = make(b"abc")
    try:
        target[key] = value
        print("  ", value, bytes(target))
    except (TypeError, ValueError, IndexError) as error:
        print("  ", value, type(error).__name__, error)


for make in (bytearray, lambda data: memoryview(bytearray(data))):
    for key in (0, 5, "a", slice(0, 1), slice(0, 1, 2), slice(None, None, 2), slice(None, None, 0), slice("a")):
        print(make(b"").__class__.__name__, key)
        for value in values:
            show(make, key, value)

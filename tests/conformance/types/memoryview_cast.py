# memoryview.cast between one-dimensional formats.
data = bytes(range(16))
m = memoryview(data)
for code in "BbcHhIiLlQqfdnN?":
    view = m.cast(code) if code in "Bbc" else m.cast("B").cast(code)
    print(code, view.itemsize, view.shape, view.strides, view.nbytes, view[0], view[-1], view.format,
        view.readonly)
a = bytearray(8)
ints = memoryview(a).cast("i")
ints[0] = -2
ints[1] = 2**31 - 1
print(a, ints.tolist(), ints[::-1].tolist(), bytes(ints) == bytes(a), ints == memoryview(a).cast("i"),
    ints == [1], ints.tobytes())
doubles = memoryview(a).cast("d")
doubles[0] = 1.5
print(a, doubles.tolist(), memoryview(a).cast("c")[7], memoryview(a).cast("?")[7])
for call in (lambda: m.cast("x"), lambda: m.cast("ii"), lambda: m[1:].cast("i"), lambda: m.cast("i").cast("h"),
        lambda: m[::2].cast("B"), lambda: ints.__setitem__(0, 2**31), lambda: ints.__setitem__(0, 1.5),
        lambda: ints.__setitem__(0, "a"), lambda: doubles.__setitem__(0, "a"), lambda: m.cast(5),
        lambda: m.cast(), lambda: memoryview(a).cast("c").__setitem__(0, 5), lambda: hash(ints.toreadonly())):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

# memoryview: attributes, items, slices, comparison, hashing, release.
m = memoryview(b"hello world")
print(m[0], m[-1], bytes(m[1:4]), m[::2].tobytes(), m[::-1].tolist()[:3], len(m), m.nbytes, m.itemsize,
    m.format, m.ndim, m.shape, m.strides, m.readonly, m.obj, m.contiguous, m.c_contiguous, m.f_contiguous,
    m.suboffsets, m[::2].contiguous, m[::2].strides, m[::2].shape)
print(m == b"hello world", m == memoryview(b"hello world"), m == "hello world", m[:0] == b"",
    hash(m) == hash(b"hello world"), 104 in m, list(m)[:2], m.tolist()[:2], m.hex()[:4],
    m.toreadonly().readonly, m.tobytes("C")[:2], list(reversed(m))[0], bytes(m) == m.obj,
    m.count(108) if hasattr(m, "count") else "")
a = bytearray(b"abcdef")
w = memoryview(a)
w[0] = 65
w[1:3] = b"BC"
w[3:5] = memoryview(b"DE")
w[::5] = b"xy"
print(a, w.readonly, w.toreadonly().readonly, w != b"x", w[2:][0])
for call in (lambda: m[20], lambda: m["a"], lambda: m.__setitem__(0, 1), lambda: w.__setitem__(0, 256),
        lambda: w.__setitem__(0, "a"), lambda: w.__setitem__(slice(0, 2), b"abc"), lambda: w.__setitem__(99, 1),
        lambda: w.__delitem__(0), lambda: memoryview(5), lambda: memoryview("text"), lambda: hash(w),
        lambda: m < m, lambda: memoryview(), lambda: m[1.5], lambda: m + m, lambda: w.__setitem__(slice(0, 1),
        5),
             lambda: w.__setitem__(0, b"a"), lambda: memoryview(b"", b""), lambda: setattr(m, "obj", 1),
             lambda: m[0:1, 0]):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
w.release()
w.release()
for call in (lambda: w[0], lambda: len(w), lambda: w.tobytes(), lambda: w.nbytes, lambda: repr(w)[:20],
        lambda: w == b"", lambda: w.__enter__(), lambda: w.obj, lambda: list(w)):
    try:
        print(call())
    except ValueError as error:
        print(error)
a.append(1)

# slice objects: attributes, indices(), comparison, hashing, errors.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, None), s.indices(5), s.indices(100),
    slice(None, None, -1).indices(5), slice(-3, None).indices(2), slice(10, -10, -3).indices(7), slice(5,
    1).indices(10))
print(s == slice(1, 10, 2), s != slice(1), slice(1) < slice(2), slice(1, 2) < slice(1, 3),
    hash(s) == hash(slice(1, 10, 2)), {slice(1): 2}[slice(1)], "abcdef"[s], list(range(20))[s], slice("a", [],
    {}))


class Show:
    def __getitem__(self, item):
        return item


show = Show()
print(show[1:2], show[::], show[:, 1], show[1:2, ::3], show[...], show[()], show[1,], show[:-1:None],
    show[lambda: 1 : 2] if 0 else "", show["a":"b"])
for call in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5),
        lambda: slice("a").indices(5), lambda: slice(1).indices(-1), lambda: slice(1).indices("a"),
        lambda: slice(1).indices(), lambda: setattr(s, "start", 2), lambda: slice(1) < slice("a"),
        lambda: hash(slice([])), lambda: type("S", (slice,), {}), lambda: slice(x=1),
        lambda: slice(1.5).indices(3)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(s.__reduce__()[1], slice(10**30).indices(10), slice(-(10**30), 10**30).indices(3),
    slice(1).indices(10**30))

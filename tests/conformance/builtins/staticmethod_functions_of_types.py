# Calling methods through the type: receivers of the wrong kind.
print(str.upper("a"), list.append([], 1), dict.get({"a": 1}, "a"), int.__add__(1, 2), tuple.index((1, 2), 2),
    set.union({1}, {2}), bytes.hex(b"a"), float.is_integer(2.0), type.mro(int), object.__repr__(5)[:12],
    str.join(",", "ab"))
for call in (lambda: str.upper(5), lambda: list.append((), 1), lambda: dict.get([], 1), lambda: int.__add__("a",
        1), lambda: tuple.index([1], 1), lambda: str.upper(), lambda: list.append(), lambda: int.__add__(1),
        lambda: set.union([1]), lambda: type.mro(5), lambda: object.__repr__(), lambda: str.join(5, "a"),
        lambda: bytes.hex("a"), lambda: dict.fromkeys(), lambda: int.real.__get__("a"), lambda: list.__len__(5),
        lambda: str.__len__([]), lambda: int.bit_length(1.5),
             lambda: object.__init__(), lambda: object.__new__(5), lambda: int.__new__(str),
             lambda: int.__new__(), lambda: list.__init__(5), lambda: str.format(5),
             lambda: object.__getattribute__(1), lambda: type.__call__(5), lambda: int.from_bytes(),
             lambda: list.sort(5)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

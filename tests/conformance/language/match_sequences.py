# match: sequences, stars, nesting, what counts as a sequence.
import collections.abc


def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case (0, *rest):
            return f"zero then {rest}"
        case [first, [second, *_], *others, last]:
            return f"{first} {second} {others} {last}"
        case [*init, "end"]:
            return f"init {init}"
        case a, b, *_:
            return f"at least two {a} {b}"
        case _:
            return "no sequence"


class Sequence(collections.abc.Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (7, 8)[index]


for value in ([], (), [1], (0, 1, 2), [1, [2, 3], 4, 5], (1, "ab", 2), ["a", "end"], [1, 2, 3], "ab", b"ab",
        bytearray(b"ab"), {1, 2}, {1: 2, 3: 4}, range(2), Sequence(), collections.deque([1, 2]), iter([1, 2]),
        memoryview(b"xy"), 5, None):
    print(type(value).__name__, shape(value))

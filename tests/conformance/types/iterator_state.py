# __length_hint__, __reduce__ and __setstate__ of the builtin iterators.
import copy

sources = ([1, 2, 3], (1, 2, 3), "abc", b"abc", bytearray(b"abc"), range(3), {"a": 1, "b": 2}, {"a": 1}.keys(),
    {"a": 1}.values(), {"a": 1}.items(), {1})
for source in sources:
    iterator = iter(source)
    hint = iterator.__length_hint__()
    next(iterator)
    rest = copy.copy(iterator)
    print(type(iterator).__name__, hint, iterator.__length_hint__(), list(rest), list(iterator),
        iterator.__length_hint__(), next(iterator, "end"))
for source in ([1, 2, 3], (1, 2, 3), "abc", {1: 2}):
    iterator = reversed(source)
    print(type(iterator).__name__, iterator.__length_hint__(), next(iterator), list(copy.copy(iterator)),
        list(iterator))
for source in ([1, 2, 3], (1, 2, 3), "abc", b"abc", bytearray(b"abc"), range(3)):
    iterator = iter(source)
    iterator.__setstate__(2)
    print(list(iterator), end=" ")
    iterator = iter(source)
    iterator = iter(source)
    print(next(iterator), end=" ")
    iterator.__setstate__(100)
    print(list(iterator))
print([item for item in iter(lambda calls=[]: calls.append(1) or len(calls), 4)], iter([]).__reduce__()[1],
    iter("").__reduce__()[1])

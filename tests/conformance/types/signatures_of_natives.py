# What natives tell of their parameters.
import functools, inspect, itertools

for native in (int.__add__, (1).__add__, int.__new__, object.__init__, [].__setitem__, type.__call__, int.from_bytes,
               [].append, list.append, len, dict.fromkeys, str.join, object.__init_subclass__, next, dict.update,
               functools.cmp_to_key, itertools.tee, functools.reduce, range, float, bool, complex, dict, slice):
    print(native.__name__, native.__text_signature__)
print(itertools.tee, functools.cmp_to_key, itertools.tee.__qualname__, itertools.tee.__module__)
for native in (int.__add__, (1).__add__, [].append, list.append, len, float, str.join, dict.fromkeys):
    print(inspect.signature(native))
for native in (next, range, type, dict, itertools.islice):
    try:
        print(inspect.signature(native))
    except ValueError as error:
        print(error)
print(type.__dictoffset__ > 0, int.__dictoffset__, type("C", (), {"__slots__": ()}).__dictoffset__)

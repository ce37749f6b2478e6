# What OrderedDict says of pairs that are none; lists and dicts taken apart for copies; operator on no containers.
import operator
from collections import OrderedDict, defaultdict, deque
from array import array

for source in ([1], ["a"], ["abc"], [()], [(1, 2, 3)], [[1, 2], "ab"], 5, {"a": 1}, [([], 1)]):
    for cls in (OrderedDict, dict):
        try:
            print(cls.__name__, cls(source))
        except (TypeError, ValueError) as error:
            print(cls.__name__, type(error).__name__, error)
for value in ([1, 2], {"a": 1}):
    function, arguments, state, *rest = value.__reduce_ex__(2)
    print(function.__name__, arguments, state, [part if part is None else list(part) for part in rest])
for call in (lambda: operator.countOf(5, 1), lambda: operator.indexOf(None, 1), lambda: operator.attrgetter(5, x=1),
             lambda: operator.attrgetter(5), lambda: operator.length_hint([], 10**30)):
    try:
        call()
    except (TypeError, OverflowError) as error:
        print(error)
for cls in (deque, defaultdict, array):
    print(cls.__name__, sorted(name for name in vars(cls) if name.startswith("_d") or name == "__module__" or "iter" in name))

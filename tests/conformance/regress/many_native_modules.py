# The table of the types that native modules keep to themselves was full when all of these were imported.
import array
import asyncio
import collections
import copy
import functools
import itertools
import pickle
import re
import struct

values = [array.array("i", [1]), collections.deque([1]), collections.OrderedDict(a=1)]
print([list(iter(value)) for value in values], list(reversed(collections.deque([1, 2]))), re.findall("a", "aba"))
print(list(struct.iter_unpack("<h", b"abcd")), sorted([2, 1], key=functools.cmp_to_key(lambda a, b: a - b)))
print([copy.copy(value) for value in values], pickle.loads(pickle.dumps(values)) == values, next(itertools.count(5)))
print([list(group) for _, group in itertools.groupby("aab")], [list(half) for half in itertools.tee([1])])

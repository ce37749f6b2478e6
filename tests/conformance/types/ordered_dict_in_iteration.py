# A walk through an ordered dict notices what changes meanwhile, also where no number of keys tells.
from collections import OrderedDict

changes = {
    "store": lambda mapping: mapping.__setitem__("z", 1),
    "remove": lambda mapping: mapping.pop("e", None),
    "clear": OrderedDict.clear,
    "same": lambda mapping: mapping.update(a=1),
}
mapping = OrderedDict.fromkeys("ab")
try:
    for key in mapping:
        mapping.move_to_end(key)
except RuntimeError as error:
    print(error)
for name, change in changes.items():
    for walk in iter, OrderedDict.keys, OrderedDict.items, OrderedDict.values:
        mapping = OrderedDict.fromkeys("abcde")
        count = 0
        try:
            for _ in walk(mapping):
                count += 1
                change(mapping)
            print(name, count)
        except RuntimeError as error:
            print(name, count, error)

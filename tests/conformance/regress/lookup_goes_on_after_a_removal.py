# A key whose __eq__ removes another one: the lookup goes on where it was and asks
# nobody twice.
class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        print("asked", self.name, "about", other.name)
        if other_keys:
            del table[other_keys.pop()]
        return self.name == other.name


other_keys = []
keys = [Key(name) for name in "abcd"]
table = {}
for key in keys:
    table[key] = key.name
print("look up")
other_keys.append(keys[3])
print(table.get(Key("c")))
other_keys.append(keys[0])
print(table.get(Key("b")), len(table))
other_keys.append(keys[1])
print(table.get(Key("c")), len(table))

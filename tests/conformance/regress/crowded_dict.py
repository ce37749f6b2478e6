# Keys whose hashes fill whole ranges of a dict's index several times over made
# each lookup there walk to the end of the range.


class Key:
    def __init__(self, number, turn):
        self.number = number
        self.turn = turn

    def __hash__(self):
        return self.number

    def __repr__(self):
        return f"{self.number}/{self.turn}"


keys = [Key(number, turn) for turn in range(3) for number in range(600)]
table = {key: key.number for key in keys}
print(len(table), all(table[key] == key.number for key in keys))
print(Key(5, 0) in table, 5 in table)
for key in keys[::3]:
    del table[key]
print(len(table), sum(table.values()), keys[0] in table, keys[1] in table)
for key in keys[::3]:
    table[key] = -1
print(len(table), sum(table.values()), list(table)[:3], list(table)[-3:])
copied = dict(table)
print(all(copied.pop(key) == table[key] for key in keys), copied)
table.clear()
table.update((number, None) for number in range(1000))
print(len(table), all(number in table for number in range(1000)))

objects = [object() for _ in range(50_000)]
more = [object() for _ in range(150_000)]
del objects
more += [object() for _ in range(150_000)]
print(len({each: None for each in more}))

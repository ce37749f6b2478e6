# A dict that changes while it is iterated: what is an error and what is not.
def attempt(change, *, view=lambda d: d, start=3):
    d = {n: n for n in range(start)}
    try:
        for n, item in enumerate(view(d)):
            change(d)
            if n > 10:
                break
        print("finished", d)
    except RuntimeError as error:
        print(error, d)


attempt(lambda d: d.update({9: 9}))
attempt(lambda d: d.pop(0, None))
attempt(lambda d: d.clear())
attempt(lambda d: d.__setitem__(0, 5))

attempt(lambda d: d.popitem(), view=dict.items)
attempt(lambda d: d.update({9: 9}), view=dict.values)
attempt(lambda d: d.update({9: 9}), view=reversed)
attempt(lambda d: d.update({9: 9}), view=list)
d = {1: 1}
iterator = iter(d)
d[2] = 2
for _ in range(2):
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)
d = {1: 1}
iterator = iter(d)
next(iterator)
d[2] = 2
try:
    print(next(iterator, "end"))
except RuntimeError as error:
    print(error)


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        table.clear()
        return False


table = {1: "one"}
table[Key()] = "k"
print(len(table), table.get(1))

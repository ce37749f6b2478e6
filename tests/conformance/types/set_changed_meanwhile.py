# Sets that change while they are iterated or compared.
def attempt(change):
    s = {1, 2, 3}
    try:
        for item in s:
            change(s)
        print("finished", s)
    except RuntimeError as error:
        print(error)


attempt(lambda s: s.add(10))
attempt(lambda s: s.discard(1))
attempt(lambda s: s.clear())
attempt(lambda s: s.add(1))
attempt(lambda s: s.update(s))


class Evil:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return 1

    def __eq__(self, other):
        victim.clear()
        return self is other


victim = {Evil(1), Evil(2)} if 0 else set()
victim.add(Evil(1))
victim.add(Evil(2))
victim.update([Evil(3), Evil(4)])
print(len(victim) <= 4)
victim = {1}
print(Evil(1) in victim, victim)
victim = {1, 2}
victim.difference_update([Evil(3)])
print(victim)
iterator = iter({1, 2, 3})
next(iterator)
print(iterator.__length_hint__(), len(list(iterator)), list(iterator), iterator.__length_hint__())

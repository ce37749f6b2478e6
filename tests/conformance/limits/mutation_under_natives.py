# Natives that call back into code which changes what they work on.
class Evil:
    def __init__(self, action):
        self.action = action

    def __eq__(self, other):
        self.action()
        return False

    def __lt__(self, other):
        self.action()
        return False

    def __hash__(self):
        return 1

    def __repr__(self):
        self.action()
        return "evil"

    def __index__(self):
        self.action()
        return 0

    def __iter__(self):
        self.action()
        return iter("ab")

    def __len__(self):
        self.action()
        return 2

    def __bool__(self):
        self.action()
        return True

    def __str__(self):
        self.action()
        return "evil"


a, d, s, b = [], {}, set(), bytearray()


def reset():
    a[:] = [1, 2, evil, 3] * 3
    d.clear()
    d.update({0: 0, 2: evil})
    d[evil] = 1
    s.clear()
    s.update([2, 3])
    b[:] = b"hello"


def wipe():
    a.clear()
    d.clear()
    s.clear()
    b.clear()


evil = Evil(wipe)
actions = ("a.index(99)", "a.count(99)", "a.remove(99)", "99 in a", "a == [9] * 12",
    "a.sort(key=lambda x: wipe() or 1)", "sorted(a, key=bool)", "repr(a)", "repr(d)", "a.insert(evil, 1)",
    "a[evil]", "a.__setitem__(slice(0, 2), evil)", "a.extend(evil)", "a += evil", "d.get(Evil(wipe))",
    "d.pop(Evil(wipe), 0)", "d == {0: 0, 2: 5, 3: 3}", "d.setdefault(Evil(wipe), 5)", "s.add(Evil(wipe))",
    "Evil(wipe) in s", "s.update(evil)", "s - {evil}", "b[evil]", "b.insert(evil, 5)",
    "b.extend(map(lambda x: wipe() or 1, [1, 2]))", "','.join(map(str, a))", "list(map(bool, a))",
    "[x for x in a if x]", "any(a)", "all(a)", "max(a, key=bool)", "dict.fromkeys(a)", "tuple(a)",
    "a.__imul__(evil)", "zip(a, evil)", "min(a, key=lambda x: wipe() or 0)", "'%s %s' % (evil, evil)",
    "f'{a!r} {evil}'", "a.pop(evil)", "d.update(zip(evil, a))", "d | {evil: 2}", "list(filter(None, a))",
    "a[evil:evil]", "str(a)", "hash(tuple(d))", "sum(map(len, [evil, evil]))", "dict(zip(a, a))", "set(a)",
    "frozenset(a)", "{*a}", "a.__contains__(evil)", "print(*a, sep='', end='') if 0 else None",
    "memoryview(b)[evil] if len(b) else 0", "'abc'.__getitem__(evil)", "bytes(a[:2])", "a.copy()",
    "reversed(a).__next__()")
for action in actions:
    reset()
    try:
        exec(action)
        print(action, "| fine")
    except Exception as error:
        print(action, "|", type(error).__name__)

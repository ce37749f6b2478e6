# Messages of everyday mistakes: attributes, items, keys, calls, iteration.
class Thing:
    known = 1

    def method(self):
        pass


thing = Thing()
one, text, empty, nothing = 1, "s", [], None
attempts = (
    lambda: thing.missing, lambda: Thing.missing, lambda: None.x, lambda: (1).x, lambda: [].push(1),
    lambda: setattr(1, "x", 2), lambda: setattr(object(), "x", 1), lambda: delattr(thing, "x"),
    lambda: setattr(int, "x", 1), lambda: thing.method.x, lambda: len.x,
    lambda: [1][5], lambda: (1,)[2], lambda: "a"[3], lambda: empty["x"], lambda: tuple()["x"],
    lambda: text["b"], lambda: {}["k"], lambda: {}[1, 2], lambda: {}[[]], lambda: range(3)[5],
    lambda: one[0], lambda: nothing[0], lambda: thing[0], lambda: thing(), lambda: one(), lambda: text(),
    lambda: [].__setitem__(0, 1), lambda: "s".__setitem__, lambda: {[]: 1}, lambda: {[]},
    lambda: [*1], lambda: {**1}, lambda: 1 in 2, lambda: 1 in thing, lambda: "a" in 1,
    lambda: 1 in "abc", lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0,
    lambda: 1.0 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 2.0 ** 10000, lambda: 1 << -1,
    lambda: int("1" * 5000), lambda: float("inf").__int__(), lambda: int(float("nan")),
    lambda: undefined, lambda: [].sort(1), lambda: len(thing), lambda: iter(thing),
    lambda: next(thing), lambda: thing < thing, lambda: float("1e400") and int(1e400),
)
for attempt in attempts:
    try:
        print("no error:", attempt())
    except Exception as error:
        print(type(error).__name__, "|", error)
for statement in ("thing[0] = 1", "del thing[0]", "one[0] = 2", "text[0] = 't'", "del (1,)[0]", "[][0] = 1",
                  "import not_there", "from sys import not_there", "raise 1", "raise int", "assert False, 'm'",
                  "with 1: pass", "for x in 1: pass", "a, b = 1", "raise ValueError from 1"):
    try:
        exec(statement)
    except BaseException as error:
        print(type(error).__name__, "|", error)

# Deep nesting of data, calls and source: errors, not crashes.
import copy

deep = []
for _ in range(100000):
    deep = [deep]
for action in (lambda: copy.deepcopy(deep), lambda: deep == copy.copy(deep)):
    try:
        action()
        print("fine")
    except RecursionError as error:
        print("RecursionError")
d = {}
for _ in range(100000):
    d = {"k": d}
del deep, d
for source in ("(" * 150 + "1" + ")" * 150, "[" * 250 + "]" * 250, "1" + "+1" * 900, "x" + ".a" * 900,
        "x" + "[0]" * 90, "f" + "()" * 90, "lambda: " * 90 + "1", "1 if 1 else " * 90 + "2",
        "a = " * 1000 + "1", "if 1:\n" + "".join(" " * n + "if 1:\n" for n in range(1,
        120)) + " " * 120 + "pass"):
    try:
        compile(source, "<deep>", "exec")
        print(source[:10].split("\n")[0], "compiles")
    except (SyntaxError, RecursionError, MemoryError) as error:
        print(source[:10].split("\n")[0], type(error).__name__)


class Loop:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __iter__(self):
        return iter(self)

    def __call__(self):
        return self()

    def __add__(self, other):
        return self + other

    def __str__(self):
        return str(self)

    def __len__(self):
        return len(self)

    def __getitem__(self, key):
        return self[key]


loop = Loop()
for action in (lambda: repr(loop), lambda: loop == 1, lambda: hash(loop), lambda: loop.x, lambda: iter(loop),
        lambda: loop(), lambda: loop + 1, lambda: str(loop), lambda: len(loop), lambda: loop[0],
        lambda: f"{loop}", lambda: {loop: 1}, lambda: sorted([loop, loop], key=lambda x: hash(x))):
    try:
        action()
        print("fine")
    except RecursionError:
        print("RecursionError")

# dataclass: fields, defaults, ordering, frozen, slots, post_init, inheritance, errors.
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace, KW_ONLY


@dataclass(order=True)
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, compare=False)
    hidden: int = field(default=0, repr=False)


@dataclass(frozen=True, slots=True)
class F:
    a: int
    b: str = "b"


@dataclass
class D(P):
    z: int = 3
    extra: InitVar[int] = 0
    _: KW_ONLY
    key: str = "k"

    def __post_init__(self, extra):
        self.total = self.x + extra


print(P(1), P(1) == P(1), P(1) < P(2), P(1, tags=[1]) == P(1), [f.name for f in fields(P)], asdict(P(1,
    tags=[1])), astuple(P(1)), replace(P(1), y=9), D(1, extra=5).total, D(1, 2, [], 0, 7, key="q"),
    is_dataclass(P), P.__match_args__)
f = F(1)
print(f, hash(f) == hash(F(1)), F.__slots__, hasattr(f, "__dict__"))
for action in ("f.a = 2", "del f.a", "P()", "P(1, 2, [], 0, 5)", "D(1, 2, [], 0, 3, 0, 'k')", "P(1) < 5",
        "hash(P(1))", "fields(5)", "asdict(5)", "replace(P(1), nosuch=2)",
        "@dataclass\nclass B:\n a: int = 1\n b: int", "@dataclass\nclass B:\n a: list = []",
        "@dataclass\nclass B:\n a: int = field(default=1, default_factory=int)",
        "@dataclass(frozen=True)\nclass B(P): pass", "@dataclass(order=True, eq=False)\nclass B:\n a: int"):
    try:
        exec(action)
        print(repr(action), "is fine")
    except Exception as error:
        print(repr(action), "|", type(error).__name__, error)

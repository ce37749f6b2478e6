# Who holds the arguments of a class whose __init__ has defaults, keywords and stars, and until when.
class Traced:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


class Plain:
    def __init__(self, x, y=0, *, z=1):
        x = None
        print("in init", type(y).__name__, type(z).__name__)


class Slotted:
    __slots__ = ("held",)

    def __init__(self, x=None, *rest, **keywords):
        x = None
        print("slotted", len(rest), list(keywords))
        self.held = 1


class Derived(Plain):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        print("derived is done")


class Failing:
    def __init__(self, x=1):
        raise ValueError(x)

    def __del__(self):
        print("failing dies")


for _ in range(2):  # learning and knowing
    for make in (
        lambda: Plain(Traced(1)), lambda: Plain(Traced(2), 1), lambda: Plain(Traced(3), y=1),
        lambda: Plain(x=Traced(4), z=3), lambda: Plain(Traced(5), Traced(6)), lambda: Plain(z=Traced(7), x=Traced(8)),
        lambda: Slotted(Traced(9)), lambda: Slotted(Traced(10), Traced(11), k=Traced(12)), lambda: Slotted(),
        lambda: Derived(Traced(13)), lambda: Derived(Traced(14), z=Traced(15)), lambda: Plain(),
        lambda: Plain(1, 2, Traced(16)), lambda: Plain(q=Traced(17)), lambda: Slotted(1, x=Traced(18)),
        lambda: Plain(1, self=2), lambda: Failing(), lambda: Failing(x=2),
    ):
        try:
            make()
        except (TypeError, ValueError) as error:
            print(error)
        print("-")
    kept = Traced("kept")
    Plain(kept)
    kept = None

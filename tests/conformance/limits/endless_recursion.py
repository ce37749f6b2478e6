# Endless recursion ends in RecursionError, whatever it goes through.
class Repr:
    def __repr__(self):
        return repr(self)


class Equal:
    def __eq__(self, other):
        return self == other


class Attribute:
    def __getattr__(self, name):
        return getattr(self, name + "x")


class Add:
    def __add__(self, other):
        return self + other


class Prop:
    @property
    def value(self):
        return self.value


class Iter:
    def __iter__(self):
        return iter(list(self))


class Call:
    def __call__(self):
        return self()


class Item:
    def __getitem__(self, key):
        return self[key]


class Hash:
    def __hash__(self):
        return hash(self)


def plain():
    return plain()


def generator():
    yield from generator()


def sort(items):
    return sorted(items, key=lambda item: sort([item]))


attempts = (
    plain, lambda: repr(Repr()), lambda: Equal() == 1, lambda: Attribute().x, lambda: Add() + 1,
    lambda: Prop().value, lambda: list(Iter()), lambda: Call()(), lambda: Item()[0], lambda: hash(Hash()),
    lambda: list(generator()), lambda: sort([1]), lambda: str(Repr()),
)
for attempt in attempts:
    try:
        attempt()
        print("no error")
    except RecursionError as error:
        print(type(error).__name__)
print("still running")

# A StopIteration that a function raises inside map, filter or the like ends them: only next() passes it on.
import itertools


def stop(*given):
    raise StopIteration("value")


def loop(iterator):
    for item in iterator:
        return item
    return "ended"


def delegated(iterator):
    def generator():
        return (yield from iterator)

    try:
        return next(generator())
    except StopIteration as error:
        return error.value


def attempt(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__, *error.args


MAKERS = {
    "map": lambda: map(stop, [1, 2]),
    "filter": lambda: filter(stop, [1, 2]),
    "starmap": lambda: itertools.starmap(stop, [(1,)]),
    "takewhile": lambda: itertools.takewhile(stop, [1]),
    "groupby": lambda: itertools.groupby([1], stop),
    "callable": lambda: iter(stop, 1),
    "zip": lambda: zip(map(stop, [1]), [2]),
    "enumerate": lambda: enumerate(map(stop, [1])),
    "chain": lambda: itertools.chain(map(stop, [1]), [2]),
    "generator": lambda: (item for item in map(stop, [1])),
}
for name, make in MAKERS.items():
    print(name, next(make(), "default"), list(make()), tuple(make()), [*make()], loop(make()), [x for x in make()],
          set(make()), sorted(make(), key=str), any(make()), 5 in make(),
          max(make(), default=0))
for name in "map", "filter", "starmap", "takewhile", "groupby", "callable":
    print(name, attempt(lambda: next(MAKERS[name]())), delegated(MAKERS[name]()))
rows = [iter("abc"), iter("xy")]
print(list(iter(lambda: tuple(map(next, rows)), ())), list(map(next, [iter("p"), iter(""), iter("q")])))

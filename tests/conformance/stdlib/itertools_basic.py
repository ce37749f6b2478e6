# count, cycle, repeat, chain, islice, accumulate, takewhile and others.
import itertools as it
import operator

print(list(it.islice(it.count(5, 2), 4)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(1, 3)),
    list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["ab", "c"])), list(it.islice(range(10), 2, 8,
    3)), list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(it.takewhile(lambda n: n < 3, range(6))), list(it.dropwhile(lambda n: n < 3, range(6))),
    list(it.filterfalse(lambda n: n % 2, range(5))), list(it.compress("abcd", [1, 0, 1, 1])),
    list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest("ab", "x", fillvalue="-")),
    list(it.pairwise("abcd")), list(it.batched("abcde", 2)))
print([(k, list(g)) for k, g in it.groupby("aabbbc")], [(k, [*g]) for k, g in it.groupby([1, 3, 2, 4, 5],
    lambda n: n % 2)])
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a), repr(it.count(3)), repr(it.repeat("x", 2)), repr(it.count(1.5, 0.5)))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.permutations("abc", 2)),
    list(it.combinations("abcd", 2))[:3], list(it.combinations_with_replacement("ab", 2)), list(it.product()),
    list(it.permutations([])))
for call in (lambda: it.islice([1], -1), lambda: it.islice([1], 0, 5, 0), lambda: it.count("a"),
        lambda: it.repeat(), lambda: it.chain(5).__next__(), lambda: it.batched("a", 0),
        lambda: it.combinations("ab", -1), lambda: it.permutations(), lambda: it.product(5), lambda: it.tee([],
        -1), lambda: it.zip_longest(x=1), lambda: it.groupby(), lambda: it.accumulate(5),
        lambda: next(it.batched("abc", 2, strict=True)) and list(it.batched("abc", 2, strict=True)),
        lambda: it.starmap(pow, [5]).__next__(), lambda: it.cycle(5), lambda: it.islice("abc")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

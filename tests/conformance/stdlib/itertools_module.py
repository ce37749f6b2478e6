# itertools: the common iterators.
import itertools as it

print(list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", "c"])), list(it.islice(it.count(5, 2), 3)))
print(list(it.islice("abcdef", 1, None, 2)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 2)))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(it.filterfalse(None, [0, 1, 2])), list(it.compress("abcd", [1, 0, 1])), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)))
print(list(it.permutations("abc", 2)), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
print([(key, list(group)) for key, group in it.groupby("aabccc")], list(it.zip_longest("ab", "c", fillvalue="-")))
print(list(it.pairwise("abc")), list(it.batched("abcde", 2)))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a))
try:
    it.islice([1], -1)
except ValueError as error:
    print(error)

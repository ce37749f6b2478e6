# Every method of set: results and errors.
s = {1, 2, 3}
print(s.add(4), s.remove(1), s.discard(99), sorted(s), s.union([5], (6,)) == {2, 3, 4, 5, 6}, s.intersection([2,
    3, 9], {3}) , sorted(s.difference([2])), sorted(s.symmetric_difference([2, 9])), s.issubset(range(10)),
    s.issuperset([2]), s.isdisjoint([7]), s.copy() == s, s.copy() is s)
print(s.update([7], "a"), s.intersection_update([2, 3, "a"]), sorted(map(str, s)), s.difference_update(["a"],
    [3]), s, s.symmetric_difference_update([2, 5]), s, s.pop(), s, s.clear(), s, set(), {*()},
    set("aab") == {"a", "b"})
print(s.union(), set().intersection(), {1}.difference(), {1} | {2}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3},
    {1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} == {1.0}, {1} != {2}, {1} == [1], {1}.__or__([2]), 1 in {True},
    {frozenset([1]): 0}[frozenset([1])])
for call in (lambda: set().pop(), lambda: set().remove(1), lambda: set().add([]), lambda: set().add(),
        lambda: set(5), lambda: set([[]]), lambda: {1} | [2], lambda: {1} < [1], lambda: {1} - 5,
        lambda: set([1], [2]), lambda: set(x=1), lambda: hash(set()), lambda: {set()}, lambda: set().union(5),
        lambda: set().update(5), lambda: {1}[0],
             lambda: set().remove([]), lambda: [] in set(), lambda: set().issubset(5), lambda: {1} + {2},
             lambda: set().isdisjoint(5), lambda: set().discard({}), lambda: set().pop(1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
s = {1}
alias = s
s |= {2}
s &= {2, 3}
s ^= {9}
s -= {2}
print(s, alias is s)
try:
    s |= [1]
except TypeError as error:
    print(error)

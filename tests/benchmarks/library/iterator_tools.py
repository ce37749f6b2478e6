# Measures: builtin iterators, itertools, functools and operator over short sequences.
import sys
from functools import cmp_to_key, lru_cache, partial, reduce
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
    groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest,
)
from operator import add, attrgetter, itemgetter, methodcaller, mul

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 15_000

ROWS = [(number * 7 % 20, number) for number in range(20)]
WORDS = "the quick brown fox jumps over the lazy dog".split()


@lru_cache(maxsize=None)
def half(number):
    return number // 2


@lru_cache(maxsize=16)
def double(number):
    return number * 2


def builtin_iterators(step):
    numbers = range(step % 5, step % 5 + 20)
    total = sum(map(add, numbers, numbers)) + sum(index * number for index, number in enumerate(numbers))
    total += sum(x * y for x, y in zip(numbers, reversed(numbers)))
    total += len(list(filter(None, [0, 1, 2, None, 3]))) + sum(filter(lambda number: number & 1, numbers))
    total += len(list(map(str, numbers))) + len(list(enumerate(numbers))) + len(dict(zip(numbers, WORDS)))
    total += any(number > 18 for number in numbers) + all(number < 99 for number in numbers)
    total += max(numbers, key=lambda number: -number) + min(ROWS)[0] + len(tuple(zip(*ROWS))[0])
    return total + len(list(reversed(WORDS))) + len(list(zip(numbers, WORDS))) + len(set(map(len, WORDS)))


def joined(step):
    numbers = list(range(12))
    total = sum(chain(numbers, [step], numbers)) + len(list(chain.from_iterable([numbers] * 3)))
    total += list(accumulate(numbers))[-1] + list(accumulate(numbers[1:5], mul))[-1]
    total += sum(islice(count(step), 3, 9)) + sum(islice(cycle(numbers), 20)) + sum(repeat(step, 4))
    total += sum(takewhile(lambda number: number < 6, numbers)) + sum(dropwhile(lambda number: number < 6, numbers))
    total += sum(b - a for a, b in pairwise(numbers)) + len(list(zip_longest(numbers, WORDS)))
    total += sum(starmap(pow, zip(numbers, numbers[:6]))) + sum(compress(numbers, cycle([1, 0])))
    total += len([(key, len(list(group))) for key, group in groupby(sorted(WORDS, key=len), len)])
    first, second = tee(numbers)
    return total + sum(first) + len(list(filterfalse(bool, second)))


def combined(step):
    total = sum(1 for row in permutations(range(4)) if row[0] < row[-1])
    total += sum(a * b for a, b in combinations(range(6), 2)) + len(list(combinations(WORDS, 2)))
    total += len(list(product(range(3), repeat=3))) + sum(len(x) + y for x, y in product(WORDS[:3], range(4)))
    return total + len(list(combinations_with_replacement("abcd", 2))) + step % 3


def called(step):
    total = reduce(lambda left, right: left + right, range(15)) + reduce(mul, range(1, 8))
    total += partial(max, 3)(step % 6) + half(step % 30) + double(step % 30)
    total += sorted(ROWS, key=itemgetter(1), reverse=True)[0][1] + sorted(ROWS, key=itemgetter(0, 1))[3][0]
    total += sorted([3, 1, 2], key=cmp_to_key(lambda left, right: right - left))[0]
    return total + attrgetter("real")(step) + len(methodcaller("upper")(WORDS[step % 9]))


def run(count):
    total = 0
    for step in range(count):
        total += builtin_iterators(step) + joined(step) + combined(step) + called(step)
    return total


assert run(40) == 608523
run(max(1, int(COUNT * SCALE)))
print("ok")

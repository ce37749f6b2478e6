# Primes three ways: a sieve in a list, trial division, and a lazy sieve.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 180


def sieve(limit):
    flags = [True] * limit
    flags[0] = flags[1] = False
    for number in range(2, int(limit**0.5) + 1):
        if flags[number]:
            for multiple in range(number * number, limit, number):
                flags[multiple] = False
    return [number for number, flag in enumerate(flags) if flag]


def division(limit):
    primes = []
    for number in range(2, limit):
        for prime in primes:
            if prime * prime > number:
                primes.append(number)
                break
            if number % prime == 0:
                break
        else:
            primes.append(number)
    return primes


def lazy():
    waiting = {}
    number = 2
    while True:
        step = waiting.pop(number, None)
        if step is None:
            yield number
            waiting[number * number] = number
        else:
            place = number + step
            while place in waiting:
                place += step
            waiting[place] = step
        number += 1


for _ in range(max(1, int(COUNT * SCALE))):
    primes = sieve(8000)
    assert len(primes) == 1007
    assert division(8000) == primes
    assert [prime for prime, _ in zip(lazy(), primes)] == primes
print("ok")

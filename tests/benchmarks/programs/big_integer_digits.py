# Digits of pi and e out of big integers: a spigot with small terms, and a series with thousands of digits.
# group: native
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 180


def spigot(count):
    digits = []
    numerator, extra, denominator, term = 1, 0, 1, 0
    while len(digits) < count:
        term += 1
        odd = 2 * term + 1
        numerator, extra, denominator = numerator * term, (extra + 2 * numerator) * odd, denominator * odd
        if numerator > extra:
            continue
        digit = (3 * numerator + extra) // denominator
        if digit == (4 * numerator + extra) // denominator:
            digits.append(digit)
            extra = 10 * (extra - digit * denominator)
            numerator *= 10
    return "".join(map(str, digits))


def arctangent(inverse, unit):
    power = total = unit // inverse
    square = inverse * inverse
    odd = 3
    sign = -1
    while power:
        power //= square
        total += sign * (power // odd)
        sign = -sign
        odd += 2
    return total


def machin(count):
    unit = 10 ** (count + 10)
    return str(4 * (4 * arctangent(5, unit) - arctangent(239, unit)))[:count]


def euler(count):
    unit = 10 ** (count + 10)
    total = term = unit
    number = 1
    while term:
        term //= number
        total += term
        number += 1
    return str(total)[:count]


for _ in range(max(1, int(COUNT * SCALE))):
    pi = machin(1500)
    assert pi[:20] == "31415926535897932384" and pi[-5:] == "30295", pi[-5:]
    assert spigot(250) == pi[:250]
    assert euler(1500)[:20] == "27182818284590452353"
    assert (int(pi) ** 3 % int(pi[:700])).bit_length() < 2400
print("ok")

# Measures: arithmetic by natives: big and small ints, math, random, fractions, decimals, statistics, struct, arrays.
import cmath
import math
import random
import statistics
import struct
import sys
from array import array
from decimal import Decimal
from fractions import Fraction

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 20_000

CENT = Decimal("0.01")


def integers(step):
    big = (1 << 90) + step
    other = 3**60
    total = (big + other) % 1009 + (big * other) % 1013 + big // other % 7 + (other - big) % 11 + divmod(big, 97)[1]
    total += pow(step + 2, 65_537, 1_000_007) + pow(3, 40) % 101 + (big >> 70) + (big & 0xFFFF) + (-big ^ other) % 13
    total += len(str(big * other)) + big.bit_length() + (big > other) + hash(big) % 17 + int(str(other)) % 19
    total += abs(-step) + divmod(step, 7)[1] + step.bit_count() + int.from_bytes(step.to_bytes(4, "big"), "little") % 23
    return total + math.gcd(step, 84) + math.lcm(4, 6) + math.isqrt(step) + math.comb(20, 5) + math.factorial(15) % 29


def floats(step):
    x = step / 3 + 0.5
    total = math.sqrt(x) + math.sin(x) + math.cos(x) + math.atan2(x, 2.0) + math.exp(-x) + math.log(x) + math.log2(x)
    total += math.hypot(x, 4.0) + math.floor(x) + math.ceil(x) + math.trunc(x) + math.fabs(-x) + math.fmod(x, 3.0)
    total += round(x, 2) + round(x) + x**0.5 + x // 2 + x % 2 + max(x, 1.0) + min(x, 1.0) + abs(complex(x, 1.0))
    total += math.fsum([x, 0.1, 0.2]) + math.prod([1.5, x]) + math.dist((x, 1.0), (0.0, 2.0)) + cmath.sqrt(-1).imag
    return total + int(x) + float(step) + math.isclose(x, x + 1e-12) + math.degrees(x) + sum([x, 1.0, 2.0])


def exact(step):
    price = Decimal(step) / 8 + Decimal("1.25")
    total = (price * 3 + price).quantize(CENT) + abs(-price) + max(price, CENT) + round(price, 1)
    third = Fraction(step % 9 + 1, 3)
    third = third * third + Fraction(1, 6) - third / 2
    return float(total) + len(str(price)) + third.denominator + float(third) + (third < 5) + (price == 1)


def drawn(generator):
    numbers = list(range(10))
    generator.shuffle(numbers)
    total = generator.random() + generator.randint(1, 6) + generator.choice(numbers) + generator.uniform(0, 1)
    total += sum(generator.sample(numbers, 3)) + sum(generator.choices(numbers, k=2)) + generator.randrange(0, 50, 5)
    return total + generator.gauss(0, 1) + generator.getrandbits(16)


def packed(step):
    data = struct.pack("<IhBd", step, -3, 7, 0.5)
    total = sum(struct.unpack("<IhBd", data)) + struct.calcsize("<IhBd") + sum(data)
    numbers = array("i", range(10))
    numbers.append(step)
    numbers[2] += numbers[3]
    doubles = array("d", [0.5] * 4)
    return total + sum(numbers) + len(numbers.tobytes()) + sum(doubles) + max(numbers)


def run(count):
    total = 0
    generator = random.Random(17)
    for step in range(count):
        total += integers(step) + floats(step) + exact(step) + drawn(generator) + packed(step)
        if step % 20 == 0:
            total += statistics.mean([step, 1, 2]) + statistics.median([3, 1, 2]) + statistics.pstdev([1.0, 2.0, 4.0])
    return total


assert f"{run(40):.6f}" == "61634835.936481"
run(max(1, int(COUNT * SCALE)))
print("ok")

# Operators on ints around the borders of machine words: 50, 63, 64, 127, 128 bits.
import operator

edges = []
for bits in (0, 1, 31, 32, 48, 49, 50, 62, 63, 64, 65, 126, 127, 128, 129, 200):
    for distance in (-1, 0, 1):
        edges.append((1 << bits) + distance)
        edges.append(-(1 << bits) + distance)
small = [0, 1, 2, 3, 7, 15, 63, 64, 65, 100, 126, 127, 128]


def digest(values):
    total = 0
    for value in values:
        total = (total * 1000003 + hash(value)) % (2**61 - 1)
    return total


for name in ("add", "sub", "mul", "and_", "or_", "xor"):
    function = getattr(operator, name)
    print(name, digest(function(x, y) for x in edges for y in edges))
for x in edges:
    for y in edges:
        if y != 0:
            quotient, remainder = x // y, x % y
            assert quotient * y + remainder == x and divmod(x, y) == (quotient, remainder)
            assert abs(remainder) < abs(y) and (remainder == 0 or (remainder < 0) == (y < 0))
        assert (x < y) == (x - y < 0) and (x == y) == (x ^ y == 0)
print("shifts", digest(x << y for x in edges for y in small), digest(x >> y for x in edges for y in small))
print("floor", digest(x // y for x in edges for y in edges if y), digest(x % y for x in edges for y in edges if y))

state = 12345
for _ in range(1000):
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
print(state)
kept = []
for _ in range(5):
    before = state
    state = (before ^ (before << 13)) & 0xFFFFFFFFFFFFFFFF
    state += state >> 7
    kept.append((before, state))
print(kept)
for operation in ("//", "%", "<<", ">>"):
    try:
        eval(f"(1 << 70) {operation} {0 if operation in '//%' else -1}")
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
print([pow(base, 65537, modulus) for base in (7, 2**40, 2**70) for modulus in (97, 2**32 - 5, 2**32, 2**50 - 27, 2**64 - 59)])
print(pow(3, 0, 1), pow(3, 1, 1), pow(5, 2**70, 1000003))

# Pancake flipping over all permutations: list slices and integer work.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 300


def flips(size):
    numbers = list(range(size))
    counters = list(range(1, size + 1))
    most = checksum = 0
    sign = 1
    while True:
        if numbers[0]:
            pile = numbers[:]
            count = 0
            while first := pile[0]:
                pile[: first + 1] = pile[first::-1]
                count += 1
            if count > most:
                most = count
            checksum += sign * count
        if sign == 1:
            numbers[0], numbers[1] = numbers[1], numbers[0]
            sign = -1
            continue
        numbers[1], numbers[2] = numbers[2], numbers[1]
        sign = 1
        for index in range(2, size):
            counters[index] -= 1
            if counters[index] != 0:
                break
            if index == size - 1:
                return checksum, most
            counters[index] = index + 1
            numbers[: index + 2] = numbers[1 : index + 2] + numbers[:1]


for _ in range(max(1, int(COUNT * SCALE))):
    assert flips(7) == (228, 16), flips(7)
print("ok")

# Measures: sorting lists of ints and of strings, and with a key function.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 300


def shuffled(size):
    state = 12345
    numbers = []
    for _ in range(size):
        state = (state * 1103515245 + 12345) % 2147483648
        numbers.append(state % 100_000)
    return numbers


def run(count):
    numbers = shuffled(5000)
    words = [f"w{number}" for number in numbers]
    for _ in range(count):
        in_order = sorted(numbers)
        backwards = sorted(numbers, reverse=True)
        by_digit = sorted(numbers, key=lambda number: number % 10)
        by_name = sorted(words)
        assert in_order == backwards[::-1]
        assert by_digit[0] % 10 == 0 and by_digit[-1] % 10 == 9
        assert by_name[0] <= by_name[-1]


run(max(1, int(COUNT * SCALE)))
print("ok")

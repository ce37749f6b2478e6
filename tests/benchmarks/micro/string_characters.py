# Measures: walking over a string character by character.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 16_000

TEXT = "In the beginning there was a counter, and it counted to 3. " * 20


def run(count):
    vowels = blanks = codes = 0
    for _ in range(count):
        for character in TEXT:
            if character in "aeiou":
                vowels += 1
            elif character == " ":
                blanks += 1
            else:
                codes += ord(character) & 1
    return vowels, blanks, codes


count = max(1, int(COUNT * SCALE))
each = run(1)
assert each[:2] == (340, 240), each
assert run(count) == tuple(number * count for number in each)
print("ok")

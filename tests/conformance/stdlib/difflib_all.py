# Differences of sequences and texts.
import random
from difflib import *

a = "one\ntwo\nthree\nfour\nfive six seven\n".splitlines(True)
b = "one\ntwo2\nthree\nfive siz seven\neight\n".splitlines(True)
print("".join(ndiff(a, b)), "".join(unified_diff(a, b, "x", "y", "d1", "d2")), "".join(context_diff(a, b, "x", "y")))
print(list(unified_diff([], ["a"])), list(unified_diff(a, b, n=0))[2:5], list(unified_diff(a, a)))
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("x", ["y"], 1, 0.0))
matcher = SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(matcher.find_longest_match(0, 5, 0, 9), matcher.get_matching_blocks(), matcher.get_opcodes(), matcher.bjunk)
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio())
random.seed(5)
for _ in range(25):
    x = "".join(random.choice("abc d") for _ in range(random.randrange(30)))
    y = "".join(random.choice("abcd e") for _ in range(random.randrange(30)))
    matcher = SequenceMatcher(None, x, y)
    print(matcher.get_opcodes(), round(matcher.ratio(), 6))
lines = ["ab c\n", "abd c\n", "x\n", "  y z\n", "\ty\n", "hello world\n", "hello word\n", "help\n"]
for _ in range(25):
    x, y = ([random.choice(lines) for _ in range(random.randrange(8))] for _ in range(2))
    delta = list(ndiff(x, y))
    print(delta, list(restore(delta, 1)) == x, list(restore(delta, 2)) == y)
print(SequenceMatcher(None, "ab" * 150, "ba" * 150).ratio(), SequenceMatcher(None, "ab" * 150, "ba" * 150, False).ratio())
print(list(diff_bytes(unified_diff, [b"a\xff"], [b"b\xfe"], b"x", b"y")))
for wrong in (lambda: get_close_matches("x", [], 0), lambda: list(unified_diff([b"a"], ["b"])), lambda: list(restore([], 3))):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

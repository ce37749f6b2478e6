# random.seed from text: the same numbers as from the same text in CPython.
import random

for seed in "", "a", "spam", "Grüße", b"bytes", bytearray(b"array"), "x" * 111, "x" * 112, "y" * 300:
    random.seed(seed)
    print(random.random(), random.getrandbits(70))
for seed in "", "a", "spam", b"bytes":
    random.seed(seed, version=1)
    print(random.random())
print(random.Random("text").randint(1, 1000), random.Random(1.5).random())
for seed in ((1,), [1], 1j):
    try:
        random.seed(seed)
    except TypeError as error:
        print(error)

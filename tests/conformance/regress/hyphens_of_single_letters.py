# textwrap: a letter that stands alone between hyphens is a part of its own.
import textwrap

for text in "half-a-crown", "this-is-a-useful-feature", "e-mail", "Jelly-O", "a-b-c", "x-ray-like", "one--two-three":
    print(textwrap.wrap(text, 1, break_long_words=False), textwrap.wrap(text, 8))

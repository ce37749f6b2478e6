# Where the carets of a SyntaxError stand that was made by hand: never beyond the end of its text.
import traceback

PLACES = [
    ("bad.py", 1, 2, "abcdefg", 1, 100), ("bad.py", 1, 2, "abcdefg", 1, -2), ("bad.py", 1, 4, "abcdefg", 1, 2),
    ("bad.py", 1, -4, "abcdefg", 1, -2), ("bad.py", 1, 20, "abcdefg", 1, 21), ("bad.py", 1, 0, "abcdefg", 1, 0),
    ("bad.py", 1, 2, "abcdefg\nhij", 2, 2), ("bad.py", 1, 2, "   abcdefg", 1, 5), ("bad.py", 1, 2, "", 1, 6),
    ("bad.py", 1, 5, "\tx y\n", 1, 6), ("", 1, 3, "ab cd", 1, 5), (None, None, 3, "ab cd", 1, 5),
    ("bad.py", 1, 3, None), ("bad.py", None, 3, "ab cd"), ("bad.py", 1, None, "ab cd"),
]
for place in PLACES:
    error = SyntaxError("message", place)
    lines = traceback.format_exception_only(error)
    print("".join(lines), end="")
    taken = traceback.TracebackException.from_exception(error)
    print(list(taken.format_exception_only()) == lines, taken.lineno, taken.offset, taken.msg)

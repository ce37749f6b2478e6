# The limit of digits between int and decimal text, and how to change it.
import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits,
    sys.int_info.str_digits_check_threshold)
big = 10**5000
for call in (lambda: str(big), lambda: int("1" * 4301), lambda: f"{big}", lambda: "%d" % big, lambda: repr(big),
        lambda: int("1" * 4300) > 0,
             lambda: len(hex(big)), lambda: int("f" * 5000, 16) > 0, lambda: int("7" * 5000, 8) > 0,
             lambda: int("1" * 5000, 3), lambda: len(str(10**4299)),
             lambda: sys.set_int_max_str_digits(100), lambda: sys.set_int_max_str_digits(-1),
             lambda: sys.set_int_max_str_digits("x")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
sys.set_int_max_str_digits(640)
try:
    int("1" * 641)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(10**100000)), int("9" * 100000) == 10**100000 - 1, str(3**10000)[:20], str(-(7**9999))[-20:])
text = "1234567890" * 3000
print(str(int(text)) == text, str(int("-" + text)) == "-" + text)

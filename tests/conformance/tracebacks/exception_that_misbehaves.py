# exit: 1
# stderr-file
# Exceptions whose text cannot be made.
class Broken(Exception):
    def __str__(self):
        raise ValueError("no text")


class Odd(Exception):
    def __str__(self):
        return 5


class Lines(Exception):
    def __str__(self):
        return "one\ntwo"


try:
    try:
        raise Broken
    except Broken:
        raise Odd
except Odd:
    raise Lines

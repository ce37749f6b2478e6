# A TypeError of __index__ or __int__ went out of `%` as it was, and bytes() did not go on to iterate.
class Refusing:
    def __init__(self, error):
        self.error = error

    def __index__(self):
        raise self.error

    __int__ = __index__

    def __iter__(self):
        return iter((1, 2))


class NoItems:
    def __index__(self):
        return "text"


def attempt(function, *given):
    try:
        print(function(*given))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for error in TypeError("no"), ValueError("bad"):
    refusing = Refusing(error)
    for letter in "dixXoc":
        attempt(lambda: f"%{letter}" % refusing)
        attempt(lambda: f"%{letter}".encode() % refusing)
    attempt(bytes, refusing)
    attempt(bytearray, refusing)
attempt(bytes, NoItems())
attempt(lambda: "%d" % NoItems())


# The real part that __complex__ gave lost its imaginary part when there was a second argument.
class Point:
    def __complex__(self):
        return 4j


print(complex(Point(), 1), complex(Point(), 1j), complex(Point(), -0.0), complex(Point()), complex(2, 1j))

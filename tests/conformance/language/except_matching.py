# Which except clause catches: classes, tuples, subclasses, expressions, and errors in the matching itself.
def attempt(raised, *handlers):
    try:
        raise raised
    except handlers as error:
        return f"caught {type(error).__name__}"


print(attempt(ValueError(), ValueError), attempt(KeyError(), LookupError, ValueError),
    attempt(UnicodeDecodeError("a", b"", 0, 1, "r"), ValueError), attempt(ZeroDivisionError, ArithmeticError))
for matcher in (int, 5, "text", None, (ValueError, 5), object, [ValueError], (ValueError, (KeyError,
        TypeError))):
    try:
        try:
            raise TypeError("raised")
        except matcher:
            print("matched", matcher)
    except TypeError as error:
        print(error, "|", repr(error.__context__))


class Meta(type):
    def __subclasscheck__(cls, other):
        print("subclasscheck is not asked")
        return True

    def __instancecheck__(cls, other):
        print("instancecheck is not asked")
        return True


class Strange(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError("v")
    except Strange:
        print("wrong")
except ValueError as error:
    print("right", error)


def chooser():
    print("expression evaluated")
    return KeyError


try:
    {}["k"]
except ValueError:
    print("no")
except chooser() as error:
    print(repr(error))
else:
    print("no")
try:
    error
except NameError as unbound:
    print(unbound)
for bad in (5, int, "text", None, object(), ValueError("ok"), ValueError, type("NotExc", (), {})):
    try:
        raise bad
    except (TypeError, ValueError) as caught:
        print(type(caught).__name__, caught)
try:
    raise
except RuntimeError as caught:
    print(caught)
try:
    raise ValueError from 5
except TypeError as caught:
    print(caught)


class Raises(Exception):
    def __init__(self):
        raise KeyError("in init")


class NotAnException(Exception):
    def __new__(cls):
        return 5


for cls in (Raises, NotAnException):
    try:
        raise cls
    except (KeyError, TypeError) as caught:
        print(type(caught).__name__, str(caught)[:80])

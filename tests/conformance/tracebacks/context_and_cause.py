# exit: 1
# stderr-file
# Causes, contexts and suppressed contexts, one under the other.
def first():
    raise KeyError("first")


def second():
    try:
        first()
    except KeyError as error:
        raise TypeError("second") from error


def third():
    try:
        second()
    except TypeError:
        raise ValueError("third")


try:
    third()
except ValueError:
    try:
        raise OSError(2, "gone", "file.txt") from None
    except OSError as error:
        raise RuntimeError("last")

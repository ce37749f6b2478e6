"""What assertions show: texts of values and of differences."""

from unittest._assertions import shown as safe_repr

__unittest = True


def strclass(cls):
    """The full name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


def sorted_list_difference(expected, actual):
    """(what only the first of two sorted lists has, what only the second has), each once."""
    missing = sorted({item for item in expected if item not in actual})
    unexpected = sorted({item for item in actual if item not in expected})
    return missing, unexpected


def unorderable_list_difference(expected, actual):
    """The same of lists in any order; the second one is used up."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)

# What a dialect may not be, in the order in which it is looked at.
import csv

plain = {"quoting": 0, "lineterminator": "\n", "quotechar": '"'}
for change in (
        {}, {"lineterminator": "\n"}, {"quoting": 0}, {"quoting": 0, "lineterminator": "\n"}, plain,
        {"delimiter": None}, {"delimiter": 5}, {"delimiter": ""}, {"lineterminator": 5}, {"quotechar": 5},
        {"quotechar": "ab"}, {"quoting": "x"},
        {"quoting": 9, "lineterminator": "\n"}, {"escapechar": 5}, plain | {"lineterminator": None},
        plain | {"quotechar": None}, plain | {"delimiter": "\n"},
        plain | {"escapechar": " "}, plain | {"escapechar": " ", "skipinitialspace": 1}):
    for make in (lambda: type("Own", (csv.Dialect,), {"delimiter": ","} | change)(),
                 lambda: csv.reader([], **change)):
        try:
            make()
            print(change, "serves")
        except (csv.Error, TypeError, ValueError) as error:
            print(change, type(error).__name__, error)

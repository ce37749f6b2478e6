# exit: 1
# stderr-file
# Suggestions for names, attributes and imports.
class Shape:
    def __init__(self):
        self.width = 1

    def area(self):
        return self.widht


def compute():
    shape = Shape()
    try:
        print(shpae)
    except NameError as error:
        raise ValueError("no shape") from error


try:
    compute()
except ValueError as error:
    error.add_note("a note\nof two lines")
    try:
        Shape().area()
    except AttributeError:
        import sys

        sys.exc_inf()

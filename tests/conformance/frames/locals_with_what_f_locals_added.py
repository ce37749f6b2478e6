# locals() shows what has been added by way of f_locals.
import sys


def function():
    x = 1
    sys._getframe().f_locals["added"] = 2
    print(sorted(locals().items()), "added" in sys._getframe().f_locals)


function()
try:
    raise ValueError
except ValueError as error:
    print(dir(error.__traceback__))

# A bare raise where no exception is being handled is an error of its own frame; elsewhere it adds no entry.
import traceback


def bare():
    raise


def show(function):
    try:
        function()
    except (RuntimeError, KeyError) as error:
        print([(entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__)], repr(error))


def in_handler():
    try:
        {}["key"]
    except KeyError:
        bare()


def caught():
    try:
        raise
    except RuntimeError:
        raise


show(bare)
show(in_handler)
show(caught)
show(lambda: exec("raise"))

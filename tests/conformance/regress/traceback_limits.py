# sys.tracebacklimit: traceback shows the first entries, and no heading without entries.
import sys
import traceback


def inner():
    raise ValueError("value")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    for limit in 2, 1, 0, -1:
        print(limit)
        sys.tracebacklimit = limit
        print("".join(traceback.format_exception(error)), end="")
    del sys.tracebacklimit
    for limit in 2, 1, 0, -1, None:
        print(limit)
        print("".join(traceback.format_exception(error, limit=limit)), end="")

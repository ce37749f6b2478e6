# exit: 3
# sys.exit unwinds, runs finally blocks, then exit functions; the number is
# the status.
import atexit
import sys


class Thing:
    def __del__(self):
        print("local dies")


def leave():
    local = Thing()
    try:
        sys.exit(3)
    finally:
        print("finally")


atexit.register(print, "exit function")
leave()

# Streams that a script puts in the place of the standard ones are flushed when the file has been run, and after the
# exit functions unless they say that they are closed.
# exit: 3
import atexit
import os
import sys


class Stream:
    def __init__(self, name):
        self.name = name

    def tell(self, event):
        os.write(1, f"{self.name} {event}\n".encode())

    def write(self, text):
        self.tell(f"write {text!r}")

    def flush(self):
        self.tell("flush")

    @property
    def closed(self):
        self.tell("closed?")
        return False

    def __del__(self):
        self.tell("del")


sys.stdout.flush()
sys.stdout = Stream("out")
sys.stderr = Stream("err")
atexit.register(os.write, 1, b"exit function\n")
print("text")
sys.exit(3)

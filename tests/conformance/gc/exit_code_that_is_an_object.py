# exit: 1
# stderr: the code
# SystemExit lets go of its frames before its code is shown.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")

    def __str__(self):
        print("shown")
        return "the code"


def leave():
    local = Noisy("local")
    try:
        raise ValueError(Noisy("context"))
    except ValueError:
        sys.exit(Noisy("code"))


kept = Noisy("kept")
leave()

# The subject of a match statement dies before the chosen body runs, and in the
# last case before its guard.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def choose(number):
    match Noisy("subject"), number:
        case _, 1:
            print("  body 1")
        case _, 2 if print("  guard 2") is None:
            print("  body 2")
        case _ if print("  last guard") is None:
            print("  last body")


for number in (1, 2, 3):
    print("case", number)
    choose(number)
print("class pattern")
match Noisy("object"):
    case Noisy(name=name):
        print("  body", name)
print("captured")
match Noisy("captured"):
    case whole:
        print("  body", whole.name)
del whole
print("no case")
match Noisy("unmatched"):
    case 1:
        pass
print("end")

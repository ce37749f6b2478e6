# A return inside try/finally runs the finally block while the locals live.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies:", self.name)


def one():
    local = Noisy("local")
    try:
        return "result"
    finally:
        print("finally, local is", local.name)


print(one())


def two():
    try:
        return Noisy("abandoned result")
    finally:
        print("in finally")
        return "another result"


print(two())


def three():
    for name in ("x", "y"):
        local = Noisy(name)
        try:
            continue
        finally:
            print("leaving", name)
    print("loop done")


three()


def four(parameter):
    parameter = None
    print("parameter rebound")


four(Noisy("temporary argument"))
kept = Noisy("kept argument")
four(kept)
print("still there:", kept.name)

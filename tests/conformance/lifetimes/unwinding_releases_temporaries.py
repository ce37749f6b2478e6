# An exception releases the temporaries of the interrupted expression before
# the handler runs.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def fail():
    raise ValueError


print("in a display")
try:
    [Noisy("a"), Noisy("b"), fail()]
except ValueError:
    print("  handler")
print("in a call")
try:
    print(Noisy("c"), Noisy("d"), fail())
except ValueError:
    print("  handler")
print("in an operator")
try:
    (Noisy("e"), fail())
except ValueError:
    print("  handler")
print("in a loop")
try:
    for item in [Noisy("f"), Noisy("g")]:
        fail()
except ValueError:
    print("  handler")
del item
print("failed argument binding")


def takes(one):
    pass


try:
    takes(Noisy("h"), Noisy("i"))
except TypeError as error:
    print(" ", error)
print("end")

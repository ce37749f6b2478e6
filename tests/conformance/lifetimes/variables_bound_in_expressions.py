# At its end a function lets go of its variables in the order in which the code first binds or reads them: what an
# expression binds comes before the variable that its value goes into.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


def assignment():
    x = (y := Noisy("y")) and Noisy("x")


def chained():
    (a := ((b := Noisy("b")) and Noisy("a")))


def annotated():
    x: int = (y := Noisy("y")) and Noisy("x")


def comprehension():
    x = [w := each for each in (Noisy("first"), Noisy("last"))] and Noisy("x")


def loop():
    for x in (y := [Noisy("item")]):
        z = Noisy("z")
        y.clear()


def handler():
    try:
        raise (kept := ValueError())
    except (kind := ValueError) as error:
        z = Noisy("z")
        kept = Noisy("kept")
        kind = Noisy("kind")


for function in (assignment, chained, annotated, comprehension, loop, handler):
    print(function.__name__, function.__code__.co_varnames, end=": ")
    function()
    print()

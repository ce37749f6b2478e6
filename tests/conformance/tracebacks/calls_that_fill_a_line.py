# A call that is all of a return or of an assignment to one name gets no marks; behind other targets it does.
import traceback


def fail(*args):
    raise ValueError


class Box:
    def fail(self):
        raise ValueError


box, items = Box(), [None]
def form_0():
    x = fail()
def form_1():
    x = y = fail()
def form_2():
    box.x = fail()
def form_3():
    x, y = fail()
def form_4():
    items[0] = fail(1)
def form_5():
    (x) = fail()
def form_6():
    x = box.fail()
def form_7():
    return fail()
def form_8():
    return box.fail()
def form_9():
    fail()
def form_10():
    box.fail()
def form_11():
    x: int = fail()
def form_12():
    x = fail() + 1
def form_13():
    return fail(
        1)
for number in range(14):
    try:
        globals()[f"form_{number}"]()
    except ValueError as error:
        shown = traceback.format_tb(error.__traceback__)[1]
        print(shown.partition("\n")[2], end="")

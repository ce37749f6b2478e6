# Mistake: using what a weak reference gives without looking.
#
# `reference().method()` works until the object has gone; then it is
# `None.method()`.  Checking first and calling later is no cure either, if the
# check and the use call the reference twice.  Call it once, keep the result.

import weakref


class Printer:
    def print_page(self):
        return "page printed"


printer = Printer()
reference = weakref.ref(printer)
print("alive:", reference().print_page())

del printer
try:
    reference().print_page()
except AttributeError as error:
    print("dead: ", error)


def careless(reference, in_between):
    if reference() is not None:
        in_between()
        return reference().print_page()
    return "no printer"


def careful(reference, in_between):
    printer = reference()
    if printer is not None:
        in_between()
        return printer.print_page()
    return "no printer"


for function in (careless, careful):
    owner = [Printer()]
    reference = weakref.ref(owner[0])
    try:
        result = function(reference, owner.clear)
    except AttributeError as error:
        result = f"AttributeError: {error}"
    print(f"{function.__name__}: {result}")
    print(f"   once more: {careful(reference, owner.clear)}")

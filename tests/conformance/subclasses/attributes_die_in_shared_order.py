# The instances of a class share a table of keys: attributes are let go of in the order in which the class met
# the names, whatever order this instance got them in. Exceptions have keys of their own.
import gc

gc.disable()


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("    gone:", self.name)


def show(base, *arguments):
    print(base.__name__)

    class Derived(base):
        pass

    first = Derived(*arguments)
    first.z = Loud("z1")
    first.y = Loud("y1")
    first.x = Loud("x1")
    second = Derived(*arguments)
    second.x = Loud("x2")
    second.y = Loud("y2")
    second.z = Loud("z2")
    print(list(first.__dict__), list(second.__dict__))
    third = Derived(*arguments)
    third.x = Loud("x3")
    third.w = Loud("w3")
    third.y = Loud("y3")
    del third.x
    third.x = Loud("x3, again")
    other = Derived(*arguments)
    other.y = Loud("y4")
    other.z = Loud("z4")
    other.__dict__[1] = Loud("a number")
    print("  first")
    del first
    print("  second")
    del second
    print("  third")
    del third
    print("  other")
    del other


for base, *arguments in (
    (object,),
    (tuple, (1, 2)),
    (bytes, b"abc"),
    (str, "abc"),
    (int, 5),
    (float, 1.5),
    (complex, 1),
    (list, [1]),
    (dict,),
    (set,),
    (frozenset,),
    (bytearray,),
    (Exception, "x"),
):
    show(base, *arguments)

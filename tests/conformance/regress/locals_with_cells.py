# locals() and f_locals showed the cells of variables that inner functions use, not their contents.
import sys


def outer(parameter):
    own = 2

    def inner():
        return parameter + own

    parameter += 1
    del_me = 5
    unset: int
    return {k: v for k, v in locals().items() if k != "inner"}, sorted(sys._getframe().f_locals)


print(outer(1))


class C:
    def method(self):
        x = 1
        return (lambda: (self, x)) and sorted(locals())


print(C().method())

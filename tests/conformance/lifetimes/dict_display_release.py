# The operands of a dict display go from right to left, whether it succeeds or not.
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Unhashable(T):
    __hash__ = None


print(list({1: T("a"), 2: T("b"), 1: T("c"), 2: T("d")}))
try:
    {1: T("a"), Unhashable("key"): T("b"), 3: T("c")}
except TypeError as error:
    print(error)
try:
    {T("x"), Unhashable("member"), T("y")}
except TypeError as error:
    print(error)

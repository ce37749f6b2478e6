# The refusal of keywords by object.__init_subclass__ named the class without the function around it.
def make(**keywords):
    class Nested(**keywords):
        pass


try:
    make(metaclass=type, size=3)
except TypeError as error:
    print(error)
try:
    class Top(size=3):
        pass
except TypeError as error:
    print(error)

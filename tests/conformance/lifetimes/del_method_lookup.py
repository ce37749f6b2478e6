# __del__ is looked up on the type: instance attributes do not count, it is
# inherited but not chained, may be added later, and follows __class__.
class Base:
    def __del__(self):
        print("Base.__del__", type(self).__name__)


class Child(Base):
    pass


class Chained(Base):
    def __del__(self):
        print("Chained.__del__")
        super().__del__()


class Silent(Base):
    def __del__(self):
        pass


Child()
Chained()
Silent()
instance = Silent()
instance.__del__ = lambda: print("never called")
del instance


class Late:
    pass


late = Late()
Late.__del__ = lambda self: print("added later")
del late
late = Late()
del Late.__del__
del late


class Other:
    def __del__(self):
        print("Other.__del__")


instance = Late()
instance.__class__ = Other
del instance


class Failing:
    def __init__(self):
        raise ValueError

    def __del__(self):
        print("runs even if __init__ failed")


try:
    Failing()
except ValueError:
    print("handler")
print("result ignored")


class Result:
    def __del__(self):
        return 42


Result()

# The __dict__ descriptor of a class, used on what has no such dict, wrote beside the object.
class Base:
    pass


descriptor = Base.__dict__["__dict__"]
for victim in (Base, 5, type, object(), len):
    for action in (lambda: descriptor.__get__(victim), lambda: descriptor.__set__(victim, {}),
            lambda: descriptor.__delete__(victim)):
        try:
            action()
            print("fine")
        except (TypeError, AttributeError) as error:
            print(type(error).__name__)
b = Base()
b.x = 1
del b.__dict__
print(vars(b))
descriptor.__set__(b, {"y": 2})
print(b.y)
try:
    del (lambda: 0).__dict__
except TypeError as error:
    print(error)

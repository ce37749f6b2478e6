# Names of keyword arguments are not mangled in a class body, while parameters are.
def take(**keywords):
    return keywords


def named(__x=None):
    return __x


class Base:
    def __init_subclass__(cls, **keywords):
        print("subclass", keywords)


class Caller:
    def plain(self):
        return take(__x=1), named(__x=2), take(**{"a": 1}, __y=3)

    def derive(self):
        class Made(Base, __option=4):
            pass

    def own(self, __private=5, *, __keyword=6):
        return __private, __keyword


print(Caller().plain())
Caller().derive()
print(Caller().own())
print(Caller().own(_Caller__private=7, _Caller__keyword=8))
try:
    Caller().own(__private=9)
except TypeError as error:
    print(error)

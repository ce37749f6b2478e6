# W3, W5: the base of a class refers to it by a plain reference, which everybody shares.
from weakref import getweakrefcount, getweakrefs, ref


class Base:
    pass


class Derived(Base):
    pass


print(getweakrefcount(Base), [reference() is Base for reference in getweakrefs(Base)])
plain = ref(Derived)
print(getweakrefcount(Derived), plain is getweakrefs(Derived)[0], ref(Derived, None) is plain)
other = ref(Derived, print)
print(getweakrefcount(Derived), getweakrefs(Derived) == [plain, other])
del plain, other
print(getweakrefcount(Derived), getweakrefs(Derived)[0].__callback__)
print(getweakrefcount(int), getweakrefcount(Derived.__init__), getweakrefcount(print))
instance = Derived()
print(getweakrefcount(instance), getweakrefs(instance))

# getweakrefs lists the plain reference, then the plain proxy, then all others,
# newest first; for objects that have none it gives an empty list.
import weakref


class Thing:
    pass


class Reference(weakref.ref):
    pass


thing = Thing()
names = {}


def name(label, reference):
    names[id(reference)] = label
    return reference


kept = [
    name("callback 1", weakref.ref(thing, print)),
    name("subclass", Reference(thing)),
    name("plain proxy", weakref.proxy(thing)),
    name("callback proxy", weakref.proxy(thing, print)),
    name("plain ref", weakref.ref(thing)),
    name("callback 2", weakref.ref(thing, print)),
]
print([names[id(reference)] for reference in weakref.getweakrefs(thing)])
print(thing.__weakref__ is kept[4])
del kept[4]
print([names[id(reference)] for reference in weakref.getweakrefs(thing)])
kept.clear()
print(weakref.getweakrefs(thing), thing.__weakref__)
print(weakref.getweakrefs(3), weakref.getweakrefcount("text"))
for function in (weakref.getweakrefs, weakref.getweakrefcount):
    try:
        function()
    except TypeError as error:
        print(error)

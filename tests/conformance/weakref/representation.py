# The text of a reference names the referent's type, and its __name__ when the
# type provides one.
import weakref


def show(thing):
    text = repr(thing)
    words = []
    for word in text.split(" "):
        words.append("ADDRESS" + word[-1] * (not word[-1].isalnum()) if word.startswith("0x") else word)
    print(" ".join(words))


class Thing:
    def __call__(self):
        pass


class Named:
    __name__ = "a name in the class"


class Reference(weakref.ref):
    pass


def function():
    pass


thing, named = Thing(), Named()
thing.__name__ = "only in the instance"
for referent in (thing, named, function, Thing, len):
    show(weakref.ref(referent))
show(weakref.ref({1}.union))
show(Reference(thing))
show(weakref.proxy(named))
show(weakref.proxy(thing))
dead = weakref.ref(Thing())
show(dead)
show(weakref.proxy(Named()))
numbers = {1, 2}
show(weakref.ref(numbers))

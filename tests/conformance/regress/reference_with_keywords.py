# What a reference refuses first: the number of arguments, then what cannot be referred to, then keywords.
import weakref


class Thing:
    pass


thing = Thing()
for call in (lambda: weakref.ref(object=thing), lambda: weakref.ref(5, callback=None),
             lambda: weakref.ref(thing, callback=None), lambda: weakref.ref(thing, None, None, x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
print(weakref.ref.__new__(weakref.ref, thing, ignored=True)() is thing)

# What holds an attribute's new value while the old one dies, seen by its finaliser.
import sys
class Value: pass
class Watch:
    def __del__(self): print(sys.getrefcount(value) - 2, end=' ')
value = Value()


class Plain: pass
class OfList(list): pass
class OfDict(dict): pass
class Slots: __slots__ = ('left',)
class Both(Slots): pass
class Wrong(ValueError): pass
print('plain', end=': ')
a = Plain()
a.left = Watch()
a.left = value
setattr(a, 'left', Watch())
setattr(a, 'left', value)
vars(a)['left'] = Watch()
vars(a)['left'] = value
print('\nlist', end=': ')
a = OfList()
a.left = Watch()
a.left = value
setattr(a, 'left', Watch())
setattr(a, 'left', value)
vars(a)['left'] = Watch()
vars(a)['left'] = value
a.left = Watch()
a.left = value
print('\ndict', end=': ')
a = OfDict()
a.left = Watch()
a.left = value
setattr(a, 'left', Watch())
setattr(a, 'left', value)
print('\nslots', end=': ')
a = Slots()
a.left = Watch()
a.left = value
setattr(a, 'left', Watch())
setattr(a, 'left', value)
print('\nboth', end=': ')
a = Both()
a.left = Watch()
a.left = value
a.more = Watch()
a.more = value
setattr(a, 'more', Watch())
setattr(a, 'more', value)
print('\nexception', end=': ')
a = Wrong()
a.left = Watch()
a.left = value
setattr(a, 'left', Watch())
setattr(a, 'left', value)
print()

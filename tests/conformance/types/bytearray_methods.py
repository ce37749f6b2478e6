# What bytearray has beyond bytes: changes in place.
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a.extend([103, 104])
a.extend(bytearray(b"!"))
a.insert(0, 48)
a.insert(100, 49)
a.insert(-1, 50)
print(a, a.pop(), a.pop(0), a.pop(-1), a)
a.remove(97)
a.reverse()
print(a, a.copy(), a.copy() is a, a.count(b"b"), a.clear(), a, len(a))
a = bytearray(b"0123456789")
a[0] = 65
a[1:3] = b"BCD"
a[-1:] = []
a[::3] = b"xxxx"
del a[1]
del a[2:4]
del a[::2]
print(a)
a[:] = range(5)
a[2:2] = bytearray(b"zz")
a[1:1] = a
a += b"end"
a *= 2
print(a, a == bytes(a), a.startswith(b"\x00"), a.find(b"end"), a.__alloc__() >= len(a))
for call in (lambda: a.append(256), lambda: a.append("a"), lambda: a.append(-1), lambda: a.extend("ab"),
        lambda: a.extend([300]), lambda: a.extend(5), lambda: a.insert(0, 256), lambda: bytearray().pop(),
        lambda: a.pop(99), lambda: a.remove(200), lambda: a.remove(300), lambda: a.__setitem__(0, 256),
        lambda: a.__setitem__(99, 1), lambda: a.__setitem__(0, b"a"),
             lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(slice(None, None, 2), b"a"),
             lambda: a.__delitem__(99), lambda: a.__setitem__(slice(0, 1), "a"), lambda: a.__setitem__("a", 1),
             lambda: bytearray("a"), lambda: bytearray(-1), lambda: a[99], lambda: a.pop("a"),
             lambda: a.extend([None]), lambda: a.__setitem__(0, 1.5)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

# A bytearray that a view looks at cannot change its size, but its bytes can change.
a = bytearray(b"hello")
view = memoryview(a)
a[0] = 72
view[1] = 69
a[2:4] = b"LL"
print(a, bytes(view))
for call in (lambda: a.append(1), lambda: a.extend(b"x"), lambda: a.pop(), lambda: a.clear(),
        lambda: a.__delitem__(0), lambda: a.insert(0, 1), lambda: a.__iadd__(b"x"), lambda: a.__imul__(2),
        lambda: a.__setitem__(slice(0, 1), b"ab"), lambda: a.remove(72), lambda: a.__init__(b"new")):
    try:
        print(call())
    except BufferError as error:
        print(error)
print(a)
second = view[1:3]
view.release()
try:
    a.append(1)
except BufferError as error:
    print(error)
second.release()
a.append(33)
print(a)
with memoryview(a) as inner:
    inner[0] = 104
a.append(33)
print(a)

# array.array and bytes: conversions, views, files, copies.
import copy
import io
from array import array


def attempt(do):
    try:
        print(do())
    except Exception as error:
        print(type(error).__name__, error)


a = array("h", [1, 2, -1])
print(a.tobytes(), bytes(a), bytearray(a), b"x" + array("B", b"yz"), a.buffer_info()[1])
a.byteswap()
print(a)
a.frombytes(b"\1\0")
attempt(lambda: a.frombytes(b"\1"))
attempt(lambda: a.frombytes("ab"))
print(a)
view = memoryview(a)
print(view.format, view.itemsize, view.tolist(), view.obj is a, view.nbytes)
view[0] = 9
print(a[0], view == a)
for change in (lambda: a.append(1), lambda: a.pop(), lambda: a.clear(), lambda: a.extend([1]), lambda: a.__imul__(2),
               lambda: a.__delitem__(0), lambda: a.frombytes(b"ab")):
    attempt(change)
view.release()
a.clear()
print(a)
file = io.BytesIO()
array("i", [1, 2, 3]).tofile(file)
file.seek(0)
read = array("i")
read.fromfile(file, 2)
attempt(lambda: read.fromfile(file, 2))
print(read)
attempt(lambda: read.fromfile(None, 1))
print(copy.copy(read), copy.deepcopy(read) is read, copy.deepcopy([read]))
print(read.__reduce_ex__(2), read.__reduce_ex__(3)[1])
make, arguments, _ = read.__reduce_ex__(3)
print(make(*arguments), make(array, "i", 9, b"\0\0\0\5"))
text = array("w", "a\U0001F600")
text.fromunicode("!")
print(text, text.tounicode(), len(text.tobytes()))
attempt(lambda: read.tounicode())
attempt(lambda: read.fromunicode("a"))

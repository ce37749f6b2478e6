# Attributes that CPython's own machinery uses: __typing_unpacked_tuple_args__, memoryview._from_flags, the
# module of ExceptionGroup, what a view on a file in memory belongs to.
import io
import types

print("__module__" in ExceptionGroup.__dict__, "__module__" in BaseExceptionGroup.__dict__, list(ExceptionGroup.__dict__))

for alias in [tuple[int, str], *tuple[int, str], *tuple[int, ...], *list[int]]:
    print(alias, alias.__typing_unpacked_tuple_args__)


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (TypeError, BufferError, ValueError) as error:
        print(type(error).__name__, error)


READABLE, WRITABLE = 0, 1
data = bytearray(b"abc")
print(memoryview._from_flags(data, WRITABLE).obj is data, memoryview._from_flags(b"abc", READABLE).tobytes())
show(memoryview._from_flags, b"abc", WRITABLE)
show(memoryview._from_flags, b"abc")
show(memoryview._from_flags)
show(memoryview._from_flags, 1, READABLE)
show(memoryview._from_flags, b"abc", "x")
print(memoryview._from_flags(object=b"abc", flags=READABLE).readonly)

file = io.BytesIO(b"abcdef")
view = file.getbuffer()
owner = view.obj
print(type(owner), type(owner).__mro__, repr(owner).startswith("<_io._BytesIOBuffer object at "), owner is file)
print(view[1:].obj is owner, memoryview(view).obj is owner, view.obj is owner)
show(type(owner))
print(bytes(owner), memoryview(owner).obj is owner, b"".join([owner, b"!"]), bytearray(owner))
show(len, owner)
show(file.write, b"x" * 10)
memoryview(owner)[0] = ord("A")
print(view.tobytes(), file.getvalue())
view.release()
show(lambda: view.obj)
show(file.write, b"x" * 10)
print(file.getvalue(), bytes(owner))

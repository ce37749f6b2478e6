# A view on a file in memory: both see the same bytes, whose number cannot change meanwhile.
import io


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


file = io.BytesIO(b"hello world")
view = file.getbuffer()
print(len(view), view.readonly, view.format, view[:5].tobytes())
view[0:2] = b"HE"
print(file.getvalue(), file.read(3), file.seek(0))
print(tried(file.write, b"x"), tried(file.truncate, 2), tried(file.close))
print(file.getvalue())
part = view[3:6]
view.release()
print(tried(file.write, b"x"), bytes(part))
del part
print(file.write(b"xyz"), file.truncate(5), file.getvalue())
with file.getbuffer() as view:
    print(bytes(view), tried(file.write, b"."))
print(file.close(), tried(file.getbuffer))
other = io.BytesIO()
view = other.getbuffer()
print(len(view), bytes(view), view == b"")
del other
print(len(view), tried(lambda: view[0]))

# type() refuses a name with null characters, as assigning one does; a bytearray that joins cannot change its size.
for attempt in (lambda: type("A\0", (), {}), lambda: setattr(type("A", (), {}), "__name__", "B\0")):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
separator = bytearray(b"-")


def parts():
    yield b"a"
    try:
        separator.clear()
    except BufferError as error:
        print(error)
    yield b"b"


print(separator.join(parts()))
separator.append(43)
print(separator.join([b"a", b"b"]))


def failing():
    yield b"a"
    raise KeyError("stopped")


try:
    separator.join(failing())
except KeyError as error:
    print(error)
separator.clear()
print(separator)

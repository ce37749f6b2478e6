# __buffer__: what a class says its bytes are; __release_buffer__ of builtin types; casts to a shape.
class Exporter:
    def __init__(self, data):
        self.data = data

    def __buffer__(self, flags):
        print("flags", type(flags).__name__)
        return self.data


made = Exporter(memoryview(bytearray(b"abcd")))
view = memoryview(made)
print(bytes(view), bytes(made), bytearray(made))
try:
    memoryview(Exporter(b"abc"))
except TypeError as error:
    print(error)
print(bytes(b"xyz".__buffer__(0)), bytes(bytearray(b"xyz").__buffer__(1)))
try:
    b"xyz".__buffer__(1)
except BufferError as error:
    print(error)
array = bytearray(b"abc")
view = array.__buffer__(0)
array.__release_buffer__(view)
for attempt in (lambda: array.__release_buffer__(view), lambda: array.__release_buffer__(memoryview(b"")),
                lambda: array.__release_buffer__(1)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
view = memoryview(b"abcdefgh")
print(view.cast("B", [8]).shape, view.cast("i", (2,)).shape)
for shape in (8, (2,), [0], [2.0], [-1, 8], []):
    try:
        view.cast("B", shape)
    except (TypeError, ValueError) as error:
        print(shape, type(error).__name__, error)

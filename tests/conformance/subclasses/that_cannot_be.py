# Builtin types that cannot be subclassed.
cases = (
    "type(\"X\", (bool,), {})", "type(\"X\", (range,), {})", "type(\"X\", (slice,), {})",
    "type(\"X\", (memoryview,), {})", "type(\"X\", (type(None),), {})", "type(\"X\", (type(...),), {})",
    "type(\"X\", (type(NotImplemented),), {})", "type(\"X\", (type(lambda: 0),), {})",
    "type(\"X\", (type(len),), {})", "type(\"X\", (type((x for x in ())),), {})",
    "type(\"X\", (type({}.keys()),), {})", "type(\"X\", (type(iter([])),), {})",
    "type(\"X\", (type(int | str),), {})", "type(\"X\", (type(Exception.__traceback__),), {})",
    "type(\"X\", (type(compile(\"1\", \"\", \"eval\")),), {})", "type(\"X\", (type([].append),), {})",
    "type(\"X\", (type(int.__add__),), {})", "type(\"X\", (type(object().__str__),), {})",
    "type(\"X\", (type((lambda: (lambda x: x))().__code__),), {})",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

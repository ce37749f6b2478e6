# Conversions that fail: int, float, complex, bool, str, bytes and friends.
for source in ("int('x')", "int('1.5')", "int(None)", "int([])", "int('', 2)", "int('9', 8)",
        "int(float('nan'))", "int(1j)", "float('x')", "float(None)", "float([])", "float(1j)", "complex('x')",
        "complex(None)", "complex('1', 2)", "bytes('a')", "bytes(-1)", "bytes([256])", "bytes(1.5)",
        "bytearray('a')", "list(5)", "tuple(5)", "set(5)", "dict(5)", "dict([5])", "dict([(1, 2, 3)])",
        "frozenset(5)", "range(1.5)", "range('a')", "slice()", "enumerate(5)", "zip(5)", "map(5)", "iter(5)",
        "reversed(5)", "memoryview(5)", "chr(-1)", "ord('ab')", "hash([])", "len(5)", "abs('a')", "round('a')",
        "sum('ab')", "sum([[]])", "max([])", "min(5)", "sorted(5)", "any(5)", "divmod(1, 0)", "pow(0, -1)",
        "hex(1.5)", "bin('a')", "format(1, 'q')", "open(None)", "isinstance(1, 1)", "issubclass(1, int)",
        "getattr(1, 1)", "type(1, 2)", "super(1)", "vars(1)", "property(1, 2, 3, 4, 5)", "object(1)", "eval(1)",
        "compile(1, 1, 1)", "__import__(1)", "print(1, sep=1)", "int.from_bytes(1)", "'a'.join([1])",
        "'{}'.format()", "'%d' % 'a'", "'a'.index('b')", "[].pop()", "[].remove(1)", "[1].index(2)",
        "{}.popitem()", "{}['a']", "set().pop()", "set().remove(1)", "(1).to_bytes(0)", "'a' * 'b'",
        "[1, 2][5]", "(1,)[5]", "'a'[5]", "b'a'[5]", "range(3)[5]", "[][::0]", "next(iter([]))",
        "bytes.fromhex('x')", "float.fromhex('x')", "'a'.encode('x')", "'é'.encode('ascii')",
        "b'\\xff'.decode()", "str.maketrans(1)", "'a'.center(1, 'ab')", "'a'.split('')"):
    try:
        print(source, eval(source))
    except Exception as error:
        print(source, "|", type(error).__name__, error)

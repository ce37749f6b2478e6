# Sizes that cannot be: an exception, never a crash and never a hang.
huge = 2**62
for source in ("[0] * huge", "(0,) * huge", "'a' * huge", "b'a' * huge", "bytearray(huge)", "bytes(huge)",
        "list(range(huge)) if 0 else [None] * (huge - 1)", "'{:>{}}'.format('a', huge)", "'a'.center(huge)",
        "'a'.ljust(huge)", "'a'.zfill(huge)", "range(huge)[huge - 1]", "len(range(2**63))",
        "'a'.replace('a', 'b' * 10, huge)", "[].__mul__(huge)", "()*huge", "''*huge", "bytearray(b'x') * huge",
        "(1).to_bytes(huge, 'big')", "[1, 2].__imul__(huge)", "round(1.5, huge)", "pow(2, huge, 7)",
        "2.0 ** huge", "int('1' * 5000)", "f'{1:{huge}}'", "f'{1.5:.{huge}}'", "'\\0' * huge",
        "'abc'[huge:-huge]", "[1][:huge]", "slice(huge).indices(5)", "chr(huge)", "hash(huge)",
        "'abc'.split('b', huge)", "'a' in 'b' * 10", "sum([huge, huge])", "divmod(huge, -3)",
        "min(huge, -huge)", "float(huge)", "int(1e308) > huge", "complex(huge)", "huge == float(huge)"):
    try:
        result = repr(eval(source))
        print(source, "|", result[:40], len(result) if len(result) > 40 else "")
    except (MemoryError, OverflowError, ValueError) as error:
        print(source, "|", type(error).__name__)

# Format specifications in f-strings, with nested fields.
x, w, p = 3.14159, 10, 2

cases = (
    'f"{x:.2f}", f"{x:{w}.{p}f}", f"{x:>{w}}", f"{x:{\'>\'}{w}}", f"{x:+}", f"{w:03d}", f"{w:#x}", f"{w:b}", f"{w!r:>5}", f"{\'a\':*^{w}}"',
    'f"{x:}", f"{w:{\'\'}}", f"{\'a\'!s:{w}}|", f"{w:,}", f"{w:{w}}", f"{x:{w}{\'.1f\'}}"', "f\"{x:q}\"",
    'f"{\'a\':d}"', 'f"{w:{\'bad\'}}"', "f\"{[1]:5}\"", "f\"{None:5}\"",
    "f\"{None!s:5}|\", f\"{[1]!r:>5}\", f\"{True:5}|{True!s:5}|\"",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

# Every kind of assignment target, nested unpacking, starred, chained.
class Box:
    pass


b, d, a = Box(), {}, [0] * 4
b.x = b.y = 1
d["k"], a[1], b.z = 10, 11, 12
(p, [q, (r,)]) = 1, [2, (3,)]
first, *middle, last = range(5)
*head, tail = "ab"
[only] = (9,)
x, y = y, x = 1, 2
a[1:3] = b.list = "uv"
print(b.x, b.y, b.z, d, a, p, q, r, first, middle, last, head, tail, only, x, y, b.list)
i = 0
i, a[i] = 2, "at two"
(a[0]), b.w = "zero", "w"
for b.loop, [d["i"], *rest] in [(1, "ab"), (2, "cde")]:
    print(b.loop, d["i"], rest)
with open(__file__) as b.file:
    pass
[a[3] for a[3] in ()] if 0 else None
print(a, i, b.w, b.file.closed)
for source in ("x, y = 1", "x, y = 1, 2, 3", "x, y = [1]", "*x, y = ()", "a, *b, c = [1]", "[x, y] = {}",
        "x, y = None", "x, (y, z) = 1, 2", "(x, y), z = [1], 2"):
    try:
        exec(source)
    except (TypeError, ValueError) as error:
        print(source, "|", type(error).__name__, error)

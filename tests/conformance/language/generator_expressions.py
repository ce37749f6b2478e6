# Generator expressions: laziness, scope of the first iterable, attributes.
def noisy(n):
    print("made", n)
    return range(n)


g = (x * y for x in noisy(2) for y in noisy(3) if y)
print("nothing inner yet", g.__name__, type(g).__name__)
print(list(g), list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
h = (1 // x for x in (1, 0))
print(next(h))
try:
    next(h)
except ZeroDivisionError:
    print("in the body", list(h))
x = "outer"
print(sum(x for x in range(4)), x, max((len(w), w) for w in ("a", "bcd")), "".join(c.upper() for c in "ab"),
    dict((k, v) for k, v in [(1, 2)]), set(n % 2 for n in range(5)), sorted((-n for n in range(3)), key=abs),
    any(n > 1 for n in range(3)))


def closure():
    factor = 3
    gen = (n * factor for n in range(2))
    factor = 10
    return list(gen)


print(closure(), [list(g) for g in [(i + j for j in range(2)) for i in range(2)]],
    list(y for y in (z for z in "ab")))


class C:
    items = [1, 2]
    scale = 5
    doubled = list(n * 2 for n in items)
    try:
        scaled = list(n * scale for n in items)
    except NameError as error:
        print(error)


print(C.doubled)
k = (n for n in "abc")
print(k.send(None), k.close(), list(k))

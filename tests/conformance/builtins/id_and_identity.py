# id(), is, and what is the same object.
a = []
b = a
print(a is b, a is not [], id(a) == id(b), None is None, True is (1 == 1), ... is Ellipsis, () is (),
    "" is str(), print is print)
ids = {id(object()) for _ in range(3)}
print(len(ids) >= 1, type(id(a)), id(a) == id(a), isinstance(id(5), int), id("x") == id("x"))
x = y = object()
print(x is y, x == y, x != y, x is object, [x] == [y], {x: 1}[y])
for call in (lambda: id(), lambda: id(1, 2), lambda: id(obj=1)):
    try:
        call()
    except TypeError as error:
        print(error)

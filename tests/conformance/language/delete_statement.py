# del of names, attributes, items, slices, nested targets, in every scope.
class Box:
    y = 5


b, d, a = Box(), {"k": 1, "j": 2}, list(range(6))
b.x = 1
z = w = v = 1
del b.x, d["k"], a[0], a[1:3], (z, [w])
del (v)
print(vars(b), d, a)


def function():
    x = 1
    del x
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    try:
        del x
    except UnboundLocalError as error:
        print(error)
    y = 2

    def inner():
        return y

    del y
    try:
        inner()
    except NameError as error:
        print(error)
    global gone
    del gone


gone = 1
function()
for source in ("del gone", "del b.x", "del b.y", "del d['k']", "del a[9]", "del a['x']", "del (1)[0]",
        "del print", "del [].x", "del a[::0]"):
    try:
        exec(source)
        print(source, "done")
    except Exception as error:
        print(source, "|", type(error).__name__, error)


class Deletes:
    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)


e = Deletes()
del e.anything, e[1], e[1:2], e[..., 3]

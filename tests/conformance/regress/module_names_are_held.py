# While a module's code ran its frame did not hold the dict of its names, which
# the collector therefore met in another order.
import sys

names = {}
body = """
import sys
counts.append(sys.getrefcount(globals()))
def inner():
    counts.append(sys.getrefcount(globals()))
inner()
"""


def count():
    return sys.getrefcount(names)


before = count()
names["counts"] = counts = []
exec(body, names)
print([number - before for number in counts])
del names["inner"]
print(count() - before)
print(eval("sys.getrefcount(globals())", names) - before)
print(count() - before)
print(sys.getrefcount(globals()) - sys.getrefcount(names))

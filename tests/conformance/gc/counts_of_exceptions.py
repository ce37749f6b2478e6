# The number of objects that a run finds: the arguments of an exception count, as long as no run has seen them.
import gc
import weakref


class Node:
    pass


def with_text():
    try:
        raise ValueError("text")
    except ValueError as error:
        kept = error


def by_operator():
    try:
        1 // 0
    except ZeroDivisionError as error:
        kept = error


def without_arguments():
    try:
        raise ValueError
    except ValueError as error:
        kept = error


gc.disable()
gc.collect()
for make in with_text, by_operator, without_arguments:
    make()
    print(make.__name__, gc.collect())
error = ValueError("a", 1)
print(gc.is_tracked(error.args), gc.is_tracked(ValueError().args))
gc.collect()
print(gc.is_tracked(error.args))
error.itself = error
del error
print(gc.collect())

# A reference that dies as soon as its callback has run counts too.
references = []
for keeps in False, True:
    node = Node()
    node.itself = node
    references.append(weakref.ref(node, lambda reference: keeps or references.remove(reference)))
    del node
    print(gc.collect())

# An object of another class has a dictionary.
class Other:
    pass


node = Node()
node.itself = node
node.__class__ = Other
del node
print(gc.collect())
node = Node()
node.number = 1
node.__class__ = Other
node.itself = 1
pair = [node]
pair.append(pair)
del node, pair
print(gc.collect())

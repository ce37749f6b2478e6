# An application: a document tree whose nodes know their parents weakly.
#
# Parents hold their children, children know their parents: with strong links
# both ways each node is in a cycle and only the collector can free the tree.
# With weak links upwards the tree dies at once, from the root down.
# The price: who holds only a leaf does not hold the document.

import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name, *children):
        self.name = name
        self._parent = None
        self.children = []
        for child in children:
            self.append(child)

    def append(self, child):
        child._parent = weakref.ref(self)
        self.children.append(child)

    @property
    def parent(self):
        return self._parent and self._parent()

    def path(self):
        above = self.parent
        return (above.path() if above else "") + "/" + self.name

    def find(self, name):
        if self.name == name:
            return self
        for child in self.children:
            if (found := child.find(name)) is not None:
                return found

    def __del__(self):
        print("   freed", self.name)


print("Going down and up again:")
page = Node("html", Node("head", Node("title")), Node("body", Node("p"), Node("em")))
leaf = page.find("em")
print("  ", leaf.path())

print("Moving a branch:")
page.find("p").append(leaf)
page.find("body").children.remove(leaf)
print("  ", leaf.path())

print("Dropping the document, but not the leaf:")
del page
print("   the leaf alone:", leaf.path())

print("Dropping the leaf:")
del leaf
print("No collection has run, and none was needed.")

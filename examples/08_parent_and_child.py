# A child that knows its parent weakly makes no cycle.
#
# Claim often met about this pattern: "the garbage collector copes although
# there is a cycle."  There is no strong cycle at all: parent and child die at
# once, by counting, without any collector.  With a strong link to the parent
# there *is* a cycle, and both wait until a collection finds them.

import gc
import weakref

gc.disable()


class Person:
    def __init__(self, name):
        self.name = name
        self.children = []

    def __del__(self):
        print(f"   {self.name} is gone")


class WeakChild(Person):
    def __init__(self, name, parent):
        super().__init__(name)
        self._parent = weakref.ref(parent)
        parent.children.append(self)

    @property
    def parent(self):
        return self._parent()


class StrongChild(Person):
    def __init__(self, name, parent):
        super().__init__(name)
        self.parent = parent
        parent.children.append(self)


print("Weak link to the parent:")
parent = Person("Ada")
child = WeakChild("Byron", parent)
print("   parent of", child.name, "is", child.parent.name)
del child
print("   dropping the parent ...")
del parent
print("   ... already done")

print("Strong link to the parent:")
parent = Person("Johann")
child = StrongChild("Carl", parent)
del parent, child
print("   ... nothing has happened yet")
gc.collect()

print("A child may outlive its parent, so be ready for None:")
parent = Person("Maria")
child = WeakChild("Leo", parent)
del parent
print("   parent of Leo:", child.parent)
del child

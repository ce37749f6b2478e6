# An application: one object per outside thing, cached while it is in use.
#
# A strong cache of documents would grow for ever, and no cache at all would
# open the same file twice, with two copies that drift apart.  A weak cache
# gives everybody the same document and forgets it with its last user.
# Nothing is kept "until memory is short"; if some entries should stay
# around, hold the most recent ones strongly, as `recent` does below.

import collections
import weakref


class Document:
    def __init__(self, path):
        self.path = path
        self.lines = []

    def __del__(self):
        print(f"   closing {self.path}")


class Library:
    def __init__(self, keep=0):
        self.open_documents = weakref.WeakValueDictionary()
        self.recent = collections.deque(maxlen=keep)

    def open(self, path):
        document = self.open_documents.get(path)
        if document is None:
            print(f"   opening {path}")
            document = self.open_documents[path] = Document(path)
        self.recent.append(document)
        return document


print("Two editors, one document:")
library = Library()
left = library.open("plan.txt")
right = library.open("plan.txt")
left.lines.append("written on the left")
print("   seen on the right:", right.lines)
del left
print("   one editor closed, still open:", sorted(library.open_documents))
del right
print("   both closed:", sorted(library.open_documents))

print("Keeping the two most recent ones:")
library = Library(keep=2)
for name in ("a.txt", "b.txt", "c.txt", "b.txt"):
    library.open(name)
print("   open:", sorted(library.open_documents))
print("At the end of the library:")
del library

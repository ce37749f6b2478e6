# An object dies at the very statement that drops its last strong reference.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies:", self.name)


a = Noisy("by del name")
del a
print("-")
a = Noisy("by a store over it")
a = None
print("-")


class Box:
    pass


box = Box()
box.content = Noisy("by del of an attribute")
del box.content
print("-")
box.content = Noisy("by a store over an attribute")
box.content = 1
print("-")
items = [Noisy("by del of an item"), Noisy("by a store over an item"), Noisy("by pop")]
del items[0]
print("-")
items[0] = 0
print("-")
items.pop()
print("-")
Noisy("a result that nobody takes")
print("-")


def scope():
    local = Noisy("at the end of its scope")
    print("in scope")


scope()
print("-")
mapping = {"k": Noisy("replaced in a dict")}
mapping["k"] = None
print("-")
mapping = {Noisy("a key, by clear()"): 1}
mapping.clear()
print("end")

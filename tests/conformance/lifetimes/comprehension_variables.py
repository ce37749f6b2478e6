# Comprehension variables are private and die before the value is delivered;
# the iterator dies first, then the variable, then the value is there.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


class Source:
    def __init__(self, names):
        self.names = list(names)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.names:
            raise StopIteration
        return Noisy(self.names.pop(0))

    def __del__(self):
        print("  iterator dies")


print("list")
names = [item.name for item in Source("ab")]
print("got", names)
print("condition")
print([1 for item in Source("cd") if item.name == "d"])
print("dict")
print({item.name: 1 for item in Source("e")})
print("nested")
print([x.name + y.name for x in Source("f") for y in Source("gh")])
print("item" in globals(), "x" in globals())


def failing():
    return [Noisy(f"result {item.name}") if item.name != "k" else 1 / 0 for item in Source("jk")]


print("error")
try:
    failing()
except ZeroDivisionError:
    print("  handler")
print("generator expression holds its current item")
values = (item for item in Source("mn"))
print(next(values).name)
print("next one")
next(values)
values.close()
print("end")

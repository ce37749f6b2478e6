# A for target survives the loop; each item dies when the target is rebound;
# the iterable's iterator lives until the loop ends in any way.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


class Source:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return Walker(self.count)

    def __del__(self):
        print("  source dies")


class Walker:
    def __init__(self, count):
        self.left = count

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return Noisy(f"item {self.left}")

    def __del__(self):
        print("  iterator dies")


print("run to the end")
for item in Source(2):
    print("  body", item.name)
print("after, item is", item.name)
del item
print("break")
for item in Source(3):
    break
print("after break, item is", item.name)
del item


def leave():
    for item in Source(3):
        return "returned"


print("return")
print(leave())
print("exception")
try:
    for item in Source(3):
        1 / 0
except ZeroDivisionError:
    print("  handler")
print("end, item is", item.name)

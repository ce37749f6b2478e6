# L26: an unpacking that fails lets go of what came too much, of the items from the last to the first, of the iterator.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


class Source(Thing):
    def __init__(self, count):
        self.name = "source"
        self.count = count

    def __iter__(self):
        return Items(self.count)


class Items(Thing):
    def __init__(self, count):
        self.name = "iterator"
        self.count = count
        self.given = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.given += 1
        if self.given > abs(self.count):
            if self.count < 0:
                raise OSError("failed")
            raise StopIteration
        return Thing(str(self.given))


def two(source):
    a, b = source


def attributes(source):
    two.a, two.b = source


def around(source):
    a, b, *c, d, e = source


for function in (two, attributes, around):
    for count in (0, 1, 3, 5, -1, -3):
        for kind in (Source, lambda count: [Thing(str(i)) for i in range(abs(count))]):
            try:
                function(kind(count))
                print(end="| ")
            except (ValueError, OSError) as error:
                print("|", error, end=" ")
        print()

# zip, enumerate and dict.items use their first tuple again whenever nobody else holds it, and hold it all the time.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


def items(names):
    return [Noisy(name) for name in names]


def steps(name, iterator):
    print(name, end=": ")
    first = next(iterator)
    second = next(iterator)
    print("two", end=" ")
    first = None
    print("first", end=" ")
    second = None
    print("second", end=" ")
    next(iterator)
    print("third", end=" ")
    next(iterator, None)
    print("over", end=" ")
    del iterator
    print()


steps("zip", zip(items("abc"), items("def")))
steps("enumerate", enumerate(items("abc")))
steps("dict.items", iter(dict(zip("abc", items("def"))).items()))
steps("zip of iterators", zip(iter(items("abc")), map(Noisy, "def")))

print("reversed list", end=": ")
backwards = reversed(items("ab"))
print(next(backwards).name, next(backwards).name, next(backwards, "over"), end=" ")
backwards = None
print()
print(reversed([1]).__reduce__()[1], list(reversed([])))
finished = reversed([1])
print(next(finished), next(finished, None), finished.__reduce__(), finished.__length_hint__())


class Counter(Noisy):
    def __call__(self):
        self.count = getattr(self, "count", 0) + 1
        return self.count


print("sentinel", end=": ")
calls = iter(Counter("counter"), 3)
print(list(calls))

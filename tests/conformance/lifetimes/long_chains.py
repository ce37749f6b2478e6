# Depth of nesting does not matter when things die, nor does __del__ order
# change: outermost first.
order = []


class Link:
    def __init__(self, following):
        self.following = following


class Counted(Link):
    def __init__(self, number, following):
        super().__init__(following)
        self.number = number

    def __del__(self):
        order.append(self.number)


chain = None
for _ in range(200_000):
    chain = Link(chain)
chain = None
print("instances")
for make in (lambda x: [x], lambda x: (x,), lambda x: {"k": x}, lambda x: lambda: x):
    chain = None
    for _ in range(100_000):
        chain = make(chain)
    chain = None
    print("gone")
chain = None
for number in range(100_000):
    chain = Counted(number, chain)
chain = None
print(order[:3], order[-3:], len(order))
print(order == list(range(99_999, -1, -1)))


def nested(inner):
    yield inner


chain = None
for _ in range(50_000):
    chain = nested(chain)
chain = None
print("generators")

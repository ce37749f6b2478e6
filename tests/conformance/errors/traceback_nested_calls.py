# exit: 1
# stderr-file
# An uncaught exception with frames of several kinds.
class Thing:
    def method(self, value):
        return [helper(item) for item in value]


def helper(item):
    return 10 / item


def generator():
    yield Thing().method([1, 2, 0])


print("before")
for value in generator():
    print(value)

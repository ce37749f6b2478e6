# A delegate that is no generator got an instance where a class was thrown; StopIteration into one without
# throw() was not taken for its end.
class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Catching(Plain):
    def throw(self, *arguments):
        print("throw", arguments)
        return 7


def delegating(delegate):
    result = yield from delegate
    print("result", result)
    yield "after"


for thrown in (ValueError,), (KeyError("x"),), (StopIteration,), (ValueError, "text"):
    for delegate in Plain, Catching:
        generator = delegating(delegate())
        next(generator)
        try:
            print(generator.throw(*thrown))
        except Exception as error:
            print(repr(error))

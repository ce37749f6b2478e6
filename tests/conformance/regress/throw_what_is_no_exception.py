# What throw() is given goes to a delegate that is no generator as it is, also when it is no exception.
class Taking:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *arguments):
        print("throw", arguments)
        return 2


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def delegating(delegate):
    try:
        yield from delegate
    finally:
        print("left")


for delegate in (Taking(), delegating(Taking()), Plain(), delegating(Plain()), [1, 2]):
    generator = delegating(delegate)
    next(generator)
    for arguments in ((123,), (ValueError(1), 2)):
        try:
            print(generator.throw(*arguments))
        except TypeError as error:
            print("refused:", error)
    print(generator.gi_frame is not None)
    generator.close()

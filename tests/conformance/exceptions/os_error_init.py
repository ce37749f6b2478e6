# OSError takes its arguments in __new__ unless a class has an __init__ of its own.
error = OSError(2, "text", "file")
error.__init__(5)
print(repr(error), error.errno, error.filename)
error.__init__()
print(repr(error))


class WithInit(OSError):
    def __init__(self, number):
        self.seen = self.args, self.errno
        super().__init__(number, "from init")


error = WithInit(3)
print(error.seen, repr(error), error.errno, str(error))


class WithNew(OSError):
    def __new__(cls, *arguments):
        return super().__new__(cls, 7, "from new")

    def __init__(self, *arguments):
        super().__init__(*arguments)


error = WithNew(1, "ignored")
print(repr(error), error.errno)


class Blocking(BlockingIOError):
    """Takes the third argument for a file name, like any other but BlockingIOError itself."""


print(BlockingIOError(1, "text", 3).characters_written, Blocking(1, "text", 3).filename)
print(ExceptionGroup[int], BaseExceptionGroup[str])

# exit: 1
# stderr-file
# Names of code: generators, lambdas, comprehensions, classes, methods.
def generator():
    yield 1
    yield [1 / x for x in (1, 0)]


class Outer:
    class Inner:
        def method(self):
            return list(generator())

    @property
    def attribute(self):
        return (lambda: self.Inner().method())()


def run():
    class Local:
        value = Outer().attribute

    return Local


run()

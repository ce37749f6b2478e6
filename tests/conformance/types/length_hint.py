# __length_hint__: honoured, ignored, wrong.
import operator


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint

    def __iter__(self):
        return iter("abc")


class Length:
    def __len__(self):
        return 7


print(operator.length_hint(Hint(5)), operator.length_hint(Hint(NotImplemented)),
    operator.length_hint(Hint(NotImplemented), 9), operator.length_hint(Length()), operator.length_hint(5),
    operator.length_hint(5, 3), operator.length_hint([1]), operator.length_hint(Hint(TypeError("x")), 2))
print(list(Hint(100)), list(Hint(0)), list(Hint(NotImplemented)), list(Hint(TypeError("ignored"))))
for hint in (-1, "a", 1.5, ValueError("raised")):
    for use in (operator.length_hint, list):
        try:
            print(use(Hint(hint)))
        except Exception as error:
            print(type(error).__name__, error)
try:
    operator.length_hint([], "x")
except TypeError as error:
    print(error)

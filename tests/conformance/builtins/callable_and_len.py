# callable() and len().
class Call:
    def __call__(self):
        pass


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


instance = Call()
instance.__len__ = lambda: 5
print(callable(len), callable(int), callable(Call()), callable(5), callable(lambda: 0), callable(Call),
    callable("a".upper), callable(None), callable(classmethod(len)), callable(staticmethod(len)), len("é€"),
    len({1: 2}), len(range(5)), len(Len(3)), len(Len(True)), len(b"ab"), len(set()), len(memoryview(b"abc")))
for value in (5, None, Len(-1), Len("a"), Len(1.5), Len(2**63), Len(2**70), instance, iter([]), int,
        (n for n in ())):
    try:
        print(len(value))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for call in (lambda: len(), lambda: len(1, 2), lambda: callable(), lambda: len(obj=[])):
    try:
        call()
    except TypeError as error:
        print(error)

# Where nobody documents a method, there is no documentation.
import inspect


class A:
    def silent(self):
        pass

    def spoken(self):
        """What A says."""

    @property
    def value(self):
        pass

    @classmethod
    def made(cls):
        pass


class B(A):
    def silent(self):
        pass

    def spoken(self):
        pass


for item in A.silent, A().silent, B.silent, B.spoken, B().spoken, A.value, B.made, A, B, lambda: 0:
    print(inspect.getdoc(item))

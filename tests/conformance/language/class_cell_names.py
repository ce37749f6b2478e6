# `__class__` as a name: of the class around, of a class body's own, and in the MRO's making.
class A:
    def f(self):
        return "A"


class Test:
    def run(self):
        class X(A):
            def f(self):
                return super().f()
            __class__ = 413
        print(X().f(), X().__class__)

        class Y:
            x = __class__

            def f():
                __class__
        print(Y.x is Test)
        try:
            exec("class Z:\n    __class__\n    def f():\n        __class__", globals(), {})
        except NameError as error:
            print(type(error).__name__, error)

        class N:
            nonlocal __class__
            __class__ = 42

            def f():
                __class__
        print(__class__)

    def proxy(self):
        return super().__class__


Test().run()
Test.__init__
print(A().__class__)


class Meta(type):
    def mro(cls):
        print("cell:", cls.__dict__["f"]())
        return super().mro()


class B(metaclass=Meta):
    def f():
        return __class__


class C:
    def proxy(self):
        return super().__class__


print(C().proxy())


class Slotted:
    __slots__ = ["__classcell__", "__qualname__"]

    def f(self):
        return __class__


print(Slotted().f() is Slotted)

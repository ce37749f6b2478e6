# Another object under the name `super` is called as it is written: without arguments when there are none.
builtin = super


class Other:
    def __init__(self, *given):
        self.given = given

    def method(self):
        return "method", len(self.given)


super = Other


class A:
    def bare(self):
        return super().given

    def bare_method(self):
        return super().method()

    def explicit(self):
        return super(A, self).method()

    def starred(self, *given):
        return super(*given).given

    def inside(self):
        return [super().given for _ in "a"]

    def own(self):
        super = lambda *given: given
        return super()


a = A()
print(a.bare(), a.bare_method(), a.explicit(), a.starred(), a.starred(1), a.inside(), a.own())
super = 3
try:
    a.bare()
except TypeError as error:
    print(error)
super = lambda: Other(1, 2)
print(a.bare_method())
del super
try:
    a.bare()
except AttributeError as error:
    print(error)

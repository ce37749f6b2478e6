# types.DynamicClassAttribute: another getter brings its docstring along, unless one was given.
import types


class Base:
    @types.DynamicClassAttribute
    def kept(self):
        """Base's text"""
        return 1

    given = types.DynamicClassAttribute(lambda self: 1, doc="given")


class Derived(Base):
    @Base.__dict__["kept"].getter
    def kept(self):
        """Derived's text"""
        return 2

    @Base.__dict__["given"].getter
    def given(self):
        """not seen"""
        return 2

    @Base.__dict__["kept"].setter
    def changed(self, value):
        """not seen either"""
        print("set", value)


for name in "kept", "given", "changed":
    print(name, Derived.__dict__[name].__doc__, Derived.__dict__[name].overwrite_doc)
Derived().changed = 5
print(Derived().kept, Base().kept)

# Weak references and files of derived classes may have a __del__, which runs at the end though nothing else would.
import weakref


class Reference(weakref.ref):
    def __del__(self):
        print("del of a reference to", self())


class Target:
    pass


reference = Reference(Target())
print("end")

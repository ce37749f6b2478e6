# A namespace whose __classcell__ was no cell but some other object on the heap was written into as if it were one.
class Meta(type):
    def __new__(cls, name, bases, namespace, cell):
        namespace["__classcell__"] = cell
        return super().__new__(cls, name, bases, namespace)


for wrong in (None, 0, "", [], object()):
    try:
        class A(metaclass=Meta, cell=wrong):
            pass
    except TypeError as error:
        print(error)

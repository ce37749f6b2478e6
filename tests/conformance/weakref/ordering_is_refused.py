# References have no order.
import operator
import weakref


class Thing(int):
    pass


class Plain:
    def __lt__(self, other):
        return True


one, two = Plain(), Plain()
for operation in (operator.lt, operator.le, operator.gt, operator.ge):
    try:
        operation(weakref.ref(one), weakref.ref(two))
    except TypeError as error:
        print(error)
print(weakref.ref(one).__lt__(weakref.ref(two)))
try:
    sorted([weakref.ref(one), weakref.ref(two)])
except TypeError as error:
    print(error)

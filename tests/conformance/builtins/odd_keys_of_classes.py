# A class whose namespace has keys that are no strings; and what is asked of subclasses of complex.
import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    made = type("Odd", (), {1: 2, "a": 3})
    print([(str(one.message), one.category.__name__) for one in caught])
print(made.__dict__[1], made.a)


class Derived(complex):
    pass


class Number:
    def __complex__(self):
        return Derived(1, 2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(complex(Number()), [one.category.__name__ for one in caught])
for arguments in ((), (1,), (1, 2, 3)):
    try:
        property().__set_name__(*arguments)
    except TypeError as error:
        print(error)

# Natives whose arguments are counted before they are looked at, and names that are nearly right.
from itertools import product


def refuse(text):
    try:
        print(eval(text))
    except TypeError as error:
        print(text, error)


for text in ("zip([], stric=True)", "zip([], foo=1)", "product([], repea=1)", "product([], foo=1)",
             "memoryview(obj=b'')", "memoryview(b'', foo=1)", "memoryview(a=1, b=2)", "memoryview(b'', b'')",
             "complex(real=1, imag=2, foo=1)", "complex(1, imag=2, foo=1)", "complex(1, 2, 3)", "complex(rea=1)",
             "str(object=1, encoding='a', errors='b', x=1)", "bytearray(sourc=3)"):
    refuse(text)

# complex(): numbers, text, hooks, and what is refused.
for arguments in ((), (1,), (1, 2), (1.5, -2.5), (True,), (1j,), (1j, 1j), (2, 3j), ("1+2j",), ("1-2j",), ("j",
        ), ("-j",), ("+1j",), ("1e3-2.5e-1j",), (" ( 1+2j ) ",), ("inf-infj",),
                  ("nanj",), ("3",), ("1_0+2_0j",), ("1J",)):
    print(arguments, complex(*arguments))
for arguments in (("",), ("1 + 2j",), ("1+2",), ("1+2jj",), ("1j+2",), ("(1+2j",), ("i",), ("1", 2), (1, "2"),
        ("1", "2"), (None,), ([],), (1, None), ("1++2j",), ("e1j",), ("\0",), (b"1",)):
    try:
        print(complex(*arguments))
    except (ValueError, TypeError) as error:
        print(arguments, type(error).__name__, error)


class Complex:
    def __complex__(self):
        return 1 + 2j


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 4


class Wrong:
    def __complex__(self):
        return 1.5


print(complex(Complex()), complex(Float()), complex(Index()), complex(Float(), Index()), complex(real=1,
    imag=2), complex(imag=1))
for call in (lambda: complex(Wrong()), lambda: complex(1, Complex()), lambda: complex(object()),
        lambda: complex(1, 2, 3), lambda: complex(x=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)

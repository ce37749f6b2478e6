# A width or precision that `*` takes from the values must fit in C's types.
for form, values in (("%*d", (10**30, 1)), ("%.*d", (10**30, 1)), ("%.*f", (2**31, 1)), ("%*d", ("a", 1)),
                     ("%.2147483648f", (1,)), ("%99999999999999999999d", (1,)), ("%*d", (-3, 1))):
    try:
        print(repr(form % values))
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

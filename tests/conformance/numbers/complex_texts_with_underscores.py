# complex() of a text: an underscore that is not between two digits is told apart from what is no number.
for text in ("1_0", "1_0+2_0j", "1__0", "_1", "1_", "1e_1", "1_+2j", "1+2_j", "a_b", "1_0x", "(1__0)", " 1_ ", "_", "1x"):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)

# dialect: the data of Unicode 15.0, where CPython 3.13 has 15.1
for character in "\u2ffc", "\u31ef", "\U0002ebf0":  # new in 15.1
    print(ascii(character), character.isprintable(), repr(character) == f"'{character}'")
for character in "\U0001cf42", "\U0001f6dc", "\U0002ebe0":  # known in 15.0
    print(ascii(character), character.isprintable())

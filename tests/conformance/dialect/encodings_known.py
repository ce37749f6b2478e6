# dialect: UTF-7, UTF-8, UTF-16, UTF-32, ASCII, and encodings of one byte a character
for name in ("utf-8", "UTF8", "utf_16", "utf-32-le", "latin1", "iso-8859-1", "ascii", "us-ascii", "cp1252", "koi8-r", "utf-7", "idna", "shift_jis", "nosuch"):
    try:
        print(name, "a".encode(name).decode(name))
    except LookupError as error:
        print(error)

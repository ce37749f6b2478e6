# Bytes that a class gives by __buffer__ are taken wherever bytes-like objects are.
class Giver:
    def __init__(self, text):
        self.text = text

    def __buffer__(self, flags):
        return memoryview(self.text)


class Failing:
    def __buffer__(self, flags):
        raise ZeroDivisionError("no buffer")


class Wrong:
    def __buffer__(self, flags):
        return b"bytes"


giver = Giver(b"data")
print(b"-".join([giver, b"x", giver]), bytearray(b"+").join([giver, giver]))
print(b"%b %s %.2b" % (giver, giver, giver), bytearray(b"<%6b>") % giver)
for bad in (Failing(), Wrong(), 5, "text"):
    for use in (lambda: b"".join([bad]), lambda: b"%b" % bad):
        try:
            print(use())
        except (TypeError, ZeroDivisionError) as error:
            print(type(error).__name__, error)

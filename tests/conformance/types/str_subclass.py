# A subclass of str: operations give plain str, overridden methods are honoured where CPython does.
class Tagged(str):
    def __new__(cls, text, tag=None):
        self = super().__new__(cls, text)
        self.tag = tag
        return self

    def __eq__(self, other):
        return str.__eq__(self, other)

    def __hash__(self):
        return hash(str(self))

    def __str__(self):
        return f"tagged {super().__str__()}"

    def __len__(self):
        return 99

    def __getitem__(self, index):
        return "item"

    def __iter__(self):
        return iter(["i", "t"])

    def __format__(self, spec):
        return f"format {spec}"

    def __contains__(self, item):
        return True


text = Tagged("abc", tag=5)
print(text, repr(text), text.tag, len(text), text[0], list(text), f"{text:x}", f"{text}", "%s" % text,
    "zzz" in text, text + "d", text == "abc")
print(type(text.upper()).__name__, type(text[0:1]).__name__, type(str.__getitem__(text, 0)).__name__,
    ",".join(text), text.join(["x", "y"]), type(text.strip()).__name__, type(text.replace("x", "y")).__name__,
    str.__len__(text), vars(text))
print(type(str(text)).__name__, str(text), "abc".replace(Tagged("b"), Tagged("X")), int(Tagged("12")),
    float(Tagged("1.5")), Tagged("a") < "b", "a" < Tagged("b"))

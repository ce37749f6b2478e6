# join: iterables of every kind, subclasses, errors that name the item.
print(", ".join(["a", "b", "c"]), "".join(()), "-".join("abc"), "x".join(["only"]),
    "".join(c.upper() for c in "gen"), ",".join({"k": 1, "j": 2}), "→".join(["é", "ü"]), "ab".join(["", "",
    ""]))


class MyStr(str):
    pass


class Numbers:
    def __iter__(self):
        return iter("123")


class GetItem:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return "abc"[index]


single = MyStr("x")
print("+".join(Numbers()), "+".join(GetItem()), type("".join([single])).__name__, type(MyStr(",").join(["a",
    "b"])).__name__, "".join(["same"]) == "same")
for call in (lambda: ",".join(["a", 1]), lambda: ",".join([None]), lambda: ",".join(5), lambda: ",".join([b"a",
        "b"]), lambda: ",".join(), lambda: ",".join("a", "b"), lambda: ",".join(["a", ["b"], 3])):
    try:
        print(call())
    except TypeError as error:
        print(error)


def failing():
    yield "a"
    raise ValueError("inside")


try:
    ",".join(failing())
except ValueError as error:
    print(error)

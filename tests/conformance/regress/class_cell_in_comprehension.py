# __class__ in a comprehension of a class body was taken for the class's cell, which does not exist there.
for source in ("class C:\n    res = [__class__ for x in [1]]",
        "class C:\n    __class__ = 2\n    res = [__class__ for x in [1]]",
               "class C:\n    res = [[__class__ for y in [1]] for x in [1]]"):
    try:
        exec(source, {})
        print("no error")
    except NameError as error:
        print(error)
exec("__class__ = 2\nclass C:\n    res = [__class__ for x in [1]]\nprint(C.res)", {})


class D:
    def method(self):
        return [__class__ for x in [1]], [super().__hash__ is not None for x in [1]]


print(D().method())

# A call with ** or * that the function refuses: the arguments' finalisers ran in frames that lay over the arguments.
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        local = [self.name]
        print("del", *local)


def none(*args):
    pass


def one(a):
    pass


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


attempt(lambda: none(**{"a": T("value")}))
attempt(lambda: one(T("first"), **{"b": T("second"), "c": T("third")}))
attempt(lambda: one(*[T("1"), T("2"), T("3")]))
attempt(lambda: one(*[T("1")], **{"a": T("again")}))
attempt(lambda: (lambda x: x)(**{"y": T("lambda")}))
attempt(lambda: T("new")(*[T("not callable")]))
attempt(lambda: none(**{1: T("key")}))

# L12: what the kind of an exception adds (obj, value, exceptions, …) goes before its attributes; args go after them.
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end=" ")


def attributed(error):
    error.first = T("attribute")
    error.args = (T("args"),)
    return error


class Own(AttributeError):
    __slots__ = ("slot",)


attributed(AttributeError("text", name=T("name"), obj=T("obj")))
print()
own = Own("text", obj=T("obj"))
own.slot = T("slot")
attributed(own)
del own
print()
attributed(StopIteration(T("value")))
print()
attributed(SystemExit(T("code")))
print()
attributed(NameError("text", name=T("name")))
print()
attributed(ImportError(T("msg"), name=T("name"), path=T("path")))
print()
attributed(OSError(T("errno"), T("strerror"), T("filename")))
print()
attributed(ExceptionGroup("group", [ValueError(T("member"))]))
print()
attributed(ValueError(T("plain")))
print()
try:
    T("receiver").missing
except AttributeError as error:
    attributed(error)
print()

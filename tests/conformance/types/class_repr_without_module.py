# A class is shown with its qualified name behind its module, and by its bare name where it has none.
namespace = {}
exec("class Plain:\n    __qualname__ = 'Outer.Plain'\n\ndef make():\n    class Local: pass\n    return Local\n", namespace)
Plain = namespace["Plain"]
print(Plain, Plain.__module__, Plain.__qualname__, repr(Plain()).split(" at ")[0])
print(namespace["make"](), namespace["make"]().__qualname__)
Plain.__module__ = "somewhere"
print(Plain, repr(Plain()).split(" at ")[0])
Plain.__module__ = None
print(Plain)
Plain.__name__ = "Renamed"
print(Plain, repr(Plain()).split(" at ")[0])

# `__builtins__` of the globals may be a dict or a module; what is in none of them is not defined.
import types

module = types.ModuleType("module")
module.found = 5
for builtins in ({"found": 1, "print": print}, module, {}):
    for text in ("found", "len", "(lambda: found)()"):
        try:
            print(text, eval(text, {"__builtins__": builtins}))
        except NameError as error:
            print(error)
for text in ("class C: pass", "import sys"):
    try:
        exec(text, {"__builtins__": {}})
    except (NameError, ImportError) as error:
        print(type(error).__name__, error)
space = {}
exec("pass", space)
print(list(space), type(space["__builtins__"]))

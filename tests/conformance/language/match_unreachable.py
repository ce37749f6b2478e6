# Patterns behind one that takes everything, and keys that are equal.
for pattern in ("(_ as x) | [x]", "(None | _) | _", "x | [x]", "(x as y) | [x]", "[_, (1 | _) | 3]",
                "{0: _, 0j: _}", "{1 + 0j: _, 1: _}", "{0: _, False: _}", "{-1: _, -1: _}"):
    try:
        compile(f"match subject:\n    case {pattern}: pass\n", "<text>", "exec")
        print(pattern, "compiled")
    except SyntaxError as error:
        print(error.msg, error.offset)
for pattern in ("_", "x", "(a as b)", "_ as b", "(1 | _)", "(1 | _) as y"):
    try:
        compile(f"match subject:\n    case {pattern}: pass\n    case z: pass\n", "<text>", "exec")
        print(pattern, "compiled")
    except SyntaxError as error:
        print(error.msg, error.offset)

import collections.abc


class First(collections.UserDict, collections.abc.Sequence): pass
class Second(collections.UserList, dict): pass


for value in First(), Second():
    match value:
        case [*_]: print("sequence")
        case {}: print("mapping")

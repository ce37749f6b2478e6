# locals() and f_locals in a comprehension at module or class level: its own variables.
import sys

print([sorted(locals()) for item in range(2)])
print([sys._getframe().f_locals["item"] for item in range(2)])
print({key: sorted(locals()) for key in range(1)}, [[sorted(locals()) for b in "x"] for a in "y"])
print("item" in locals(), "sys" in locals())


class Body:
    item = 7
    seen = [locals().get("item") for item in range(2)]
    names = [sorted(locals()) for other in range(1)]
    lazy = (sorted(locals()) for other in range(1))
    print("item" in locals(), sorted(name for name in locals() if not name.startswith("__")))


print(Body.seen, Body.names, list(Body.lazy))
print(eval("[sorted(locals()) for i in range(1)]", {"q": 1}))
exec("x = [locals()['i'] for i in range(2)]\nprint(x, 'i' in locals())")


def function(argument):
    return [sorted(locals()) for item in range(1)], sorted(locals())


print(function(1))

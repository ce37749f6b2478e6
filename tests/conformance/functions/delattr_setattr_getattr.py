# getattr(), setattr(), delattr() and hasattr()
class C:
    x = 1
c = C()

cases = (
    "getattr(c, \"x\"), getattr(c, \"y\", \"d\"), hasattr(c, \"x\"), hasattr(c, \"y\")",
    "setattr(c, \"y\", 2), c.y, delattr(c, \"y\"), hasattr(c, \"y\")", "getattr(c, \"y\")", "delattr(c, \"x\")",
    "delattr(c, \"y\")", "setattr(c, 5, 1)", "getattr(c, 5)", "hasattr(c, b\"x\")",
    "setattr(c, \"a b\", 3), getattr(c, \"a b\")", "setattr(5, \"x\", 1)", "setattr(C, \"z\", 4), c.z",
    "getattr(c)", "setattr(c, \"x\")", "getattr([], \"nosuch\", None), getattr(None, \"x\", 0)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

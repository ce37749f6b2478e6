# set.add, discard, remove and pop.
s = {1}

cases = (
    "s.add(2), s", "s.add(1.0), s", "s.add(\"x\") or len(s)", "s.discard(\"x\"), s", "s.discard(99), s",
    "s.remove(2), s", "s.remove(99)", "s.remove({1})", "s.pop(), s", "s.pop()", "s.add([])", "s.add()",
    "s.discard([])", "s.remove()", "s.pop(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

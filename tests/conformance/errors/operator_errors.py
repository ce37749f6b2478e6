# Unsupported operands: every operator, in both forms, with common pairs of types.
values = {"1": 1, "'a'": "a", "[]": [], "()": (), "{}": {}, "None": None, "1.5": 1.5, "set()": set(),
    "b''": b"", "object": object, "1j": 1j, "len": len}
for operator in ("+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "<", ">=", "in"):
    for left, right in (("1", "'a'"), ("'a'", "1"), ("[]", "()"), ("()", "[]"), ("None", "1"), ("1", "None"),
            ("{}", "{}"), ("1.5", "'a'"), ("'a'", "b''"), ("b''", "'a'"), ("object", "1"), ("1j", "1.5"),
            ("len", "len"), ("'a'", "'b'")):
        try:
            eval(f"{left} {operator} {right}")
        except (TypeError, ValueError) as error:
            print(f"{left} {operator} {right} | {error}")
        if operator not in ("<", ">=", "in"):
            namespace = {"x": values.get(left, "a"), "y": values.get(right, "b")}
            try:
                exec(f"x {operator}= y", namespace)
            except TypeError as error:
                print(f"{left} {operator}= {right} | {error}")
for operator in ("-", "+", "~", "not "):
    for value in ("'a'", "[]", "None", "1.5", "1j", "object"):
        try:
            eval(operator + value)
        except TypeError as error:
            print(operator + value, "|", error)

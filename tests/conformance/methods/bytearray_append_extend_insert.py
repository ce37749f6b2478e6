# bytearray.append, extend and insert.
a = bytearray(b"ab")

cases = (
    "a.append(99), a", "a.extend(b\"de\"), a", "a.extend([102, 103]), a", "a.extend(bytearray(b\"h\")), a",
    "a.extend(iter([105])), a", "a.insert(0, 65), a", "a.insert(-1, 66), a", "a.insert(100, 67), a",
    "a.append(256)", "a.append(-1)", "a.append(\"a\")", "a.append(b\"a\")", "a.extend(\"ab\")",
    "a.extend([256])", "a.extend(5)", "a.insert(0, 300)", "a.insert(\"a\", 1)", "a.append()", "a",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

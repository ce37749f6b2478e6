# `finally` parts that are left early in one another: each way out has its own copy of them, and compiling
# such code took the cube of their number.
def source(depth):
    lines = ["def f(x):"]
    for level in range(1, depth + 1):
        indent = "    " * level
        lines += [indent + "try:", indent + f"    if x == {level}: return {level}"]
    lines.append("    " * (depth + 1) + "pass")
    for level in range(depth, 0, -1):
        indent = "    " * level
        lines += [indent + "finally:", indent + f"    if x == {-level}: return {-level}"]
        lines += [indent + "    try: x += 0", indent + "    except ValueError: return 100"]
    return "\n".join(lines)


space = {}
exec(source(6), space)
print([space["f"](x) for x in range(-7, 8)])


def deep(levels):
    """A return in `levels` nested try statements, whose finally parts have blocks of their own."""
    lines = ["def f():"]
    for level in range(1, levels + 1):
        lines.append("    " * level + "try:")
    lines.append("    " * (levels + 1) + "return 1")
    for level in range(levels, 0, -1):
        lines.append("    " * level + "finally:")
        lines.append("    " * (level + 1) + "for i in 1,:")
        lines.append("    " * (level + 2) + "pass")
    return "\n".join(lines)


exec(source(8), space)
print([space["f"](x) for x in range(-9, 10)])
for levels in (18, 19, 20, 21, 22):
    try:
        compile(deep(levels), "deep", "exec")
        print(levels, "compiled")
    except SyntaxError as error:
        print(levels, error)

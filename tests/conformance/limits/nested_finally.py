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

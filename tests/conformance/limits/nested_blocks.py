# How many blocks may be statically nested: loops, with, parts of try, handlers (which count twice).
def deepest(make):
    for count in range(1, 30):
        try:
            compile(make(count), "<text>", "exec")
        except SyntaxError as error:
            return count - 1, error.msg, error.lineno
    return "no limit"


def nested(head, tail="", before=""):
    def make(count):
        indent = 1 if before else 0
        lines = [before] if before else []
        lines += [" " * (indent + depth) + head for depth in range(count)]
        lines.append(" " * (indent + count) + "pass")
        if tail:
            lines += [" " * (indent + depth) + tail for depth in reversed(range(count))]
        return "\n".join(lines) + "\n"
    return make


def parts(first, second, loops=0):
    def make(count):
        lines = [" " * depth + "for a in b:" for depth in range(loops)]
        for depth in range(loops, loops + count):
            lines += [" " * depth + first, " " * depth + second]
        return "\n".join(lines) + "\n" + " " * (loops + count) + "pass\n"
    return make


for head in "for a in b:", "while a:", "if a:", "with a:":
    print(head, deepest(nested(head)), deepest(nested(head, before="def f():")),
          deepest(nested(head, before="async def f():")))
print(deepest(nested("async with a:", before="async def f():")), deepest(nested("async for a in b:", before="async def f():")))
print(deepest(nested("for a in b:", before="def f():\n yield")))
print(deepest(nested("try:", "except: pass")), deepest(nested("try:", "finally: pass")), deepest(nested("try:", "except* E: pass")))
print(deepest(parts("try: pass", "except:")), deepest(parts("try: pass", "except E as e:")))
# Each level compiles twice what is in its finally: a few of them, within loops.
print(deepest(parts("try: pass", "finally:", loops=15)), deepest(parts("try: pass", "except* E as e:")))
print(deepest(lambda count: "with " + ", ".join("a" * count) + ": pass"))

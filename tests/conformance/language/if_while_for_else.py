# Branches and loops with else, break, continue, nested; the loop variable afterwards.
for n in range(3):
    if n == 5:
        break
else:
    print("no break", n)
for n in range(3):
    if n == 1:
        break
else:
    print("not printed")
print("n is", n)
while n < 4:
    n += 1
    if n == 3:
        continue
    print("while", n)
else:
    print("while else")
while True:
    for m in (1, 2, 3):
        if m == 2:
            break
    else:
        continue
    break
print("m is", m)
for empty in ():
    pass
else:
    print("empty loop", "empty" in globals())
if 0:
    print("no")
elif []:
    print("no")
elif "x":
    print("elif")
else:
    print("no")
for a, b in {"k": 1}.items():
    print(a, b)
for x in [1, 2, 3]:
    for y in "ab":
        if y == "b":
            continue
        if x == 2:
            break
        print(x, y)
for source in ("break", "continue", "def f():\n break", "for x in y:\n def f():\n  continue",
        "class C:\n break", "while 1:\n class C:\n  continue", "if 1:\n break", "return", "class C:\n return 1",
        "yield", "class C:\n yield", "[(yield) for x in y]", "await x", "async for x in y: pass",
        "def f():\n async with x: pass", "for x in y:\n try: pass\n finally: continue", "else: pass",
        "if 1: pass\nelif: pass", "while: pass", "for x: pass", "for in y: pass", "for x in: pass",
        "if x = 1: pass", "while x = 1: pass", "for x in y z: pass", "if x:\npass", "for 1 in y: pass",
        "return 1", "try: pass", "try: pass\nexcept: pass\nexcept X: pass", "with: pass"):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg)

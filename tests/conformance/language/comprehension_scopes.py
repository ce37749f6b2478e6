# Comprehensions: their own variables, nested ones, closures, what leaks and what does not.
x = "outer"
squares = [x * x for x in range(4)]
print(squares, x)
print([(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(3)],
    {i: [j for j in range(i)] for i in range(3)}, [i for i in range(10) if i % 2 if i > 3], [a + b for a, (b,
    *c) in [(1, (2, 3)), (4, (5,))]], sorted({i % 3 for i in range(9)}))
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]])
print([last := n for n in range(3)], last, any((found := n) > 1 for n in range(5)), found)


def function(n):
    local = 10
    return [local + n + k for k in range(3)], list(local * k for k in range(n)), {k: local for k in range(n)}, locals().keys() - {"x"}


print(*map(str, function(2)[:3]), sorted(function(2)[3]))


def shadow():
    result = [result for result in range(3)]
    y = 5
    [y for y in range(3)]
    return result, y


print(shadow())
try:
    [undefined for z in range(1)]
except NameError as error:
    print(error)
try:
    print([z for z in range(3)] and z)
except NameError as error:
    print(error)
print([*range(3), *[n for n in "ab"]], [n for n in [[1, 2], [3]] for n in n],
    [x for x in [1] for y in [x] for x in [y + 1]])
for source in ("[x for x in 1, 2]", "[*x for x in y]", "{**x for x in y}", "[x := 1 for x in y]",
        "[(x := 1) for x in y]", "[y for x in (y := z)]", "[x, y for x in z]", "{x: y, z for x in z}",
        "[x for x in y if x else z]", "(x for x)", "[for x in y]", "class C: [(q := 1) for x in y]",
        "f(x for x in y, 1)", "f(1, x for x in y)", "dict(a=x for x in y)", "[x async for x in y]",
        "def f(): [await x for x in y]"):
    try:
        compile(source, "<test>", "exec")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg)

# Every mixture of positional, keyword, * and ** arguments; order of evaluation.
def show(*args, **kwargs):
    return args, kwargs


def noisy(value):
    print(value, end=" ")
    return value


print(show(1, 2), show(a=1), show(*[1, 2], 3, *(4,)), show(**{"a": 1}, b=2, **{"c": 3}), show(1, *"ab", x=1,
    *[9], **{"y": 2}), show(*{}, **{}), show(*range(3)), show(*iter([1])), show(**dict(a=1)), show(*{"k": 1}))
print(show(noisy(1), k=noisy(2), *noisy([3]), **noisy({"m": 4})))


def full(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(full(1, c=3), full(1, 5, 6, 7, c=3, d=8, e=9), full(*[1, 2, 3], **{"c": 4, "z": 5}), full(c=1, a=2, b=3),
    full(b=1, a=0, c=5))


class Mapping:
    def keys(self):
        return iter(["p", "q"])

    def __getitem__(self, key):
        return key + "!"


print(show(**Mapping()), show(*"é"), show(**{"not an identifier": 1, "class": 2}))
many = list(range(300))
print(len(show(*many)[0]), len(show(**{f"k{n}": n for n in many})[1]), max(*many), full(*many[:5], c=0,
    **{f"k{n}": n for n in range(3)}))
for source in ("f(a=1, 2)", "f(**a, 1)", "f(**a, *b)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f((a)=1)",
        "f(None=1)", "f(True=1)", "f('a'=1)", "f(a=)", "f(=1)", "f(*)", "f(**)", "f(a:=1, b:=2)", "f(a=b:=1)",
        "f(*a, b, **c, d=1, *e)", "f(x for x in y for z in w)", "f(x for x in y, z=1)", "f(lambda=1)", "f(a b)",
        "f(a, b c)", "f(, a)", "f(a,, b)", "f(a", "f(a]", "f(__debug__=1)", "f(a+1=2)"):
    try:
        compile(source, "<test>", "eval")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg)

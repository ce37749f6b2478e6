# list() and tuple()
cases = (
    "list(), list(\"ab\"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in \"ab\"), list(map(str, [1])), list(list(\"a\"))",
    "tuple(), tuple(\"ab\"), tuple([1]), tuple({1}), tuple(range(2)), tuple(x for x in \"ab\")",
    "(lambda t: tuple(t) is t)((1, 2)), (lambda l: list(l) is l)([1])", "list(5)", "tuple(5)", "list(None)",
    "list([], [])", "tuple((), ())", "list(iterable=[])", "tuple(x=1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

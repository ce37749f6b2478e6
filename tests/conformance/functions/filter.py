# filter()
cases = (
    "list(filter(None, [0, 1, \"\", \"a\"])), list(filter(lambda n: n % 2, range(5))), list(filter(str.isupper, \"aBc\")), list(filter(None, {}))",
    "next(filter(None, [0, 5])), type(filter(None, [])).__name__", "filter(None)", "filter()",
    "filter(None, 5)", "next(filter(5, [1]))", "filter(None, [], [])", "filter(function=None, iterable=[])",
    "next(filter(None, []))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

# isinstance() and issubclass()
cases = (
    "isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, ()), isinstance(1, int | str), isinstance(None, int | None), isinstance(int, type)",
    "issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, ()), issubclass(bool, int | str)",
    "isinstance(1, 5)", "isinstance(1, \"int\")", "isinstance(1, [int])", "isinstance(1, list[int])",
    "issubclass(1, int)", "issubclass(int, 5)", "issubclass(int, list[int])", "isinstance(1)",
    "issubclass(int)", "isinstance(1, (str, (int,))), isinstance([], (int, list[int]) if 0 else list)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

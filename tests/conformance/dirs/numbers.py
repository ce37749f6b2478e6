# dir() of the types: int, float, complex, bool.
cases = (
    "dir(int)", "dir(float)", "dir(complex)", "dir(bool)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

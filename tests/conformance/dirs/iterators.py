# dir() of the types: enumerate, zip, map, filter, reversed.
cases = (
    "dir(enumerate)", "dir(zip)", "dir(map)", "dir(filter)", "dir(reversed)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

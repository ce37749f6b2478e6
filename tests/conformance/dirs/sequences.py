# dir() of the types: list, tuple, range, slice.
cases = (
    "dir(list)", "dir(tuple)", "dir(range)", "dir(slice)",
    "[m for m in dir(memoryview) if m not in (\"__buffer__\", \"__release_buffer__\", \"_from_flags\", \"__annotations__\", \"__dictoffset__\", \"__iter__\")]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

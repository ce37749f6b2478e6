# dir() of the types: str.
cases = (
    "dir(str)",
    "[m for m in dir(bytes) if m not in (\"__buffer__\", \"__release_buffer__\", \"_from_flags\", \"__annotations__\", \"__dictoffset__\", \"__iter__\")]",
    "[m for m in dir(bytearray) if m not in (\"__buffer__\", \"__release_buffer__\", \"_from_flags\", \"__annotations__\", \"__dictoffset__\", \"__iter__\")]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

# dir() of the types: property, super, object.
cases = (
    "dir(property)",
    "[m for m in dir(classmethod) if m not in (\"__buffer__\", \"__release_buffer__\", \"_from_flags\", \"__annotations__\", \"__dictoffset__\", \"__iter__\")]",
    "[m for m in dir(staticmethod) if m not in (\"__buffer__\", \"__release_buffer__\", \"_from_flags\", \"__annotations__\", \"__dictoffset__\", \"__iter__\")]",
    "dir(super)", "dir(object)",
    "[m for m in dir(type) if m not in (\"__buffer__\", \"__release_buffer__\", \"_from_flags\", \"__annotations__\", \"__dictoffset__\", \"__iter__\")]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

# dir()
cases = (
    "[n for n in dir([]) if not n.startswith(\"_\")]", "[n for n in dir({}) if not n.startswith(\"_\")]",
    "[n for n in dir(\"\") if not n.startswith(\"_\")][:5]", "[n for n in dir(5) if not n.startswith(\"_\")]",
    "[n for n in dir(1.5) if not n.startswith(\"_\")]", "[n for n in dir(b\"\") if n.startswith(\"is\")]",
    "[n for n in dir(set()) if not n.startswith(\"_\")]", "[n for n in dir(()) if not n.startswith(\"_\")]",
    "[n for n in dir(range(1)) if not n.startswith(\"_\")]",
    "[n for n in dir(slice(1)) if not n.startswith(\"_\")]", "[n for n in dir(1j) if not n.startswith(\"_\")]",
    "[n for n in dir(Exception()) if not n.startswith(\"_\")]",
    "[n for n in dir(OSError()) if not n.startswith(\"_\")]",
    "[n for n in dir(property()) if not n.startswith(\"_\")]",
    "[n for n in dir(memoryview(b\"\")) if not n.startswith(\"_\")]",
    "[n for n in dir((x for x in ())) if not n.startswith(\"_\")]",
    "[n for n in dir(type) if not n.startswith(\"_\")]", "dir(object) == sorted(dir(object))", "dir(1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

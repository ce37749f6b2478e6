# dir() of the types: BaseException, Exception, OSError, SyntaxError, UnicodeDecodeError, ImportError, StopIteration, KeyError.
cases = (
    "dir(BaseException)", "dir(Exception)", "dir(OSError)", "dir(SyntaxError)", "dir(UnicodeDecodeError)",
    "dir(ImportError)", "dir(StopIteration)", "dir(KeyError)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

# except*: matching, several clauses, raising inside, naked exceptions, what is left over.
def attempt(raised):
    try:
        try:
            raise raised
        except* ValueError as group:
            print("values", repr(group))
        except* (TypeError, KeyError) as group:
            print("types or keys", repr(group))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as error:
        print("left", repr(error))


attempt(ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3), OSError(4)]))
attempt(ExceptionGroup("g", [ValueError(1)]))
attempt(ValueError("naked"))
attempt(OSError("other"))
attempt(ExceptionGroup("g", [ExceptionGroup("h", [ValueError(1), OSError(2)]), TypeError(3)]))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise
except ExceptionGroup as error:
    print(repr(error), [repr(e.__context__) for e in error.exceptions])
try:
    pass
except* ValueError:
    print("no")
else:
    print("else runs")
try:
    raise ExceptionGroup("fst", [BlockingIOError("io")])
except* OSError as group:
    print(repr(group))
except* BlockingIOError:
    print("not reached")
for matcher in (ExceptionGroup, BaseExceptionGroup, 5, (ValueError, ExceptionGroup)):
    try:
        try:
            raise ValueError("x")
        except* matcher:
            pass
    except (TypeError, ExceptionGroup, ValueError) as error:
        print(type(error).__name__, error)


def loop():
    for n in range(3):
        try:
            raise ExceptionGroup("l", [ValueError(n)])
        except* ValueError as group:
            print(group.exceptions)
    try:
        print(group)
    except NameError as error:
        print(error)


loop()
for source in ("try: pass\nexcept* ValueError: break", "for x in y:\n try: pass\n except* ValueError: continue",
        "def f():\n try: pass\n except* ValueError: return", "try: pass\nexcept*: pass",
        "try: pass\nexcept ValueError: pass\nexcept* TypeError: pass",
        "try: pass\nexcept* ValueError: pass\nexcept TypeError: pass",
        "for x in y:\n try: pass\n except* ValueError:\n  for z in y: break",
        "try: pass\nexcept* ValueError, TypeError: pass"):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg)

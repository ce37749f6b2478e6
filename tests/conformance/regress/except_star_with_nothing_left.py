# A second clause was asked although the first had taken everything: it read a type where there was none.
try:
    raise ExceptionGroup("all", [BlockingIOError("io")])
except* OSError as group:
    print(repr(group))
except* BlockingIOError:
    print("not reached")
except* ValueError:
    print("not reached")
print("done")

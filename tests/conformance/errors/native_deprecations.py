# options: -W default
# stderr: native_deprecations.py:10: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated
# A warning that a native gives is about the line that runs; the same one for the same line is told once.
def waits():
    yield


for _ in range(3):
    try:
        waits().throw(ValueError, "x")
    except ValueError as error:
        print(error)
print("__warningregistry__" in globals())

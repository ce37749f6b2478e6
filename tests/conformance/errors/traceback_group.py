# exit: 1
# stderr-file
# The report of an exception group.
def make(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error


raise ExceptionGroup(
    "several",
    [make(ValueError, "one"), ExceptionGroup("inner", [make(KeyError, "two"), TypeError("three")])],
)

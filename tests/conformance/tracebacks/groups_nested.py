# exit: 1
# stderr-file
# Exception groups within groups, with notes and causes.
def make(kind, text):
    try:
        raise kind(text)
    except Exception as error:
        return error


inner = ExceptionGroup("inner", [make(KeyError, "k"), make(TypeError, "t")])
inner.add_note("note of the inner group")
try:
    raise ExceptionGroup("outer", [make(ValueError, "v"), inner])
except ExceptionGroup as group:
    raise BaseExceptionGroup("all", [group, make(ZeroDivisionError, "z")])

# exit: 1
# stderr-file
# Carets below operators, subscripts, calls and attributes.
def binary(a, b):
    return a + b * 2


def subscript(data):
    return data["key"]["inner"][0]


def call(f):
    return f(1, 2)(3)


def attribute(x):
    return x.real.imag.nosuch


errors = []
for function, argument in ((lambda a: binary(a, "x"), 1), (subscript, {"key": {"inner": None}}), (call, lambda *a: 5), (attribute, 5)):
    try:
        function(argument)
    except Exception as error:
        errors.append(error)
raise ExceptionGroup("all", errors)

# object()
cases = (
    "type(object()).__name__, object() == object(), isinstance(5, object), issubclass(type, object), object.__bases__, object.__mro__",
    "object(1)", "object(x=1)", "object().x", "setattr(object(), \"x\", 1)",
    "object().__class__.__name__, object.__name__, object.__module__, object.__doc__ is not None",
    "object() < object()", "len(object())", "object()()", "hash(object()) != 0 or True",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

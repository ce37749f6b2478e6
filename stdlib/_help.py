"""What help(x) prints: a heading, the signature, the documentation."""

import inspect


def _documentation(thing):
    return (inspect.getdoc(thing) or "").rstrip()


def _indented(text):
    return "\n".join("    " + line if line else "" for line in text.split("\n"))


def _signature(thing):
    try:
        return str(inspect.signature(thing))
    except (TypeError, ValueError):
        return "(...)"


def _kind_of(thing):
    """How the heading calls it."""
    if inspect.ismodule(thing):
        return f"module {thing.__name__}"
    if inspect.isclass(thing):
        return f"class {thing.__name__}"
    for is_kind, word in ((inspect.isbuiltin, "built-in function"), (inspect.isfunction, "function"),
                          (inspect.ismethod, "method")):
        if is_kind(thing):
            return f"{word} {thing.__name__}"
    return type(thing).__name__


def _owner_of_method(thing):
    """Of a bound method, what it belongs to."""
    owner = getattr(thing, "__self__", None)
    if owner is None or inspect.ismodule(owner):
        return ""
    if inspect.isclass(owner):
        return f" class method of {owner.__module__}.{owner.__qualname__}"
    cls = type(owner)
    return f" method of {cls.__module__}.{cls.__qualname__} instance"


def _of_routine(thing):
    name, signature = thing.__name__, _signature(thing)
    if name == "<lambda>":
        head = f"{name} lambda {signature[1:-1]}"
    else:
        word = "async " if inspect.iscoroutinefunction(thing) or inspect.isasyncgenfunction(thing) else ""
        head = word + name + signature
    head += _owner_of_method(thing)
    text = _documentation(thing)
    return f"{head}\n{_indented(text)}\n" if text else f"{head}\n"


def _of_class(cls):
    bases = ", ".join(base.__name__ if base.__module__ in ("builtins", cls.__module__)
                      else f"{base.__module__}.{base.__name__}" for base in cls.__bases__)
    signature = _signature(cls)
    parts = [f"class {cls.__name__}({bases})" if cls.__bases__ != (object,) else f"class {cls.__name__}(builtins.object)"]
    if signature != "(...)":
        parts.append(f" |  {cls.__name__}{signature}\n |")
    text = _documentation(cls)
    if text:
        parts += [" |  " + line if line else " |" for line in text.split("\n")] + [" |"]
    methods = [one for one in vars(cls).values() if inspect.isfunction(one)]
    if methods:
        parts.append(" |  Methods defined here:\n |")
    for method in methods:
        parts += [" |  " + line if line else " |" for line in _of_routine(method).split("\n")]
    return "\n".join(parts) + "\n"


def help_on(thing):
    """Prints it."""
    if isinstance(thing, str):
        print(f"No Python documentation found for {thing!r}.\nUse help() to get the interactive help utility.\n"
              "Use help(str) for help on the str class.\n")
        return
    where = ""
    if not inspect.ismodule(thing):
        module = getattr(thing, "__module__", None)
        if isinstance(module, str) and (inspect.isroutine(thing) or inspect.isclass(thing)):
            where = f" in module {module}"
    print(f"Help on {_kind_of(thing)}{where}:\n")
    if inspect.isroutine(thing) and hasattr(thing, "__name__"):
        print(_of_routine(thing))
    elif inspect.isclass(thing):
        print(_of_class(thing))
    else:
        print(_documentation(thing) or "There is no documentation.")

"""Where something is written: its file, its lines, the comments before it, its documentation."""

import linecache
import sys
import types
from os import path


def getmodule(object, _filename=None):
    """The module something was defined in."""
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object) if _filename is None else _filename
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        if isinstance(module, types.ModuleType) and getattr(module, "__file__", None) in (file, _filename) \
                and getattr(module, "__file__", None) is not None:
            return module
    name = getattr(object, "__name__", None)
    for module in (sys.modules.get("__main__"), sys.modules.get("builtins")):
        if name is not None and getattr(module, name, None) is object:
            return module
    return None


def _code_of(object):
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        return object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        return object.f_code
    return object if isinstance(object, types.CodeType) else None


def getfile(object):
    """The file something was defined in."""
    if isinstance(object, types.ModuleType):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        module = sys.modules.get(getattr(object, "__module__", None))
        if getattr(module, "__file__", None):
            return module.__file__
        if getattr(object, "__module__", None) == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                        f"{type(object).__name__}")
    return code.co_filename


def getsourcefile(object):
    """The file with the source of something, or None."""
    file = getfile(object)
    if path.exists(file):
        return file
    module = getmodule(object, file)
    spec = getattr(module, "__spec__", None)
    if getattr(module, "__loader__", None) is not None or getattr(spec, "loader", None) is not None:
        return file
    return file if file in linecache.cache else None


def getabsfile(object, _filename=None):
    """The file, from the root."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return path.normcase(path.abspath(_filename))


def getmodulename(path):
    """The name of the module in a file, or None."""
    name = path.rpartition("/")[2]
    return name.removesuffix(".py") if name.endswith(".py") else None


# ---- Lines -----------------------------------------------------------------------------------------------------------


def findsource(object):
    """All lines of the file, and where something begins in them."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith("<") and file.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, getattr(module, "__dict__", None))
    if not lines:
        raise OSError("could not get source code")
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        first = vars(object).get("__firstlineno__")
        if first is None:
            raise OSError("source code not available")
    else:
        first = _code_of(object).co_firstlineno
    if first - 1 >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, max(0, first - 1)


def getsourcelines(object):
    """The lines of a function or class, and the number of the first."""
    from . import unwrap
    object = unwrap(object)
    lines, first = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.ModuleType) or \
            isinstance(object, types.FrameType) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    """The text of a function or class."""
    return "".join(getsourcelines(object)[0])


def indentsize(line):
    """How far a line is indented."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def _end_of_string(text, at):
    """Where the string that begins at a quote ends, or the end of the text, and whether it goes on in the next line."""
    quote = text[at:at + 3] if text[at:at + 3] in ('"""', "'''") else text[at]
    at += len(quote)
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    return len(text)


def _statement_end(lines, first):
    """The index behind the last line of the statement that begins in line `first`, and its text without comments."""
    text = "".join(lines[first:])
    kept = []
    depth = at = start = 0
    while at < len(text):
        character = text[at]
        if character in "\"'":
            at = _end_of_string(text, at)
            continue
        if character == "#":
            kept.append(text[start:at])
            end = text.find("\n", at)
            at = start = len(text) if end < 0 else end
            continue
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "\\" and text[at + 1:at + 2] == "\n":
            at += 2
            continue
        elif character == "\n" and depth <= 0:
            break
        at += 1
    kept.append(text[start:at])
    return first + text.count("\n", 0, at) + 1, "".join(kept).strip()


def getblock(lines):
    """The lines of the function, class or statement with a lambda that begins in the first one."""
    at = 0
    while True:
        indent = indentsize(lines[at])
        end, head = _statement_end(lines, at)
        if not head.startswith("@") or end >= len(lines):
            break
        at = end
    first_word = head.split("(")[0].split(":")[0].split()[:1]
    if first_word and first_word[0] not in ("def", "class", "async") or not head.endswith(":"):
        return lines[:end]
    # Comments belong to it as long as they are indented like the body.
    last = at = end
    body = None
    while at < len(lines):
        text = lines[at].strip()
        column = indentsize(lines[at])
        if not text:
            at += 1
        elif text.startswith("#"):
            at += 1
            if body is not None and column >= body:
                last = at
        elif column <= indent:
            break
        else:
            if body is None:
                body = column
            last = at = _statement_end(lines, at)[0]
    return lines[:last]


def _comments_of_module(lines):
    start = 1 if lines[0].startswith("#!") else 0
    while start < len(lines) and lines[start].strip() in ("", "#"):
        start += 1
    end = start
    while end < len(lines) and lines[end].startswith("#"):
        end += 1
    return "".join(line.expandtabs() for line in lines[start:end]) or None


def getcomments(object):
    """The comment lines right before something, or None."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        return _comments_of_module(lines)
    indent = indentsize(lines[first])
    start = first
    while start > 0 and lines[start - 1].lstrip().startswith("#") and indentsize(lines[start - 1]) == indent:
        start -= 1
    found = [line.expandtabs().lstrip() for line in lines[start:first]]
    while found and found[0].strip() == "#":
        del found[0]
    while found and found[-1].strip() == "#":
        del found[-1]
    return "".join(found) or None


# ---- Documentation ---------------------------------------------------------------------------------------------------


def _class_with(function):
    """The class in whose body a function was defined, by its qualified name."""
    owner = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        owner = getattr(owner, name, None)
    return owner if isinstance(owner, type) else None


def _home_of(object):
    """The class and the name under which something is found; (None, None) for what belongs to no class."""
    if isinstance(object, types.MethodType):
        name, receiver = object.__func__.__name__, object.__self__
        own = isinstance(receiver, type) and \
            getattr(getattr(receiver, name, None), "__func__", None) is object.__func__
        return receiver if own else type(receiver), name
    if isinstance(object, types.FunctionType):
        cls, name = _class_with(object), object.__name__
    elif isinstance(object, types.BuiltinFunctionType):
        name, receiver = object.__name__, object.__self__
        own = isinstance(receiver, type) and f"{receiver.__qualname__}.{name}" == object.__qualname__
        return receiver if own else type(receiver), name
    elif isinstance(object, property):
        name = getattr(object, "__name__", None)
        cls = _class_with(object.fget) if isinstance(object.fget, types.FunctionType) else None
    else:
        cls, name = getattr(object, "__objclass__", None), getattr(object, "__name__", None)
    if cls is None or name is None or getattr(cls, name, None) is not object:
        return None, None
    return cls, name


def _inherited_doc(object):
    if isinstance(object, type):
        bases = (base for base in object.__mro__ if base is not type.__base__)
        return next((base.__doc__ for base in bases if base.__doc__ is not None), None)
    cls, name = _home_of(object)
    if cls is None:
        return None
    if isinstance(object, types.MemberDescriptorType):
        slots = getattr(cls, "__slots__", None)
        if isinstance(slots, dict) and name in slots:
            return slots[name]
    for base in cls.__mro__:
        found = getattr(base, name, None)
        if found is not None and found.__doc__ is not None:
            return found.__doc__
    return None


def getdoc(object):
    """The documentation, with the indentation of its place taken out; inherited by methods and classes."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """A docstring without the indentation of all lines but the first."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")), default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


for _shown in (getmodule, getfile, getsourcefile, getabsfile, getmodulename, findsource, getsourcelines, getsource,
               indentsize, getblock, getcomments, getdoc, cleandoc):
    _shown.__module__ = "inspect"

# Code objects: their counts, names and flags; what they refuse.
def f(a, /, b, *args, c=1, **kwargs):
    x = a
    y = len

    def inner():
        return x, y

    return inner


code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount,
    code.co_varnames[:5], code.co_cellvars, code.co_freevars, code.co_filename.endswith("code_objects.py"),
    code.co_firstlineno, bool(code.co_flags & 4), bool(code.co_flags & 8), code.co_nlocals)
inner = f(1, 2)
print(inner.__code__.co_freevars, inner.__code__.co_argcount, inner.__code__.co_name,
    inner.__code__.co_qualname)


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


print([bool(g.__code__.co_flags & flag) for g in (f, generator, coroutine, asynchronous) for flag in (0x20,
    0x80, 0x200)])
c = compile("x = 1", "<file>", "exec")
print(type(c).__name__, c.co_name, c.co_filename, repr(c)[:17], repr(c)[-24:])
for call in (lambda: setattr(c, "co_name", 1), lambda: c.nosuch, lambda: c(), lambda: exec(inner.__code__)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, str(error)[:70])

# The singletons: types, text, truth, attributes, what they refuse.
import warnings

print(None, repr(None), bool(None), type(None)() is None, None == None, None != 0, None is None,
    hash(None) == hash(None), str(None), f"{None:>6}" if 0 else f"{None!s:>6}", type(None).__name__,
    None.__class__, None.__doc__ == type(None).__doc__)
print(..., repr(Ellipsis), bool(...), type(...)() is ..., [1, ...], type(...).__name__, (...).__reduce__())
print(NotImplemented, type(NotImplemented)() is NotImplemented, NotImplemented == NotImplemented,
    type(NotImplemented).__name__, NotImplemented.__reduce__())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    bool(NotImplemented)
print([str(w.message) for w in caught])
for call in (lambda: None + 1, lambda: None < None, lambda: None[0], lambda: None(), lambda: len(None),
        lambda: iter(None), lambda: setattr(None, "x", 1), lambda: None.x, lambda: type(None)(1),
        lambda: type("N", (type(None),), {}), lambda: ... + 1, lambda: type(...)(1), lambda: setattr(..., "x",
        1), lambda: type(NotImplemented)(1), lambda: NotImplemented.x, lambda: (...)[0], lambda: format(None,
        "5")):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(error)

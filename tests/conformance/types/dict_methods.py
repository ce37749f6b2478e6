# Every method of dict: results and errors.
d = {"a": 1, "b": 2, "c": 3}
print(d.get("a"), d.get("z"), d.get("z", 0), d.pop("a"), d.pop("z", None), d.popitem(), d, d.setdefault("b", 9),
    d.setdefault("n"), d.setdefault("m", []), d)
print(d.copy() == d, d.copy() is d, d.update({"q": 1}), d.update([("r", 2)], s=3), d.update(), d, d.keys(),
    d.values(), d.items(), len(d), "q" in d, "zz" in d, list(reversed(d)), d.__contains__("q"),
    d.__sizeof__() > 0)
d.clear()
print(d, bool(d), d == {}, {"a": 1} | {"b": 2}, {"a": 1}.__or__({"a": 2}), {"a": 1}.__ror__({"a": 2}),
    {}.__or__([]), {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 1.0})
e = {"a": 1}
alias = e
e |= {"b": 2}
e |= [("c", 3)]
print(e, alias is e)
for call in (lambda: {}["x"], lambda: {}.pop("x"), lambda: {}.pop(), lambda: {}.popitem(), lambda: {}.get(),
        lambda: {}.get([]), lambda: {} | [], lambda: [] | {}, lambda: {}.update(5), lambda: {}.update({}, {}),
        lambda: {}.setdefault(), lambda: {}.setdefault([], 1), lambda: {} < {}, lambda: hash({}),
        lambda: {}.copy(1),
             lambda: {}.__delitem__("x"), lambda: {}.get("a", default=1), lambda: {(1, [2]): 3},
             lambda: {}.fromkeys, lambda: {}.pop("a", 1, 2), lambda: {}.__ior__(5), lambda: {} + {}):
    try:
        print(str(call())[:40])
    except Exception as error:
        print(type(error).__name__, error)

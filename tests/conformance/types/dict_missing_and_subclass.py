# __missing__, overridden methods, subclass behaviour of dict.
class Missing(dict):
    def __missing__(self, key):
        if key == "bad":
            raise LookupError("really bad")
        self[key] = value = f"made {key}"
        return value


d = Missing(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d, d.pop("c", "none"), d.setdefault("d", 5))
try:
    d["bad"]
except LookupError as error:
    print(error)


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        return "got " + str(super().__getitem__(key))

    def keys(self):
        return ["only"]


loud = Loud(a=1)
loud["b"] = 2
loud.update(c=3)
print(loud, loud["a"], loud.get("a"), list(loud), loud.keys(), {**loud} if 0 else "", dict(loud) if 0 else "",
    loud.copy(), type(loud.copy()), loud | {"d": 4}, type(loud | {}), loud == {"a": 1, "b": 2, "c": 3})
print("{a}".format_map(loud), "%(a)s" % loud, eval("a", {}, loud))
print(type(Missing.fromkeys("ab")).__name__, Missing.fromkeys("ab"), type(Missing(x=1).copy()))
try:
    Missing.__missing__
    dict().__missing__
except AttributeError as error:
    print(error)

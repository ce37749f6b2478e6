# The error text for globals that are a mapping but no dict has braces of its own.
class Mapping:
    def __getitem__(self, key):
        raise KeyError(key)

    def keys(self):
        return []


for attempt in (lambda: eval("a", Mapping()), lambda: eval("a", 1), lambda: exec("a", Mapping()),
                lambda: eval("a", {}, 1), lambda: eval("a", {}, Mapping())):
    try:
        print(attempt())
    except (TypeError, NameError) as error:
        print(type(error).__name__, error)

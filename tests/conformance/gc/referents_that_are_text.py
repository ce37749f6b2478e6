# G15: keys that are all text are no referents of a dict; documentation and names of functions and generators are.
import gc


def names(*holders):
    return [type(item).__name__ for item in gc.get_referents(*holders)]


print(names({"a": 1, "b": [2]}), names({"a": 1, 2: [3]}), names({(1,): "x"}), names({}))


def undocumented():
    yield


def documented():
    "text"


print(None in gc.get_referents(undocumented), "text" in gc.get_referents(documented), None in gc.get_referents(documented))
print("undocumented" in gc.get_referents(undocumented()))

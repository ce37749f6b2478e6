# G15: keys that are all text are no referents of a dict.
import gc


def names(*holders):
    return [type(item).__name__ for item in gc.get_referents(*holders)]


print(names({"a": 1, "b": [2]}), names({"a": 1, 2: [3]}), names({(1,): "x"}), names({}))

# copy, deepcopy and __reduce_ex__ of text.
import copy


def both(value):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    return shallow is value, deep is value, type(shallow).__name__, type(deep).__name__

cases = (
    "both(\"abc\")", "both(b\"abc\")", "both(bytearray(b\"abc\"))", "both(\"\")",
    "copy.copy(\"abc\") == \"abc\", copy.deepcopy(\"abc\") == \"abc\"",
    "copy.copy(b\"abc\") == b\"abc\", copy.deepcopy(b\"abc\") == b\"abc\"",
    "copy.copy(bytearray(b\"abc\")) == bytearray(b\"abc\"), copy.deepcopy(bytearray(b\"abc\")) == bytearray(b\"abc\")",
    "copy.copy(\"\") == \"\", copy.deepcopy(\"\") == \"\"",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

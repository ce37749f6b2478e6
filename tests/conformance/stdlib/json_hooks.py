# The hooks of loads: what they are called with, in which order, and what becomes of what they raise; the keys of one
# text are one object.
import json
import weakref

text = '{"a": [1, 2.5, NaN, -Infinity, {"b": {}}, -0, 12345678901234567890], "c": 1e5, "a": "\\ud83d\\ude00\\/"}'


def show(*arguments):
    print("   ", ascii(arguments))
    return arguments[0]


def refuse(argument):
    raise KeyError(argument)


for hook in ("object_hook", "object_pairs_hook", "parse_int", "parse_float", "parse_constant"):
    print(hook, ascii(json.loads(text, **{hook: show})))
    try:
        json.loads(text, **{hook: refuse})
    except KeyError as error:
        print(type(error.args[0]).__name__)
print(json.loads(text, object_hook=len, object_pairs_hook=list)[1])
print(json.loads('"a\tb\\u0000"', strict=False).encode())
first, second = json.loads('[{"some key": 1}, {"some key": 2}]')
print(next(iter(first)) is next(iter(second)))


class Made:
    pass


# What was made before an error is let go at once.
made = []


def make(pairs):
    instance = Made()
    made.append(weakref.ref(instance))
    return instance


for broken in ('[{}, {}, x', '{"a": {}, "b": [{}, "\\q"]}', '{"a": {}, "a": {}, 1'):
    made.clear()
    try:
        json.loads(broken, object_hook=make)
    except json.JSONDecodeError as error:
        place = error.pos
        del error
        print(place, [reference() for reference in made])

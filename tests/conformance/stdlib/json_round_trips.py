# json: dumps and loads, options, errors.
import json

value = {"a": [1, 2.5, None, True, "é\n\"\\"], "b": {}, "c": [], "d": -0.0, "e": 1e100, "f": 10**30}
text = json.dumps(value)
print(text, json.loads(text) == value)
print(json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps({1: 1, None: 2, True: 3, 1.5: 4}), json.dumps((1, 2)), json.dumps("\u2028\x00\x7f"),
    json.dumps(float("inf")), json.dumps([1, {"x": [2]}], separators=(",", ":")), json.dumps([[], {}],
    indent=1), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({(1,): 2}, skipkeys=True))
print(json.loads(' [1, -2.5e3, "\\u00e9\\n", null, true, false, {"k": "v"}] '),
    json.loads('"\\ud83d\\ude00"') == "😀", json.loads("[NaN, Infinity, -Infinity]"), json.loads("1.0"),
    json.loads("12345678901234567890"), json.loads(b'{"a": 1}'), json.loads('{"a": 1, "a": 2}'),
    json.loads('{"a": 1}', object_pairs_hook=list), json.loads("[1.5]", parse_float=str), json.loads('{"x": 1}',
    object_hook=lambda d: sorted(d)))


class Odd:
    pass


for call in (lambda: json.dumps(Odd()), lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}),
        lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.loads(""), lambda: json.loads("{"),
        lambda: json.loads("[1,]"), lambda: json.loads("[1 2]"), lambda: json.loads("{'a': 1}"),
        lambda: json.loads('{"a" 1}'), lambda: json.loads('{"a": 1,}'), lambda: json.loads('"abc'),
        lambda: json.loads('"\\x"'), lambda: json.loads("nul"), lambda: json.loads("1 2"),
        lambda: json.loads(5), lambda: json.loads('"a\nb"'), lambda: json.dumps(value, indent=2).x,
        lambda: json.loads("[1e]"), lambda: json.loads("01")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
print(json.dumps(Odd(), default=lambda o: type(o).__name__))

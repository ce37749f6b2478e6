# iterencode gives the text bit by bit, and so does dump.
import io
import json

for encoder in (json.JSONEncoder(), json.JSONEncoder(indent=1), json.JSONEncoder(sort_keys=True, separators=(",", ":"))):
    for value in ([1, {"b": 2, "a": []}], {"a": [1, "x"], "k": {}}, [], {}, "text", 5, None, [[[]], True, 1.5], {1: 2, None: 3, 1.5: {}}, (1, 2)):
        if encoder.sort_keys and 1 in value if isinstance(value, dict) else False:
            continue
        pieces = list(encoder.iterencode(value))
        print(pieces, "".join(pieces) == encoder.encode(value))


class Writes:
    def write(self, text):
        print(repr(text), end=" ")


json.dump({"a": [1, 2], "b": "c"}, Writes())
print()
out = io.StringIO()
try:
    json.dump([1, {2}], out)
except TypeError as error:
    print(error, out.getvalue())
print(list(json.JSONEncoder(default=list).iterencode([{1}, "x"])), list(json.JSONEncoder(skipkeys=True).iterencode({(1,): 2, "a": 3})))
ring = []
ring.append(ring)
for value in (ring, {(1,): 2}, [float("nan")]):
    try:
        print(list(json.JSONEncoder(allow_nan=False).iterencode(value)))
    except (ValueError, TypeError) as error:
        print(error)

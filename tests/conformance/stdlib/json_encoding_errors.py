# Circles, nesting without end, wrong separators, and what default() does to the container that is being written.
import json
import weakref
from json.encoder import encode_basestring, encode_basestring_ascii

circle = []
circle.append({"a": circle})
shared = [1]
print(json.dumps([shared, shared, {"a": shared}]))
for options in ({}, {"indent": 1}, {"check_circular": False}):
    try:
        json.dumps(circle, **options)
    except (ValueError, RecursionError) as error:
        print(type(error).__name__)
for separators in ((1, 2), (None, ":"), (",",), (",", None)):
    try:
        print(json.dumps({"a": 1}, separators=separators))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for function in (encode_basestring, encode_basestring_ascii):
    print(ascii(function("\u00e9\"\u20ac")))
    try:
        function(1)
    except TypeError as error:
        print(error)


class Thing:
    pass


items = [Thing(), 1, 2, 3]


def shorten(thing):
    del items[1:]
    return Thing.__name__


print(json.dumps(items, default=shorten), len(items))
table = {"a": Thing(), "b": 1}
print(json.dumps(table, default=lambda thing: table.update(a=0) or "gone"), table)


def refuse(thing):
    raise LookupError("no")


thing = Thing()
reference = weakref.ref(thing)
items = [1, {"a": [thing]}]
try:
    json.dumps(items, default=refuse)
except LookupError as error:
    print(error)
del thing, items
print(reference())

# What is wrong in a JSON text and where: positions count characters, in texts beyond ASCII too.
import json
from json.decoder import scanstring

texts = ['', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', '{1:2}', '[1 2]',
         '{"a":1,\n ]', '{ , }', '"abc', '"\\', '"\\x"', '"\\u12', '"\\u1234', '"\\u 12f"', '"\\u00\u00e90"', '"\n"',
         '"\\ud83d\\', '"\\ud83d\\u12"', '-', '-I', '01', '1.', '1e+', 'tru', '\u0663', '1 2', '\x0b1', '9' * 5000]
for text in texts:
    for whole in (text, '["\u00e9",\n' + text):
        try:
            print(ascii(json.loads(whole)))
        except json.JSONDecodeError as error:
            print(error.msg, error.pos, error.lineno, error.colno, error.doc is whole)
        except ValueError as error:
            print(error)
for arguments in (('"ab"', 1), ('"ab"', 4), ('"ab"', 5), ('"ab"', -1), (b'"', 1), ('"a\nb"', 1, False), ('"a"', 'x')):
    try:
        print(scanstring(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
decoder = json.JSONDecoder()
for arguments in (('[1]x',), ('\u00e9[1]', 1), ('1', 1), ('1', 5), ('1', -1), (b'1',)):
    try:
        print(decoder.raw_decode(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for text in ('[' * 100_000, '{"a":' * 100_000):
    try:
        json.loads(text)
    except RecursionError as error:
        print(error)

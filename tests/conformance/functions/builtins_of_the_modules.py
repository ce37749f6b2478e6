# More functions that are builtin ones in CPython: of which module they are, and how wrong calls read.
import binascii
import contextvars
import csv
import decimal
import hmac
import locale

for function in [binascii.hexlify, binascii.a2b_hex, binascii.b2a_base64, binascii.crc32, csv.reader, csv.get_dialect,
                 csv.field_size_limit, locale.strcoll, locale.getencoding, contextvars.copy_context,
                 decimal.localcontext, decimal.setcontext, decimal.getcontext, hmac.compare_digest]:
    print(function, type(function).__name__, function.__module__, function.__text_signature__)


def show(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


show(binascii.hexlify)
show(binascii.hexlify, b"abc", ":")
show(binascii.hexlify, b"abc", None)
show(binascii.hexlify, b"ab", bytes_per_sep=1, sep="-")
show(binascii.hexlify, b"ab", ":", x=1)
show(binascii.hexlify, 1, 2, 3, 4)
show(binascii.unhexlify)
show(binascii.b2a_base64, b"a", False)
show(binascii.b2a_base64, b"a", newline=False)
show(binascii.crc32)
show(binascii.crc32, b"a", crc=1)
show(locale.strcoll, "a")
show(locale.strcoll, "a", 1)
show(contextvars.copy_context, 1)
show(decimal.setcontext)
show(decimal.setcontext, 1)
show(csv.reader)
show(csv.get_dialect)
show(csv.register_dialect, 1)
show(csv.register_dialect, "semicolon", delimiter=";")
show(csv.field_size_limit, "a")
show(csv.field_size_limit, 1, 2)
show(csv.list_dialects, 1)
show(hmac.compare_digest, "a")
show(hmac.compare_digest, "a", b"a")
show(hmac.compare_digest, "a", "a")

# What cannot be pickled, and pickles that cannot be read.
import pickle
import sys


class NoTuple:
    def __reduce__(self):
        return 5


class NoCallable:
    def __reduce__(self):
        return 1, ()


def outer():
    class Inner:
        pass

    return Inner


def tried(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        text = str(error)
        print(type(error).__module__, type(error).__name__, text if " at 0x" not in text else text[:20])


for value in (lambda: 0, outer(), outer()(), (i for i in ()), sys, NoTuple(), NoCallable(), {}.keys()):
    tried(pickle.dumps, value)
tried(pickle.dumps, 1, 6)
for data in (b"", b".", b"N", b"\x80\x09.", b"X\x05", b"zz", b"0.", b"(N.", b"cno_such\nx\n.", b"cbuiltins\nnope\n.", b"I12\n.",
             b"Iab\n.", b"S'a\\nb'\n.", b"Sabc\n.", b"(I1\nd.", b"h\0.", b"U\x01\xff.", b"NQ.", b"\x82\x01.", b"\x97.", b"N\x85.",
             b"N21t.", b"](K\x01K\x02e.", b"K\x01K\x02b.", b"K\x01K\x02\x93.", b"\xff.", b"(c__main__\nNoTuple\no0N."):
    tried(pickle.loads, data)
tried(pickle.loads, "abc")
tried(pickle.loads, b"U\x01\xe9.", encoding="bytes")
tried(pickle.loads, b"U\x01\xe9.", encoding="latin1")

# re.Pattern, re.Match and scanners as objects: their attributes, copies, order, hashes, and what cannot be done.
import copy
import gc
import inspect
import pickle
import re
import weakref


def attempt(do):
    try:
        print(do())
    except Exception as error:
        print(type(error).__name__, error)


pattern = re.compile(r"(?P<word>\w+)|(\d)", re.I)
match = pattern.search("- ab 1")
scanner = pattern.scanner("ab")
for value in pattern, match, scanner:
    cls = type(value)
    own = set(dir(cls)) - set(dir(object))
    print(cls, cls.__module__, cls.__qualname__, sorted(own))
    for name in sorted(own):
        attribute = getattr(cls, name)
        if name != "__class_getitem__":
            print(name, getattr(attribute, "__text_signature__", None))
    attempt(lambda: cls())
    attempt(lambda: type("Derived", (cls,), {}))
    attempt(lambda: setattr(value, "other", 1))
    attempt(lambda: setattr(value, "pattern" if value is not match else "pos", 1))
    attempt(lambda: setattr(cls, "other", 1))
    attempt(lambda: weakref.ref(value)() is value)
    attempt(lambda: pickle.dumps(value) and "pickled")
    attempt(lambda: copy.copy(value) is value)
    attempt(lambda: copy.deepcopy([value])[0] is value)
    attempt(lambda: (gc.is_tracked(value), hash(value) == hash(value), value == value, value != value, bool(value)))
    attempt(lambda: value < value)
print(inspect.signature(re.sub), inspect.signature(re.split), inspect.signature(pattern.match))
print(pickle.loads(pickle.dumps(pattern)) == pattern, pattern in {re.compile(pattern.pattern, re.I)}, pattern == "a")
print(re.compile(b"a") == re.compile("a"), re.compile("a") != re.compile("b"), re.Match[str], pattern.groupindex)
print(re.compile("a").groupindex, re.compile("a" * 300), re.compile("a", re.A | re.X), re.compile(b"\xff", re.L))
attempt(lambda: pattern.groupindex.update(a=1))
print(match, match.lastgroup, match.lastindex, match.pos, match.endpos, match.regs is match.regs)
print([type(value) for value in gc.get_referents(match) if value is not type(match)])

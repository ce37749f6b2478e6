# Picklers and unpicklers as objects: memos, members, wrong arguments.
import gc
import io
import pickle
import weakref


def tried(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


pickler = pickle.Pickler(io.BytesIO())
pickler.dump(["abc", ("d", 1)])
print(sorted(number for number, _ in pickler.memo.copy().values()), type(pickler.memo).__name__, pickler.memo.__reduce__()[0])
other = pickle.Pickler(io.BytesIO())
other.memo = pickler.memo
print(other.memo.copy() == pickler.memo.copy(), pickler.bin, pickler.fast)
pickler.clear_memo()
other.memo.clear()
print(pickler.memo.copy(), other.memo.copy())
for wrong in (5, {1: 2}, {1: (2,)}, {"a": ("b", 1)}):
    tried(setattr, other, "memo", wrong)
for name in ("dispatch_table", "reducer_override", "__dict__"):
    tried(getattr, other, name)
tried(setattr, other, "other", 1)
tried(weakref.ref, other)
unpickler = pickle.Unpickler(io.BytesIO(pickle.dumps(["x", "y"])))
print(unpickler.load(), unpickler.memo.copy(), gc.is_tracked(unpickler), gc.is_tracked(other))
for wrong in (5, {-1: 2}, {"a": 1}):
    tried(setattr, unpickler, "memo", wrong)
for call in (lambda: pickle.Pickler(3), lambda: pickle.Pickler(), lambda: pickle.Pickler(io.BytesIO(), "a"),
             lambda: pickle.Unpickler(3), lambda: pickle.dumps(1, 2, buffer_callback=print),
             lambda: pickle.Pickler.__new__(pickle.Pickler).dump(1), lambda: pickle.Unpickler.__new__(pickle.Unpickler).load(),
             lambda: pickle.loads(b"N.", encoding=3), lambda: unpickler.persistent_load(1), lambda: other.persistent_id(1)):
    tried(call)


"""The writing half of pickle: objects taken apart into instructions."""

import struct
import sys
import types

import copyreg
from _pickle_codes import *
from _pickle_errors import PicklingError, old_name

_BATCH = 1000  # items of a container that are put in at once
_FRAME_SIZE = 64 * 1024


class PickleBuffer:
    """Data that may travel beside the pickle instead of in it."""

    def __init__(self, object):
        self._view = memoryview(object)

    def _get(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view

    def raw(self):
        """The data as a memoryview of bytes."""
        return self._get().cast("B")

    def release(self):
        """Let go of the data."""
        self._view = None

    def __buffer__(self, flags):
        return memoryview(self._get())


class _Frames:
    """Writes instructions in frames, each with its length in front of it."""

    def __init__(self, write):
        self.write_out = write
        self.pieces = None  # of the frame under way
        self.size = 0

    def start(self):
        self.pieces = []
        self.size = 0

    def write(self, data):
        if self.pieces is None:
            self.write_out(data)
        else:
            self.pieces.append(data)
            self.size += len(data)

    def commit(self, force=False):
        """End the frame if it is large enough, or anyway."""
        if self.pieces is None or not (force or self.size >= _FRAME_SIZE):
            return
        if self.size >= 4:
            self.write_out(FRAME + struct.pack("<Q", self.size) + b"".join(self.pieces))
        elif self.pieces:
            self.write_out(b"".join(self.pieces))
        self.start()

    def write_large(self, header, data):
        """Data that need no frame."""
        if self.pieces is not None:
            self.commit(force=True)
            self.write_out(header)
            self.write_out(data)
        else:
            self.write_out(header + data)


def _whole_int(number):
    """The fewest bytes of an int, two's complement, the lowest first."""
    return number.to_bytes((number.bit_length() >> 3) + 1, "little", signed=True).removesuffix(b"\xff") \
        if number < 0 and _has_spare_byte(number) else _plain_int(number)


def _plain_int(number):
    return number.to_bytes((number.bit_length() >> 3) + 1, "little", signed=True) if number else b""


def _has_spare_byte(number):
    data = _plain_int(number)
    return len(data) > 1 and data[-1] == 0xFF and data[-2] & 0x80


def _find(module_name, dotted):
    """The object of a dotted name in a module."""
    found = sys.modules[module_name]
    for part in dotted.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local object {dotted!r}")
        found = getattr(found, part)
    return found


def _module_of(obj, name):
    """The module where an object can be found by its name."""
    module_name = getattr(obj, "__module__", None)
    if module_name is not None:
        return module_name
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _find(module_name, name) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class Pickler:
    """Writes objects to a file; what it has written once it refers to."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = 4 if protocol is None else protocol.__index__() if hasattr(protocol, "__index__") else protocol
        if not isinstance(protocol, int):
            raise TypeError(f"'{type(protocol).__name__}' object cannot be interpreted as an integer")
        if protocol < 0:
            protocol = 5
        elif protocol > 5:
            raise ValueError("pickle protocol must be <= 5")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        try:
            write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._buffer_callback = buffer_callback
        self._frames = _Frames(write)
        self._write = self._frames.write
        self.memo = {}  # id -> (number, object)
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Forget what has been written."""
        self.memo.clear()

    def persistent_id(self, obj):
        """What stands for an object that is kept elsewhere, or None."""
        return None

    def dump(self, obj):
        """Write an object."""
        if not hasattr(self, "_frames"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        if self.proto >= 2:
            self._write(PROTO + bytes((self.proto,)))
        if self.proto >= 4:
            self._frames.start()
        self.save(obj)
        self._write(STOP)
        if self.proto >= 4:
            self._frames.commit(force=True)
            self._frames.pieces = None

    # ---- What has been written already

    def memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.proto >= 4:
            self._write(MEMOIZE)
        elif not self.bin:
            self._write(PUT + b"%d\n" % number)
        else:
            self._write(BINPUT + bytes((number,)) if number < 256 else LONG_BINPUT + struct.pack("<I", number))

    def _refer(self, number):
        if not self.bin:
            self._write(GET + b"%d\n" % number)
        else:
            self._write(BINGET + bytes((number,)) if number < 256 else LONG_BINGET + struct.pack("<I", number))

    # ---- One object

    def save(self, obj):
        self._frames.commit()
        kept = self.persistent_id(obj)
        if kept is not None:
            self._save_persistent(kept)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._refer(known[0])
            return
        cls = type(obj)
        how = _SAVERS.get(cls)
        override = getattr(self, "reducer_override", None)
        if override is not None and how not in _FIXED:
            reduced = override(obj)
            if reduced is not NotImplemented:
                self._save_reduced(obj, reduced)
                return
        if how is not None:
            how(self, obj)
            return
        reduce = getattr(self, "dispatch_table", copyreg.dispatch_table).get(cls)
        if reduce is not None:
            reduced = reduce(obj)
        elif issubclass(cls, type):
            self._save_global(obj)
            return
        else:
            reduce = getattr(obj, "__reduce_ex__", None)
            reduced = reduce(self.proto) if reduce is not None else obj.__reduce__()
        self._save_reduced(obj, reduced)

    def _save_reduced(self, obj, reduced):
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduce(*reduced, obj=obj)

    def _save_persistent(self, kept):
        if self.bin:
            self.save(kept)
            self._write(BINPERSID)
            return
        try:
            self._write(PERSID + str(kept).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def _save_reduce(self, function, arguments, state=None, list_items=None, dict_items=None, state_setter=None, *,
                     obj=None):
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(arguments, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        name = getattr(function, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            self._save_new_with_keywords(function, arguments)
        elif self.proto >= 2 and name == "__newobj__":
            self._save_new(arguments, obj)
        else:
            self.save(function)
            self.save(arguments)
            self._write(REDUCE)
        if obj is not None:
            if id(obj) in self.memo:  # met again while its own parts were written
                self._write(POP)
                self._refer(self.memo[id(obj)][0])
            else:
                self.memoize(obj)
        if list_items is not None:
            self._append_batches(list_items)
        if dict_items is not None:
            self._item_batches(dict_items)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self._write(BUILD)
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self._write(TUPLE2 + REDUCE + POP)

    def _save_new_with_keywords(self, function, arguments):
        cls, positional, keywords = arguments
        if not hasattr(cls, "__new__"):
            raise PicklingError(f"first item from {function.__name__} args has no __new__")
        if self.proto >= 4:
            self.save(cls)
            self.save(positional)
            self.save(keywords)
            self._write(NEWOBJ_EX)
            return
        import functools

        self.save(functools.partial(cls.__new__, cls, *positional, **keywords))
        self.save(())
        self._write(REDUCE)

    def _save_new(self, arguments, obj):
        cls = arguments[0]
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from __newobj__ args has no __new__")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from __newobj__ args has the wrong class")
        self.save(cls)
        self.save(arguments[1:])
        self._write(NEWOBJ)

    # ---- Atoms

    def _save_none(self, obj):
        self._write(NONE)

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._write(NEWTRUE if obj else NEWFALSE)
        else:
            self._write(TRUE if obj else FALSE)

    def _save_int(self, obj):
        is_short = -0x80000000 <= obj <= 0x7FFFFFFF
        if self.bin and is_short:
            if 0 <= obj <= 0xFF:
                self._write(BININT1 + bytes((obj,)))
            elif 0 <= obj <= 0xFFFF:
                self._write(BININT2 + struct.pack("<H", obj))
            else:
                self._write(BININT + struct.pack("<i", obj))
        elif self.proto >= 2:
            data = _whole_int(obj)
            self._write((LONG1 + bytes((len(data),)) if len(data) < 256 else LONG4 + struct.pack("<i", len(data)))
                        + data)
        elif is_short:
            self._write(INT + b"%d\n" % obj)
        else:
            self._write(LONG + repr(obj).encode("ascii") + b"L\n")

    def _save_float(self, obj):
        self._write(BINFLOAT + struct.pack(">d", obj) if self.bin else FLOAT + repr(obj).encode("ascii") + b"\n")

    # ---- Text and bytes

    def _write_sized(self, data, short, medium, long):
        """Data behind their length, in the shortest form there is."""
        size = len(data)
        if short is not None and size < 256:
            self._write(short + bytes((size,)) + data)
        elif size > 0xFFFFFFFF and self.proto >= 4:
            self._frames.write_large(long + struct.pack("<Q", size), data)
        elif size >= _FRAME_SIZE:
            self._frames.write_large(medium + struct.pack("<I", size), data)
        else:
            self._write(medium + struct.pack("<I", size) + data)

    def _save_str(self, obj):
        if self.bin:
            data = obj.encode("utf-8", "surrogatepass")
            self._write_sized(data, SHORT_BINUNICODE if self.proto >= 4 else None, BINUNICODE, BINUNICODE8)
        else:
            for character in "\\\0\n\r\x1a":
                obj_text = obj if character == "\\" else obj_text
                obj_text = obj_text.replace(character, f"\\u{ord(character):04x}")
            self._write(UNICODE + obj_text.encode("raw_unicode_escape") + b"\n")
        self.memoize(obj)

    def _save_bytes(self, obj):
        if self.proto >= 3:
            self._write_sized(obj, SHORT_BINBYTES, BINBYTES, BINBYTES8)
            self.memoize(obj)
        elif not obj:
            self._save_reduce(bytes, (), obj=obj)
        else:
            import codecs

            self._save_reduce(codecs.encode, (obj.decode("latin-1"), "latin1"), obj=obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._write_bytearray(obj)
        self.memoize(obj)

    def _write_bytearray(self, data):
        header = BYTEARRAY8 + struct.pack("<Q", len(data))
        if len(data) >= _FRAME_SIZE:
            self._frames.write_large(header, bytes(data))
        else:
            self._write(header + bytes(data))

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        view = obj.raw()
        if self._buffer_callback is not None and not self._buffer_callback(obj):
            self._write(NEXT_BUFFER + READONLY_BUFFER if view.readonly else NEXT_BUFFER)
        elif view.readonly:
            self._save_bytes(bytes(view))
        else:
            self._write_bytearray(view)
            self.memoize(obj)

    # ---- Containers

    def _save_tuple(self, obj):
        if not obj:
            self._write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        is_short = len(obj) <= 3 and self.proto >= 2
        if not is_short:
            self._write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:  # it holds itself, and has been written meanwhile
            if is_short:
                self._write(POP * len(obj))
            else:
                self._write(POP_MARK if self.bin else POP * (len(obj) + 1))
            self._refer(self.memo[id(obj)][0])
            return
        self._write((TUPLE1, TUPLE2, TUPLE3)[len(obj) - 1] if is_short else TUPLE)
        self.memoize(obj)

    def _save_list(self, obj):
        self._write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._append_batches(obj)

    def _batches(self, items):
        """Lists of items: two or more are put in at once."""
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == (_BATCH if self.bin else 1):
                yield batch
                batch = []
        if batch:
            yield batch

    def _append_batches(self, items):
        for batch in self._batches(items):
            if len(batch) == 1:
                self.save(batch[0])
                self._write(APPEND)
                continue
            self._write(MARK)
            for item in batch:
                self.save(item)
            self._write(APPENDS)

    def _save_dict(self, obj):
        self._write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._item_batches(obj.items())

    def _item_batches(self, items):
        for batch in self._batches(items):
            if len(batch) > 1:
                self._write(MARK)
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._write(SETITEMS if len(batch) > 1 else SETITEM)

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(EMPTY_SET)
        self.memoize(obj)
        for batch in self._batches(obj):
            self._write(MARK)
            for item in batch:
                self.save(item)
            self._write(ADDITEMS)

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._write(POP_MARK)
            self._refer(self.memo[id(obj)][0])
            return
        self._write(FROZENSET)
        self.memoize(obj)

    # ---- What is found by its name

    def _save_type(self, obj):
        for singleton in (None, NotImplemented, ...):
            if obj is type(singleton):
                self._save_reduce(type, (singleton,), obj=obj)
                return
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = _module_of(obj, name)
        try:
            __import__(module_name)
        except ImportError:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't get local object {name!r}")
        try:
            found = _find(module_name, name)
        except (KeyError, AttributeError):
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2 and self._save_extension(module_name, name):
            return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(STACK_GLOBAL)
        elif "." in name:
            self._write_dotted(obj, module_name, name.split("."))
        else:
            self._write_global(obj, module_name, name)
        self.memoize(obj)

    def _save_extension(self, module_name, name):
        code = copyreg._extension_registry.get((module_name, name))
        if code is None:
            return False
        if code <= 0xFF:
            self._write(EXT1 + bytes((code,)))
        elif code <= 0xFFFF:
            self._write(EXT2 + struct.pack("<H", code))
        else:
            self._write(EXT4 + struct.pack("<i", code))
        return True

    def _write_dotted(self, obj, module_name, parts):
        """getattr(getattr(first, second), third) and so on: what protocols below 4 know of dotted names."""
        for _ in parts[1:]:
            self.save(getattr)
            self._write(MARK if self.proto < 2 else b"")
        self._write_global(obj, module_name, parts[0])
        for part in parts[1:]:
            self.save(part)
            self._write((TUPLE if self.proto < 2 else TUPLE2) + REDUCE)

    def _write_global(self, obj, module_name, name):
        if self.fix_imports:
            module_name, name = old_name(module_name, name)
        encoding = "utf-8" if self.proto >= 3 else "ascii"
        try:
            self._write(GLOBAL + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
        except UnicodeEncodeError:
            raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' using pickle protocol "
                                f"{self.proto}") from None


Pickler.__module__ = "_pickle"
PickleBuffer.__module__ = "pickle"

_SAVERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray,
    tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
    frozenset: Pickler._save_frozenset, type: Pickler._save_type, types.FunctionType: Pickler._save_global,
    PickleBuffer: Pickler._save_buffer,
}
# What reducer_override() is not asked about.
_FIXED = [how for cls, how in _SAVERS.items() if cls not in (type, types.FunctionType, PickleBuffer)]

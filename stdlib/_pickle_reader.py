"""The reading half of pickle: a machine with a stack, a memo and the instructions of _pickle_codes."""

import codecs
import struct
import sys

import copyreg
from _pickle_codes import *
from _pickle_errors import OLD_MODULES, OLD_NAMES, UnpicklingError


class _Stop(Exception):
    pass


_DO = {}


def _instruction(code):
    def enter(method):
        _DO[code[0]] = method
        return method

    return enter


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._buffers = iter(buffers) if buffers is not None else None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """The next object."""
        if not hasattr(self, "_file_read"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._marks = []
        self._stack = []
        self.proto = 0
        read = self._file_read
        do = _DO
        try:
            while True:
                code = read(1)
                if not code:
                    raise EOFError("Ran out of input")
                method = do.get(code[0])
                if method is None:
                    raise UnpicklingError(f"invalid load key, '{_shown(code[0])}'.")
                method(self)
        except _Stop as stop:
            return stop.args[0]

    def persistent_load(self, pid):
        """The object that is kept elsewhere."""
        raise UnpicklingError("A load persistent id instruction was encountered, "
                              "but no persistent_load function was specified.")

    def find_class(self, module_name, global_name, /):
        """What a name of a module means."""
        if self.proto < 3 and self.fix_imports:
            pair = OLD_NAMES.get((module_name, global_name))
            module_name, global_name = pair or (OLD_MODULES.get(module_name, module_name), global_name)
        __import__(module_name, level=0)
        found = module = sys.modules[module_name]
        for part in global_name.split(".") if self.proto >= 4 else (global_name,):
            try:
                if part == "<locals>":
                    raise AttributeError
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}") from None
        return found

    # ---- Reading and the stack

    def _read(self, size):
        data = self._file_read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _readline(self):
        line = self._file_readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, form):
        return struct.unpack(form, self._read(struct.calcsize(form)))[0]

    def _pop(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow" if not self._marks else "unexpected MARK found")
        return self._stack.pop()

    def _top(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        return self._stack[-1]

    def _pop_mark(self):
        """What stands above the last mark."""
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._marks.pop()
        return items

    @_instruction(PROTO)
    def _do_proto(self):
        self.proto = self._read(1)[0]
        if self.proto > 5:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    @_instruction(FRAME)
    def _do_frame(self):
        size = self._number("<Q")
        if size > sys.maxsize:
            raise ValueError(f"frame size > sys.maxsize: {size}")
        data = self._read(size)
        read, readline = self._file_read, self._file_readline
        at = 0

        def read_frame(size):
            nonlocal at
            if at == len(data):
                self._file_read, self._file_readline = read, readline
                return read(size)
            start, at = at, min(at + size, len(data))
            if at - start < size:
                raise UnpicklingError("pickle exhausted before end of frame")
            return data[start:at]

        def readline_frame():
            nonlocal at
            start, at = at, data.find(b"\n", at) + 1 or len(data)
            return data[start:at]

        # The instructions of the frame are read in a loop of their own: load() keeps the file's function.
        self._file_read, self._file_readline = read_frame, readline_frame
        try:
            while at < len(data):
                code = data[at]
                at += 1
                method = _DO.get(code)
                if method is None:
                    raise UnpicklingError(f"invalid load key, '{_shown(code)}'.")
                method(self)
        finally:
            self._file_read, self._file_readline = read, readline

    @_instruction(STOP)
    def _do_stop(self):
        raise _Stop(self._pop())

    @_instruction(MARK)
    def _do_mark(self):
        self._marks.append(self._stack)
        self._stack = []

    @_instruction(POP)
    def _do_pop(self):
        if self._stack:
            self._stack.pop()
        elif self._marks:
            self._pop_mark()
        else:
            self._pop()

    @_instruction(POP_MARK)
    def _do_pop_mark(self):
        self._pop_mark()

    @_instruction(DUP)
    def _do_dup(self):
        self._stack.append(self._top())

    # ---- Atoms

    @_instruction(NONE)
    def _do_none(self):
        self._stack.append(None)

    @_instruction(NEWTRUE)
    def _do_true(self):
        self._stack.append(True)

    @_instruction(NEWFALSE)
    def _do_false(self):
        self._stack.append(False)

    @_instruction(INT)
    def _do_int(self):
        text = self._readline()
        if text in (b"00", b"01"):
            self._stack.append(text == b"01")
            return
        try:
            self._stack.append(int(text, 0))
        except ValueError:
            raise ValueError("could not convert string to int") from None

    @_instruction(LONG)
    def _do_long(self):
        self._stack.append(int(self._readline().removesuffix(b"L"), 0))

    @_instruction(BININT)
    def _do_binint(self):
        self._stack.append(self._number("<i"))

    @_instruction(BININT1)
    def _do_binint1(self):
        self._stack.append(self._read(1)[0])

    @_instruction(BININT2)
    def _do_binint2(self):
        self._stack.append(self._number("<H"))

    @_instruction(LONG1)
    def _do_long1(self):
        self._stack.append(int.from_bytes(self._read(self._read(1)[0]), "little", signed=True))

    @_instruction(LONG4)
    def _do_long4(self):
        size = self._number("<i")
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._stack.append(int.from_bytes(self._read(size), "little", signed=True))

    @_instruction(FLOAT)
    def _do_float(self):
        self._stack.append(float(self._readline()))

    @_instruction(BINFLOAT)
    def _do_binfloat(self):
        self._stack.append(self._number(">d"))

    # ---- Text and bytes

    def _push_old_string(self, data):
        """A string of Python 2: text, or bytes if the reader has asked for them."""
        self._stack.append(data if self.encoding == "bytes" else data.decode(self.encoding, self.errors))

    @_instruction(STRING)
    def _do_string(self):
        data = self._readline()
        if len(data) < 2 or data[0] != data[-1] or data[:1] not in (b"'", b'"'):
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self._push_old_string(codecs.escape_decode(data[1:-1])[0])

    @_instruction(BINSTRING)
    def _do_binstring(self):
        size = self._number("<i")
        if size < 0:
            raise UnpicklingError("BINSTRING pickle has negative byte count")
        self._push_old_string(self._read(size))

    @_instruction(SHORT_BINSTRING)
    def _do_short_binstring(self):
        self._push_old_string(self._read(self._read(1)[0]))

    @_instruction(UNICODE)
    def _do_unicode(self):
        self._stack.append(self._readline().decode("raw_unicode_escape"))

    def _push_text(self, size):
        self._stack.append(self._read(size).decode("utf-8", "surrogatepass"))

    @_instruction(BINUNICODE)
    def _do_binunicode(self):
        self._push_text(self._number("<I"))

    @_instruction(BINUNICODE8)
    def _do_binunicode8(self):
        self._push_text(self._number("<Q"))

    @_instruction(SHORT_BINUNICODE)
    def _do_short_binunicode(self):
        self._push_text(self._read(1)[0])

    @_instruction(BINBYTES)
    def _do_binbytes(self):
        self._stack.append(self._read(self._number("<I")))

    @_instruction(BINBYTES8)
    def _do_binbytes8(self):
        self._stack.append(self._read(self._number("<Q")))

    @_instruction(SHORT_BINBYTES)
    def _do_short_binbytes(self):
        self._stack.append(self._read(self._read(1)[0]))

    @_instruction(BYTEARRAY8)
    def _do_bytearray(self):
        self._stack.append(bytearray(self._read(self._number("<Q"))))

    @_instruction(NEXT_BUFFER)
    def _do_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._stack.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    @_instruction(READONLY_BUFFER)
    def _do_readonly_buffer(self):
        view = memoryview(self._top())
        if not view.readonly:
            self._stack[-1] = view.toreadonly()

    # ---- Containers

    @_instruction(TUPLE)
    def _do_tuple(self):
        items = self._pop_mark()
        self._stack.append(tuple(items))

    def _pack(self, count):
        if len(self._stack) < count:
            raise UnpicklingError("unpickling stack underflow")
        self._stack[-count:] = [tuple(self._stack[-count:])]

    @_instruction(EMPTY_TUPLE)
    def _do_empty_tuple(self):
        self._stack.append(())

    @_instruction(TUPLE1)
    def _do_tuple1(self):
        self._pack(1)

    @_instruction(TUPLE2)
    def _do_tuple2(self):
        self._pack(2)

    @_instruction(TUPLE3)
    def _do_tuple3(self):
        self._pack(3)

    @_instruction(EMPTY_LIST)
    def _do_empty_list(self):
        self._stack.append([])

    @_instruction(EMPTY_DICT)
    def _do_empty_dict(self):
        self._stack.append({})

    @_instruction(EMPTY_SET)
    def _do_empty_set(self):
        self._stack.append(set())

    @_instruction(FROZENSET)
    def _do_frozenset(self):
        items = self._pop_mark()
        self._stack.append(frozenset(items))

    @_instruction(LIST)
    def _do_list(self):
        items = self._pop_mark()
        self._stack.append(items)

    @_instruction(DICT)
    def _do_dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self._stack.append({items[at]: items[at + 1] for at in range(0, len(items), 2)})

    @_instruction(APPEND)
    def _do_append(self):
        value = self._pop()
        target = self._top()
        target.append(value)

    @_instruction(APPENDS)
    def _do_appends(self):
        items = self._pop_mark()
        target = self._top()
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
            return
        for item in items:
            target.append(item)

    @_instruction(SETITEM)
    def _do_setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    @_instruction(SETITEMS)
    def _do_setitems(self):
        items = self._pop_mark()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    @_instruction(ADDITEMS)
    def _do_additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
            return
        for item in items:
            target.add(item)

    # ---- The memo

    def _remember(self, number):
        self.memo[number] = self._top()

    def _recall(self, number):
        if number not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {number}")
        self._stack.append(self.memo[number])

    @_instruction(PUT)
    def _do_put(self):
        number = int(self._readline())
        if number < 0:
            raise ValueError("negative PUT argument")
        self._remember(number)

    @_instruction(BINPUT)
    def _do_binput(self):
        self._remember(self._read(1)[0])

    @_instruction(LONG_BINPUT)
    def _do_long_binput(self):
        self._remember(self._number("<I"))

    @_instruction(MEMOIZE)
    def _do_memoize(self):
        self._remember(len(self.memo))

    @_instruction(GET)
    def _do_get(self):
        self._recall(int(self._readline()))

    @_instruction(BINGET)
    def _do_binget(self):
        self._recall(self._read(1)[0])

    @_instruction(LONG_BINGET)
    def _do_long_binget(self):
        self._recall(self._number("<I"))

    # ---- Names, calls and states

    @_instruction(PERSID)
    def _do_persid(self):
        try:
            kept = self._readline().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self._stack.append(self.persistent_load(kept))

    @_instruction(BINPERSID)
    def _do_binpersid(self):
        self._stack.append(self.persistent_load(self._pop()))

    @_instruction(GLOBAL)
    def _do_global(self):
        module_name = self._readline().decode("utf-8")
        self._stack.append(self.find_class(module_name, self._readline().decode("utf-8")))

    @_instruction(STACK_GLOBAL)
    def _do_stack_global(self):
        name = self._pop()
        module_name = self._pop()
        if type(name) is not str or type(module_name) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._stack.append(self.find_class(module_name, name))

    def _push_extension(self, code):
        if code in copyreg._extension_cache:
            self._stack.append(copyreg._extension_cache[code])
            return
        key = copyreg._inverted_registry.get(code)
        if key is None:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError(f"unregistered extension code {code}")
        found = copyreg._extension_cache[code] = self.find_class(*key)
        self._stack.append(found)

    @_instruction(EXT1)
    def _do_ext1(self):
        self._push_extension(self._read(1)[0])

    @_instruction(EXT2)
    def _do_ext2(self):
        self._push_extension(self._number("<H"))

    @_instruction(EXT4)
    def _do_ext4(self):
        self._push_extension(self._number("<i"))

    def _instantiate(self, cls, arguments):
        if arguments or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            return cls(*arguments)
        return cls.__new__(cls)

    @_instruction(INST)
    def _do_inst(self):
        module_name = self._readline().decode("ascii")
        cls = self.find_class(module_name, self._readline().decode("ascii"))
        arguments = self._pop_mark()
        self._stack.append(self._instantiate(cls, arguments))

    @_instruction(OBJ)
    def _do_obj(self):
        items = self._pop_mark()
        if not items:
            raise UnpicklingError("unpickling stack underflow")
        self._stack.append(self._instantiate(items[0], items[1:]))

    @_instruction(REDUCE)
    def _do_reduce(self):
        arguments = self._pop()
        self._stack.append(self._pop()(*arguments))

    @_instruction(NEWOBJ)
    def _do_newobj(self):
        arguments = self._pop()
        cls = self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f"NEWOBJ class argument must be a type, not {type(cls).__name__}")
        self._stack.append(cls.__new__(cls, *arguments))

    @_instruction(NEWOBJ_EX)
    def _do_newobj_ex(self):
        keywords = self._pop()
        arguments = self._pop()
        cls = self._pop()
        self._stack.append(cls.__new__(cls, *arguments, **keywords))

    @_instruction(BUILD)
    def _do_build(self):
        state = self._pop()
        target = self._top()
        setstate = getattr(target, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            attributes = target.__dict__
            for key, value in state.items():
                attributes[sys.intern(key) if type(key) is str else key] = value
        if slots:
            if not isinstance(slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for key, value in slots.items():
                setattr(target, key, value)


Unpickler.__module__ = "_pickle"


def _shown(code):
    """A byte in an error text."""
    if code in b"\\'":
        return "\\" + chr(code)
    return chr(code) if 32 <= code < 127 else f"\\x{code:02x}"

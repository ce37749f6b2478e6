// BytesIO: a file of bytes in memory.
#include "builtins/bytes_methods.h"
#include "builtins/stream_support.h"
#include "runtime/bytes.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/text.h"
#include "runtime/iterate.h"
#include "runtime/memory_file.h"
#include "runtime/memoryview.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/tuple.h"

#include <cstring>
#include <unistd.h>

namespace gossamer {

extern const TypeSpec buffered_io_base_type_spec;
extern const TypeSpec bytes_io_buffer_type_spec;

namespace {

BytesFile* self_of(Value value) {
    return as<BytesFile>(value);
}

// The file, if it is open.
Result<BytesFile*> open_self(Interpreter& interpreter, Value value) {
    if (self_of(value)->is_closed) return raise(interpreter, Error::FileClosedText);
    return self_of(value);
}

Owned bytes_io_new(Interpreter& interpreter, Args args) {
    Type* type = class_argument(interpreter, args, interpreter.types.bytes_io);
    if (type == nullptr) return kError;
    GOSSAMER_TRY(made, allocate_instance(interpreter, type));
    BytesFile* file = self_of(made.get());
    file->data = nullptr;
    file->size = file->capacity = file->position = file->exports = 0;
    file->is_closed = false;
    return made;
}

Owned bytes_io_init(Interpreter& interpreter, Args args) {
    static constexpr const char* kNames[] = {"initial_bytes"};
    Value values[1];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "BytesIO", kNames, values));
    BytesFile* file = self_of(args[0]);
    GOSSAMER_CHECK(check_not_exported(interpreter, file));
    file->size = file->position = 0;
    if (values[0].is_empty() || values[0].is_none()) return Owned::none();
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(interpreter, values[0], bytes));
    GOSSAMER_CHECK(write_bytes_file(interpreter, file, bytes));
    file->position = 0;
    return Owned::none();
}

Owned bytes_io_getstate(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_TRY(value, new_bytes(interpreter, file.get()->view()));
    GOSSAMER_TRY(position, new_int_unsigned(interpreter, file.get()->position));
    GOSSAMER_TRY(attributes, attributes_for_state(interpreter, args[0]));
    return tuple_of(interpreter, {value.value(), position.get(), attributes.get()}).to_owned();
}

Owned bytes_io_setstate(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(open_self(interpreter, args[0]));
    GOSSAMER_TRY(position, read_file_state(interpreter, args[0], "_io.BytesIO", args[1], 3));
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    std::string_view bytes;
    GOSSAMER_CHECK(check_not_exported(interpreter, file.get()));
    GOSSAMER_CHECK(get_buffer(interpreter, as<Tuple>(args[1])->items[0], bytes));
    file.get()->size = file.get()->position = 0;
    GOSSAMER_CHECK(write_bytes_file(interpreter, file.get(), bytes));
    file.get()->position = position.get();
    return Owned::none();
}

Owned take(Interpreter& interpreter, BytesFile* file, std::size_t size) {
    const std::string_view part = file->rest().substr(0, size);
    Ref<Bytes> bytes = new_bytes(interpreter, part);
    if (!bytes.is_error()) file->position += part.size();
    return std::move(bytes).to_owned();
}

Owned bytes_io_read(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_TRY(size, read_size_argument(interpreter, args.get(1)));
    return take(interpreter, file.get(),
                size.get() < 0 ? std::string_view::npos : static_cast<std::size_t>(size.get()));
}

Owned read_one_line(Interpreter& interpreter, Value value, std::int64_t limit) {
    GOSSAMER_TRY(file, open_self(interpreter, value));
    const std::size_t end = file.get()->rest().find('\n');
    std::size_t size = end == std::string_view::npos ? end : end + 1;
    if (limit >= 0 && static_cast<std::size_t>(limit) < size) size = static_cast<std::size_t>(limit);
    return take(interpreter, file.get(), size);
}

Owned bytes_io_readline(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(limit, read_size_argument(interpreter, args.get(1)));
    return read_one_line(interpreter, args[0], limit.get());
}

Owned bytes_io_readlines(Interpreter& interpreter, Args args) {
    return read_lines(interpreter, args[0], args.get(1), read_one_line, LineHint::Reached);
}

Owned step(Interpreter& interpreter, Value file) {
    return next_line(interpreter, file, read_one_line);
}

Owned bytes_io_next(Interpreter& interpreter, Args args) {
    return item_or_stop(interpreter, step(interpreter, args[0]));
}

Owned bytes_io_readinto(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_TRY(room, room_to_fill(interpreter, args[1]));
    std::string_view target;
    GOSSAMER_CHECK(memoryview_bytes(interpreter, as<MemoryView>(room.get()), target));
    const std::string_view part = file.get()->rest().substr(0, target.size());
    if (!part.empty()) std::memcpy(memoryview_item(as<MemoryView>(room.get()), 0), part.data(), part.size());
    file.get()->position += part.size();
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(part.size())));
}

Owned bytes_io_write(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(interpreter, args[1], bytes));
    GOSSAMER_CHECK(write_bytes_file(interpreter, file.get(), bytes));
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(bytes.size())));
}

Owned bytes_io_getvalue(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    return new_bytes(interpreter, file.get()->view()).to_owned();
}

Owned bytes_io_getbuffer(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    auto* exporter =
        create_exact<BytesFileBuffer>(interpreter, partner_type(interpreter, bytes_io_buffer_type_spec));
    if (exporter == nullptr) return raise_memory_error(interpreter);
    const Owned holder = Owned::adopt(exporter);
    exporter->file = Owned::share(file.get()).detach();
    interpreter.heap.track(exporter);
    return new_memoryview_of_file(interpreter, exporter);
}

Owned bytes_io_seek(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_TRY(given, read_offset_argument(interpreter, args[1], 0));
    GOSSAMER_TRY(whence, read_offset_argument(interpreter, args.get(2), SEEK_SET));
    std::int64_t at = given.get();
    switch (whence.get()) {
    case SEEK_SET:
        if (at < 0) return raise(interpreter, Error::BytesFileNegativeSeek, at);
        break;
    case SEEK_CUR: at += static_cast<std::int64_t>(file.get()->position); break;
    case SEEK_END: at += static_cast<std::int64_t>(file.get()->size); break;
    default: return raise(interpreter, Error::FileWhence, whence.get());
    }
    file.get()->position = at < 0 ? 0 : static_cast<std::uint64_t>(at);
    return new_int_unsigned(interpreter, file.get()->position);
}

Owned bytes_io_tell(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    return new_int_unsigned(interpreter, file.get()->position);
}

Owned bytes_io_truncate(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_CHECK(check_not_exported(interpreter, file.get()));
    auto size = static_cast<std::int64_t>(file.get()->position);
    if (!args.get(1).is_empty() && !args[1].is_none()) {
        GOSSAMER_TRY(given, read_offset_argument(interpreter, args[1], 0));
        size = given.get();
    }
    if (size < 0) return raise(interpreter, Error::BytesFileNegativeSize, size);
    if (static_cast<std::uint64_t>(size) < file.get()->size)
        file.get()->size = static_cast<std::uint64_t>(size);
    return new_int(interpreter, size);
}

Owned bytes_io_close(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(check_not_exported(interpreter, self_of(args[0])));
    self_of(args[0])->is_closed = true;
    return Owned::none();
}

Owned answer_true(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(open_self(interpreter, args[0]));
    return Owned::boolean(true);
}
Owned answer_false(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(open_self(interpreter, args[0]));
    return Owned::boolean(false);
}
Owned bytes_io_flush(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(open_self(interpreter, args[0]));
    return Owned::none();
}

Owned get_closed(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->is_closed);
}

constexpr Method kBytesIoMethods[] = {
    {"__new__", bytes_io_new, raw(), "", Binding::Static},
    {"__init__", bytes_io_init, raw(), ""},
    {"__enter__", enter_file, exactly(0), ""},
    {"__exit__", exit_file, at_least(0), ""},
    {"__iter__", iterate_file, exactly(0), ""},
    {"__next__", bytes_io_next, exactly(0), ""},
    {"__getstate__", bytes_io_getstate, exactly(0),
     "__getstate__($self, /)\nBytes, position and attributes."},
    {"__setstate__", bytes_io_setstate, exactly(1), "__setstate__($self, object, /)\nTakes them back."},
    {"read", bytes_io_read, between(0, 1), "read($self, size=-1, /)\nReads up to size bytes, or all."},
    {"read1", bytes_io_read, between(0, 1), "read1($self, size=-1, /)\nReads up to size bytes, or all."},
    {"readinto", bytes_io_readinto, exactly(1),
     "readinto($self, buffer, /)\nFills a bytearray; how many bytes."},
    {"readinto1", bytes_io_readinto, exactly(1),
     "readinto1($self, buffer, /)\nFills a bytearray; how many bytes."},
    {"readline", bytes_io_readline, between(0, 1), "readline($self, size=-1, /)\nThe next line."},
    {"readlines", bytes_io_readlines, between(0, 1),
     "readlines($self, size=None, /)\nList of the remaining lines."},
    {"write", bytes_io_write, exactly(1), "write($self, b, /)\nWrites bytes; how many."},
    {"writelines", write_lines, exactly(1), "writelines($self, lines, /)\nWrites each of the lines."},
    {"getvalue", bytes_io_getvalue, exactly(0), "getvalue($self, /)\nAll bytes of the file."},
    {"getbuffer", bytes_io_getbuffer, exactly(0),
     "getbuffer($self, /)\nA view on the bytes; while there is one, their number stays as it is."},
    {"seek", bytes_io_seek, between(1, 2), "seek($self, pos, whence=0, /)\nGoes to a position."},
    {"tell", bytes_io_tell, exactly(0), "tell($self, /)\nThe position."},
    {"truncate", bytes_io_truncate, between(0, 1), "truncate($self, size=None, /)\nCuts the file off."},
    {"flush", bytes_io_flush, exactly(0), "flush($self, /)\nDoes nothing."},
    {"close", bytes_io_close, exactly(0), "close($self, /)\nNo more reading or writing."},
    {"isatty", answer_false, exactly(0), "isatty($self, /)\nFalse."},
    {"readable", answer_true, exactly(0), "readable($self, /)\nTrue."},
    {"writable", answer_true, exactly(0), "writable($self, /)\nTrue."},
    {"seekable", answer_true, exactly(0), "seekable($self, /)\nTrue."},
};
constexpr Getter kBytesIoGetters[] = {
    {"closed", get_closed, nullptr, "Whether the file is closed."},
};

constexpr Method kBufferMethods[] = {kExportBuffer, kReleaseBuffer};

}  // namespace

extern const TypeSpec bytes_io_buffer_type_spec = {
    .name = "_BytesIOBuffer",
    .module = "_io",
    .documentation = "",
    .layout = &bytes_file_buffer_layout,
    .basic_size = sizeof(BytesFileBuffer),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kBufferMethods,
    .getters = {},
};

extern const TypeSpec bytes_io_type_spec = {
    .name = "BytesIO",
    .module = "_io",
    .documentation = "A file of bytes in memory.",
    .layout = &bytes_file_layout,
    .basic_size = sizeof(BytesFile),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = kBytesIoMethods,
    .getters = kBytesIoGetters,
    .base = &buffered_io_base_type_spec,
    .next = step,
};

}  // namespace gossamer

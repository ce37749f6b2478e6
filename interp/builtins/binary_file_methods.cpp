// FileIO, BufferedReader, BufferedWriter, BufferedRandom: one set of natives on runtime/binary_file.
#include "runtime/binary_file.h"

#include "builtins/stream_support.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/text.h"
#include "runtime/instance.h"
#include "runtime/iterate.h"
#include "runtime/memoryview.h"
#include "runtime/number.h"
#include "runtime/open_file.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"

#include <cstring>
#include <unistd.h>

namespace gossamer {

extern const TypeSpec raw_io_base_type_spec;
extern const TypeSpec buffered_io_base_type_spec;

namespace {

BinaryFile* self_of(Value value) {
    return as<BinaryFile>(value);
}

Owned bytes_result(Interpreter& interpreter, const TextBuilder& out) {
    return new_bytes(interpreter, out.view()).to_owned();
}

Owned file_io_new(Interpreter& interpreter, Args args) {
    Type* type = class_argument(interpreter, args, interpreter.types.file_io);
    if (type == nullptr) return kError;
    GOSSAMER_TRY(made, allocate_instance(interpreter, type));
    BinaryFile* file = self_of(made.get());
    fill_binary_file(file, -1, {}, Value::none());
    file->is_raw = true;
    return made;
}

Owned file_io_init(Interpreter& interpreter, Args args) {
    static constexpr const char* kNames[] = {"file", "mode", "closefd", "opener"};
    Value values[4];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "FileIO", kNames, values));
    if (values[0].is_empty()) return raise(interpreter, Error::MissingRequired, "FileIO", "file");
    if (!values[1].is_empty() && !is_str(values[1])) {
        return raise_bad_argument(interpreter, "FileIO", "argument 'mode'", "str", values[1]);
    }
    const std::string_view text = values[1].is_empty() ? std::string_view{"r"} : as<Str>(values[1])->text();
    GOSSAMER_TRY(mode, parse_raw_mode(interpreter, text));
    BinaryFileMode wanted = mode.get();
    if (!values[2].is_empty()) {
        GOSSAMER_TRY(closes, is_true(interpreter, values[2]));
        wanted.owns_descriptor = closes.get();
    }
    const Value opener = values[3].is_empty() ? Value::none() : values[3];
    GOSSAMER_TRY(descriptor, open_descriptor(interpreter, values[0], wanted, opener));
    BinaryFile* file = self_of(args[0]);
    GOSSAMER_CHECK(close_binary(interpreter, file));
    const Owned old_name = Owned::adopt(std::exchange(file->name, Value::empty()));
    fill_binary_file(file, descriptor.get(), wanted, values[0]);
    return Owned::none();
}

// The files here have a descriptor. Over others, BytesIO and files that scripts make, works a class of the
// dialect with the same name.
Owned buffer_over_other(Interpreter& interpreter, const Type* type, Args args) {
    Owned module;
    for (const char* needed : {"io", "_buffered"}) {  // the second needs the first, and is needed at its end
        GOSSAMER_TRY(name, intern(interpreter, needed));
        module = interpreter.import_module(interpreter, name.get(), Value::none(), Value::none(), 0);
        if (module.is_error()) return kError;
    }
    GOSSAMER_TRY(maker, get_attribute(interpreter, module.get(), type->name));
    const std::size_t count = args.count - 1 + args.keyword_count;
    return call(interpreter, maker.get(), {args.values + 1, count}, args.keyword_names());
}

// BufferedReader(raw) and its kin: take the descriptor over from the raw file.
Owned buffered_new(Interpreter& interpreter, Args args) {
    if (args.count == 0) return raise(interpreter, Error::NewNoType, "BufferedReader");
    Type* type = class_argument(interpreter, args, interpreter.types.buffered_io_base);
    if (type == nullptr) return kError;
    if (struct_layout(type) != &binary_file_layout) {
        return raise(interpreter, Error::NewNotSubtype, "BufferedReader", type->name_text(),
                     type->name_text(), "BufferedReader");
    }
    const bool is_own = type->has(TypeFlags::kHeapType) || args.count < 2 || is_binary_file(args[1]);
    if (!is_own) return buffer_over_other(interpreter, type, args);
    GOSSAMER_TRY(made, allocate_instance(interpreter, type));
    fill_binary_file(self_of(made.get()), -1, {}, Value::none());
    self_of(made.get())->is_raw = false;
    return made;
}

Owned buffered_init(Interpreter& interpreter, Args args) {
    static constexpr const char* kNames[] = {"raw", "buffer_size"};
    Value values[2];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "BufferedReader", kNames, values));
    if (values[0].is_empty()) return raise(interpreter, Error::MissingRequired, "BufferedReader", "raw");
    if (!is_binary_file(values[0]))
        return raise(interpreter, Error::FileRawRequired, type_name(interpreter, values[0]));
    BinaryFile* raw = self_of(values[0]);
    BinaryFile* file = self_of(args[0]);
    GOSSAMER_CHECK(flush_binary(interpreter, raw));
    BinaryFileMode mode;
    mode.can_read = raw->can_read;
    mode.can_write = raw->can_write;
    mode.appends = raw->appends;
    mode.creates = raw->creates;
    mode.is_lent = raw->is_lent;
    mode.owns_descriptor = std::exchange(raw->owns_descriptor, false);
    raw->is_lent = mode.owns_descriptor || mode.is_lent;
    const Owned old_name = Owned::adopt(std::exchange(file->name, Value::empty()));
    fill_binary_file(file, raw->descriptor, mode, raw->name);
    return Owned::none();
}

Owned file_read(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(size, read_size_argument(interpreter, args.get(1)));
    TextBuilder out;
    GOSSAMER_CHECK(read_binary(interpreter, self_of(args[0]), size.get(), out));
    return bytes_result(interpreter, out);
}

Owned file_read_available(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(size, read_size_argument(interpreter, args.get(1)));
    TextBuilder out;
    GOSSAMER_CHECK(read_available(interpreter, self_of(args[0]), size.get(), out));
    return bytes_result(interpreter, out);
}

Owned file_readall(Interpreter& interpreter, Args args) {
    TextBuilder out;
    GOSSAMER_CHECK(read_binary(interpreter, self_of(args[0]), -1, out));
    return bytes_result(interpreter, out);
}

using ReadBytes = Status(Interpreter&, BinaryFile*, std::int64_t, TextBuilder&);

template <ReadBytes kRead>
Owned file_readinto(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(room, room_to_fill(interpreter, args[1]));
    std::string_view target;
    GOSSAMER_CHECK(memoryview_bytes(interpreter, as<MemoryView>(room.get()), target));
    TextBuilder out;
    const auto size = static_cast<std::int64_t>(target.size());
    GOSSAMER_CHECK(kRead(interpreter, self_of(args[0]), size, out));
    const std::string_view bytes = out.view();
    // The view has kept the buffer as large as it was.
    if (!bytes.empty())
        std::memcpy(memoryview_item(as<MemoryView>(room.get()), 0), bytes.data(), bytes.size());
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(bytes.size())));
}

Owned file_peek(Interpreter& interpreter, Args args) {
    BinaryFile* file = self_of(args[0]);
    GOSSAMER_CHECK(fill_read_buffer(interpreter, file));
    return new_bytes(interpreter, {file->buffer + file->read_at, file->read_end - file->read_at}).to_owned();
}

Owned read_one_line(Interpreter& interpreter, Value file, std::int64_t limit) {
    TextBuilder out;
    GOSSAMER_CHECK(read_binary_line(interpreter, self_of(file), limit, out));
    return bytes_result(interpreter, out);
}

Owned file_readline(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(limit, read_size_argument(interpreter, args.get(1)));
    return read_one_line(interpreter, args[0], limit.get());
}

Owned file_readlines(Interpreter& interpreter, Args args) {
    return read_lines(interpreter, args[0], args.get(1), read_one_line);
}

Owned step(Interpreter& interpreter, Value file) {
    return next_line(interpreter, file, read_one_line);
}

Owned file_next(Interpreter& interpreter, Args args) {
    return item_or_stop(interpreter, step(interpreter, args[0]));
}

Owned file_write(Interpreter& interpreter, Args args) {
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(interpreter, args[1], bytes));
    GOSSAMER_CHECK(write_binary(interpreter, self_of(args[0]), bytes));
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(bytes.size())));
}

Owned file_seek(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(offset, read_offset_argument(interpreter, args[1], 0));
    GOSSAMER_TRY(whence, read_offset_argument(interpreter, args.get(2), SEEK_SET));
    GOSSAMER_TRY(at,
                 seek_binary(interpreter, self_of(args[0]), offset.get(), static_cast<int>(whence.get())));
    return new_int(interpreter, at.get());
}

Owned file_tell(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(at, tell_binary(interpreter, self_of(args[0])));
    return new_int(interpreter, at.get());
}

Owned file_truncate(Interpreter& interpreter, Args args) {
    std::int64_t size = 0;
    if (args.get(1).is_empty() || args[1].is_none()) {
        GOSSAMER_TRY(here, tell_binary(interpreter, self_of(args[0])));
        size = here.get();
    } else {
        GOSSAMER_TRY(given, read_offset_argument(interpreter, args[1], 0));
        size = given.get();
    }
    GOSSAMER_CHECK(truncate_binary(interpreter, self_of(args[0]), size));
    return new_int(interpreter, size);
}

Owned file_flush(Interpreter& interpreter, Args args) {
    if (self_of(args[0])->is_closed()) return raise(interpreter, Error::FileClosedText);
    GOSSAMER_CHECK(flush_binary(interpreter, self_of(args[0])));
    return Owned::none();
}

Owned file_close(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(close_binary(interpreter, self_of(args[0])));
    return Owned::none();
}

// Questions to an open file.
template <class Answer>
Owned ask(Interpreter& interpreter, Value self, Answer answer) {
    const BinaryFile* file = self_of(self);
    if (file->is_closed()) return raise(interpreter, Error::FileClosed);
    return answer(file);
}

Owned file_fileno(Interpreter& interpreter, Args args) {
    return ask(interpreter, args[0],
               [](const BinaryFile* file) { return Owned::immediate(Value::from_int(file->descriptor)); });
}
Owned file_isatty(Interpreter& interpreter, Args args) {
    return ask(interpreter, args[0],
               [](const BinaryFile* file) { return Owned::boolean(::isatty(file->descriptor) == 1); });
}
// Files with a buffer that only read, or only write, say so also when they are closed.
[[nodiscard]] bool is_one_way(Value self) {
    return !self_of(self)->is_raw && !(self_of(self)->can_read && self_of(self)->can_write);
}
Owned file_readable(Interpreter& interpreter, Args args) {
    if (is_one_way(args[0]) && self_of(args[0])->can_write) return Owned::boolean(false);
    return ask(interpreter, args[0], [](const BinaryFile* file) { return Owned::boolean(file->can_read); });
}
Owned file_writable(Interpreter& interpreter, Args args) {
    if (is_one_way(args[0]) && self_of(args[0])->can_read) return Owned::boolean(false);
    return ask(interpreter, args[0], [](const BinaryFile* file) { return Owned::boolean(file->can_write); });
}
Owned file_seekable(Interpreter& interpreter, Args args) {
    return ask(interpreter, args[0],
               [](const BinaryFile* file) { return Owned::boolean(is_seekable(file)); });
}

Owned file_repr(Interpreter& interpreter, Args args) {
    const BinaryFile* file = self_of(args[0]);
    TextBuilder out;
    out.append('<');
    out.append(type_name(interpreter, args[0]));
    if (file->is_raw && file->is_closed()) {
        out.append(" [closed]>");
        return new_str_value(interpreter, out);
    }
    GOSSAMER_TRY(name, repr_of(interpreter, file->name));
    out.append(" name=");
    out.append(as<Str>(name.get())->text());
    if (file->is_raw) {
        out.append(" mode='");
        out.append(binary_mode_text(file));
        out.append(file->closes_descriptor() ? "' closefd=True" : "' closefd=False");
    }
    out.append('>');
    return new_str_value(interpreter, out);
}

Owned get_closed(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->is_closed());
}
Owned get_name(Interpreter&, Value self) {
    return Owned::share(self_of(self)->name);
}
Owned get_mode(Interpreter& interpreter, Value self) {
    return new_str_value(interpreter, binary_mode_text(self_of(self)));
}
Owned get_closefd(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->closes_descriptor());
}

// A raw file on the same descriptor, which stays with the buffered one.
Owned get_raw(Interpreter& interpreter, Value self) {
    const BinaryFile* file = self_of(self);
    BinaryFileMode mode;
    mode.can_read = file->can_read;
    mode.can_write = file->can_write;
    mode.appends = file->appends;
    mode.creates = file->creates;
    mode.owns_descriptor = false;
    mode.is_lent = file->closes_descriptor();
    return new_binary_file(interpreter, interpreter.types.file_io, file->descriptor, mode, file->name);
}

#define COMMON_FILE_METHODS                                                                                  \
    {"__repr__", file_repr, exactly(0), ""}, {"__enter__", enter_file, exactly(0), ""},                      \
        {"__exit__", exit_file, at_least(0), ""}, {"__iter__", iterate_file, exactly(0), ""},                \
        {"__next__", file_next, exactly(0), ""},                                                             \
        {"read", file_read, between(0, 1), "read($self, size=-1, /)\nReads up to size bytes, or all."},      \
        {"readinto", file_readinto<read_binary>, exactly(1),                                                 \
         "readinto($self, buffer, /)\nFills a bytearray; how many bytes."},                                  \
        {"readline", file_readline, between(0, 1), "readline($self, size=-1, /)\nThe next line."},           \
        {"readlines", file_readlines, between(0, 1),                                                         \
         "readlines($self, hint=-1, /)\nList of the remaining lines."},                                      \
        {"write", file_write, exactly(1), "write($self, buffer, /)\nWrites bytes; how many."},               \
        {"writelines", write_lines, exactly(1), "writelines($self, lines, /)\nWrites each of the lines."},   \
        {"seek", file_seek, between(1, 2), "seek($self, target, whence=0, /)\nGoes to a position."},         \
        {"tell", file_tell, exactly(0), "tell($self, /)\nThe position."},                                    \
        {"truncate", file_truncate, between(0, 1), "truncate($self, pos=None, /)\nCuts the file off."},      \
        {"flush", file_flush, exactly(0), "flush($self, /)\nWrites out what is buffered."},                  \
        {"close", file_close, exactly(0), "close($self, /)\nFlushes and closes the file."},                  \
        {"fileno", file_fileno, exactly(0), "fileno($self, /)\nThe file descriptor."},                       \
        {"isatty", file_isatty, exactly(0), "isatty($self, /)\nWhether the file is a terminal."},            \
        {"readable", file_readable, exactly(0), "readable($self, /)\nWhether it can be read."},              \
        {"writable", file_writable, exactly(0), "writable($self, /)\nWhether it can be written."}, {         \
        "seekable", file_seekable, exactly(0), "seekable($self, /)\nWhether the position can be changed."    \
    }

constexpr Method kFileIoMethods[] = {
    {"__new__", file_io_new, raw(), "", Binding::Static},
    {"__init__", file_io_init, raw(), ""},
    {"readall", file_readall, exactly(0), "readall($self, /)\nReads all that is left."},
    COMMON_FILE_METHODS,
};
constexpr Method kBufferedMethods[] = {
    {"__new__", buffered_new, raw(), "", Binding::Static},
    {"__init__", buffered_init, raw(), ""},
    {"peek", file_peek, between(0, 1), "peek($self, size=0, /)\nBytes that are there, without going on."},
    {"read1", file_read_available, between(0, 1),
     "read1($self, size=-1, /)\nReads with one call of the system."},
    {"readinto1", file_readinto<read_available>, exactly(1),
     "readinto1($self, buffer, /)\nFills a bytearray with one call of the system; how many bytes."},
    COMMON_FILE_METHODS,
};
#undef COMMON_FILE_METHODS

constexpr Getter kFileIoGetters[] = {
    {"closed", get_closed, nullptr, "Whether the file is closed."},
    {"name", get_name, nullptr, nullptr},
    {"mode", get_mode, nullptr, "How the file was opened."},
    {"closefd", get_closefd, nullptr, "Whether closing closes the descriptor."},
};
constexpr Getter kBufferedGetters[] = {
    {"closed", get_closed, nullptr, "Whether the file is closed."},
    {"name", get_name, nullptr, nullptr},
    {"mode", get_mode, nullptr, nullptr},
    {"raw", get_raw, nullptr, nullptr, true},
};

constexpr TypeSpec buffered_spec(const char* name, const char* documentation) {
    return {.name = name,
            .module = "_io",
            .documentation = documentation,
            .layout = &binary_file_layout,
            .basic_size = sizeof(BinaryFile),
            .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
            .methods = kBufferedMethods,
            .getters = kBufferedGetters,
            .base = &buffered_io_base_type_spec,
            .next = step};
}

}  // namespace

extern const TypeSpec file_io_type_spec = {
    .name = "FileIO",
    .module = "_io",
    .documentation = "A file of bytes without a buffer.",
    .layout = &binary_file_layout,
    .basic_size = sizeof(BinaryFile),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = kFileIoMethods,
    .getters = kFileIoGetters,
    .base = &raw_io_base_type_spec,
    .next = step,
};
extern const TypeSpec buffered_reader_type_spec =
    buffered_spec("BufferedReader", "A file of bytes to be read.");
extern const TypeSpec buffered_writer_type_spec =
    buffered_spec("BufferedWriter", "A file of bytes to be written.");
extern const TypeSpec buffered_random_type_spec =
    buffered_spec("BufferedRandom", "A file of bytes to be read and written.");

}  // namespace gossamer

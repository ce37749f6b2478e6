// The abstract bases of files. Their methods call those that a subclass defines.
#include "builtins/stream_support.h"
#include "runtime/attributes.h"
#include "runtime/binary_file.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/for_each.h"
#include "runtime/instance.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_file.h"
#include "runtime/warnings_core.h"

#include <string>

namespace gossamer {

namespace {

Owned answer_false(Interpreter&, Args) {
    return Owned::boolean(false);
}
Owned base_flush(Interpreter&, Args) {
    return Owned::none();
}
Owned base_close(Interpreter& interpreter, Args args) {
    return call_method(interpreter, args[0], interpreter.names.flush, {});
}

// Whether the death of the file would leave a descriptor open that it has opened.
bool has_open_descriptor(Value file) {
    if (is_text_file(file)) return has_open_descriptor(as<TextFile>(file)->buffer);
    if (!is_binary_file(file)) return false;
    return !as<BinaryFile>(file)->is_closed() && as<BinaryFile>(file)->owns_descriptor;
}

Result<bool> is_closed(Interpreter& interpreter, Value file) {
    GOSSAMER_TRY(name, intern(interpreter, "closed"));
    GOSSAMER_TRY(closed, get_attribute(interpreter, file, name.get()));
    return is_true(interpreter, closed.get());
}

// Closes it by whatever close() it has.
void close_at_death(Interpreter& interpreter, Value file) {
    Ref<Str> close = intern(interpreter, "close");
    if (close.is_error() || call_method(interpreter, file, close.get(), {}).is_error())
        interpreter.report_unraisable(interpreter, nullptr, file);
}

// Closes a file whose descriptor is open, and says so. An open file has another repr than a closed one.
Status close_and_warn(Interpreter& interpreter, Value file) {
    GOSSAMER_TRY(shown, repr_of(interpreter, file));
    std::string text{"unclosed file "};
    text += as<Str>(shown.get())->text();
    close_at_death(interpreter, file);
    return warn(interpreter, interpreter.types.ResourceWarning, text);
}

// A file that dies open closes itself.
Owned base_del(Interpreter& interpreter, Args args) {
    const Result<bool> closed = is_closed(interpreter, args[0]);
    if (closed.is_error()) clear_pending(interpreter);
    if (closed.is_error() || closed.get()) return Owned::none();
    if (!has_open_descriptor(args[0])) {
        close_at_death(interpreter, args[0]);
    } else if (close_and_warn(interpreter, args[0]).is_error()) {
        interpreter.report_unraisable(interpreter, nullptr, args[0]);
    }
    return Owned::none();
}

Owned base_seek(Interpreter& interpreter, Args) {
    return raise_unsupported(interpreter, "seek");
}
Owned base_truncate(Interpreter& interpreter, Args) {
    return raise_unsupported(interpreter, "truncate");
}
Owned base_fileno(Interpreter& interpreter, Args) {
    return raise_unsupported(interpreter, "fileno");
}
Owned base_read(Interpreter& interpreter, Args) {
    return raise_unsupported(interpreter, "read");
}
Owned base_write(Interpreter& interpreter, Args) {
    return raise_unsupported(interpreter, "write");
}
Owned base_detach(Interpreter& interpreter, Args) {
    return raise_unsupported(interpreter, "detach");
}
Owned get_closed(Interpreter&, Value) {
    return Owned::boolean(false);
}
Owned get_none(Interpreter&, Value) {
    return Owned::none();
}

Owned base_tell(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(seek, intern(interpreter, "seek"));
    const Value arguments[] = {Value::from_int(0), Value::from_int(1)};
    return call_method(interpreter, args[0], seek.get(), arguments);
}

// A line is read byte by byte with the subclass' read().
Owned base_readline(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(limit, read_size_argument(interpreter, args.get(1)));
    GOSSAMER_TRY(read, intern(interpreter, "read"));
    TextBuilder line;
    while (limit.get() < 0 || line.size() < static_cast<std::size_t>(limit.get())) {
        const Value arguments[] = {Value::from_int(1)};
        GOSSAMER_TRY(part, call_method(interpreter, args[0], read.get(), arguments));
        std::string_view bytes;
        GOSSAMER_CHECK(get_buffer(interpreter, part.get(), bytes));
        if (bytes.empty()) break;
        line.append_known(bytes, 0);
        if (bytes.ends_with('\n')) break;
    }
    return new_bytes(interpreter, line.view()).to_owned();
}

Owned call_readline(Interpreter& interpreter, Value file) {
    GOSSAMER_TRY(readline, intern(interpreter, "readline"));
    return call_method(interpreter, file, readline.get(), {});
}

Owned base_next(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(line, call_readline(interpreter, args[0]));
    GOSSAMER_TRY(found, is_true(interpreter, line.get()));
    if (!found.get()) return raise_with(interpreter, interpreter.types.StopIteration, Value::empty());
    return line;
}

Owned base_readlines(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(limit, read_size_argument(interpreter, args.get(1)));
    GOSSAMER_TRY(lines, new_list(interpreter));
    if (limit.get() <= 0) {
        GOSSAMER_CHECK(list_extend(interpreter, lines.get(), args[0]));
        return std::move(lines).to_owned();
    }
    std::int64_t rest = limit.get();
    GOSSAMER_CHECK(for_each(interpreter, args[0], [&](Value line) -> Result<bool> {
        GOSSAMER_CHECK(list_append(interpreter, lines.get(), Owned::share(line)));
        GOSSAMER_TRY(size, length(interpreter, line));
        rest -= size.get();
        return rest >= 0;
    }));
    return std::move(lines).to_owned();
}

constexpr Method kIoBaseMethods[] = {
    {"__del__", base_del, exactly(0), ""},
    {"__enter__", enter_file, exactly(0), ""},
    {"__exit__", exit_file, at_least(0), ""},
    {"__iter__", iterate_file, exactly(0), ""},
    {"__next__", base_next, exactly(0), ""},
    {"close", base_close, exactly(0), "close($self, /)\nFlushes and closes the file."},
    {"fileno", base_fileno, exactly(0), "fileno($self, /)\nThe file descriptor beneath."},
    {"flush", base_flush, exactly(0), "flush($self, /)\nWrites out what is buffered."},
    {"isatty", answer_false, exactly(0), "isatty($self, /)\nWhether the file is a terminal."},
    {"readable", answer_false, exactly(0), "readable($self, /)\nWhether it can be read."},
    {"readline", base_readline, between(0, 1), "readline($self, size=-1, /)\nThe next line."},
    {"readlines", base_readlines, between(0, 1),
     "readlines($self, hint=-1, /)\nList of the remaining lines."},
    {"seek", base_seek, at_least(1), "seek($self, offset, whence=0, /)\nGoes to a position."},
    {"seekable", answer_false, exactly(0), "seekable($self, /)\nWhether the position can be changed."},
    {"tell", base_tell, exactly(0), "tell($self, /)\nThe position."},
    {"truncate", base_truncate, between(0, 1), "truncate($self, pos=None, /)\nCuts the file off."},
    {"writable", answer_false, exactly(0), "writable($self, /)\nWhether it can be written."},
    {"writelines", write_lines, exactly(1), "writelines($self, lines, /)\nWrites each of the lines."},
};
constexpr Getter kIoBaseGetters[] = {
    {"closed", get_closed, nullptr, "Whether the file is closed."},
};

constexpr Method kReadWriteMethods[] = {
    {"detach", base_detach, exactly(0), "detach($self, /)\nSeparates the stream beneath."},
    {"read", base_read, between(0, 1), "read($self, size=-1, /)\nReads up to size characters or bytes."},
    {"write", base_write, exactly(1), "write($self, data, /)\nWrites."},
};
constexpr Getter kTextBaseGetters[] = {
    {"encoding", get_none, nullptr, "The encoding of the stream."},
    {"errors", get_none, nullptr, "The error handler of the encoding."},
    {"newlines", get_none, nullptr, "Line ends seen so far."},
};

constexpr std::uint32_t kFlags = TypeFlags::kBaseType;

}  // namespace

extern const TypeSpec io_base_type_spec = {.name = "_IOBase",
                                           .module = "_io",
                                           .documentation = "The base of all files.",
                                           .layout = &object_layout,
                                           .basic_size = sizeof(Object),
                                           .flags = kFlags,
                                           .methods = kIoBaseMethods,
                                           .getters = kIoBaseGetters};

extern const TypeSpec raw_io_base_type_spec = {.name = "_RawIOBase",
                                               .module = "_io",
                                               .documentation = "The base of unbuffered files.",
                                               .layout = &object_layout,
                                               .basic_size = sizeof(Object),
                                               .flags = kFlags,
                                               .methods = {},
                                               .getters = {},
                                               .base = &io_base_type_spec};

extern const TypeSpec buffered_io_base_type_spec = {.name = "_BufferedIOBase",
                                                    .module = "_io",
                                                    .documentation = "The base of buffered files.",
                                                    .layout = &object_layout,
                                                    .basic_size = sizeof(Object),
                                                    .flags = kFlags,
                                                    .methods = kReadWriteMethods,
                                                    .getters = {},
                                                    .base = &io_base_type_spec};

extern const TypeSpec text_io_base_type_spec = {.name = "_TextIOBase",
                                                .module = "_io",
                                                .documentation = "The base of text files.",
                                                .layout = &object_layout,
                                                .basic_size = sizeof(Object),
                                                .flags = kFlags,
                                                .methods = kReadWriteMethods,
                                                .getters = kTextBaseGetters,
                                                .base = &io_base_type_spec};

}  // namespace gossamer

// TextIOWrapper: the methods of text files.
#include "builtins/stream_support.h"
#include "runtime/attributes.h"
#include "runtime/binary_file.h"
#include "runtime/byte_stream_calls.h"
#include "runtime/call.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/text.h"
#include "runtime/iterate.h"
#include "runtime/number.h"
#include "runtime/open_file.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/text_file.h"
#include "runtime/tuple.h"

#include <unistd.h>

namespace gossamer {

extern const TypeSpec text_io_base_type_spec;

namespace {

TextFile* self_of(Value value) {
    return as<TextFile>(value);
}

Owned text_file_new(Interpreter& interpreter, Args args) {
    Type* type = class_argument(interpreter, args, interpreter.types.text_io_wrapper);
    if (type == nullptr) return kError;
    GOSSAMER_TRY(made, allocate_instance(interpreter, type));
    GOSSAMER_TRY(errors, intern(interpreter, "strict"));
    fill_text_file(interpreter, self_of(made.get()), Value::empty(), Encoding::Utf8, errors.value(),
                   Newline::Universal);
    return made;
}

Status set_flag(Interpreter& interpreter, Value value, bool& flag) {
    if (value.is_empty() || value.is_none()) return Status::ok();
    GOSSAMER_TRY(truth, is_true(interpreter, value));
    flag = truth.get();
    return Status::ok();
}

[[nodiscard]] bool is_given(Value value) {
    return !value.is_empty() && !value.is_none();
}

// The encoding, its name and the error handler from arguments of which some may be missing (then they stay).
Status set_encoding(Interpreter& interpreter, TextFile* file, Value encoding, Value errors) {
    if (is_given(encoding)) {
        if (!is_str(encoding))
            return raise_bad_argument(interpreter, "TextIOWrapper", "argument 'encoding'", "str or None",
                                      encoding);
        GOSSAMER_TRY(found, find_file_encoding(interpreter, encoding));
        set_file_encoding(file, found.get());
        Owned shown = Owned::share(encoding);
        if (as<Str>(encoding)->text() == "locale") {
            GOSSAMER_TRY(name, intern(interpreter, "UTF-8"));
            shown = std::move(name).to_owned();
        }
        replace(file->encoding_text, std::move(shown));
        if (!is_given(errors)) {
            GOSSAMER_TRY(strict, intern(interpreter, "strict"));
            replace(file->errors, std::move(strict).to_owned());
        }
    }
    if (is_given(errors)) {
        GOSSAMER_CHECK(read_errors_argument(interpreter, "TextIOWrapper", errors));
        replace(file->errors, Owned::share(errors));
    }
    return Status::ok();
}

Owned text_file_init(Interpreter& interpreter, Args args) {
    static constexpr const char* kNames[] = {"buffer",  "encoding",       "errors",
                                             "newline", "line_buffering", "write_through"};
    Value values[6];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "TextIOWrapper", kNames, values));
    const auto [buffer, encoding, errors, newline, line_buffering, write_through] = values;
    if (buffer.is_empty()) return raise(interpreter, Error::MissingRequired, "TextIOWrapper", "buffer");
    GOSSAMER_TRY(how, parse_newline(interpreter, "TextIOWrapper", newline));
    TextFile* file = self_of(args[0]);
    forget_chunk(file);
    file->newline = how.get();
    set_file_encoding(file, {});
    GOSSAMER_TRY(name, intern(interpreter, "UTF-8"));
    replace(file->encoding_text, std::move(name).to_owned());
    GOSSAMER_CHECK(set_encoding(interpreter, file, encoding, errors));
    GOSSAMER_CHECK(set_flag(interpreter, line_buffering, file->line_buffering));
    GOSSAMER_CHECK(set_flag(interpreter, write_through, file->write_through));
    replace(file->buffer, Owned::share(buffer));
    return Owned::none();
}

Owned text_file_reconfigure(Interpreter& interpreter, Args args) {
    TextFile* file = self_of(args[0]);
    const bool is_for_reading = is_given(args[1]) || is_given(args[2]) || !args[3].is_empty();
    if (is_for_reading && !file->chunk.is_empty())
        return raise_unsupported(
            interpreter, "It is not possible to set the encoding or newline of stream after the first "
                         "read");
    GOSSAMER_CHECK(flush_text(interpreter, file));
    if (!args[3].is_empty()) {  // None is a way to treat newlines
        GOSSAMER_TRY(how, parse_newline(interpreter, "reconfigure", args[3]));
        file->newline = how.get();
    }
    GOSSAMER_CHECK(set_encoding(interpreter, file, args[1], args[2]));
    GOSSAMER_CHECK(set_flag(interpreter, args[4], file->line_buffering));
    GOSSAMER_CHECK(set_flag(interpreter, args[5], file->write_through));
    return Owned::none();
}

Owned read_one_line(Interpreter& interpreter, Value file, std::int64_t limit) {
    return read_text_line(interpreter, self_of(file), limit);
}

Owned text_file_read(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(size, read_size_argument(interpreter, args.get(1)));
    return read_text(interpreter, self_of(args[0]), size.get());
}

Owned text_file_readline(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(limit, read_size_argument(interpreter, args.get(1)));
    return read_one_line(interpreter, args[0], limit.get());
}

Owned text_file_readlines(Interpreter& interpreter, Args args) {
    return read_lines(interpreter, args[0], args.get(1), read_one_line);
}

// The next line; empty at the end.
Owned step(Interpreter& interpreter, Value value) {
    TextFile* file = self_of(value);
    file->is_iterating = true;
    GOSSAMER_TRY(line, read_text_line(interpreter, file, -1));
    if (as<Str>(line.get())->length != 0) return line;
    file->is_iterating = false;
    return Owned{};
}

Owned text_file_next(Interpreter& interpreter, Args args) {
    return item_or_stop(interpreter, step(interpreter, args[0]));
}

Owned text_file_write(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return raise(interpreter, Error::FileWriteType, type_name(interpreter, args[1]));
    GOSSAMER_CHECK(write_text(interpreter, self_of(args[0]), as<Str>(args[1])));
    return Owned::immediate(Value::from_int(as<Str>(args[1])->length));
}

Owned text_file_seek(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(offset, read_offset_argument(interpreter, args[1], 0));
    GOSSAMER_TRY(whence, read_offset_argument(interpreter, args.get(2), SEEK_SET));
    GOSSAMER_TRY(at, seek_text(interpreter, self_of(args[0]), offset.get(), static_cast<int>(whence.get())));
    return new_int(interpreter, at.get());
}

Owned text_file_tell(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(at, tell_text(interpreter, self_of(args[0])));
    return new_int(interpreter, at.get());
}

Owned text_file_flush(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(flush_text(interpreter, self_of(args[0])));
    return Owned::none();
}

Owned text_file_close(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(close_text(interpreter, self_of(args[0])));
    return Owned::none();
}

// A method of the stream beneath, with the same argument.
Owned ask_buffer(Interpreter& interpreter, Args args, const char* name) {
    const Owned stream = Owned::share(self_of(args[0])->buffer);
    if (stream.is_empty()) return raise(interpreter, Error::FileDetached);
    GOSSAMER_TRY(method, intern(interpreter, name));
    return call_method(interpreter, stream.get(), method.get(), args.from(1));
}

Owned text_file_truncate(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(flush_text(interpreter, self_of(args[0])));
    return ask_buffer(interpreter, args, "truncate");
}
Owned text_file_fileno(Interpreter& interpreter, Args args) {
    return ask_buffer(interpreter, args, "fileno");
}
Owned text_file_isatty(Interpreter& interpreter, Args args) {
    return ask_buffer(interpreter, args, "isatty");
}
Owned text_file_readable(Interpreter& interpreter, Args args) {
    return ask_buffer(interpreter, args, "readable");
}
Owned text_file_writable(Interpreter& interpreter, Args args) {
    return ask_buffer(interpreter, args, "writable");
}
Owned text_file_seekable(Interpreter& interpreter, Args args) {
    return ask_buffer(interpreter, args, "seekable");
}

Owned text_file_detach(Interpreter& interpreter, Args args) {
    TextFile* file = self_of(args[0]);
    GOSSAMER_CHECK(flush_text(interpreter, file));
    Owned stream = Owned::adopt(std::exchange(file->buffer, Value::empty()));
    forget_chunk(file);
    return stream;
}

Owned get_of_buffer(Interpreter& interpreter, Value self, const char* name) {
    TextFile* file = self_of(self);
    if (file->buffer.is_empty()) return raise(interpreter, Error::FileDetached);
    const Owned stream = Owned::share(file->buffer);
    GOSSAMER_TRY(attribute, intern(interpreter, name));
    return get_attribute(interpreter, stream.get(), attribute.get());
}

Owned get_name(Interpreter& interpreter, Value self) {
    return get_of_buffer(interpreter, self, "name");
}

Owned text_file_repr(Interpreter& interpreter, Args args) {
    TextFile* file = self_of(args[0]);
    TextBuilder out;
    out.append('<');
    out.append(type_name(interpreter, args[0]));
    for (const std::string_view name : {"name", "mode"}) {
        GOSSAMER_TRY(attribute, intern(interpreter, name));
        Owned value = find_attribute(interpreter, args[0], attribute.get());
        if (value.is_error()) clear_pending(interpreter);  // a stream beneath that is detached
        if (value.is_error() || value.is_empty()) continue;
        GOSSAMER_TRY(shown, repr_of(interpreter, value.get()));
        out.append(' ');
        out.append(name);
        out.append('=');
        out.append(as<Str>(shown.get())->text());
    }
    if (!file->encoding_text.is_empty()) {
        GOSSAMER_TRY(encoding, repr_of(interpreter, file->encoding_text));
        out.append(" encoding=");
        out.append(as<Str>(encoding.get())->text());
    }
    out.append('>');
    return new_str_value(interpreter, out);
}

Owned get_closed(Interpreter& interpreter, Value self) {
    if (self_of(self)->buffer.is_empty()) return raise(interpreter, Error::FileDetached);
    GOSSAMER_TRY(closed, is_text_closed(interpreter, self_of(self)));
    return Owned::boolean(closed.get());
}
Owned get_mode(Interpreter& interpreter, Value self) {
    if (!self_of(self)->mode.is_empty()) return Owned::share(self_of(self)->mode);
    GOSSAMER_TRY(name, intern(interpreter, "mode"));
    return raise_no_attribute(interpreter, self, name.get());
}
Owned get_buffer_stream(Interpreter& interpreter, Value self) {
    if (self_of(self)->buffer.is_empty()) return raise(interpreter, Error::FileDetached);
    return Owned::share(self_of(self)->buffer);
}
Owned get_encoding(Interpreter&, Value self) {
    const Value text = self_of(self)->encoding_text;
    return text.is_empty() ? Owned::none() : Owned::share(text);
}
Owned get_errors(Interpreter&, Value self) {
    return Owned::share(self_of(self)->errors);
}
Owned get_line_buffering(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->line_buffering);
}
Owned get_write_through(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->write_through);
}

// The line ends seen so far: None, one of them, or a tuple.
Owned get_newlines(Interpreter& interpreter, Value self) {
    return newlines_value(interpreter, self_of(self)->seen_newlines);
}

constexpr Method kTextFileMethods[] = {
    {"__new__", text_file_new, raw(), "", Binding::Static},
    {"__init__", text_file_init, raw(), ""},
    {"__repr__", text_file_repr, exactly(0), ""},
    {"__enter__", enter_file, exactly(0), ""},
    {"__exit__", exit_file, at_least(0), ""},
    {"__iter__", iterate_file, exactly(0), ""},
    {"__next__", text_file_next, exactly(0), ""},
    {"read", text_file_read, between(0, 1), "read($self, size=-1, /)\nReads up to size characters, or all."},
    {"readline", text_file_readline, between(0, 1), "readline($self, size=-1, /)\nThe next line."},
    {"readlines", text_file_readlines, between(0, 1),
     "readlines($self, hint=-1, /)\nList of the remaining lines."},
    {"write", text_file_write, exactly(1), "write($self, text, /)\nWrites text; how many characters."},
    {"writelines", write_lines, exactly(1), "writelines($self, lines, /)\nWrites each of the lines."},
    {"seek", text_file_seek, between(1, 2),
     "seek($self, cookie, whence=0, /)\nGoes to a position that tell() gave."},
    {"tell", text_file_tell, exactly(0), "tell($self, /)\nThe position."},
    {"truncate", text_file_truncate, between(0, 1), "truncate($self, pos=None, /)\nCuts the file off."},
    {"flush", text_file_flush, exactly(0), "flush($self, /)\nWrites out what is buffered."},
    {"close", text_file_close, exactly(0), "close($self, /)\nFlushes and closes the file."},
    {"detach", text_file_detach, exactly(0), "detach($self, /)\nSeparates the stream beneath."},
    {"fileno", text_file_fileno, exactly(0), "fileno($self, /)\nThe file descriptor beneath."},
    {"isatty", text_file_isatty, exactly(0), "isatty($self, /)\nWhether the file is a terminal."},
    {"readable", text_file_readable, exactly(0), "readable($self, /)\nWhether it can be read."},
    {"writable", text_file_writable, exactly(0), "writable($self, /)\nWhether it can be written."},
    {"seekable", text_file_seekable, exactly(0), "seekable($self, /)\nWhether the position can be changed."},
    {"reconfigure", text_file_reconfigure, keywords(),
     "reconfigure($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, "
     "write_through=None)\n"
     "Changes how the file treats text."},
};
constexpr Getter kTextFileGetters[] = {
    {"closed", get_closed, nullptr, nullptr},
    {"name", get_name, nullptr, nullptr},
    {"mode", get_mode, nullptr, nullptr},
    {"buffer", get_buffer_stream, nullptr, nullptr, true},
    {"encoding", get_encoding, nullptr, nullptr, true},
    {"errors", get_errors, nullptr, nullptr},
    {"newlines", get_newlines, nullptr, nullptr},
    {"line_buffering", get_line_buffering, nullptr, nullptr, true},
    {"write_through", get_write_through, nullptr, nullptr, true},
};

}  // namespace

extern const TypeSpec text_io_wrapper_type_spec = {
    .name = "TextIOWrapper",
    .module = "_io",
    .documentation = "A file of text on top of a file of bytes.",
    .layout = &text_file_layout,
    .basic_size = sizeof(TextFile),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = kTextFileMethods,
    .getters = kTextFileGetters,
    .base = &text_io_base_type_spec,
    .next = step,
};

}  // namespace gossamer

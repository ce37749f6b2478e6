// StringIO: a file of text in memory.
#include "builtins/stream_support.h"
#include "runtime/errors/text.h"
#include "runtime/iterate.h"
#include "runtime/memory_file.h"
#include "runtime/number.h"
#include "runtime/open_file.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/utf8.h"

#include <unistd.h>

namespace gossamer {

extern const TypeSpec text_io_base_type_spec;

namespace {

StringFile* self_of(Value value) {
    return as<StringFile>(value);
}

Result<StringFile*> open_self(Interpreter& interpreter, Value value) {
    if (self_of(value)->is_closed) return raise(interpreter, Error::FileClosed);
    return self_of(value);
}

Owned string_io_new(Interpreter& interpreter, Args args) {
    Type* type = class_argument(interpreter, args, interpreter.types.string_io);
    if (type == nullptr) return kError;
    GOSSAMER_TRY(made, allocate_instance(interpreter, type));
    StringFile* file = self_of(made.get());
    file->data = nullptr;
    file->size = file->capacity = file->length = file->position = file->byte_position = 0;
    file->newline = Newline::Lf;
    file->seen_newlines = 0;
    file->is_closed = false;
    return made;
}

// Line ends as the file keeps them: all kinds become "\n" (newline=None), or "\n" becomes what was asked for.
void append_with_newlines(TextBuilder& out, StringFile* file, std::string_view text) {
    const std::string_view end = file->newline == Newline::Cr     ? "\r"
                                 : file->newline == Newline::CrLf ? "\r\n"
                                                                  : "\n";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found =
            file->newline == Newline::Universal ? text.find_first_of("\r\n", at) : text.find('\n', at);
        out.append(text.substr(at, found - at));
        if (found == std::string_view::npos) return;
        const bool is_pair = text.substr(found).starts_with("\r\n");
        if (file->newline == Newline::Universal) {
            const unsigned seen = is_pair ? 4 : text[found] == '\r' ? 1 : 2;
            file->seen_newlines = static_cast<std::uint8_t>(file->seen_newlines | seen);
        }
        out.append(end);
        at = found + (is_pair ? 2 : 1);
    }
}

Status write(Interpreter& interpreter, StringFile* file, std::string_view text) {
    if (file->newline == Newline::Lf || file->newline == Newline::Untouched) {
        return write_string_file(interpreter, file, text);
    }
    TextBuilder out;
    append_with_newlines(out, file, text);
    if (out.failed()) return raise_memory_error(interpreter);
    return write_string_file(interpreter, file, out.view());
}

// As for other files, but the text that is no line end is shown by its repr.
Result<Newline> read_newline(Interpreter& interpreter, Value newline) {
    const bool is_known = !is_str(newline) || as<Str>(newline)->byte_length == 0 ||
                          as<Str>(newline)->text() == "\n" || as<Str>(newline)->text() == "\r" ||
                          as<Str>(newline)->text() == "\r\n";
    if (is_known) return parse_newline(interpreter, "StringIO", newline);
    GOSSAMER_TRY(shown, repr_of(interpreter, newline));
    return raise(interpreter, Error::StringFileNewline, as<Str>(shown.get()));
}

Owned string_io_init(Interpreter& interpreter, Args args) {
    static constexpr const char* kNames[] = {"initial_value", "newline"};
    Value values[2];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "StringIO", kNames, values));
    StringFile* file = self_of(args[0]);
    file->newline = Newline::Lf;
    if (!values[1].is_empty()) {
        GOSSAMER_TRY(newline, read_newline(interpreter, values[1]));
        file->newline = newline.get();
    }
    file->size = file->length = file->position = file->byte_position = 0;
    if (values[0].is_empty() || values[0].is_none()) return Owned::none();
    if (!is_str(values[0]))
        return raise(interpreter, Error::StringFileInitial, type_name(interpreter, values[0]));
    GOSSAMER_CHECK(write(interpreter, file, as<Str>(values[0])->text()));
    seek_string_file(file, 0);
    return Owned::none();
}

Owned string_io_getstate(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    const Newline newline = file.get()->newline;
    GOSSAMER_TRY(value, new_str(interpreter, file.get()->view()));
    Owned end = Owned::none();
    if (newline != Newline::Universal) {
        end = new_str_value(interpreter, newline == Newline::Untouched ? ""
                                         : newline == Newline::Lf      ? "\n"
                                         : newline == Newline::Cr      ? "\r"
                                                                       : "\r\n");
        GOSSAMER_CHECK(end);
    }
    GOSSAMER_TRY(position, new_int_unsigned(interpreter, file.get()->position));
    GOSSAMER_TRY(attributes, attributes_for_state(interpreter, args[0]));
    return tuple_of(interpreter, {value.value(), end.get(), position.get(), attributes.get()}).to_owned();
}

// The text comes as it was stored: its line ends are not touched.
Owned string_io_setstate(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(open_self(interpreter, args[0]));
    GOSSAMER_TRY(position, read_file_state(interpreter, args[0], "_io.StringIO", args[1], 4));
    const Value text = as<Tuple>(args[1])->items[0];
    if (!text.is_none() && !is_str(text))
        return raise(interpreter, Error::StringFileInitial, type_name(interpreter, text));
    GOSSAMER_TRY(newline, read_newline(interpreter, as<Tuple>(args[1])->items[1]));
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    file.get()->newline = newline.get();
    file.get()->size = file.get()->length = file.get()->position = file.get()->byte_position = 0;
    if (is_str(text)) GOSSAMER_CHECK(write_string_file(interpreter, file.get(), as<Str>(text)->text()));
    seek_string_file(file.get(), position.get());
    return Owned::none();
}

Owned take(Interpreter& interpreter, StringFile* file, std::string_view part) {
    GOSSAMER_TRY(text, new_str(interpreter, part));
    file->position += text->length;
    file->byte_position += part.size();
    return std::move(text).to_owned();
}

Owned string_io_read(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_TRY(size, read_size_argument(interpreter, args.get(1)));
    std::string_view part = file.get()->rest();
    if (size.get() >= 0) part = part.substr(0, utf8::offset_of(part, static_cast<std::size_t>(size.get())));
    return take(interpreter, file.get(), part);
}

[[nodiscard]] std::size_t line_end(std::string_view text, Newline newline) {
    if (newline == Newline::Untouched) {
        const std::size_t at = text.find_first_of("\r\n");
        if (at == std::string_view::npos) return text.size();
        return at + (text.substr(at).starts_with("\r\n") ? 2 : 1);
    }
    const std::string_view end = newline == Newline::Cr ? "\r" : newline == Newline::CrLf ? "\r\n" : "\n";
    const std::size_t at = text.find(end);
    return at == std::string_view::npos ? text.size() : at + end.size();
}

Owned read_one_line(Interpreter& interpreter, Value value, std::int64_t limit) {
    GOSSAMER_TRY(file, open_self(interpreter, value));
    std::string_view part = file.get()->rest();
    part = part.substr(0, line_end(part, file.get()->newline));
    if (limit >= 0) part = part.substr(0, utf8::offset_of(part, static_cast<std::size_t>(limit)));
    return take(interpreter, file.get(), part);
}

Owned string_io_readline(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(limit, read_size_argument(interpreter, args.get(1)));
    return read_one_line(interpreter, args[0], limit.get());
}

Owned string_io_readlines(Interpreter& interpreter, Args args) {
    return read_lines(interpreter, args[0], args.get(1), read_one_line);
}

Owned step(Interpreter& interpreter, Value file) {
    return next_line(interpreter, file, read_one_line);
}

Owned string_io_next(Interpreter& interpreter, Args args) {
    return item_or_stop(interpreter, step(interpreter, args[0]));
}

Owned string_io_write(Interpreter& interpreter, Args args) {
    if (!is_str(args[1]))
        return raise(interpreter, Error::StringFileWriteType, type_name(interpreter, args[1]));
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_CHECK(write(interpreter, file.get(), as<Str>(args[1])->text()));
    return Owned::immediate(Value::from_int(as<Str>(args[1])->length));
}

Owned string_io_getvalue(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    return new_str_counted(interpreter, file.get()->view(), file.get()->length).to_owned();
}

Owned string_io_seek(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    GOSSAMER_TRY(given, read_offset_argument(interpreter, args[1], 0));
    GOSSAMER_TRY(whence, read_offset_argument(interpreter, args.get(2), SEEK_SET));
    auto at = static_cast<std::uint64_t>(given.get());
    if (whence.get() < 0 || whence.get() > 2)
        return raise(interpreter, Error::StringFileWhence, whence.get());
    if (whence.get() == SEEK_SET && given.get() < 0)
        return raise(interpreter, Error::StringFileNegativeSeek, given.get());
    if (whence.get() != SEEK_SET) {
        if (given.get() != 0) return raise(interpreter, Error::StringFileRelativeSeek);
        at = whence.get() == SEEK_CUR ? file.get()->position : file.get()->length;
    }
    seek_string_file(file.get(), at);
    return new_int_unsigned(interpreter, at);
}

Owned string_io_tell(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    return new_int_unsigned(interpreter, file.get()->position);
}

Owned string_io_truncate(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(file, open_self(interpreter, args[0]));
    auto size = static_cast<std::int64_t>(file.get()->position);
    if (!args.get(1).is_empty() && !args[1].is_none()) {
        GOSSAMER_TRY(given, read_offset_argument(interpreter, args[1], 0));
        size = given.get();
    }
    if (size < 0) return raise(interpreter, Error::StringFileNegativeSize, size);
    truncate_string_file(file.get(), static_cast<std::uint64_t>(size));
    return new_int(interpreter, size);
}

Owned string_io_close(Interpreter&, Args args) {
    self_of(args[0])->is_closed = true;
    return Owned::none();
}

Owned string_io_flush(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(open_self(interpreter, args[0]));
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

Owned get_closed(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->is_closed);
}
Owned get_line_buffering(Interpreter& interpreter, Value self) {
    GOSSAMER_CHECK(open_self(interpreter, self));
    return Owned::boolean(false);
}
Owned get_newlines(Interpreter& interpreter, Value self) {
    GOSSAMER_TRY(file, open_self(interpreter, self));
    return newlines_value(interpreter, file.get()->seen_newlines);
}

constexpr Method kStringIoMethods[] = {
    {"__new__", string_io_new, raw(), "", Binding::Static},
    {"__init__", string_io_init, raw(), ""},
    {"__enter__", enter_file, exactly(0), ""},
    {"__exit__", exit_file, at_least(0), ""},
    {"__iter__", iterate_file, exactly(0), ""},
    {"__next__", string_io_next, exactly(0), ""},
    {"__getstate__", string_io_getstate, exactly(0),
     "__getstate__($self, /)\nText, line ends, position and attributes."},
    {"__setstate__", string_io_setstate, exactly(1), "__setstate__($self, object, /)\nTakes them back."},
    {"read", string_io_read, between(0, 1), "read($self, size=-1, /)\nReads up to size characters, or all."},
    {"readline", string_io_readline, between(0, 1), "readline($self, size=-1, /)\nThe next line."},
    {"readlines", string_io_readlines, between(0, 1),
     "readlines($self, hint=-1, /)\nList of the remaining lines."},
    {"write", string_io_write, exactly(1), "write($self, s, /)\nWrites text; how many characters."},
    {"writelines", write_lines, exactly(1), "writelines($self, lines, /)\nWrites each of the lines."},
    {"getvalue", string_io_getvalue, exactly(0), "getvalue($self, /)\nAll text of the file."},
    {"seek", string_io_seek, between(1, 2), "seek($self, pos, whence=0, /)\nGoes to a position."},
    {"tell", string_io_tell, exactly(0), "tell($self, /)\nThe position."},
    {"truncate", string_io_truncate, between(0, 1), "truncate($self, pos=None, /)\nCuts the file off."},
    {"flush", string_io_flush, exactly(0), "flush($self, /)\nDoes nothing."},
    {"close", string_io_close, exactly(0), "close($self, /)\nNo more reading or writing."},
    {"isatty", answer_false, exactly(0), "isatty($self, /)\nFalse."},
    {"readable", answer_true, exactly(0), "readable($self, /)\nTrue."},
    {"writable", answer_true, exactly(0), "writable($self, /)\nTrue."},
    {"seekable", answer_true, exactly(0), "seekable($self, /)\nTrue."},
};
constexpr Getter kStringIoGetters[] = {
    {"closed", get_closed, nullptr, "Whether the file is closed."},
    {"line_buffering", get_line_buffering, nullptr, "False."},
    {"newlines", get_newlines, nullptr, "Line ends seen so far."},
};

}  // namespace

extern const TypeSpec string_io_type_spec = {
    .name = "StringIO",
    .module = "_io",
    .documentation = "A file of text in memory.",
    .layout = &string_file_layout,
    .basic_size = sizeof(StringFile),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = kStringIoMethods,
    .getters = kStringIoGetters,
    .base = &text_io_base_type_spec,
    .next = step,
};

}  // namespace gossamer

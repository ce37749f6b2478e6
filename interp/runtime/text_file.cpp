// Making, writing and closing text files. Reading and positions: text_file_read.cpp.
#include "runtime/text_file.h"

#include "memory/observer.h"
#include "runtime/binary_file.h"
#include "runtime/byte_stream_calls.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/instance.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec_library.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace gossamer {

namespace {

TextFile* self_of(Object* object) {
    return static_cast<TextFile*>(object);
}

void text_file_traverse(Object* object, Visitor& visitor) {
    const TextFile* file = self_of(object);
    for (const Value field : {file->buffer, file->mode, file->errors, file->encoding_text, file->chunk,
                              file->tail, file->snapshot})
        visitor.visit(field);
}

Value text_file_take_next(Object* object) {
    TextFile* file = self_of(object);
    for (Value* field : {&file->buffer, &file->mode, &file->errors, &file->encoding_text, &file->chunk,
                         &file->tail, &file->snapshot})
        if (field->is_heap()) return std::exchange(*field, Value::empty());
    return Value::empty();
}

// "\n" becomes what the file has for it.
void append_translated(TextBuilder& out, std::string_view text, Newline newline) {
    const std::string_view end = newline == Newline::Cr ? "\r" : "\r\n";
    for (;;) {
        const std::size_t at = text.find('\n');
        out.append(text.substr(0, at));
        if (at == std::string_view::npos) return;
        out.append(end);
        text.remove_prefix(at + 1);
    }
}

[[nodiscard]] bool has_line_end(std::string_view text) {
    return std::memchr(text.data(), '\n', text.size()) != nullptr ||
           std::memchr(text.data(), '\r', text.size()) != nullptr;
}

// Whether the environment asks for one of the C locales, in which undecodable bytes pass through the standard
// streams.
[[nodiscard]] bool is_plain_locale() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        for (const char* plain : {"C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"})
            if (std::strcmp(value, plain) == 0) return true;
        return false;
    }
    return true;
}

}  // namespace

const Layout text_file_layout = {
    .traverse = text_file_traverse,
    .take_next = text_file_take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return sizeof(TextFile); },
    .weakref_offset = sizeof(Object),
};

bool is_text_file(Value value) {
    return value.is_heap() && struct_layout(heap_type(value.as_object())) == &text_file_layout;
}

bool is_exact_text_file(const Interpreter& interpreter, Value value) {
    return value.is_heap() && value.as_object()->shape == interpreter.types.text_io_wrapper->instance_shape;
}

void fill_text_file(Interpreter& interpreter, TextFile* file, Value buffer, Encoding encoding, Value errors,
                    Newline newline) {
    file->buffer = Owned::share(buffer).detach();
    file->mode = file->encoding_text = Value::empty();
    file->errors = Owned::share(errors).detach();
    file->chunk = file->tail = file->snapshot = Value::empty();
    file->chunk_at = 0;
    set_file_encoding(file, {encoding, false});
    file->newline = newline;
    file->holds_return = file->line_buffering = file->write_through = file->is_iterating = false;
    file->seen_newlines = 0;
    if (!file->is_tracked()) interpreter.heap.track(file);
}

Owned new_text_file(Interpreter& interpreter, Value buffer, Encoding encoding, Value errors,
                    Newline newline) {
    GOSSAMER_TRY(made, allocate_instance(interpreter, interpreter.types.text_io_wrapper));
    fill_text_file(interpreter, as<TextFile>(made.get()), buffer, encoding, errors, newline);
    return made;
}

Result<FileEncoding> find_file_encoding(Interpreter& interpreter, Value name) {
    if (as<Str>(name)->text() == "locale") return FileEncoding{};
    GOSSAMER_TRY(is_of_library, is_library_encoding(interpreter, name));
    if (!is_of_library.get()) {
        GOSSAMER_TRY(encoding, find_encoding(interpreter, as<Str>(name)->text()));
        return FileEncoding{encoding.get(), false};
    }
    GOSSAMER_CHECK(check_text_encoding(interpreter, name));
    return FileEncoding{Encoding::Latin1, true};
}

void set_file_encoding(TextFile* file, FileEncoding encoding) {
    file->encoding = file->named_encoding = encoding.encoding;
    file->is_of_library = encoding.is_of_library;
}

void forget_chunk(TextFile* file) {
    file->holds_return = file->is_iterating = false;
    file->chunk_at = 0;
    Owned chunk = Owned::adopt(std::exchange(file->chunk, Value::empty()));
    Owned tail = Owned::adopt(std::exchange(file->tail, Value::empty()));
    Owned snapshot = Owned::adopt(std::exchange(file->snapshot, Value::empty()));
}

Status check_text_open(Interpreter& interpreter, TextFile* file) {
    if (file->buffer.is_empty()) return raise(interpreter, Error::FileDetached);
    GOSSAMER_TRY(closed, is_text_closed(interpreter, file));
    return closed.get() ? Status{raise(interpreter, Error::FileClosedText)} : Status::ok();
}

Result<bool> is_text_closed(Interpreter& interpreter, TextFile* file) {
    if (is_binary_file(file->buffer)) return as<BinaryFile>(file->buffer)->is_closed();
    return stream_is_closed(interpreter, file->buffer);
}

namespace {

// What cannot be written is lost, not kept for another attempt: a program whose reader has gone ends with one
// BrokenPipeError.
Status dropping_on_error(Value stream, Status status) {
    if (status.is_error() && is_binary_file(stream)) as<BinaryFile>(stream)->write_size = 0;
    return status;
}
Status write_encoded(Interpreter& interpreter, Value stream, std::string_view bytes) {
    return dropping_on_error(stream, stream_write(interpreter, stream, bytes));
}

// The byte order mark or signature comes once, at the start of a file.
[[nodiscard]] Encoding without_mark(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf16: return Encoding::Utf16Little;
    case Encoding::Utf32: return Encoding::Utf32Little;
    case Encoding::Utf8Signature: return Encoding::Utf8;
    default: return encoding;
    }
}

// Before something is written: what follows other bytes gets no mark.
Status drop_mark_inside(Interpreter& interpreter, TextFile* file, Value stream) {
    if (without_mark(file->encoding) == file->encoding) return Status::ok();
    GOSSAMER_TRY(can_tell, stream_has(interpreter, stream, StreamProperty::Seekable));
    if (!can_tell.get()) return Status::ok();
    GOSSAMER_TRY(at, stream_tell(interpreter, stream));
    if (at.get() != 0) file->encoding = without_mark(file->encoding);
    return Status::ok();
}

Status encode_for(Interpreter& interpreter, TextFile* file, TextBuilder& out, Str* text) {
    if (!file->is_of_library)
        return encode_into(interpreter, out, text, file->encoding, as<Str>(file->errors)->text());
    const Owned name = Owned::share(file->encoding_text);
    const Owned errors = Owned::share(file->errors);
    GOSSAMER_TRY(encoded, encode_by_library(interpreter, Value::from_object(text), name.get(), errors.get()));
    out.append_known(as<Bytes>(encoded.get())->view(), 0);
    return Status::ok();
}

}  // namespace

Status write_text(Interpreter& interpreter, TextFile* file, Str* text) {
    GOSSAMER_CHECK(check_text_open(interpreter, file));
    if (Observer* observer = interpreter.heap.observer; observer != nullptr) [[unlikely]]
        observer->written(file, text->text());
    const Owned stream = Owned::share(file->buffer);
    if (is_binary_file(stream.get()) && !as<BinaryFile>(stream.get())->can_write) {
        return raise_unsupported(interpreter, "not writable");
    }
    if (!file->chunk.is_empty() || !file->tail.is_empty()) forget_chunk(file);
    GOSSAMER_CHECK(drop_mark_inside(interpreter, file, stream.get()));
    TextBuilder out;
    const bool translates = file->newline == Newline::Cr || file->newline == Newline::CrLf;
    if (translates && text->text().find('\n') != std::string_view::npos) {
        TextBuilder translated;
        append_translated(translated, text->text(), file->newline);
        GOSSAMER_TRY(line, new_str(interpreter, translated));
        GOSSAMER_CHECK(encode_for(interpreter, file, out, line.get()));
        if (out.failed()) return raise_memory_error(interpreter);
        GOSSAMER_CHECK(write_encoded(interpreter, stream.get(), out.view()));
    } else if (text->is_ascii() && file->encoding <= Encoding::Latin1 &&
               file->encoding != Encoding::Utf8Signature && !file->is_of_library) {
        GOSSAMER_CHECK(write_encoded(interpreter, stream.get(), text->text()));
    } else {
        GOSSAMER_CHECK(encode_for(interpreter, file, out, text));
        if (out.failed()) return raise_memory_error(interpreter);
        GOSSAMER_CHECK(write_encoded(interpreter, stream.get(), out.view()));
    }
    file->encoding = without_mark(file->encoding);
    if (file->write_through) return dropping_on_error(stream.get(), stream_flush(interpreter, stream.get()));
    const bool flushes = file->line_buffering && has_line_end(text->text());
    return flushes ? stream_flush(interpreter, stream.get()) : Status::ok();
}

Status write_text(Interpreter& interpreter, TextFile* file, std::string_view text) {
    GOSSAMER_TRY(content, new_str(interpreter, text));
    return write_text(interpreter, file, content.get());
}

Status flush_text(Interpreter& interpreter, TextFile* file) {
    GOSSAMER_CHECK(check_text_open(interpreter, file));
    const Owned stream = Owned::share(file->buffer);
    return stream_flush(interpreter, stream.get());
}

Status close_text(Interpreter& interpreter, TextFile* file) {
    if (file->buffer.is_empty()) return raise(interpreter, Error::FileDetached);
    GOSSAMER_TRY(closed, is_text_closed(interpreter, file));
    if (closed.get()) return Status::ok();
    const Owned stream = Owned::share(file->buffer);
    forget_chunk(file);
    return stream_close(interpreter, stream.get());
}

Owned open_standard_stream(Interpreter& interpreter, StandardStream which, Buffering buffering) {
    struct Row {
        const char* name;
        const char* mode;
        bool reads;
    };
    static constexpr Row kRows[] = {
        {"<stdin>", "r", true}, {"<stdout>", "w", false}, {"<stderr>", "w", false}};
    const Row& row = kRows[static_cast<std::size_t>(which)];
    const int descriptor = static_cast<int>(which);
    if (::fcntl(descriptor, F_GETFD) < 0) return Owned::none();
    GOSSAMER_TRY(name, new_str(interpreter, row.name));
    BinaryFileMode mode;
    mode.can_read = row.reads;
    mode.can_write = !row.reads;
    mode.owns_descriptor = false;
    Type* type = row.reads ? interpreter.types.buffered_reader : interpreter.types.buffered_writer;
    GOSSAMER_TRY(stream, new_binary_file(interpreter, type, descriptor, mode, name.value()));
    const char* handler = which == StandardStream::Error ? "backslashreplace"
                          : is_plain_locale()            ? "surrogateescape"
                                                         : "strict";
    GOSSAMER_TRY(errors, intern(interpreter, handler));
    const Newline newline = row.reads ? Newline::Universal : Newline::Lf;
    GOSSAMER_TRY(made, new_text_file(interpreter, stream.get(), Encoding::Utf8, errors.value(), newline));
    TextFile* file = as<TextFile>(made.get());
    GOSSAMER_TRY(encoding_text, intern(interpreter, "utf-8"));
    file->encoding_text = std::move(encoding_text).to_owned().detach();
    GOSSAMER_TRY(mode_text, new_str(interpreter, row.mode));
    file->mode = std::move(mode_text).to_owned().detach();
    file->line_buffering = which == StandardStream::Error || ::isatty(descriptor) == 1;
    file->write_through = !row.reads && buffering == Buffering::None;
    return made;
}

}  // namespace gossamer

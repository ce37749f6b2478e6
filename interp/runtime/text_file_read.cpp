// Reading text files, and the positions they are at.
//
//     stream of bytes ──▸ tail | chunk of bytes ──decode──▸ chunk of text (newlines translated)
//                                     snapshot                   unread from chunk_at on
#include "runtime/binary_file.h"
#include "runtime/byte_stream_calls.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec_library.h"
#include "runtime/text_file.h"
#include "support/utf8.h"

#include <unistd.h>

namespace gossamer {

namespace {

enum class Amount { Some, All };

// Bytes at the end that are the beginning of a character of UTF-8.
[[nodiscard]] std::size_t incomplete_tail(std::string_view bytes) {
    for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const char byte = bytes[bytes.size() - back];
        if (utf8::is_continuation(byte)) continue;
        const auto first = static_cast<unsigned char>(byte);
        const bool is_lead = first >= 0xC2 && first <= 0xF4;
        return is_lead && utf8::length_from_first_byte(byte) > back ? back : 0;
    }
    return 0;
}

[[nodiscard]] std::string_view unread_text(const TextFile* file) {
    if (file->chunk.is_empty()) return {};
    return as<Str>(file->chunk)->text().substr(file->chunk_at);
}

void note_newlines(TextFile* file, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') {
            file->seen_newlines |= 2;
        } else if (text[at] == '\r') {
            const bool is_pair = at + 1 < text.size() && text[at + 1] == '\n';
            file->seen_newlines |= is_pair ? 4 : 1;
            if (is_pair) ++at;
        }
    }
}

void append_universal(TextBuilder& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\r', at);
        out.append(text.substr(at, end - at));
        if (end == std::string_view::npos) return;
        out.append('\n');
        at = end + 1;
        if (at < text.size() && text[at] == '\n') ++at;
    }
}

// Decoded text becomes the file's chunk. A "\r" at its end is held back until it is known what follows.
Status accept_text(Interpreter& interpreter, TextFile* file, const TextBuilder& decoded, bool at_end) {
    TextBuilder text;
    if (file->holds_return) text.append('\r');
    std::string_view rest = decoded.view();
    file->holds_return = false;
    const bool recognises = file->newline == Newline::Universal || file->newline == Newline::Untouched;
    if (recognises && !at_end && rest.ends_with('\r')) {
        rest.remove_suffix(1);
        file->holds_return = true;
    }
    text.append(rest);
    if (recognises) note_newlines(file, text.view());
    TextBuilder translated;
    const bool translates =
        file->newline == Newline::Universal && text.view().find('\r') != std::string_view::npos;
    if (translates) append_universal(translated, text.view());
    GOSSAMER_TRY(chunk, new_str(interpreter, translates ? translated : text));
    file->chunk_at = 0;
    replace(file->chunk, std::move(chunk).to_owned());
    return Status::ok();
}

// The signature or byte order mark at the start of a file decides the encoding of the rest.
void settle_encoding(TextFile* file, std::string_view bytes) {
    if (file->encoding == Encoding::Utf8Signature) file->encoding = Encoding::Utf8;
    if (file->encoding == Encoding::Utf16) {
        file->encoding = bytes.starts_with("\xFE\xFF") ? Encoding::Utf16Big : Encoding::Utf16Little;
    }
    if (file->encoding == Encoding::Utf32) {
        file->encoding = bytes.starts_with(std::string_view{"\0\0\xFE\xFF", 4}) ? Encoding::Utf32Big
                                                                                : Encoding::Utf32Little;
    }
}

// Reads and decodes the next chunk; false at the end of the file. The old chunk has been read to its end.
Result<bool> fill_chunk(Interpreter& interpreter, TextFile* file, Amount amount) {
    const Owned stream = Owned::share(file->buffer);
    GOSSAMER_TRY(can_read, stream_has(interpreter, stream.get(), StreamProperty::Readable));
    if (!can_read.get()) return raise_unsupported(interpreter, "not readable");
    TextBuilder bytes;
    if (!file->tail.is_empty()) bytes.append_known(as<Bytes>(file->tail)->view(), 0);
    const std::size_t had = bytes.size();
    const bool is_wide_encoding = file->encoding >= Encoding::Utf16;
    bool at_end = amount == Amount::All || is_wide_encoding || file->is_of_library;
    if (at_end) {
        GOSSAMER_CHECK(stream_read_all(interpreter, stream.get(), bytes));
    } else {
        GOSSAMER_CHECK(stream_read_some(interpreter, stream.get(), bytes));
        at_end = bytes.size() == had;
    }
    if (bytes.failed()) return raise_memory_error(interpreter);
    if (bytes.empty() && !file->holds_return) return false;
    std::string_view whole = bytes.view();
    std::size_t held = 0;
    if (!at_end && (file->encoding == Encoding::Utf8 || file->encoding == Encoding::Utf8Signature)) {
        held = incomplete_tail(whole);
    }
    const std::string_view tail = whole.substr(whole.size() - held);
    whole.remove_suffix(held);
    GOSSAMER_TRY(new_tail, new_bytes(interpreter, tail));
    GOSSAMER_TRY(snapshot, new_bytes(interpreter, whole));
    TextBuilder decoded;
    const Owned errors = Owned::share(file->errors);
    if (file->is_of_library) {
        const Owned name = Owned::share(file->encoding_text);
        GOSSAMER_TRY(text, decode_by_library(interpreter, snapshot.value(), name.get(), errors.get()));
        decoded.append(as<Str>(text.get())->text());
    } else {
        GOSSAMER_CHECK(
            decode_into(interpreter, decoded, whole, file->encoding, as<Str>(errors.get())->text()));
    }
    settle_encoding(file, whole);
    replace(file->tail, held == 0 ? Owned{} : std::move(new_tail).to_owned());
    replace(file->snapshot, file->holds_return ? Owned{} : std::move(snapshot).to_owned());
    GOSSAMER_CHECK(accept_text(interpreter, file, decoded, at_end));
    return true;
}

// Where the line at the start of `text` ends (its end included), or npos.
[[nodiscard]] std::size_t line_end(std::string_view text, Newline newline) {
    std::size_t at = 0;
    switch (newline) {
    case Newline::Universal:
    case Newline::Lf: at = text.find('\n'); return at == std::string_view::npos ? at : at + 1;
    case Newline::Cr: at = text.find('\r'); return at == std::string_view::npos ? at : at + 1;
    case Newline::CrLf: at = text.find("\r\n"); return at == std::string_view::npos ? at : at + 2;
    case Newline::Untouched: at = text.find_first_of("\r\n"); break;
    }
    if (at == std::string_view::npos) return at;
    return text.substr(at).starts_with("\r\n") ? at + 2 : at + 1;
}

// Characters of the chunk's bytes that make up the first `count` characters of its text, in bytes of the
// file.
[[nodiscard]] std::size_t bytes_of_read_text(const TextFile* file) {
    const Str* chunk = as<Str>(file->chunk);
    const std::size_t characters = utf8::count_code_points(chunk->text().substr(0, file->chunk_at));
    const std::string_view bytes = as<Bytes>(file->snapshot)->view();
    if (file->encoding != Encoding::Utf8 && file->encoding != Encoding::Utf8Signature &&
        file->encoding > Encoding::Latin1) {
        return characters * (file->encoding >= Encoding::Utf32 ? 4 : 2);
    }
    std::size_t at = 0;
    for (std::size_t index = 0; index < characters && at < bytes.size(); ++index) {
        const bool is_pair = file->newline == Newline::Universal && bytes.substr(at).starts_with("\r\n");
        if (is_pair) {
            at += 2;
        } else {
            ++at;
            while (file->encoding != Encoding::Latin1 && at < bytes.size() &&
                   utf8::is_continuation(bytes[at]))
                ++at;
        }
    }
    return at;
}

}  // namespace

Owned read_text(Interpreter& interpreter, TextFile* file, std::int64_t size) {
    GOSSAMER_CHECK(check_text_open(interpreter, file));
    GOSSAMER_CHECK(stream_flush(interpreter, file->buffer));
    TextBuilder out;
    if (size < 0) {
        out.append(unread_text(file));
        file->chunk_at = file->chunk.is_empty() ? 0 : as<Str>(file->chunk)->byte_length;
        GOSSAMER_TRY(more, fill_chunk(interpreter, file, Amount::All));
        if (more.get()) {
            out.append(unread_text(file));
            file->chunk_at = as<Str>(file->chunk)->byte_length;
        }
        forget_chunk(file);
        return new_str_value(interpreter, out);
    }
    auto wanted = static_cast<std::size_t>(size);
    while (wanted != 0) {
        const std::string_view rest = unread_text(file);
        if (rest.empty()) {
            GOSSAMER_TRY(more, fill_chunk(interpreter, file, Amount::Some));
            if (!more.get()) break;
            continue;
        }
        const std::size_t bytes = utf8::offset_of(rest, wanted);
        const std::size_t before = out.code_points();
        out.append(rest.substr(0, bytes));
        wanted -= out.code_points() - before;
        file->chunk_at += bytes;
        if (out.failed()) break;
    }
    return new_str_value(interpreter, out);
}

Owned read_text_line(Interpreter& interpreter, TextFile* file, std::int64_t limit) {
    GOSSAMER_CHECK(check_text_open(interpreter, file));
    TextBuilder line;
    for (;;) {
        const std::string_view rest = unread_text(file);
        std::size_t end = line_end(rest, file->newline);
        // "\r\n" may lie across two chunks.
        if (file->newline == Newline::CrLf && line.view().ends_with('\r') && rest.starts_with('\n')) end = 1;
        const bool found = end != std::string_view::npos;
        std::size_t taken = found ? end : rest.size();
        bool is_full = false;
        if (limit >= 0) {
            const std::size_t room = static_cast<std::size_t>(limit) - line.code_points();
            const std::size_t fitting = utf8::offset_of(rest, room);
            if (fitting <= taken) {
                taken = fitting;
                is_full = taken < rest.size() || utf8::count_code_points(rest) == room;
            }
        }
        line.append(rest.substr(0, taken));
        file->chunk_at += taken;
        if (found || is_full || line.failed()) break;
        GOSSAMER_TRY(more, fill_chunk(interpreter, file, Amount::Some));
        if (!more.get()) break;
    }
    return new_str_value(interpreter, line);
}

Result<std::int64_t> tell_text(Interpreter& interpreter, TextFile* file) {
    GOSSAMER_CHECK(check_text_open(interpreter, file));
    if (file->is_iterating) return raise(interpreter, Error::FileTellIterating);
    GOSSAMER_CHECK(flush_text(interpreter, file));
    const Owned stream = Owned::share(file->buffer);
    GOSSAMER_TRY(at, stream_tell(interpreter, stream.get()));
    std::int64_t position = at.get();
    if (!file->tail.is_empty()) position -= static_cast<std::int64_t>(as<Bytes>(file->tail)->size);
    if (unread_text(file).empty() || file->snapshot.is_empty()) return position;
    const auto all = static_cast<std::int64_t>(as<Bytes>(file->snapshot)->size);
    return position - all + static_cast<std::int64_t>(bytes_of_read_text(file));
}

Result<std::int64_t> seek_text(Interpreter& interpreter, TextFile* file, std::int64_t offset, int whence) {
    GOSSAMER_CHECK(check_text_open(interpreter, file));
    if (whence == SEEK_CUR) {
        if (offset != 0) return raise_unsupported(interpreter, "can't do nonzero cur-relative seeks");
        GOSSAMER_TRY(here, tell_text(interpreter, file));
        offset = here.get();
        whence = SEEK_SET;
    } else if (whence == SEEK_END) {
        if (offset != 0) return raise_unsupported(interpreter, "can't do nonzero end-relative seeks");
    } else if (whence != SEEK_SET) {
        return raise(interpreter, Error::FileWhence, whence);
    }
    if (offset < 0) return raise(interpreter, Error::FileNegativeSeek, offset);
    GOSSAMER_CHECK(flush_text(interpreter, file));
    const Owned stream = Owned::share(file->buffer);
    forget_chunk(file);
    // A mark is read, or written, at the start.
    if (whence == SEEK_SET && offset == 0) file->encoding = file->named_encoding;
    return stream_seek(interpreter, stream.get(), offset, whence);
}

}  // namespace gossamer

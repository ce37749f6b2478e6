// The names of encodings, and those of one byte order: utf-8, ascii, latin-1.
#include "runtime/text_codec.h"

#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/text_codec_errors.h"
#include "runtime/text_codec_library.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

constexpr std::string_view kSignature = "\xEF\xBB\xBF";
constexpr char32_t kByteOrderMark = 0xFEFF;

struct EncodingRow {
    std::string_view name;  // lower case, '_' for all that separates
    Encoding encoding;
};
constexpr EncodingRow kEncodings[] = {
    {"utf_8", Encoding::Utf8},
    {"utf8", Encoding::Utf8},
    {"u8", Encoding::Utf8},
    {"utf", Encoding::Utf8},
    {"cp65001", Encoding::Utf8},
    {"utf_8_sig", Encoding::Utf8Signature},
    {"ascii", Encoding::Ascii},
    {"us_ascii", Encoding::Ascii},
    {"646", Encoding::Ascii},
    {"us", Encoding::Ascii},
    {"latin_1", Encoding::Latin1},
    {"latin1", Encoding::Latin1},
    {"latin", Encoding::Latin1},
    {"l1", Encoding::Latin1},
    {"iso_8859_1", Encoding::Latin1},
    {"iso8859_1", Encoding::Latin1},
    {"8859", Encoding::Latin1},
    {"cp819", Encoding::Latin1},
    {"utf_16", Encoding::Utf16},
    {"utf16", Encoding::Utf16},
    {"u16", Encoding::Utf16},
    {"utf_16_le", Encoding::Utf16Little},
    {"utf_16le", Encoding::Utf16Little},
    {"utf_16_be", Encoding::Utf16Big},
    {"utf_16be", Encoding::Utf16Big},
    {"utf_32", Encoding::Utf32},
    {"utf32", Encoding::Utf32},
    {"u32", Encoding::Utf32},
    {"utf_32_le", Encoding::Utf32Little},
    {"utf_32le", Encoding::Utf32Little},
    {"utf_32_be", Encoding::Utf32Big},
    {"utf_32be", Encoding::Utf32Big},
    {"unicode_escape", Encoding::UnicodeEscape},
    {"unicodeescape", Encoding::UnicodeEscape},
    {"raw_unicode_escape", Encoding::RawUnicodeEscape},
    {"rawunicodeescape", Encoding::RawUnicodeEscape},
};

[[nodiscard]] bool can_encode(char32_t code_point, Encoding encoding) {
    switch (encoding) {
    case Encoding::Ascii: return code_point < 0x80;
    case Encoding::Latin1: return code_point < 0x100;
    default: return !utf8::is_surrogate(code_point);
    }
}

void append_byte(TextBuilder& out, unsigned byte) {
    const char bytes[] = {static_cast<char>(byte)};
    out.append_known({bytes, 1}, 1);
}

// One code point that the encoding can express, or a surrogate that is to pass.
void append_encoded(TextBuilder& out, char32_t code_point, Encoding encoding) {
    if (is_wide(encoding)) {
        append_wide_unit(out, code_point, encoding);
    } else if (encoding == Encoding::Utf8 || encoding == Encoding::Utf8Signature) {
        out.append_code_point(code_point);
    } else {
        append_byte(out, static_cast<unsigned>(code_point));
    }
}

void append_encoded_text(TextBuilder& out, std::string_view ascii, Encoding encoding) {
    for (const char character : ascii)
        append_encoded(out, static_cast<unsigned char>(character), encoding);
}

// The escape of one code point in the style of a handler.
void append_escape(TextBuilder& out, char32_t code_point, ErrorHandler handler) {
    if (handler == ErrorHandler::XmlCharRefReplace) {
        out.append("&#");
        out.append_int(static_cast<std::int64_t>(code_point));
        out.append(';');
        return;
    }
    if (handler == ErrorHandler::NameReplace) {
        TextBuilder name;
        if (unicode::append_name(name, code_point)) {
            out.append("\\N{");
            out.append(name.view());
            out.append('}');
            return;
        }
    }
    append_code_point_escape(out, code_point);
}

[[nodiscard]] const char* encode_reason(Encoding encoding) {
    switch (encoding) {
    case Encoding::Ascii: return "ordinal not in range(128)";
    case Encoding::Latin1: return "ordinal not in range(256)";
    default: return "surrogates not allowed";
    }
}

// A run of code points that cannot be encoded, in code points and bytes.
struct Run {
    std::size_t start;
    std::size_t end;
    std::string_view bytes;
};

// Text at byte `at`, code point `index`: how far it cannot be encoded. UTF-16 and UTF-32 report one at a
// time.
[[nodiscard]] Run faulty_run(std::string_view text, std::size_t at, std::size_t index, Encoding encoding) {
    Run run{index, index, {}};
    std::size_t end = at;
    while (end < text.size()) {
        const auto [code_point, length] = utf8::decode(text.data() + end);
        if (can_encode(code_point, encoding)) break;
        end += length;
        ++run.end;
        if (is_wide(encoding)) break;
    }
    run.bytes = text.substr(at, end - at);
    return run;
}

Status handle_encode_fault(Interpreter& interpreter, TextBuilder& out, Str* text, const Run& run,
                           Encoding encoding, std::string_view errors) {
    const ErrorHandler handler = find_error_handler(errors);
    if (handler == ErrorHandler::Ignore) return Status::ok();
    std::size_t index = run.start;
    for (std::size_t at = 0; at < run.bytes.size(); ++index) {
        const auto [code_point, length] = utf8::decode(run.bytes.data() + at);
        at += length;
        const bool is_escaped_byte = code_point >= 0xDC80 && code_point <= 0xDCFF;
        const bool passes =
            utf8::is_surrogate(code_point) && encoding != Encoding::Ascii && encoding != Encoding::Latin1;
        if (handler == ErrorHandler::Replace) {
            append_encoded(out, U'?', encoding);
        } else if (handler == ErrorHandler::SurrogateEscape && is_escaped_byte) {
            append_byte(out, static_cast<unsigned>(code_point - 0xDC00));
        } else if (handler == ErrorHandler::SurrogatePass && passes) {
            append_encoded(out, code_point, encoding);
        } else if (handler == ErrorHandler::Strict || handler == ErrorHandler::SurrogateEscape ||
                   handler == ErrorHandler::SurrogatePass) {
            return raise_encode_error(interpreter, encoding_name(encoding), text, index, run.end,
                                      encode_reason(encoding));
        } else {
            TextBuilder escape;
            append_escape(escape, code_point, handler);
            append_encoded_text(out, escape.view(), encoding);
        }
    }
    return Status::ok();
}

// A registered handler: what it gives is encoded, or are bytes; `next` is the code point to go on with.
Status replace_by_handler(Interpreter& interpreter, TextBuilder& out, Str* text, const Run& run,
                          Encoding encoding, std::string_view errors, std::size_t& next) {
    static_cast<void>(raise_encode_error(interpreter, encoding_name(encoding), text, run.start, run.end,
                                         encode_reason(encoding)));
    Owned fault = take_pending(interpreter);
    const Owned keeper = Owned::share(fault.get());
    Replacement replacement;
    GOSSAMER_CHECK(ask_error_handler(interpreter, errors, std::move(fault), text->length, replacement));
    next = replacement.position;
    if (!is_str(replacement.content.get())) {
        out.append_known(as<Bytes>(replacement.content.get())->view(), 0);
        return Status::ok();
    }
    const std::string_view given = as<Str>(replacement.content.get())->text();
    for (std::size_t at = 0; at < given.size();) {
        const auto [code_point, length] = utf8::decode(given.data() + at);
        if (!can_encode(code_point, encoding)) {
            restore_pending(interpreter, Owned::share(keeper.get()));
            return kError;
        }
        append_encoded(out, code_point, encoding);
        at += length;
    }
    return Status::ok();
}

Status decode_utf8(Interpreter& interpreter, TextBuilder& out, std::string_view bytes,
                   std::string_view errors) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto fault = utf8::find_fault(bytes, at);
        if (!fault) break;
        out.append(bytes.substr(at, fault->start - at));
        const DecodeFault decode_fault{bytes, fault->start, fault->end, "utf-8", fault->reason};
        GOSSAMER_TRY(next, handle_decode_fault(interpreter, out, decode_fault, errors));
        at = next.get();
    }
    out.append(bytes.substr(at));
    return Status::ok();
}

Status decode_ascii(Interpreter& interpreter, TextBuilder& out, std::string_view bytes,
                    std::string_view errors) {
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t end = at;
        while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) < 0x80)
            ++end;
        out.append_known(bytes.substr(at, end - at), end - at);
        at = end;
        if (at == bytes.size()) break;
        const DecodeFault fault{bytes, at, at + 1, "ascii", "ordinal not in range(128)"};
        GOSSAMER_TRY(next, handle_decode_fault(interpreter, out, fault, errors));
        at = next.get();
    }
    return Status::ok();
}

}  // namespace

const char* encoding_name(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8: return "utf-8";
    case Encoding::Utf8Signature: return "utf-8-sig";
    case Encoding::Ascii: return "ascii";
    case Encoding::Latin1: return "latin-1";
    case Encoding::Utf16: return "utf-16";
    case Encoding::Utf16Little: return "utf-16-le";
    case Encoding::Utf16Big: return "utf-16-be";
    case Encoding::Utf32: return "utf-32";
    case Encoding::Utf32Little: return "utf-32-le";
    case Encoding::Utf32Big: return "utf-32-be";
    case Encoding::UnicodeEscape: return "unicode_escape";
    case Encoding::RawUnicodeEscape: return "raw_unicode_escape";
    }
    return "";
}

namespace {

// The row of a name in any of its spellings, or null.
[[nodiscard]] const EncodingRow* find_row(std::string_view name) {
    TextBuilder plain;
    bool pending_separator = false;
    for (const char character : name) {
        const bool is_upper = character >= 'A' && character <= 'Z';
        const bool is_word =
            is_upper || (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!is_word) {
            pending_separator = true;
            continue;
        }
        if (pending_separator && !plain.empty()) plain.append('_');
        pending_separator = false;
        plain.append(is_upper ? static_cast<char>(character + 32) : character);
    }
    for (const EncodingRow& row : kEncodings)
        if (row.name == plain.view()) return &row;
    return nullptr;
}

}  // namespace

bool is_builtin_encoding(std::string_view name) {
    return find_row(name) != nullptr;
}

Result<Encoding> find_encoding(Interpreter& interpreter, std::string_view name) {
    if (name.find('\0') != std::string_view::npos) return raise(interpreter, Error::EmbeddedNull);
    if (const EncodingRow* row = find_row(name); row != nullptr) return row->encoding;
    return raise(interpreter, Error::UnknownEncoding, name);
}

Status decode_into(Interpreter& interpreter, TextBuilder& out, std::string_view bytes, Encoding encoding,
                   std::string_view errors) {
    switch (encoding) {
    case Encoding::Utf8: return decode_utf8(interpreter, out, bytes, errors);
    case Encoding::Utf8Signature:
        if (bytes.starts_with(kSignature)) bytes.remove_prefix(kSignature.size());
        return decode_utf8(interpreter, out, bytes, errors);
    case Encoding::Ascii: return decode_ascii(interpreter, out, bytes, errors);
    case Encoding::Latin1:
        for (const char byte : bytes)
            out.append_code_point(static_cast<unsigned char>(byte));
        return Status::ok();
    case Encoding::UnicodeEscape:
    case Encoding::RawUnicodeEscape: return decode_escaped(interpreter, out, bytes, encoding, errors);
    default: return decode_wide(interpreter, out, bytes, encoding, errors);
    }
}

Ref<Str> decode_text(Interpreter& interpreter, std::string_view bytes, Encoding encoding,
                     std::string_view errors) {
    if (encoding == Encoding::Utf8) {
        if (utf8::is_ascii(bytes)) return new_str_counted(interpreter, bytes, bytes.size());
        if (!utf8::find_fault(bytes)) return new_str(interpreter, bytes);
    }
    TextBuilder out;
    GOSSAMER_CHECK(decode_into(interpreter, out, bytes, encoding, errors));
    return new_str(interpreter, out);
}

Status encode_into(Interpreter& interpreter, TextBuilder& out, Str* text, Encoding encoding,
                   std::string_view errors) {
    const std::string_view bytes = text->text();
    if (is_escaped(encoding)) {
        encode_escaped(out, bytes, encoding);
        return Status::ok();
    }
    if (encoding == Encoding::Utf8Signature) out.append_known(kSignature, 1);
    if (encoding == Encoding::Utf16 || encoding == Encoding::Utf32)
        append_encoded(out, kByteOrderMark, encoding);
    const bool is_utf8 = encoding == Encoding::Utf8 || encoding == Encoding::Utf8Signature;
    if (!is_wide(encoding) && (text->is_ascii() || (is_utf8 && !utf8::find_surrogate(bytes)))) {
        out.append_known(bytes, text->length);
        return Status::ok();
    }
    std::size_t index = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [code_point, length] = utf8::decode(bytes.data() + at);
        if (can_encode(code_point, encoding)) {
            append_encoded(out, code_point, encoding);
            at += length;
            ++index;
            continue;
        }
        const Run run = faulty_run(bytes, at, index, encoding);
        if (find_error_handler(errors) == ErrorHandler::Unknown) {
            GOSSAMER_CHECK(replace_by_handler(interpreter, out, text, run, encoding, errors, index));
            at = utf8::offset_of(bytes, index);
            continue;
        }
        GOSSAMER_CHECK(handle_encode_fault(interpreter, out, text, run, encoding, errors));
        at += run.bytes.size();
        index = run.end;
    }
    return Status::ok();
}

Ref<Bytes> encode_text(Interpreter& interpreter, Str* text, Encoding encoding, std::string_view errors) {
    if (text->is_ascii() && !is_wide(encoding) && !is_escaped(encoding) &&
        encoding != Encoding::Utf8Signature) {
        return new_bytes(interpreter, text->text());
    }
    TextBuilder out;
    GOSSAMER_CHECK(encode_into(interpreter, out, text, encoding, errors));
    if (out.failed()) return raise_memory_error(interpreter);
    return new_bytes(interpreter, out.view());
}

Result<Encoding> read_encoding_argument(Interpreter& interpreter, const char* function, Value encoding) {
    if (encoding.is_empty()) return Encoding::Utf8;
    if (!is_str(encoding))
        return raise_bad_argument(interpreter, function, "argument 'encoding'", "str", encoding);
    return find_encoding(interpreter, as<Str>(encoding)->text());
}

Result<std::string_view> read_errors_argument(Interpreter& interpreter, const char* function, Value errors) {
    if (errors.is_empty()) return std::string_view{"strict"};
    if (!is_str(errors)) return raise_bad_argument(interpreter, function, "argument 'errors'", "str", errors);
    return as<Str>(errors)->text();
}

}  // namespace gossamer

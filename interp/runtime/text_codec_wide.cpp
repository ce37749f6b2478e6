// UTF-16 and UTF-32, in both byte orders; without a byte order mark the machine's own, little endian.
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec_errors.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

[[nodiscard]] bool is_big(Encoding encoding) {
    return encoding == Encoding::Utf16Big || encoding == Encoding::Utf32Big;
}

[[nodiscard]] bool is_utf16(Encoding encoding) {
    return encoding == Encoding::Utf16 || encoding == Encoding::Utf16Little || encoding == Encoding::Utf16Big;
}

void append_unit(TextBuilder& out, char32_t unit, unsigned size, bool big) {
    char bytes[4];
    for (unsigned place = 0; place < size; ++place) {
        const unsigned shift = 8 * (big ? size - 1 - place : place);
        bytes[place] = static_cast<char>((unit >> shift) & 0xFF);
    }
    out.append_known({bytes, size}, size);
}

[[nodiscard]] char32_t unit_at(std::string_view bytes, std::size_t at, unsigned size, bool big) {
    char32_t unit = 0;
    for (unsigned place = 0; place < size; ++place) {
        const unsigned shift = 8 * (big ? size - 1 - place : place);
        unit |= static_cast<char32_t>(static_cast<unsigned char>(bytes[at + place])) << shift;
    }
    return unit;
}

// The byte order mark says which order it is; consumed.
[[nodiscard]] std::size_t skip_mark(std::string_view bytes, Encoding& encoding) {
    const unsigned size = is_utf16(encoding) ? 2 : 4;
    const bool has_order = encoding != Encoding::Utf16 && encoding != Encoding::Utf32;
    if (has_order) return 0;
    const bool wide = size == 4;
    encoding = wide ? Encoding::Utf32Little : Encoding::Utf16Little;
    if (bytes.size() < size) return 0;
    if (unit_at(bytes, 0, size, false) == 0xFEFF) return size;
    if (unit_at(bytes, 0, size, true) != 0xFEFF) return 0;
    encoding = wide ? Encoding::Utf32Big : Encoding::Utf16Big;
    return size;
}

// One character, or what is wrong: `end` is where the fault (or the character) ends.
struct Unit {
    char32_t code_point = 0;
    std::size_t end = 0;
    const char* fault = nullptr;
};

[[nodiscard]] Unit read_utf16(std::string_view bytes, std::size_t at, bool big) {
    if (bytes.size() - at < 2) return {0, bytes.size(), "truncated data"};
    const char32_t unit = unit_at(bytes, at, 2, big);
    if (!utf8::is_surrogate(unit)) return {unit, at + 2, nullptr};
    if (unit >= 0xDC00) return {unit, at + 2, "illegal encoding"};
    if (bytes.size() - at < 4) return {unit, bytes.size(), "unexpected end of data"};
    const char32_t low = unit_at(bytes, at + 2, 2, big);
    if (low < 0xDC00 || low > 0xDFFF) return {unit, at + 2, "illegal UTF-16 surrogate"};
    return {0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF), at + 4, nullptr};
}

[[nodiscard]] Unit read_utf32(std::string_view bytes, std::size_t at, bool big) {
    if (bytes.size() - at < 4) return {0, bytes.size(), "truncated data"};
    const char32_t unit = unit_at(bytes, at, 4, big);
    if (unit > utf8::kMaxCodePoint) return {0, at + 4, "code point not in range(0x110000)"};
    if (utf8::is_surrogate(unit))
        return {unit, at + 4, "code point in surrogate code point range(0xd800, 0xe000)"};
    return {unit, at + 4, nullptr};
}

}  // namespace

bool is_wide(Encoding encoding) {
    return encoding >= Encoding::Utf16;
}

void append_wide_unit(TextBuilder& out, char32_t code_point, Encoding encoding) {
    const bool big = is_big(encoding);
    if (!is_utf16(encoding)) {
        append_unit(out, code_point, 4, big);
    } else if (code_point < 0x10000) {
        append_unit(out, code_point, 2, big);
    } else {
        append_unit(out, 0xD800 + ((code_point - 0x10000) >> 10), 2, big);
        append_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FF), 2, big);
    }
}

Status decode_wide(Interpreter& interpreter, TextBuilder& out, std::string_view bytes, Encoding encoding,
                   std::string_view errors) {
    std::size_t at = skip_mark(bytes, encoding);
    const bool narrow = is_utf16(encoding);
    const bool big = is_big(encoding);
    const bool passes = find_error_handler(errors) == ErrorHandler::SurrogatePass;
    while (at < bytes.size()) {
        const Unit unit = narrow ? read_utf16(bytes, at, big) : read_utf32(bytes, at, big);
        if (unit.fault == nullptr) {
            out.append_code_point(unit.code_point);
            at = unit.end;
        } else if (passes && utf8::is_surrogate(unit.code_point)) {
            out.append_code_point(unit.code_point);
            at += narrow ? 2 : 4;
        } else {
            const DecodeFault fault{bytes, at, unit.end, encoding_name(encoding), unit.fault};
            GOSSAMER_TRY(next, handle_decode_fault(interpreter, out, fault, errors));
            at = next.get();
        }
    }
    return Status::ok();
}

}  // namespace gossamer

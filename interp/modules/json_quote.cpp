// Texts in quotes, as JSON writes them.
#include "modules/json.h"
#include "runtime/errors/modules.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/text_builder.h"

#include <array>

namespace gossamer {

namespace {

// What an ASCII character is written as: 0 itself, 'u' its number, or the letter behind a backslash.
constexpr std::array<char, 128> kEscapes = [] {
    std::array<char, 128> escapes{};
    for (std::size_t code = 0; code < ' '; ++code)
        escapes[code] = 'u';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['\f'] = 'f';
    escapes['\b'] = 'b';
    return escapes;
}();
constexpr unsigned char kDelete = 0x7F;

[[nodiscard]] bool is_plain(char character, JsonCharacters characters) {
    const auto code = static_cast<unsigned char>(character);
    if (characters == JsonCharacters::Any) return code >= 0x80 || kEscapes[code] == 0;
    return code < kDelete && kEscapes[code] == 0;
}

void append_number(TextBuilder& out, std::uint32_t unit) {
    out.append_known("\\u", 2);
    out.append_hex(unit, 4);
}

// Beyond 16 bits: as two surrogates.
void append_escape(TextBuilder& out, std::uint32_t code_point) {
    if (code_point < 0x80 && kEscapes[code_point] != 0 && kEscapes[code_point] != 'u') {
        out.append('\\');
        out.append(kEscapes[code_point]);
    } else if (code_point < 0x10000) {
        append_number(out, code_point);
    } else {
        append_number(out, 0xD800 | (code_point - 0x10000) >> 10);
        append_number(out, 0xDC00 | ((code_point - 0x10000) & 0x3FF));
    }
}

Owned quoted(Interpreter& in, Value text, JsonCharacters characters) {
    if (!is_str(text)) return raise(in, Error::FirstArgumentNotText, type_name(in, text));
    TextBuilder out;
    append_json_string(out, as<Str>(text)->text(), characters);
    return new_str_value(in, out);
}

}  // namespace

void append_json_string(TextBuilder& out, std::string_view text, JsonCharacters characters) {
    out.append('"');
    const char* at = text.data();
    const char* end = at + text.size();
    while (at != end) {
        const char* run = at;
        while (at != end && is_plain(*at, characters))
            ++at;
        const std::string_view plain{run, static_cast<std::size_t>(at - run)};
        if (characters == JsonCharacters::Ascii) {
            out.append_known(plain, plain.size());
        } else {
            out.append(plain);
        }
        if (at == end) break;
        const auto [code_point, length] = utf8::decode(at);
        append_escape(out, code_point);
        at += length;
    }
    out.append('"');
}

Owned json_quote(Interpreter& in, Args args) {
    return quoted(in, args[0], JsonCharacters::Any);
}

Owned json_quote_ascii(Interpreter& in, Args args) {
    return quoted(in, args[0], JsonCharacters::Ascii);
}

}  // namespace gossamer

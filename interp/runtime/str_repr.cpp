// How repr() and ascii() write text: quotes, escapes, and which code points count as printable.
#include "runtime/str.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

[[nodiscard]] bool is_plain_ascii(char byte, char quote) {
    return byte >= ' ' && byte < 0x7F && byte != quote && byte != '\\';
}

}  // namespace

void append_code_point_escape(TextBuilder& out, char32_t code_point) {
    switch (code_point) {
    case U'\t': out.append_known("\\t", 2); return;
    case U'\n': out.append_known("\\n", 2); return;
    case U'\r': out.append_known("\\r", 2); return;
    default: break;
    }
    if (code_point < 0x100) {
        out.append_known("\\x", 2);
        out.append_hex(code_point, 2);
    } else if (code_point < 0x10000) {
        out.append_known("\\u", 2);
        out.append_hex(code_point, 4);
    } else {
        out.append_known("\\U", 2);
        out.append_hex(code_point, 8);
    }
}

void append_str_repr(TextBuilder& out, std::string_view text, ReprStyle style) {
    const bool double_quoted =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = double_quoted ? '"' : '\'';
    out.append(quote);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_plain_ascii(text[end], quote))
            ++end;
        out.append_known(text.substr(at, end - at), end - at);
        at = end;
        if (at == text.size()) break;
        const auto [code_point, length] = utf8::decode(text.data() + at);
        if (code_point == static_cast<unsigned char>(quote) || code_point == U'\\') {
            out.append('\\');
            out.append(static_cast<char>(code_point));
        } else if (code_point >= 0x80 && style == ReprStyle::Printable && unicode::is_printable(code_point)) {
            out.append_known(text.substr(at, length), 1);
        } else {
            append_code_point_escape(out, code_point);
        }
        at += length;
    }
    out.append(quote);
}

}  // namespace gossamer

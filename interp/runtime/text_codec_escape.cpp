// unicode_escape and raw_unicode_escape: text as it is written in a string literal.
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec_errors.h"
#include "runtime/warnings_core.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

void append_byte(TextBuilder& out, char byte) {
    out.append_known({&byte, 1}, 1);
}

void append_escaped(TextBuilder& out, char32_t code_point) {
    switch (code_point) {
    case U'\\': return out.append("\\\\");
    case U'\t': return out.append("\\t");
    case U'\n': return out.append("\\n");
    case U'\r': return out.append("\\r");
    default: break;
    }
    if (code_point >= 0x20 && code_point < 0x7F) return append_byte(out, static_cast<char>(code_point));
    append_code_point_escape(out, code_point);
}

// Characters of Latin-1 stay as they are, one byte each.
void append_raw_escaped(TextBuilder& out, char32_t code_point) {
    if (code_point < 0x100) return append_byte(out, static_cast<char>(code_point));
    append_code_point_escape(out, code_point);
}

[[nodiscard]] int hex_digit(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    const char small = static_cast<char>(character | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

[[nodiscard]] bool is_octal_digit(char character) {
    return character >= '0' && character <= '7';
}

// What a letter behind a backslash stands for; 0: nothing of the kind.
[[nodiscard]] char simple_escape(char letter) {
    constexpr std::string_view kLetters = "\\'\"abfnrtv";
    constexpr std::string_view kMeanings = "\\'\"\a\b\f\n\r\t\v";
    const std::size_t found = kLetters.find(letter);
    return found == std::string_view::npos ? '\0' : kMeanings[found];
}

struct HexForm {
    char letter;
    unsigned digits;
    const char* truncated;
};
constexpr HexForm kHexForms[] = {
    {'x', 2, "truncated \\xXX escape"},
    {'u', 4, "truncated \\uXXXX escape"},
    {'U', 8, "truncated \\UXXXXXXXX escape"},
};

class Decoder {
public:
    Decoder(Interpreter& interpreter, TextBuilder& out, std::string_view bytes, std::string_view errors,
            bool is_raw)
        : interpreter_{interpreter}, out_{out}, bytes_{bytes}, errors_{errors}, is_raw_{is_raw} {}

    Status run() {
        while (at_ < bytes_.size()) {
            if (bytes_[at_] != '\\' || (is_raw_ && at_ + 1 == bytes_.size())) {
                out_.append_code_point(static_cast<unsigned char>(bytes_[at_++]));
                continue;
            }
            GOSSAMER_CHECK(is_raw_ ? read_raw_escape() : read_escape());
        }
        if (!odd_escape_.empty()) GOSSAMER_CHECK(warn_of_odd_escape());
        return Status::ok();
    }

private:
    // Bytes from the backslash up to `end` mean nothing.
    Status fault(std::size_t end, const char* reason) {
        const DecodeFault fault{bytes_, at_, end, is_raw_ ? "rawunicodeescape" : "unicodeescape", reason};
        GOSSAMER_TRY(next, handle_decode_fault(interpreter_, out_, fault, errors_));
        at_ = next.get();
        return Status::ok();
    }

    Status read_hex(const HexForm& form) {
        char32_t code_point = 0;
        std::size_t end = at_ + 2;
        while (end < bytes_.size() && end - at_ - 2 < form.digits && hex_digit(bytes_[end]) >= 0)
            code_point = code_point * 16 + static_cast<char32_t>(hex_digit(bytes_[end++]));
        if (end - at_ - 2 < form.digits) return fault(end, form.truncated);
        if (code_point > 0x10FFFF)
            return fault(end, is_raw_ ? "\\Uxxxxxxxx out of range" : "illegal Unicode character");
        out_.append_code_point(code_point);
        at_ = end;
        return Status::ok();
    }

    Status read_raw_escape() {
        for (const HexForm& form : kHexForms)
            if (form.digits > 2 && bytes_[at_ + 1] == form.letter) return read_hex(form);
        out_.append('\\');
        out_.append_code_point(static_cast<unsigned char>(bytes_[at_ + 1]));
        at_ += 2;
        return Status::ok();
    }

    Status read_escape() {
        if (at_ + 1 == bytes_.size()) return fault(at_ + 1, "\\ at end of string");
        const char letter = bytes_[at_ + 1];
        if (letter == '\n') {
            at_ += 2;
            return Status::ok();
        }
        if (const char meaning = simple_escape(letter); meaning != '\0') {
            out_.append(meaning);
            at_ += 2;
            return Status::ok();
        }
        if (is_octal_digit(letter)) return read_octal();
        for (const HexForm& form : kHexForms)
            if (letter == form.letter) return read_hex(form);
        if (letter == 'N') return read_name();
        note_odd_escape("invalid escape sequence '\\", bytes_.substr(at_ + 1, 1));
        out_.append('\\');
        out_.append_code_point(static_cast<unsigned char>(letter));
        at_ += 2;
        return Status::ok();
    }

    Status read_octal() {
        char32_t code_point = 0;
        std::size_t end = at_ + 1;
        while (end < bytes_.size() && end < at_ + 4 && is_octal_digit(bytes_[end]))
            code_point = code_point * 8 + static_cast<char32_t>(bytes_[end++] - '0');
        if (code_point > 0xFF)
            note_odd_escape("invalid octal escape sequence '\\", bytes_.substr(at_ + 1, end - at_ - 1));
        out_.append_code_point(code_point);
        at_ = end;
        return Status::ok();
    }

    Status read_name() {
        std::size_t end = at_ + 2;
        if (end < bytes_.size() && bytes_[end] == '{') {
            const std::size_t close = bytes_.find('}', end + 1);
            if (close == std::string_view::npos) {
                end = bytes_.size();
            } else if (close > end + 1) {
                const auto code_point = unicode::find_by_name(bytes_.substr(end + 1, close - end - 1));
                if (!code_point) return fault(close + 1, "unknown Unicode character name");
                out_.append_code_point(*code_point);
                at_ = close + 1;
                return Status::ok();
            } else {
                ++end;
            }
        }
        return fault(end, "malformed \\N character escape");
    }

    // Only the first one is told of, when all has been read.
    void note_odd_escape(std::string_view text, std::string_view escape) {
        if (!odd_escape_.empty()) return;
        odd_escape_.append(text);
        for (const char byte : escape)
            odd_escape_.append_code_point(static_cast<unsigned char>(byte));
        odd_escape_.append('\'');
    }
    Status warn_of_odd_escape() {
        return warn(interpreter_, interpreter_.types.DeprecationWarning, odd_escape_.view());
    }

    Interpreter& interpreter_;
    TextBuilder& out_;
    std::string_view bytes_;
    std::string_view errors_;
    bool is_raw_;
    std::size_t at_ = 0;
    TextBuilder odd_escape_;
};

}  // namespace

bool is_escaped(Encoding encoding) {
    return encoding == Encoding::UnicodeEscape || encoding == Encoding::RawUnicodeEscape;
}

void encode_escaped(TextBuilder& out, std::string_view text, Encoding encoding) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [code_point, length] = utf8::decode(text.data() + at);
        if (encoding == Encoding::RawUnicodeEscape) {
            append_raw_escaped(out, code_point);
        } else {
            append_escaped(out, code_point);
        }
        at += length;
    }
}

Status decode_escaped(Interpreter& interpreter, TextBuilder& out, std::string_view bytes, Encoding encoding,
                      std::string_view errors) {
    return Decoder{interpreter, out, bytes, errors, encoding == Encoding::RawUnicodeEscape}.run();
}

}  // namespace gossamer

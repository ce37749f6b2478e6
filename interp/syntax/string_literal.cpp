#include "syntax/string_literal.h"

#include <algorithm>

#include "support/utf8.h"
#include "syntax/syntax_errors.h"

namespace gossamer {

namespace {

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

bool is_octal_digit(char character) {
    return character >= '0' && character <= '7';
}

// One pass over the body of one literal. Texts and bytes share it; what differs is which escapes exist and
// how a value is stored.
class Decoder {
public:
    Decoder(const Source& source, const Token& token, FindCharacter find_character, std::string& value,
            std::vector<Diagnostic>& warnings)
        : source_(source),
          token_(token),
          find_character_(find_character),
          value_(value),
          warnings_(warnings),
          body_(find_body(token)),
          doubled_braces_(token.kind == TokenKind::FStringMiddle && !token.in_format_spec) {}

    std::optional<Diagnostic> run() {
        const bool bytes = token_.string_form.bytes;
        if (bytes && !utf8::is_ascii(body_))
            return make_diagnostic(SyntaxErrorId::BytesNotAscii, token_.range);
        const std::string_view special = doubled_braces_ ? "\\{}" : "\\";
        while (at_ < body_.size() && !error_) {
            const std::size_t next = std::min(body_.find_first_of(special, at_), body_.size());
            value_.append(body_.substr(at_, next - at_));
            at_ = next;
            if (at_ < body_.size()) decode_special();
        }
        if (warning_ && !error_) warnings_.push_back(std::move(*warning_));
        return std::move(error_);
    }

private:
    static std::string_view find_body(const Token& token) {
        if (token.kind == TokenKind::FStringMiddle) return token.text;
        const std::size_t quotes = token.string_form.quote_length();
        const std::size_t begin = token.string_form.prefix_length + quotes;
        return token.text.substr(begin, token.text.size() - begin - quotes);
    }

    // At a backslash or, in the text of an f-string, at a brace, which is doubled then.
    void decode_special() {
        if (body_[at_] != '\\') {
            value_ += body_[at_];
            at_ += 2;
        } else if (token_.string_form.raw) {
            value_ += '\\';
            ++at_;
        } else {
            decode_escape();
        }
    }

    void decode_escape() {
        // An f-string's text may end with a backslash: the brace of a field follows it.
        const bool at_end = at_ + 1 == body_.size();
        const char letter = at_end ? source_.text()[token_.range.end_offset] : body_[at_ + 1];
        switch (letter) {
        case '\n': at_ += 2; return;
        case '\\':
        case '\'':
        case '"': append_simple(letter); return;
        case 'a': append_simple('\a'); return;
        case 'b': append_simple('\b'); return;
        case 'f': append_simple('\f'); return;
        case 'n': append_simple('\n'); return;
        case 'r': append_simple('\r'); return;
        case 't': append_simple('\t'); return;
        case 'v': append_simple('\v'); return;
        case 'x': decode_hex(2, "truncated \\xXX escape"); return;
        default: break;
        }
        if (is_octal_digit(letter))
            decode_octal();
        else if (!token_.string_form.bytes && letter == 'u')
            decode_hex(4, "truncated \\uXXXX escape");
        else if (!token_.string_form.bytes && letter == 'U')
            decode_hex(8, "truncated \\UXXXXXXXX escape");
        else if (!token_.string_form.bytes && letter == 'N')
            decode_name();
        else
            keep_invalid(letter);
    }

    void append_simple(char character) {
        value_ += character;
        at_ += 2;
    }

    void append_character(char32_t character) {
        if (token_.string_form.bytes) {
            value_ += static_cast<char>(character & 0xFF);
            return;
        }
        char encoded[utf8::kMaxLength];
        value_.append(encoded, utf8::encode(character, encoded));
    }

    void decode_hex(std::size_t digit_count, std::string_view complaint) {
        char32_t character = 0;
        std::size_t end = at_ + 2;
        for (; end < body_.size() && end < at_ + 2 + digit_count && hex_value(body_[end]) >= 0; ++end)
            character = character << 4 | static_cast<char32_t>(hex_value(body_[end]));
        if (end != at_ + 2 + digit_count) {
            if (token_.string_form.bytes)
                fail_bytes();
            else
                fail_text(end, complaint);
            return;
        }
        if (character > utf8::kMaxCodePoint) {
            fail_text(end, "illegal Unicode character");
            return;
        }
        append_character(character);
        at_ = end;
    }

    void decode_octal() {
        constexpr char32_t kLargestByte = 0377;
        char32_t character = 0;
        std::size_t end = at_ + 1;
        for (; end < body_.size() && end < at_ + 4 && is_octal_digit(body_[end]); ++end)
            character = character << 3 | static_cast<char32_t>(body_[end] - '0');
        if (character > kLargestByte)
            warn(SyntaxErrorId::InvalidOctalEscape, body_.substr(at_ + 1, end - at_ - 1));
        append_character(character);
        at_ = end;
    }

    void decode_name() {
        const std::size_t begin = at_ + 3;
        if (begin > body_.size() || body_[begin - 1] != '{') {
            fail_text(at_ + 2, "malformed \\N character escape");
            return;
        }
        const std::size_t end = std::min(body_.find('}', begin), body_.size());
        if (end == body_.size() || end == begin) {
            fail_text(end, "malformed \\N character escape");
            return;
        }
        char32_t character = 0;
        if (find_character_ == nullptr || !find_character_(body_.substr(begin, end - begin), character)) {
            fail_text(end + 1, "unknown Unicode character name");
            return;
        }
        append_character(character);
        at_ = end + 1;
    }

    // Not an escape: the backslash stays. CPython does not warn before a character beyond ASCII.
    void keep_invalid(char letter) {
        if (static_cast<unsigned char>(letter) < 0x80) warn(SyntaxErrorId::InvalidEscape, {&letter, 1});
        value_ += '\\';
        ++at_;
        // A brace is left to the rule for braces, or to the next token.
        if (at_ < body_.size() && !(doubled_braces_ && (letter == '{' || letter == '}')))
            value_ += body_[at_++];
    }

    // Only the first of a literal is reported, and only if the literal is good otherwise.
    void warn(SyntaxErrorId id, std::string_view escape) {
        if (!warning_) warning_ = make_diagnostic(id, token_.range, {escape});
    }

    // CPython names positions in a copy of the body in which each character beyond ASCII is written as
    // \UXXXXXXXX, and a backslash before one as \u005c.
    std::size_t shown_position(std::size_t offset) const {
        std::size_t position = 0;
        for (std::size_t index = 0; index < offset; ++index) {
            const auto byte = static_cast<unsigned char>(body_[index]);
            const bool before_wide =
                index + 1 < body_.size() && static_cast<unsigned char>(body_[index + 1]) >= 0x80;
            if (byte >= 0x80)
                position += utf8::is_continuation(body_[index]) ? 0 : 10;
            else
                position += byte == '\\' && before_wide ? 6 : 1;
        }
        return position;
    }

    void fail_text(std::size_t end, std::string_view reason) {
        const std::string first = std::to_string(shown_position(at_));
        const std::string last = std::to_string(shown_position(end) - 1);
        error_ = make_diagnostic(SyntaxErrorId::UnicodeEscape, token_.range, {first, last, reason});
    }

    void fail_bytes() {
        error_ = make_diagnostic(SyntaxErrorId::InvalidBytesEscape, token_.range, {std::to_string(at_)});
    }

    const Source& source_;
    const Token& token_;
    FindCharacter find_character_;
    std::string& value_;
    std::vector<Diagnostic>& warnings_;
    std::string_view body_;
    bool doubled_braces_;
    std::size_t at_ = 0;
    std::optional<Diagnostic> error_;
    std::optional<Diagnostic> warning_;
};

}  // namespace

std::optional<Diagnostic> decode_string(const Source& source, const Token& token,
                                        FindCharacter find_character, std::string& value,
                                        std::vector<Diagnostic>& warnings) {
    return Decoder(source, token, find_character, value, warnings).run();
}

}  // namespace gossamer

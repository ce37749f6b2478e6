// Names, and what is wrong with a malformed number.
//
// The rules take the longest well-formed number. What follows it directly decides: a letter, digit or
// underscore there is an error, whose wording and place are worked out here, away from the fast path; or it
// is a keyword, which CPython still lets stand (`1if x else y`) with a warning.
#include "syntax/lexer_state.h"

#include "support/text_builder.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

std::string hex_digits(char32_t character) {
    TextBuilder digits;
    digits.append_hex(character, 4);
    std::string text(digits.view());
    for (char& digit : text)
        if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
    return text;
}

const char* as_text(const unsigned char* at) {
    return reinterpret_cast<const char*>(at);
}

bool is_hex_digit(unsigned char byte) {
    return is_decimal_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

std::string_view radix_kind(unsigned char letter) {
    switch (letter | 0x20) {
    case 'x': return "hexadecimal";
    case 'o': return "octal";
    case 'b': return "binary";
    default: return {};
    }
}

bool is_digit_of(unsigned char byte, std::string_view kind) {
    if (kind == "hexadecimal") return is_hex_digit(byte);
    return byte >= '0' && byte <= (kind == "octal" ? '7' : '1');
}

// These may follow a number directly. A keyword in front of a longer word does not count, but for the
// two-letter ones that begin with 'i', where CPython does not look further.
bool begins_with_keyword(const unsigned char* at) {
    const std::string_view ahead(as_text(at), 2);
    if (ahead == "if" || ahead == "in" || ahead == "is") return true;
    for (const std::string_view word : {"and", "else", "for", "or", "not"}) {
        std::size_t length = 0;
        while (length < word.size() && at[length] == static_cast<unsigned char>(word[length]))
            ++length;
        if (length == word.size()) return !is_name_byte(at[length]) && at[length] < 0x80;
    }
    return false;
}

}  // namespace

// ---- names

// The cursor is after an ASCII name.
void Lexer::add_word(Cursor begin) {
    if (*cursor_ >= 0x80) {
        add_unicode_name(begin);
        return;
    }
    const std::string_view text = slice(begin, cursor_);
    const TokenKind word = find_keyword(text);
    const bool soft = word != TokenKind::Name && token_class(word) == TokenClass::SoftKeyword;
    add_at(soft ? TokenKind::Name : word, line_range(begin, cursor_), text).soft_keyword =
        soft ? word : TokenKind::Name;
}

// Whatever is not ASCII belongs to the name at first; then each character is judged. No keyword is ever spelt
// so.
void Lexer::add_unicode_name(Cursor begin) {
    while (is_name_byte(*cursor_) || *cursor_ >= 0x80)
        ++cursor_;
    if (!check_name(begin, cursor_)) return;
    add_at(TokenKind::Name, line_range(begin, cursor_), normalise(slice(begin, cursor_)));
}

bool Lexer::check_name(Cursor begin, Cursor end) {
    for (Cursor at = begin; at < end;) {
        const utf8::Decoded decoded = utf8::decode(as_text(at));
        const bool fits = at == begin ? unicode::is_identifier_start(decoded.code_point)
                                      : unicode::is_identifier_continue(decoded.code_point);
        if (!fits) {
            const std::string number = hex_digits(decoded.code_point);
            if (!unicode::is_printable(decoded.code_point))
                return fail_at(SyntaxErrorId::NonPrintableCharacter, at, {number});
            return fail_at(SyntaxErrorId::InvalidCharacter, at, {slice(at, at + decoded.length), number});
        }
        at += decoded.length;
    }
    return true;
}

std::string_view Lexer::normalise(std::string_view name) {
    if (unicode::is_normalized(name, unicode::NormalForm::Nfkc)) return name;
    TextBuilder normal;
    unicode::append_normalized(normal, name, unicode::NormalForm::Nfkc);
    return list_.normalised_names.emplace_back(normal.view());
}

// A character that begins no token.
void Lexer::scan_other(Cursor begin) {
    if (*begin >= 0x80) {
        cursor_ = begin;
        add_unicode_name(begin);
    } else if (*begin == '\0' && begin == limit_) {
        cursor_ = begin;
        finish();
    } else if (*begin == '\0') {
        cursor_ = begin;
        fail_null_byte();
    } else if (*begin < ' ' || *begin == 0x7F) {
        fail_at(SyntaxErrorId::NonPrintableCharacter, begin, {hex_digits(*begin)});
    } else {
        add(TokenKind::Unknown, begin);
    }
}

// ---- numbers

// The cursor is after a well-formed number, but for leading zeros.
void Lexer::add_number(Cursor begin) {
    const bool zero_led = *begin == '0' && cursor_ - begin > 1;
    if ((is_name_byte(*cursor_) || zero_led) && !check_number(begin)) return;
    add(TokenKind::Number, begin);
}

bool Lexer::fail_number(Cursor at, std::string_view kind) {
    return fail_at(SyntaxErrorId::InvalidLiteral, at, {kind});
}

bool Lexer::check_number(Cursor begin) {
    if (*begin == '0') {
        const std::string_view kind = radix_kind(begin[1]);
        if (!kind.empty()) return explain_radix_literal(begin, kind);
    }
    return explain_decimal_literal(begin);
}

bool Lexer::explain_radix_literal(Cursor begin, std::string_view kind) {
    Cursor at = cursor_;
    const bool has_digits = at - begin > 2;
    if (!has_digits) at = begin + 2;
    const bool after_underscore = *at == '_';
    if (after_underscore) ++at;
    if (is_decimal_digit(*at) && !is_digit_of(*at, kind))
        return fail_at(SyntaxErrorId::InvalidDigit, at, {slice(at, at + 1), kind});
    if (!has_digits || after_underscore) return fail_number(at - 1, kind);
    return check_word_after_number(begin, kind);
}

bool Lexer::explain_decimal_literal(Cursor begin) {
    const unsigned char last = cursor_[-1];
    if (*cursor_ == '_' && is_decimal_digit(last)) return fail_number(cursor_, "decimal");
    const std::string_view text = slice(begin, cursor_);
    const bool imaginary = (last | 0x20) == 'j';
    const bool has_exponent = text.find_first_of("eE") != std::string_view::npos;
    if ((*cursor_ | 0x20) == 'e' && !has_exponent && !imaginary) {
        if (cursor_[1] == '+' || cursor_[1] == '-') return fail_number(cursor_ + 1, "decimal");
        return check_word_after_number(begin, "decimal");
    }
    const bool integer = text.find_first_of(".eEjJ") == std::string_view::npos;
    if (integer && *begin == '0' && text.find_first_not_of("0_") != std::string_view::npos)
        return fail_leading_zeros(begin);
    return check_word_after_number(begin, imaginary ? "imaginary" : "decimal");
}

// The range is that of the zeros.
bool Lexer::fail_leading_zeros(Cursor begin) {
    Cursor end = begin;
    while (*end == '0' || *end == '_')
        ++end;
    Diagnostic diagnostic = make_diagnostic(SyntaxErrorId::LeadingZeros, line_range(begin, end));
    diagnostic.extent = Diagnostic::Extent::Exact;
    return fail(std::move(diagnostic));
}

bool Lexer::check_word_after_number(Cursor begin, std::string_view kind) {
    if (!is_name_byte(*cursor_)) return true;
    if (!begins_with_keyword(cursor_)) return fail_number(cursor_ - 1, kind);
    list_.warnings.push_back(
        make_diagnostic(SyntaxErrorId::InvalidLiteralWarning, line_range(begin, cursor_), {kind}));
    return true;
}

}  // namespace gossamer

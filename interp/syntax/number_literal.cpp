#include "syntax/number_literal.h"

#include <algorithm>
#include <charconv>

#include "support/number_text.h"
#include "syntax/syntax_errors.h"

namespace gossamer {

namespace {

// CPython's default limit on the length of conversions between decimal text and int.
constexpr std::size_t kMaxDecimalDigits = 4300;

std::string without_underscores(std::string_view text) {
    std::string digits(text);
    std::erase(digits, '_');
    return digits;
}

void drop_leading_zeros(std::string& digits) {
    const std::size_t first = digits.find_first_not_of('0');
    digits.erase(0, first == std::string::npos ? digits.size() - 1 : first);
}

// True when `digits` fit an int64.
bool read_small(const std::string& digits, int base, std::int64_t& value) {
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return result.ec == std::errc();
}

// Octal or binary digits as hexadecimal ones, so that the runtime has to read two bases only.
std::string to_hexadecimal(std::string_view digits, unsigned bits_per_digit) {
    constexpr char kHexDigits[] = "0123456789abcdef";
    std::string reversed;
    unsigned pending = 0;
    unsigned pending_bits = 0;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        pending |= static_cast<unsigned>(*digit - '0') << pending_bits;
        pending_bits += bits_per_digit;
        for (; pending_bits >= 4; pending_bits -= 4, pending >>= 4)
            reversed += kHexDigits[pending & 15];
    }
    if (pending_bits > 0) reversed += kHexDigits[pending & 15];
    std::reverse(reversed.begin(), reversed.end());
    drop_leading_zeros(reversed);
    return reversed;
}

// 0 for a decimal number.
unsigned bits_of_radix(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1] | 0x20) {
    case 'x': return 4;
    case 'o': return 3;
    case 'b': return 1;
    default: return 0;
    }
}

void read_radix_integer(std::string_view text, unsigned bits, NumberLiteral& number) {
    std::string digits = without_underscores(text.substr(2));
    drop_leading_zeros(digits);
    number.kind = NumberLiteral::Kind::Integer;
    if (read_small(digits, 1 << bits, number.integer)) return;
    number.kind = NumberLiteral::Kind::BigInteger;
    number.base = 16;
    number.digits = bits == 4 ? std::move(digits) : to_hexadecimal(digits, bits);
}

}  // namespace

std::optional<Diagnostic> read_number(const Token& token, NumberLiteral& number) {
    std::string_view text = token.text;
    if (const unsigned bits = bits_of_radix(text); bits != 0) {
        read_radix_integer(text, bits, number);
        return std::nullopt;
    }
    number.kind = NumberLiteral::Kind::Integer;
    if (text.ends_with('j') || text.ends_with('J')) {
        number.kind = NumberLiteral::Kind::Imaginary;
        text.remove_suffix(1);
    } else if (text.find_first_of(".eE") != std::string_view::npos) {
        number.kind = NumberLiteral::Kind::Float;
    }
    std::string digits = without_underscores(text);
    if (number.kind != NumberLiteral::Kind::Integer) {
        number.real = parse_float(digits).value_or(0.0);
        return std::nullopt;
    }
    const std::size_t digit_count = digits.size();
    drop_leading_zeros(digits);
    if (read_small(digits, 10, number.integer)) return std::nullopt;
    if (digit_count > kMaxDecimalDigits) {
        Diagnostic diagnostic =
            make_diagnostic(SyntaxErrorId::TooManyDigits, token.range, {std::to_string(digit_count)});
        diagnostic.extent = Diagnostic::Extent::Line;
        return diagnostic;
    }
    number.kind = NumberLiteral::Kind::BigInteger;
    number.base = 10;
    number.digits = std::move(digits);
    return std::nullopt;
}

}  // namespace gossamer

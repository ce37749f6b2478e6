// The writing half of number_text.h. std::to_chars gives the digits, always correctly rounded; where the
// point, the exponent and the padding go is decided here.
#include "support/number_text.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

namespace gossamer {

namespace {

// A double has at most 767 significant decimal digits and 1074 after the point: what a precision asks beyond
// these are zeros, which are appended without being computed. So every conversion fits a small buffer.
constexpr int kMostSignificant = 800;
constexpr int kMostFraction = 1100;

// repr changes to exponents at these decimal exponents.
constexpr int kReprSmallest = -4;
constexpr int kReprLargest = 16;

// Significant digits d.ddd without the point, and the decimal exponent of the first one.
struct Decimal {
    std::array<char, kMostSignificant + 8> digits;
    int count = 0;
    int exponent = 0;
};

// `text` is what std::to_chars writes in scientific format: d[.ddd]e±dd.
void split_scientific(const char* text, const char* end, Decimal& decimal) noexcept {
    const char* at = text;
    for (; at != end && *at != 'e'; ++at) {
        if (*at != '.') decimal.digits[static_cast<std::size_t>(decimal.count++)] = *at;
    }
    if (at == end) return;
    ++at;
    if (*at == '+') ++at;
    std::from_chars(at, end, decimal.exponent);
}

[[nodiscard]] Decimal shortest_digits(double magnitude) noexcept {
    char buffer[64];
    Decimal decimal;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific);
    split_scientific(buffer, end.ptr, decimal);
    return decimal;
}

// Exactly min(precision, kMostSignificant) digits, correctly rounded.
[[nodiscard]] Decimal rounded_digits(double magnitude, int precision) noexcept {
    if (precision > kMostSignificant) precision = kMostSignificant;
    char buffer[kMostSignificant + 32];
    Decimal decimal;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific,
                                   precision - 1);
    split_scientific(buffer, end.ptr, decimal);
    return decimal;
}

void drop_trailing_zeros(Decimal& decimal) noexcept {
    while (decimal.count > 1 && decimal.digits[static_cast<std::size_t>(decimal.count - 1)] == '0')
        --decimal.count;
}

void append_zeros(TextBuilder& out, int count) noexcept {
    if (count > 0) out.append_repeated('0', static_cast<std::size_t>(count));
}

void append_bytes(TextBuilder& out, const char* text, int count) noexcept {
    if (count > 0) out.append_known({text, static_cast<std::size_t>(count)}, static_cast<std::size_t>(count));
}

void append_exponent(TextBuilder& out, int exponent, char letter) noexcept {
    out.append(letter);
    out.append(exponent < 0 ? '-' : '+');
    const int magnitude = exponent < 0 ? -exponent : exponent;
    if (magnitude < 10) out.append('0');
    out.append_int(magnitude);
}

enum class PointRule { WhenNeeded, Always, WithDigit };  // "1", "1.", "1.0"

void append_point(TextBuilder& out, PointRule rule) noexcept {
    if (rule == PointRule::Always) out.append('.');
    if (rule == PointRule::WithDigit) out.append_known(".0", 2);
}

// Writes the digits with the point after the digit of exponent 0.
void append_positional(TextBuilder& out, const Decimal& decimal, int padding, PointRule rule) noexcept {
    const char* digits = decimal.digits.data();
    if (decimal.exponent < 0) {
        out.append_known("0.", 2);
        append_zeros(out, -decimal.exponent - 1);
        append_bytes(out, digits, decimal.count);
        append_zeros(out, padding);
        return;
    }
    const int whole = decimal.exponent + 1;
    if (decimal.count > whole) {
        append_bytes(out, digits, whole);
        out.append('.');
        append_bytes(out, digits + whole, decimal.count - whole);
        append_zeros(out, padding);
        return;
    }
    append_bytes(out, digits, decimal.count);
    append_zeros(out, whole - decimal.count);
    const int fraction = padding - (whole - decimal.count);
    if (fraction > 0) {
        out.append('.');
        append_zeros(out, fraction);
    } else {
        append_point(out, rule);
    }
}

void append_with_exponent(TextBuilder& out, const Decimal& decimal, int padding, PointRule rule,
                          char letter) noexcept {
    out.append(decimal.digits[0]);
    if (decimal.count > 1 || padding > 0) {
        out.append('.');
        append_bytes(out, decimal.digits.data() + 1, decimal.count - 1);
        append_zeros(out, padding);
    } else if (rule == PointRule::Always) {
        out.append('.');
    }
    append_exponent(out, decimal.exponent, letter);
}

void append_fixed(TextBuilder& out, double magnitude, int precision, AlternateForm alternate) noexcept {
    const int computed = precision > kMostFraction ? kMostFraction : precision;
    char buffer[kMostFraction + 340];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::fixed, computed);
    append_bytes(out, buffer, static_cast<int>(end.ptr - buffer));
    append_zeros(out, precision - computed);
    if (precision == 0 && alternate == AlternateForm::Yes) out.append('.');
}

void append_general(TextBuilder& out, double magnitude, int precision, AlternateForm alternate,
                    bool keep_digit, char exponent_letter) noexcept {
    if (precision == 0) precision = 1;
    Decimal decimal = rounded_digits(magnitude, precision);
    int padding = 0;
    if (alternate == AlternateForm::Yes) {
        padding = precision - decimal.count;
    } else {
        drop_trailing_zeros(decimal);
    }
    const PointRule rule = keep_digit && alternate == AlternateForm::No ? PointRule::WithDigit
                           : alternate == AlternateForm::Yes            ? PointRule::Always
                                                                        : PointRule::WhenNeeded;
    const int largest = keep_digit ? precision - 1 : precision;
    if (decimal.exponent < kReprSmallest || decimal.exponent >= largest) {
        append_with_exponent(out, decimal, padding, rule, exponent_letter);
    } else {
        append_positional(out, decimal, padding, keep_digit ? PointRule::WithDigit : rule);
    }
}

void append_shortest(TextBuilder& out, double magnitude, AlternateForm alternate) noexcept {
    const Decimal decimal = shortest_digits(magnitude);
    if (decimal.exponent < kReprSmallest || decimal.exponent >= kReprLargest) {
        const PointRule rule = alternate == AlternateForm::Yes ? PointRule::Always : PointRule::WhenNeeded;
        append_with_exponent(out, decimal, 0, rule, 'e');
    } else {
        append_positional(out, decimal, 0, PointRule::WithDigit);
    }
}

// Infinity and NaN; false when the value is finite.
[[nodiscard]] bool append_special(TextBuilder& out, double value, bool upper) noexcept {
    if (std::isnan(value)) {
        out.append_known(upper ? "NAN" : "nan", 3);
        return true;
    }
    if (!std::isinf(value)) return false;
    if (value < 0) out.append('-');
    out.append_known(upper ? "INF" : "inf", 3);
    return true;
}

}  // namespace

void append_float_repr(TextBuilder& out, double value) noexcept {
    if (append_special(out, value, false)) return;
    if (std::signbit(value)) out.append('-');
    append_shortest(out, std::fabs(value), AlternateForm::No);
}

void append_float(TextBuilder& out, double value, char type, int precision,
                  AlternateForm alternate) noexcept {
    const bool upper = type >= 'A' && type <= 'Z';
    if (type == '%') value *= 100.0;
    if (append_special(out, value, upper)) {
        if (type == '%') out.append('%');
        return;
    }
    if (std::signbit(value)) out.append('-');
    const double magnitude = std::fabs(value);
    switch (type) {
    case 'e':
    case 'E': {
        const Decimal decimal =
            rounded_digits(magnitude, precision < kMostSignificant ? precision + 1 : precision);
        const PointRule rule = alternate == AlternateForm::Yes ? PointRule::Always : PointRule::WhenNeeded;
        append_with_exponent(out, decimal, precision + 1 - decimal.count, rule, type);
        return;
    }
    case 'f':
    case 'F': append_fixed(out, magnitude, precision, alternate); return;
    case '%':
        append_fixed(out, magnitude, precision, alternate);
        out.append('%');
        return;
    case 'g':
    case 'G':
    case 'n': append_general(out, magnitude, precision, alternate, false, upper ? 'E' : 'e'); return;
    case 'r':
        if (precision < 0) {
            append_shortest(out, magnitude, alternate);
        } else {
            append_general(out, magnitude, precision, alternate, true, 'e');
        }
        return;
    default: GOSSAMER_UNREACHABLE();
    }
}

void append_float_hex(TextBuilder& out, double value) noexcept {
    if (append_special(out, value, false)) return;
    if (std::signbit(value)) out.append('-');
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
    const int biased = static_cast<int>((bits >> 52) & 0x7FF);
    if (biased == 0 && fraction == 0) {
        out.append("0x0.0p+0");
        return;
    }
    out.append(biased == 0 ? "0x0." : "0x1.");
    out.append_hex(fraction, 13);
    out.append('p');
    const int exponent = biased == 0 ? -1022 : biased - 1023;
    out.append(exponent < 0 ? '-' : '+');
    out.append_int(exponent < 0 ? -exponent : exponent);
}

void append_int_in_base(TextBuilder& out, std::int64_t value, unsigned base) noexcept {
    char digits[72];
    const auto end = std::to_chars(digits, digits + sizeof digits, value, static_cast<int>(base));
    append_bytes(out, digits, static_cast<int>(end.ptr - digits));
}

}  // namespace gossamer

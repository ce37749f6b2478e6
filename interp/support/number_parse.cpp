// The reading half of number_text.h.
#include <charconv>
#include <cmath>
#include <limits>

#include "support/float_rounding.h"
#include "support/number_text.h"

namespace gossamer {

namespace {

[[nodiscard]] bool is_blank(char character) noexcept {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

[[nodiscard]] std::string_view strip_blanks(std::string_view text) noexcept {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

// Takes a sign from the front; true for minus.
[[nodiscard]] bool take_sign(std::string_view& text) noexcept {
    if (text.empty() || (text.front() != '-' && text.front() != '+')) return false;
    const bool negative = text.front() == '-';
    text.remove_prefix(1);
    return negative;
}

[[nodiscard]] char to_lower(char character) noexcept {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character;
}

[[nodiscard]] bool equals_ignoring_case(std::string_view text, std::string_view lower) noexcept {
    if (text.size() != lower.size()) return false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (to_lower(text[index]) != lower[index]) return false;
    }
    return true;
}

[[nodiscard]] bool is_digit(char character) noexcept {
    return character >= '0' && character <= '9';
}

// inf, infinity, nan, without sign.
[[nodiscard]] std::optional<double> parse_special(std::string_view text) noexcept {
    if (equals_ignoring_case(text, "inf") || equals_ignoring_case(text, "infinity")) {
        return std::numeric_limits<double>::infinity();
    }
    if (equals_ignoring_case(text, "nan")) return std::numeric_limits<double>::quiet_NaN();
    return std::nullopt;
}

// Follows the grammar of float literals; underscores only between digits.
class FloatScanner {
public:
    explicit FloatScanner(std::string_view text) noexcept : text_(text) {}

    // True when all of the text is a number.
    [[nodiscard]] bool scan() noexcept {
        bool any = scan_digits(true);
        if (at_ < text_.size() && text_[at_] == '.') {
            ++at_;
            seen_point_ = true;
            any = scan_digits(true) || any;
        }
        if (!any || broken_) return false;
        if (at_ < text_.size() && to_lower(text_[at_]) == 'e') {
            ++at_;
            bool negative = false;
            if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-'))
                negative = text_[at_++] == '-';
            if (!scan_digits(false)) return false;
            if (negative) exponent_ = -exponent_;
        }
        return at_ == text_.size() && !broken_;
    }
    [[nodiscard]] bool has_underscores() const noexcept { return has_underscores_; }
    // Decimal exponent of the first digit that is not zero, plus one: positive means the value is 0.1 or
    // more. Tells an overflow from an underflow.
    [[nodiscard]] bool is_large() const noexcept { return first_digit_ + exponent_ > 0; }

private:
    [[nodiscard]] bool scan_digits(bool mantissa) noexcept {
        const std::size_t start = at_;
        for (; at_ < text_.size(); ++at_) {
            const char character = text_[at_];
            if (is_digit(character)) {
                if (mantissa) {
                    note_digit(character);
                } else if (exponent_ < kExponentCap) {
                    exponent_ = exponent_ * 10 + (character - '0');
                }
            } else if (character == '_') {
                has_underscores_ = true;
                if (at_ == start || text_[at_ - 1] == '_' || at_ + 1 == text_.size() ||
                    !is_digit(text_[at_ + 1])) {
                    broken_ = true;
                    return false;
                }
            } else {
                break;
            }
        }
        return at_ != start;
    }
    void note_digit(char character) noexcept {
        if (character != '0') seen_nonzero_ = true;
        if (!seen_point_ && seen_nonzero_) ++first_digit_;
        if (seen_point_ && !seen_nonzero_) --first_digit_;
    }

    static constexpr std::int64_t kExponentCap = std::int64_t{1} << 50;
    std::string_view text_;
    std::size_t at_ = 0;
    std::int64_t exponent_ = 0;
    std::int64_t first_digit_ = 0;
    bool seen_point_ = false;
    bool seen_nonzero_ = false;
    bool has_underscores_ = false;
    bool broken_ = false;
};

[[nodiscard]] double convert_decimal(std::string_view text, bool is_large) noexcept {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec == std::errc::result_out_of_range)
        return is_large ? std::numeric_limits<double>::infinity() : 0.0;
    return value;
}

void append_without_underscores(TextBuilder& out, std::string_view text) noexcept {
    for (const char character : text) {
        if (character != '_') out.append(character);
    }
}

}  // namespace

std::optional<double> parse_float(std::string_view text) noexcept {
    text = strip_blanks(text);
    const bool negative = take_sign(text);
    if (text.empty()) return std::nullopt;
    double magnitude = 0;
    if (const auto special = parse_special(text)) {
        magnitude = *special;
    } else {
        FloatScanner scanner(text);
        if (!scanner.scan()) return std::nullopt;
        if (scanner.has_underscores()) {
            TextBuilder cleaned;
            append_without_underscores(cleaned, text);
            if (cleaned.failed()) return std::nullopt;
            magnitude = convert_decimal(cleaned.view(), scanner.is_large());
        } else {
            magnitude = convert_decimal(text, scanner.is_large());
        }
    }
    return negative ? -magnitude : magnitude;
}

// ---- hexadecimal floats

namespace {

// mantissa * 2^exponent; `sticky` when bits below the mantissa were lost.
struct Binary {
    std::uint64_t mantissa = 0;
    std::int64_t exponent = 0;
    bool sticky = false;
};

constexpr std::int64_t kFarExponent = std::int64_t{1} << 40;

// Takes hexadecimal digits with an optional point from the front; false when there is no digit.
[[nodiscard]] bool take_hex_digits(std::string_view& text, Binary& binary) noexcept {
    bool any = false;
    bool seen_point = false;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (text.front() == '.' && !seen_point) {
            seen_point = true;
            continue;
        }
        const unsigned digit = digit_value(text.front());
        if (digit >= 16) break;
        any = true;
        if (binary.mantissa >> 60 == 0) {
            binary.mantissa = binary.mantissa << 4 | digit;
            if (seen_point) binary.exponent -= 4;
        } else {
            binary.sticky = binary.sticky || digit != 0;
            if (!seen_point) binary.exponent += 4;
        }
    }
    return any;
}

// Takes an optional p±digits; false when it is malformed.
[[nodiscard]] bool take_binary_exponent(std::string_view& text, Binary& binary) noexcept {
    if (text.empty() || to_lower(text.front()) != 'p') return true;
    text.remove_prefix(1);
    const bool negative = take_sign(text);
    if (text.empty() || !is_digit(text.front())) return false;
    std::int64_t exponent = 0;
    for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) {
        if (exponent < kFarExponent) exponent = exponent * 10 + (text.front() - '0');
    }
    binary.exponent += negative ? -exponent : exponent;
    return true;
}

}  // namespace

HexFloat parse_float_hex(std::string_view text) noexcept {
    text = strip_blanks(text);
    const bool negative = take_sign(text);
    double magnitude = 0;
    if (const auto special = parse_special(text)) {
        magnitude = *special;
    } else {
        if (text.size() >= 2 && text[0] == '0' && to_lower(text[1]) == 'x') text.remove_prefix(2);
        Binary binary;
        if (!take_hex_digits(text, binary) || !take_binary_exponent(text, binary) || !text.empty()) {
            return {HexFloatStatus::Invalid, 0.0};
        }
        magnitude = round_to_double(binary.mantissa, binary.exponent, binary.sticky);
        if (std::isinf(magnitude)) return {HexFloatStatus::Overflow, 0.0};
    }
    return {HexFloatStatus::Ok, negative ? -magnitude : magnitude};
}

// ---- integers

namespace {

[[nodiscard]] unsigned prefix_base(char letter) noexcept {
    switch (to_lower(letter)) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

// Takes a base prefix that agrees with `base` (0: any) from the front, and one underscore behind it.
// With base 0 and no prefix, base becomes 10.
void take_prefix(std::string_view& text, unsigned& base) noexcept {
    if (text.size() >= 2 && text[0] == '0') {
        const unsigned named = prefix_base(text[1]);
        if (named != 0 && (base == 0 || base == named)) {
            base = named;
            text.remove_prefix(2);
            if (!text.empty() && text.front() == '_') text.remove_prefix(1);
            return;
        }
    }
    if (base == 0) base = 10;
}

// Every character is a digit of the base, or a single underscore between two digits. Counts the digits.
[[nodiscard]] bool check_digits(std::string_view text, unsigned base, std::size_t& digits) noexcept {
    bool after_digit = false;
    for (const char character : text) {
        if (character == '_') {
            if (!after_digit) return false;
            after_digit = false;
        } else {
            if (digit_value(character) >= base) return false;
            after_digit = true;
            ++digits;
        }
    }
    return after_digit;
}

[[nodiscard]] bool is_all_zeros(std::string_view text) noexcept {
    for (const char character : text) {
        if (character != '0' && character != '_') return false;
    }
    return true;
}

// False when the magnitude does not fit 64 bits.
[[nodiscard]] bool accumulate(std::string_view text, unsigned base, std::uint64_t& magnitude) noexcept {
    for (const char character : text) {
        if (character == '_') continue;
        if (__builtin_mul_overflow(magnitude, std::uint64_t{base}, &magnitude) ||
            __builtin_add_overflow(magnitude, std::uint64_t{digit_value(character)}, &magnitude)) {
            return false;
        }
    }
    return true;
}

}  // namespace

ParsedInt parse_int(std::string_view text, unsigned base, TextBuilder& digits) noexcept {
    GOSSAMER_ASSERT(base == 0 || (base >= 2 && base <= 36));
    ParsedInt result;
    digits.clear();
    text = strip_blanks(text);
    result.negative = take_sign(text);
    const bool any_base = base == 0;
    const std::size_t size_before = text.size();
    take_prefix(text, base);
    result.base = base;
    if (!check_digits(text, base, result.digit_count)) return result;
    // As in source text, a decimal number has no leading zeros unless it is zero.
    if (any_base && text.size() == size_before && text.front() == '0' && !is_all_zeros(text)) return result;

    constexpr std::uint64_t kLimit = std::uint64_t{1} << 63;
    std::uint64_t magnitude = 0;
    if (accumulate(text, base, magnitude) &&
        (magnitude < kLimit || (result.negative && magnitude == kLimit))) {
        result.kind = ParsedInt::Kind::Small;
        result.value = static_cast<std::int64_t>(result.negative ? std::uint64_t{0} - magnitude : magnitude);
        return result;
    }
    result.kind = ParsedInt::Kind::TooManyBits;
    append_without_underscores(digits, text);
    return result;
}

}  // namespace gossamer

// Decimals as text, and back.
#include "modules/decimal.h"

#include <algorithm>

namespace gossamer {

namespace {

constexpr std::int64_t kMostExponent = 999'999'999'999'999'999;
constexpr std::int64_t kLeastExponent = -kMostExponent - (kMostExponent - 1);

[[nodiscard]] bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

// Takes `word`, in small letters, off the front of a text in whatever letters.
[[nodiscard]] bool take_word(std::string_view& text, std::string_view word) {
    if (text.size() < word.size()) return false;
    for (std::size_t index = 0; index < word.size(); ++index)
        if ((text[index] | 0x20) != word[index]) return false;
    text.remove_prefix(word.size());
    return true;
}

// Digits, most of them few enough for a word.
[[nodiscard]] bool read_digits(std::string_view digits, BigInt& result) {
    constexpr std::size_t kMostInWord = 18;
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    if (digits.size() > kMostInWord) return big_from_text(digits, 10, false, result) == BigStatus::Ok;
    std::int64_t number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    result = BigInt{number};
    return true;
}

[[nodiscard]] std::uint32_t parse_special(std::string_view text, DecimalNumber& result, bool& failed) {
    if (take_word(text, "inf")) {
        result.kind = DecimalNumber::Kind::Infinite;
        if (!text.empty() && !(take_word(text, "inity") && text.empty()))
            return DecimalStatus::kConversionSyntax;
        return 0;
    }
    const bool signals = take_word(text, "s");
    if (!take_word(text, "nan")) return DecimalStatus::kConversionSyntax;
    result.kind = signals ? DecimalNumber::Kind::SignallingNan : DecimalNumber::Kind::QuietNan;
    if (!std::all_of(text.begin(), text.end(), is_digit)) return DecimalStatus::kConversionSyntax;
    if (!text.empty()) failed = !read_digits(text, result.coefficient);
    return 0;
}

// Behind the e; false: no exponent. One beyond all bounds stays beyond them.
[[nodiscard]] bool parse_exponent(std::string_view text, std::int64_t& exponent) {
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return false;
    constexpr std::int64_t kBeyond = 4 * kMostExponent;
    for (const char digit : text)
        exponent = std::min(exponent > kBeyond / 10 ? kBeyond : exponent * 10 + (digit - '0'), kBeyond);
    if (is_negative) exponent = -exponent;
    return true;
}

}  // namespace

std::uint32_t parse_decimal(std::string_view text, DecimalNumber& result, bool& failed) {
    result = DecimalNumber{};
    result.is_negative = text.starts_with('-');
    if (result.is_negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty()) return DecimalStatus::kConversionSyntax;
    if (!is_digit(text.front()) && text.front() != '.') return parse_special(text, result, failed);
    const auto whole_end = std::find_if_not(text.begin(), text.end(), is_digit);
    const std::string_view whole = text.substr(0, static_cast<std::size_t>(whole_end - text.begin()));
    text.remove_prefix(whole.size());
    std::string_view fraction;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
        fraction = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        text.remove_prefix(fraction.size());
    }
    if (whole.empty() && fraction.empty()) return DecimalStatus::kConversionSyntax;
    std::int64_t exponent = 0;
    if (!text.empty()) {
        if ((text.front() | 0x20) != 'e' || !parse_exponent(text.substr(1), exponent))
            return DecimalStatus::kConversionSyntax;
    }
    result.exponent = exponent - static_cast<std::int64_t>(fraction.size());
    if (fraction.empty()) {
        failed = !read_digits(whole, result.coefficient);
    } else {
        TextBuilder digits;
        digits.append_known(whole, whole.size());
        digits.append_known(fraction, fraction.size());
        failed = digits.failed() || !read_digits(digits.view(), result.coefficient);
    }
    if (failed) return 0;
    const bool is_beyond = result.exponent < kLeastExponent || decimal_adjusted(result) > kMostExponent;
    return is_beyond ? DecimalStatus::kInvalidOperation : 0;
}

namespace {

[[nodiscard]] bool append_digits(TextBuilder& out, const BigInt& number) {
    if (number.limb_count() <= 1) {
        char digits[24];
        const auto value = number.is_zero() ? 0 : number.limbs()[0];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        out.append_known({digits, static_cast<std::size_t>(end - digits)},
                         static_cast<std::size_t>(end - digits));
        return !out.failed();
    }
    return big_to_text(number, 10, out) == BigStatus::Ok && !out.failed();
}

[[nodiscard]] bool append_special(TextBuilder& out, const DecimalNumber& number) {
    if (number.kind == DecimalNumber::Kind::Infinite) {
        out.append_known("Infinity", 8);
        return true;
    }
    if (number.kind == DecimalNumber::Kind::SignallingNan) out.append('s');
    out.append_known("NaN", 3);
    return number.coefficient.is_zero() || append_digits(out, number.coefficient);
}

// How many digits stand left of the point.
[[nodiscard]] std::int64_t place_of_point(const DecimalNumber& number, std::int64_t left,
                                          bool is_engineering) {
    if (number.exponent <= 0 && left > -6) return left;
    if (!is_engineering) return 1;
    const auto modulo = [](std::int64_t value) { return (value % 3 + 3) % 3; };
    return number.coefficient.is_zero() ? modulo(left + 1) - 1 : modulo(left - 1) + 1;
}

}  // namespace

// The specification's to-scientific-string and to-engineering-string.
bool append_decimal(TextBuilder& out, const DecimalNumber& number, bool has_capitals, bool is_engineering) {
    if (number.is_negative) out.append('-');
    if (number.is_special()) return append_special(out, number);
    TextBuilder text;
    if (!append_digits(text, number.coefficient)) return false;
    const std::string_view digits = text.view();
    const auto size = static_cast<std::int64_t>(digits.size());
    const std::int64_t left = number.exponent + size;
    const std::int64_t point = place_of_point(number, left, is_engineering);
    if (point <= 0) {
        out.append_known("0.", 2);
        out.append_repeated('0', static_cast<std::size_t>(-point));
        out.append_known(digits, digits.size());
    } else if (point >= size) {
        out.append_known(digits, digits.size());
        out.append_repeated('0', static_cast<std::size_t>(point - size));
    } else {
        const auto whole = static_cast<std::size_t>(point);
        out.append_known(digits.substr(0, whole), whole);
        out.append('.');
        out.append_known(digits.substr(whole), digits.size() - whole);
    }
    if (left == point) return !out.failed();
    out.append(has_capitals ? 'E' : 'e');
    if (left > point) out.append('+');
    out.append_int(left - point);
    return !out.failed();
}

}  // namespace gossamer

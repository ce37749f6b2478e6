#include "runtime/complex.h"

#include "runtime/errors/numbers.h"
#include "runtime/raise.h"
#include "support/number_text.h"

#include <cmath>
#include <limits>

namespace gossamer {

namespace {

// Smith's method: scaled by the larger part of the divisor, so that its square cannot overflow. The divisor
// is not 0.
[[nodiscard]] ComplexNumber divide(ComplexNumber left, ComplexNumber right) {
    if (std::fabs(right.real) >= std::fabs(right.imaginary)) {
        const double ratio = right.imaginary / right.real;
        const double scale = right.real + right.imaginary * ratio;
        return {(left.real + left.imaginary * ratio) / scale, (left.imaginary - left.real * ratio) / scale};
    }
    if (std::fabs(right.imaginary) >= std::fabs(right.real)) {
        const double ratio = right.real / right.imaginary;
        const double scale = right.real * ratio + right.imaginary;
        return {(left.real * ratio + left.imaginary) / scale, (left.imaginary * ratio - left.real) / scale};
    }
    const double nan = std::numeric_limits<double>::quiet_NaN();
    return {nan, nan};
}

[[nodiscard]] bool is_zero(ComplexNumber number) {
    return number.real == 0 && number.imaginary == 0;
}

// By squaring; exact for small Gaussian integers, which the polar form is not.
[[nodiscard]] ComplexNumber power_of_integer(ComplexNumber base, unsigned exponent) {
    ComplexNumber result{1, 0};
    for (ComplexNumber square = base; exponent != 0;
         exponent >>= 1, square = complex_product(square, square)) {
        if ((exponent & 1) != 0) result = complex_product(result, square);
    }
    return result;
}

// False: the angle has grown beyond all bounds.
[[nodiscard]] bool power_in_polar_form(ComplexNumber base, ComplexNumber exponent, ComplexNumber& result) {
    const double modulus = std::hypot(base.real, base.imaginary);
    const double angle = std::atan2(base.imaginary, base.real);
    double length = std::pow(modulus, exponent.real);
    double phase = angle * exponent.real;
    if (exponent.imaginary != 0) {
        length /= std::exp(angle * exponent.imaginary);
        phase += exponent.imaginary * std::log(modulus);
    }
    result = {length * std::cos(phase), length * std::sin(phase)};
    return !std::isinf(phase);
}

Owned complex_power(Interpreter& interpreter, ComplexNumber base, ComplexNumber exponent) {
    constexpr double kMostSquared = 100;
    if (is_zero(exponent)) return new_complex(interpreter, 1, 0);
    if (is_zero(base)) {
        if (exponent.imaginary != 0 || exponent.real < 0) return raise(interpreter, Error::ComplexZeroPower);
        return new_complex(interpreter, 0, 0);
    }
    ComplexNumber result;
    if (exponent.imaginary == 0 && exponent.real == std::floor(exponent.real) &&
        std::fabs(exponent.real) <= kMostSquared) {
        result = power_of_integer(base, static_cast<unsigned>(std::fabs(exponent.real)));
        if (exponent.real < 0) {
            if (is_zero(result)) return raise(interpreter, Error::ComplexZeroPower);
            result = divide({1, 0}, result);
        }
    } else if (!power_in_polar_form(base, exponent, result)) {
        // CPython takes the failed cosine of an infinite angle for this.
        return raise(interpreter, Error::ComplexZeroPower);
    }
    if (std::isinf(result.real) || std::isinf(result.imaginary))
        return raise(interpreter, Error::ComplexPowOverflow);
    return new_complex(interpreter, result.real, result.imaginary);
}

}  // namespace

Owned complex_binary(Interpreter& interpreter, BinaryOperator operation, ComplexNumber left,
                     ComplexNumber right) {
    ComplexNumber result;
    switch (operation) {
    case BinaryOperator::Add: result = complex_sum(left, right); break;
    case BinaryOperator::Sub: result = complex_difference(left, right); break;
    case BinaryOperator::Mul: result = complex_product(left, right); break;
    case BinaryOperator::TrueDiv:
        if (is_zero(right)) return raise(interpreter, Error::ComplexDivisionByZero);
        result = divide(left, right);
        break;
    case BinaryOperator::Pow: return complex_power(interpreter, left, right);
    default: return Owned::not_implemented();
    }
    return new_complex(interpreter, result.real, result.imaginary);
}

// ---- text

namespace {

// As a float's repr, but without a trailing ".0".
void append_part(TextBuilder& out, double number) {
    TextBuilder text;
    append_float_repr(text, number);
    std::string_view shown = text.view();
    if (shown.ends_with(".0")) shown.remove_suffix(2);
    out.append(shown);
}

[[nodiscard]] std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\n\r\f\v";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

[[nodiscard]] bool is_digit(char character) {
    return character >= '0' && character <= '9';
}
[[nodiscard]] bool is_sign(char character) {
    return character == '+' || character == '-';
}
[[nodiscard]] bool is_letter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// Bytes of the float (with its sign) that the text begins with; the text may go on with another one or with
// j.
[[nodiscard]] std::size_t float_extent(std::string_view text) {
    std::size_t at = 0;
    const auto here = [&] { return at < text.size() ? text[at] : '\0'; };
    if (is_sign(here())) ++at;
    if (is_letter(here()) && here() != 'j' && here() != 'J') {
        while (is_letter(here()) && here() != 'j' && here() != 'J')
            ++at;
        return at;
    }
    while (is_digit(here()) || here() == '_' || here() == '.')
        ++at;
    if (here() == 'e' || here() == 'E') {
        ++at;
        if (is_sign(here())) ++at;
        while (is_digit(here()) || here() == '_')
            ++at;
    }
    return at;
}

// A float, or a bare sign (for "+j"), or nothing at all ("j"): those stand for one.
[[nodiscard]] bool parse_part(std::string_view text, bool may_be_bare, double& result) {
    if (may_be_bare && (text.empty() || text == "+"))
        result = 1;
    else if (may_be_bare && text == "-")
        result = -1;
    else if (text.empty())
        return false;
    else if (const auto number = parse_float(text))
        result = *number;
    else
        return false;
    return true;
}

[[nodiscard]] bool is_unit(std::string_view text) {
    return text == "j" || text == "J";
}

}  // namespace

void append_complex_repr(TextBuilder& out, ComplexNumber number) {
    if (number.real == 0 && !std::signbit(number.real)) {
        append_part(out, number.imaginary);
        out.append('j');
        return;
    }
    out.append('(');
    append_part(out, number.real);
    if (std::isnan(number.imaginary) || !std::signbit(number.imaginary)) out.append('+');
    append_part(out, number.imaginary);
    out.append("j)");
}

bool parse_complex(std::string_view text, ComplexNumber& result) {
    text = trimmed(text);
    if (text.starts_with('(')) {
        if (!text.ends_with(')')) return false;
        text = trimmed(text.substr(1, text.size() - 2));
    }
    if (text.empty() || text.find_first_of(" \t\n\r\f\v") != std::string_view::npos) return false;
    const std::size_t extent = float_extent(text);
    const std::string_view first = text.substr(0, extent);
    std::string_view rest = text.substr(extent);
    result = {};
    if (rest.empty()) return parse_part(first, false, result.real);
    if (is_unit(rest)) return parse_part(first, true, result.imaginary);
    if (!is_sign(rest[0]) || !parse_part(first, false, result.real)) return false;
    const std::size_t second_extent = float_extent(rest);
    return is_unit(rest.substr(second_extent)) &&
           parse_part(rest.substr(0, second_extent), true, result.imaginary);
}

}  // namespace gossamer

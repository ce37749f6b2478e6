#include "runtime/float.h"

#include "runtime/complex.h"
#include "runtime/errors/numbers.h"
#include "runtime/int.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/number_text.h"
#include "support/unicode.h"

#include <cerrno>
#include <charconv>
#include <cmath>

namespace gossamer {

namespace {

// The remainder with the sign of the divisor.
[[nodiscard]] double modulo(double left, double right) {
    const double remainder = std::fmod(left, right);
    if (remainder == 0) return std::copysign(0.0, right);
    return (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

[[nodiscard]] bool is_integral(double number) {
    return std::isfinite(number) && std::floor(number) == number;
}

ErrorTag raise_result_too_large(Interpreter& interpreter) {
    GOSSAMER_TRY(text, new_str_value(interpreter, "Numerical result out of range"));
    return raise_with_args(interpreter, interpreter.types.OverflowError,
                           {Value::from_int(ERANGE), text.get()});
}

Owned float_power(Interpreter& interpreter, double base, double exponent) {
    if (base == 0 && exponent < 0 && std::isfinite(exponent))
        return raise(interpreter, Error::ZeroToNegativePower);
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent) && !is_integral(exponent)) {
        return complex_binary(interpreter, BinaryOperator::Pow, {base, 0}, {exponent, 0});
    }
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) {
        return raise_result_too_large(interpreter);
    }
    return new_float(result);
}

Owned float_divmod_pair(Interpreter& interpreter, double left, double right) {
    double quotient = 0;
    double remainder = 0;
    float_divmod(left, right, quotient, remainder);
    return tuple_of(interpreter, {Value::from_double(quotient), Value::from_double(remainder)}).to_owned();
}

}  // namespace

void float_divmod(double left, double right, double& quotient, double& remainder) {
    remainder = std::fmod(left, right);
    // left - remainder is nearly a multiple of right: the quotient is within rounding of an integer.
    double raw = (left - remainder) / right;
    if (remainder == 0) {
        remainder = std::copysign(0.0, right);
    } else if ((remainder < 0) != (right < 0)) {
        remainder += right;
        raw -= 1;
    }
    if (raw == 0) {
        quotient = std::copysign(0.0, left / right);
        return;
    }
    quotient = std::floor(raw);
    if (raw - quotient > 0.5) quotient += 1;
}

Owned float_binary(Interpreter& interpreter, BinaryOperator operation, double left, double right) {
    switch (operation) {
    case BinaryOperator::Add: return new_float(left + right);
    case BinaryOperator::Sub: return new_float(left - right);
    case BinaryOperator::Mul: return new_float(left * right);
    case BinaryOperator::TrueDiv:
        if (right == 0) return raise(interpreter, Error::FloatDivisionByZero);
        return new_float(left / right);
    case BinaryOperator::FloorDiv: {
        if (right == 0) return raise(interpreter, Error::FloatFloorByZero);
        double quotient = 0;
        double remainder = 0;
        float_divmod(left, right, quotient, remainder);
        return new_float(quotient);
    }
    case BinaryOperator::Mod:
        if (right == 0) return raise(interpreter, Error::FloatModuloByZero);
        return new_float(modulo(left, right));
    case BinaryOperator::DivMod:
        if (right == 0) return raise(interpreter, Error::FloatDivmodByZero);
        return float_divmod_pair(interpreter, left, right);
    case BinaryOperator::Pow: return float_power(interpreter, left, right);
    default: return Owned::not_implemented();
    }
}

namespace {

// The exponent of a text such as "1.5e+06".
[[nodiscard]] int exponent_shown(std::string_view text) {
    std::string_view digits = text.substr(text.find('e') + 1);
    const bool is_negative = digits[0] == '-';
    digits.remove_prefix(1);
    int exponent = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    return is_negative ? -exponent : exponent;
}

// The number rounded to a multiple of 10**-digits, by way of its exact decimal text; digits is within ±400.
[[nodiscard]] double round_in_decimal(double number, int digits) {
    TextBuilder text;
    if (digits >= 0) {
        append_float(text, number, 'f', digits, AlternateForm::No);
        return *parse_float(text.view());
    }
    append_float(text, number, 'e', 16, AlternateForm::No);
    const int exponent = exponent_shown(text.view());
    const int kept = exponent + digits;  // digits behind the leading one that stay
    if (kept < -1) return std::copysign(0.0, number);
    text.clear();
    if (kept >= 0) {
        append_float(text, number, 'e', kept, AlternateForm::No);
        return *parse_float(text.view());
    }
    // Only the leading digit's neighbour to the left can stay: is the number above half of it? All digits are
    // exact.
    constexpr int kAllDigits = 780;
    append_float(text, std::fabs(number), 'e', kAllDigits, AlternateForm::No);
    const std::string_view all = text.view().substr(0, text.view().find('e'));
    const bool is_up =
        all[0] > '5' || (all[0] == '5' && all.find_first_of("123456789", 1) != std::string_view::npos);
    if (!is_up) return std::copysign(0.0, number);
    text.clear();
    text.append(number < 0 ? std::string_view{"-1e"} : std::string_view{"1e"});
    text.append_int(-digits);
    return *parse_float(text.view());
}

}  // namespace

Owned float_round(Interpreter& interpreter, double number, std::int64_t digits) {
    // Beyond these every double is a multiple of the unit, or below half of it.
    constexpr std::int64_t kMostDigits = 323;
    constexpr std::int64_t kFewestDigits = -308;
    if (!std::isfinite(number) || number == 0 || digits > kMostDigits) return new_float(number);
    if (digits < kFewestDigits) return new_float(std::copysign(0.0, number));
    const double rounded = round_in_decimal(number, static_cast<int>(digits));
    if (std::isinf(rounded)) return raise(interpreter, Error::FloatRoundTooLarge);
    return new_float(rounded);
}

Owned float_from_literal(Interpreter& interpreter, std::string_view text, Value shown) {
    TextBuilder ascii;
    if (!utf8::is_ascii(text)) {
        unicode::append_ascii_numerals(ascii, text);
        if (ascii.failed()) return raise_memory_error(interpreter);
        text = ascii.view();
    }
    if (const auto number = parse_float(text)) return new_float(*number);
    GOSSAMER_TRY(repr, repr_of(interpreter, shown));
    return raise(interpreter, Error::FloatLiteralInvalid, as<Str>(repr.get())->text());
}

Owned float_integer_ratio(Interpreter& interpreter, double number) {
    if (std::isnan(number)) return raise(interpreter, Error::FloatNaNRatio);
    if (std::isinf(number)) return raise(interpreter, Error::FloatInfinityRatio);
    int exponent = 0;
    auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(number, &exponent), 53));
    exponent -= 53;
    while (mantissa != 0 && exponent < 0 && (mantissa & 1) == 0) {
        mantissa /= 2;
        ++exponent;
    }
    if (mantissa == 0) exponent = 0;
    GOSSAMER_TRY(significand, new_int(interpreter, mantissa));
    const Value shift = Value::from_int(exponent < 0 ? -exponent : exponent);
    const Value one = Value::from_int(1);
    GOSSAMER_TRY(power, int_binary(interpreter, BinaryOperator::LShift, one, shift));
    if (exponent < 0) return tuple_of(interpreter, {significand.get(), power.get()}).to_owned();
    GOSSAMER_TRY(numerator, int_binary(interpreter, BinaryOperator::Mul, significand.get(), power.get()));
    return tuple_of(interpreter, {numerator.get(), one}).to_owned();
}

}  // namespace gossamer

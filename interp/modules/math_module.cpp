// math: functions of one to three floats, and the module's table. What a C function reports as a NaN or an
// infinity that its arguments do not explain becomes ValueError (domain) or OverflowError (range).
#include "modules/math_functions.h"
#include "runtime/dict.h"
#include "runtime/errors/numbers.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/tuple.h"

#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace gossamer {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// What an infinite result of finite arguments means.
enum class Infinite : std::uint8_t { Pole, Overflow };

Owned checked_result(Interpreter& in, double result, bool has_nan, bool are_finite, Infinite infinite) {
    if (std::isnan(result) && !has_nan) return raise(in, Error::MathDomain);
    if (std::isinf(result) && are_finite) {
        return raise(in, infinite == Infinite::Pole ? Error::MathDomain : Error::MathRange);
    }
    return new_float(result);
}

template <double (*kFunction)(double), Infinite kInfinite = Infinite::Pole>
Owned function_of_one(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, as_double(in, args[0]));
    return checked_result(in, kFunction(number.get()), std::isnan(number.get()), std::isfinite(number.get()),
                          kInfinite);
}

template <double (*kFunction)(double, double), Infinite kInfinite = Infinite::Pole>
Owned function_of_two(Interpreter& in, Args args) {
    GOSSAMER_TRY(first, as_double(in, args[0]));
    GOSSAMER_TRY(second, as_double(in, args[1]));
    return checked_result(in, kFunction(first.get(), second.get()),
                          std::isnan(first.get()) || std::isnan(second.get()),
                          std::isfinite(first.get()) && std::isfinite(second.get()), kInfinite);
}

template <bool (*kTest)(double)>
Owned test_of_one(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, as_double(in, args[0]));
    return Owned::boolean(kTest(number.get()));
}

bool is_finite(double number) {
    return std::isfinite(number);
}
bool is_infinite(double number) {
    return std::isinf(number);
}
bool is_nan(double number) {
    return std::isnan(number);
}

double in_degrees(double radians) {
    return radians * (180.0 / std::numbers::pi);
}
double in_radians(double degrees) {
    return degrees * (std::numbers::pi / 180.0);
}

Owned math_pow(Interpreter& in, Args args) {
    GOSSAMER_TRY(base, as_double(in, args[0]));
    GOSSAMER_TRY(exponent, as_double(in, args[1]));
    const double result = std::pow(base.get(), exponent.get());
    const bool is_pole = base.get() == 0 && exponent.get() < 0;
    return checked_result(in, result, std::isnan(base.get()) || std::isnan(exponent.get()),
                          std::isfinite(base.get()) && std::isfinite(exponent.get()),
                          is_pole ? Infinite::Pole : Infinite::Overflow);
}

Owned math_fma(Interpreter& in, Args args) {
    double numbers[3] = {};
    bool has_nan = false;
    bool are_finite = true;
    for (std::size_t index = 0; index < 3; ++index) {
        GOSSAMER_TRY(number, as_double(in, args[index]));
        numbers[index] = number.get();
        has_nan = has_nan || std::isnan(number.get());
        are_finite = are_finite && std::isfinite(number.get());
    }
    const double result = std::fma(numbers[0], numbers[1], numbers[2]);
    if (std::isnan(result) && !has_nan) return raise(in, Error::MathFmaInvalid);
    if (std::isinf(result) && are_finite) return raise(in, Error::MathFmaOverflow);
    return new_float(result);
}

// ---- logarithms: of ints of any size

template <double (*kLogarithm)(double)>
Owned logarithm(Interpreter& in, Value value) {
    const Value plain = int_value(value);
    if (plain.is_empty() || plain.is_int()) {
        GOSSAMER_TRY(number, as_double(in, value));
        if (number.get() <= 0) return raise(in, Error::MathDomain);
        return checked_result(in, kLogarithm(number.get()), std::isnan(number.get()), false, Infinite::Pole);
    }
    if (is_negative_int(plain)) return raise(in, Error::MathDomain);
    double number = 0;
    if (big_to_double(int_view(plain), number) == BigStatus::Ok) return new_float(kLogarithm(number));
    std::int64_t exponent = 0;
    const double mantissa = big_to_mantissa(int_view(plain), exponent);
    return new_float(kLogarithm(mantissa) + kLogarithm(2.0) * static_cast<double>(exponent));
}

Owned math_log(Interpreter& in, Args args) {
    GOSSAMER_TRY(natural, logarithm<std::log>(in, args[0]));
    if (args.count < 2) return natural;
    GOSSAMER_TRY(base, logarithm<std::log>(in, args[1]));
    return float_binary(in, BinaryOperator::TrueDiv, natural.get().as_double(), base.get().as_double());
}

Owned math_log2(Interpreter& in, Args args) {
    return logarithm<std::log2>(in, args[0]);
}
Owned math_log10(Interpreter& in, Args args) {
    return logarithm<std::log10>(in, args[0]);
}

// ---- rounding and taking apart

template <Special kSpecial, double (*kFunction)(double)>
Owned rounded(Interpreter& in, Args args) {
    if (!args[0].is_double()) {
        GOSSAMER_TRY(result, call_special_unary(in, kSpecial, args[0]));
        if (!result.is_empty()) return result;
    }
    GOSSAMER_TRY(number, as_double(in, args[0]));
    return int_from_double(in, kFunction(number.get()));
}

Owned math_trunc(Interpreter& in, Args args) {
    GOSSAMER_TRY(result, call_special_unary(in, Special::trunc, args[0]));
    if (result.is_empty()) return raise(in, Error::MathTypeHas, type_name(in, args[0]), "__trunc__");
    return result;
}

Owned math_frexp(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, as_double(in, args[0]));
    int exponent = 0;
    const bool is_special = !std::isfinite(number.get());
    const double mantissa = is_special ? number.get() : std::frexp(number.get(), &exponent);
    return tuple_of(in, {Value::from_double(mantissa), Value::from_int(exponent)}).to_owned();
}

Owned math_modf(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, as_double(in, args[0]));
    double whole = 0;
    const double fraction = std::modf(number.get(), &whole);
    return tuple_of(in, {Value::from_double(fraction), Value::from_double(whole)}).to_owned();
}

Owned math_ldexp(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, as_double(in, args[0]));
    const Value plain = int_value(args[1]);
    if (plain.is_empty())
        return raise(in, Error::AnyTypeError, "Expected an int as second argument to ldexp.");
    if (number.get() == 0 || !std::isfinite(number.get())) return new_float(number.get());
    // No double has a larger exponent; so far out, only the direction counts.
    constexpr std::int64_t kMostExponent = 10000;
    std::int64_t exponent = is_negative_int(plain) ? -kMostExponent : kMostExponent;
    if (plain.is_int() && plain.as_int() > -kMostExponent && plain.as_int() < kMostExponent)
        exponent = plain.as_int();
    const double result = std::ldexp(number.get(), static_cast<int>(exponent));
    if (std::isinf(result)) return raise(in, Error::MathRange);
    return new_float(result);
}

// ---- neighbours

// Doubles counted from the most negative one: neighbours differ by 1, both zeros are 0.
[[nodiscard]] std::int64_t ordinal_of(double number) {
    const auto bits = std::bit_cast<std::int64_t>(number);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}

[[nodiscard]] double from_ordinal(std::int64_t ordinal) {
    return std::bit_cast<double>(ordinal >= 0 ? ordinal : std::numeric_limits<std::int64_t>::min() - ordinal);
}

[[nodiscard]] double step_towards(double from, double to, std::uint64_t steps) {
    if (steps == 0) return from;
    if (std::isnan(from) || std::isnan(to)) return kNaN;
    const std::int64_t start = ordinal_of(from);
    const std::int64_t end = ordinal_of(to);
    if (start == end) return to;
    const std::uint64_t distance = end > start
                                       ? static_cast<std::uint64_t>(end) - static_cast<std::uint64_t>(start)
                                       : static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(end);
    if (steps >= distance) return to;
    const auto count = static_cast<std::int64_t>(steps);
    const std::int64_t result = end > start ? start + count : start - count;
    return result == 0 ? std::copysign(0.0, from) : from_ordinal(result);
}

Owned math_nextafter(Interpreter& in, Args args) {
    GOSSAMER_TRY(from, as_double(in, args[0]));
    GOSSAMER_TRY(to, as_double(in, args[1]));
    if (args[2].is_empty() || args[2].is_none()) return new_float(std::nextafter(from.get(), to.get()));
    GOSSAMER_TRY(steps, to_index(in, args[2]));
    if (is_negative_int(steps.get())) return raise(in, Error::MathStepsNegative);
    const IntView count = int_view(steps.get());
    const std::uint64_t clipped = count.count() > 1 ? UINT64_MAX : count.limb(0);
    return new_float(step_towards(from.get(), to.get(), clipped));
}

Owned math_ulp(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, as_double(in, args[0]));
    const double magnitude = std::fabs(number.get());
    if (!std::isfinite(magnitude)) return new_float(magnitude);
    const double above = std::nextafter(magnitude, kInfinity);
    // The largest double has no neighbour above it; the one below is as far away.
    return new_float(std::isinf(above) ? magnitude - std::nextafter(magnitude, 0.0) : above - magnitude);
}

Owned math_isclose(Interpreter& in, Args args) {
    double numbers[4] = {0, 0, 1e-9, 0};
    for (std::size_t index = 0; index < 4; ++index) {
        if (args[index].is_empty()) continue;
        GOSSAMER_TRY(number, as_double(in, args[index]));
        numbers[index] = number.get();
    }
    const auto [left, right, relative, absolute] = numbers;
    if (relative < 0 || absolute < 0) return raise(in, Error::MathTolerance);
    if (left == right) return Owned::boolean(true);
    if (std::isinf(left) || std::isinf(right)) return Owned::boolean(false);
    const double difference = std::fabs(right - left);
    return Owned::boolean(difference <= std::fabs(relative * right) ||
                          difference <= std::fabs(relative * left) || difference <= absolute);
}

// ---- the table

constexpr Infinite kOverflow = Infinite::Overflow;

constexpr Method kFunctions[] = {
    {"acos", function_of_one<std::acos>, exactly(1), "acos($module, x, /)\nArc cosine, in radians."},
    {"acosh", function_of_one<std::acosh>, exactly(1), "acosh($module, x, /)\nInverse hyperbolic cosine."},
    {"asin", function_of_one<std::asin>, exactly(1), "asin($module, x, /)\nArc sine, in radians."},
    {"asinh", function_of_one<std::asinh>, exactly(1), "asinh($module, x, /)\nInverse hyperbolic sine."},
    {"atan", function_of_one<std::atan>, exactly(1), "atan($module, x, /)\nArc tangent, in radians."},
    {"atan2", function_of_two<std::atan2>, exactly(2), "atan2($module, y, x, /)\nAngle of the point (x, y)."},
    {"atanh", function_of_one<std::atanh>, exactly(1), "atanh($module, x, /)\nInverse hyperbolic tangent."},
    {"cbrt", function_of_one<std::cbrt>, exactly(1), "cbrt($module, x, /)\nCube root."},
    {"ceil", rounded<Special::ceil, std::ceil>, exactly(1),
     "ceil($module, x, /)\nSmallest integer not below x."},
    {"comb", math_comb, exactly(2), "comb($module, n, k, /)\nWays to choose k of n things, in no order."},
    {"copysign", function_of_two<std::copysign>, exactly(2),
     "copysign($module, x, y, /)\nx with the sign of y."},
    {"cos", function_of_one<std::cos>, exactly(1), "cos($module, x, /)\nCosine of x radians."},
    {"cosh", function_of_one<std::cosh, kOverflow>, exactly(1), "cosh($module, x, /)\nHyperbolic cosine."},
    {"degrees", function_of_one<in_degrees, kOverflow>, exactly(1),
     "degrees($module, x, /)\nRadians as degrees."},
    {"dist", math_dist, exactly(2), "dist($module, p, q, /)\nDistance of two points of as many coordinates."},
    {"erf", function_of_one<std::erf>, exactly(1), "erf($module, x, /)\nError function."},
    {"erfc", function_of_one<std::erfc>, exactly(1), "erfc($module, x, /)\n1 - erf(x), without loss."},
    {"exp", function_of_one<std::exp, kOverflow>, exactly(1), "exp($module, x, /)\ne to the power of x."},
    {"exp2", function_of_one<std::exp2, kOverflow>, exactly(1), "exp2($module, x, /)\n2 to the power of x."},
    {"expm1", function_of_one<std::expm1, kOverflow>, exactly(1),
     "expm1($module, x, /)\nexp(x) - 1, without loss."},
    {"fabs", function_of_one<std::fabs>, exactly(1), "fabs($module, x, /)\nAbsolute value as a float."},
    {"factorial", math_factorial, exactly(1), "factorial($module, n, /)\n1 * 2 * ... * n."},
    {"floor", rounded<Special::floor, std::floor>, exactly(1),
     "floor($module, x, /)\nLargest integer not above x."},
    {"fma", math_fma, exactly(3), "fma($module, x, y, z, /)\nx * y + z, rounded once."},
    {"fmod", function_of_two<std::fmod>, exactly(2), "fmod($module, x, y, /)\nRemainder with the sign of x."},
    {"frexp", math_frexp, exactly(1), "frexp($module, x, /)\nMantissa (0.5 to 1) and exponent of 2."},
    {"fsum", math_fsum, exactly(1), "fsum($module, seq, /)\nSum of floats, rounded once."},
    {"gamma", math_gamma, exactly(1), "gamma($module, x, /)\nGamma function."},
    {"gcd", math_gcd, at_least(0), "gcd($module, *integers)\nGreatest common divisor."},
    {"hypot", math_hypot, at_least(0), "hypot(*coordinates)\nLength of a vector."},
    {"isclose", math_isclose, keywords(),
     "isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)\nWhether two numbers are nearly equal."},
    {"isfinite", test_of_one<is_finite>, exactly(1), "isfinite($module, x, /)\nNeither infinite nor NaN?"},
    {"isinf", test_of_one<is_infinite>, exactly(1), "isinf($module, x, /)\nInfinite?"},
    {"isnan", test_of_one<is_nan>, exactly(1), "isnan($module, x, /)\nNot a number?"},
    {"isqrt", math_isqrt, exactly(1), "isqrt($module, n, /)\nLargest integer whose square is not above n."},
    {"lcm", math_lcm, at_least(0), "lcm($module, *integers)\nLeast common multiple."},
    {"ldexp", math_ldexp, exactly(2), "ldexp($module, x, i, /)\nx * 2**i."},
    {"lgamma", math_lgamma, exactly(1),
     "lgamma($module, x, /)\nLogarithm of the absolute value of gamma(x)."},
    {"log", math_log, between(1, 2), "log(x, [base=math.e])\nLogarithm, natural unless a base is given."},
    {"log10", math_log10, exactly(1), "log10($module, x, /)\nLogarithm to base 10."},
    {"log1p", function_of_one<std::log1p>, exactly(1), "log1p($module, x, /)\nlog(1 + x), without loss."},
    {"log2", math_log2, exactly(1), "log2($module, x, /)\nLogarithm to base 2."},
    {"modf", math_modf, exactly(1), "modf($module, x, /)\nFraction and whole part, both with the sign of x."},
    {"nextafter", math_nextafter, keywords(),
     "nextafter($module, x, y, /, *, steps=None)\nThe float that many steps from x towards y."},
    {"perm", math_perm, between(1, 2), "perm($module, n, k=None, /)\nWays to line up k of n things."},
    {"pow", math_pow, exactly(2), "pow($module, x, y, /)\nx to the power of y, in floats."},
    {"prod", math_prod, keywords(), "prod($module, iterable, /, *, start=1)\nProduct of all items."},
    {"radians", function_of_one<in_radians>, exactly(1), "radians($module, x, /)\nDegrees as radians."},
    {"remainder", function_of_two<std::remainder>, exactly(2),
     "remainder($module, x, y, /)\nx minus the multiple of y nearest to it."},
    {"sin", function_of_one<std::sin>, exactly(1), "sin($module, x, /)\nSine of x radians."},
    {"sinh", function_of_one<std::sinh, kOverflow>, exactly(1), "sinh($module, x, /)\nHyperbolic sine."},
    {"sqrt", function_of_one<std::sqrt>, exactly(1), "sqrt($module, x, /)\nSquare root."},
    {"sumprod", math_sumprod, exactly(2), "sumprod($module, p, q, /)\nSum of the products of paired items."},
    {"tan", function_of_one<std::tan>, exactly(1), "tan($module, x, /)\nTangent of x radians."},
    {"tanh", function_of_one<std::tanh>, exactly(1), "tanh($module, x, /)\nHyperbolic tangent."},
    {"trunc", math_trunc, exactly(1), "trunc($module, x, /)\nThe integer next to x towards zero."},
    {"ulp", math_ulp, exactly(1), "ulp($module, x, /)\nValue of the last binary digit of x."},
};

Status initialise(Interpreter& in, Module* module) {
    constexpr struct {
        const char* name;
        double value;
    } kConstants[] = {
        {"pi", std::numbers::pi}, {"e", std::numbers::e}, {"tau", 2 * std::numbers::pi},
        {"inf", kInfinity},       {"nan", kNaN},
    };
    for (const auto& constant : kConstants) {
        GOSSAMER_CHECK(dict_set_text(in, module->dict, constant.name, Value::from_double(constant.value)));
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec math_module_spec;
const ModuleSpec math_module_spec{
    "math", "Functions of real numbers, as the C library computes them, and of ints, exactly.", kFunctions,
    initialise};

}  // namespace gossamer

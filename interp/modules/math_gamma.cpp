// The gamma function and its logarithm by Lanczos' approximation (1964), with the thirteen coefficients that
// Boost.Math uses for 53-bit floats. The C library's own differ from machine to machine in the last digits.
#include "modules/math_functions.h"
#include "runtime/errors/numbers.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace gossamer {

namespace {

constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = 5.524680040776729583740234375;
constexpr int kTerms = 13;
constexpr double kNumerator[kTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double kDenominator[kTerms] = {
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1};

// The rational function; for large numbers in powers of 1/x, which do not overflow.
[[nodiscard]] double lanczos_sum(double x) {
    double numerator = 0;
    double denominator = 0;
    if (x < 5) {
        for (int index = kTerms; index-- > 0;) {
            numerator = numerator * x + kNumerator[index];
            denominator = denominator * x + kDenominator[index];
        }
    } else {
        for (int index = 0; index < kTerms; ++index) {
            numerator = numerator / x + kNumerator[index];
            denominator = denominator / x + kDenominator[index];
        }
    }
    return numerator / denominator;
}

// sin(pi * x), exact about its zeros. x is finite and not negative.
[[nodiscard]] double sine_of_pi_times(double x) {
    constexpr double kPi = std::numbers::pi;
    const double within = std::fmod(x, 2.0);
    switch (static_cast<int>(std::round(2.0 * within))) {
    case 0: return std::sin(kPi * within);
    case 1: return std::cos(kPi * (within - 0.5));
    case 2: return std::sin(kPi * (1.0 - within));
    case 3: return -std::cos(kPi * (within - 1.5));
    default: return std::sin(kPi * (within - 2.0));
    }
}

// Of a finite number that is no integer, or one above 23; infinite when too large.
[[nodiscard]] double gamma_of(double x) {
    const double magnitude = std::fabs(x);
    if (magnitude < 1e-20) return 1.0 / x;
    if (magnitude > 200) {
        if (x > 0) return std::numeric_limits<double>::infinity();
        return std::copysign(0.0, -sine_of_pi_times(magnitude));
    }
    const double y = magnitude + kGMinusHalf;
    // What the sum above lost, scaled by its effect on the power.
    const double lost =
        magnitude > kGMinusHalf ? (y - magnitude) - kGMinusHalf : (y - kGMinusHalf) - magnitude;
    const double correction = lost * kG / y;
    const bool is_in_halves = magnitude >= 140;  // the power alone would overflow
    const double power = is_in_halves ? std::pow(y, magnitude / 2.0 - 0.25) : std::pow(y, magnitude - 0.5);
    double result = 0;
    if (x < 0) {
        result = -std::numbers::pi / sine_of_pi_times(magnitude) / magnitude * std::exp(y) /
                 lanczos_sum(magnitude);
        result -= correction * result;
        result /= power;
        return is_in_halves ? result / power : result;
    }
    result = lanczos_sum(magnitude) / std::exp(y);
    result += correction * result;
    result *= power;
    return is_in_halves ? result * power : result;
}

// Of a finite number that is not 0, a negative integer, 1 or 2.
[[nodiscard]] double log_gamma_of(double x) {
    const double magnitude = std::fabs(x);
    if (magnitude < 1e-20) return -std::log(magnitude);
    double result = std::log(lanczos_sum(magnitude)) - kG;
    result += (magnitude - 0.5) * (std::log(magnitude + kG - 0.5) - 1);
    if (x > 0) return result;
    constexpr double kLogPi = 1.144729885849400174143427351353058711647;
    return kLogPi - std::log(std::fabs(sine_of_pi_times(magnitude))) - std::log(magnitude) - result;
}

[[nodiscard]] double small_factorial(int n) {
    double result = 1;
    for (int factor = 2; factor <= n; ++factor)
        result *= factor;
    return result;
}

}  // namespace

Owned math_gamma(Interpreter& in, Args args) {
    constexpr double kMostExact = 23;  // 22! is the last one that a double holds
    GOSSAMER_TRY(given, as_double(in, args[0]));
    const double x = given.get();
    if (std::isnan(x) || (std::isinf(x) && x > 0)) return new_float(x);
    if (std::isinf(x)) return raise(in, Error::MathDomain);
    if (x == std::floor(x)) {
        if (x <= 0) return raise(in, Error::MathDomain);
        if (x <= kMostExact) return new_float(small_factorial(static_cast<int>(x) - 1));
    }
    const double result = gamma_of(x);
    if (std::isinf(result)) return raise(in, Error::MathRange);
    return new_float(result);
}

Owned math_lgamma(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, as_double(in, args[0]));
    const double x = given.get();
    if (!std::isfinite(x)) return new_float(std::fabs(x));
    if (x == std::floor(x) && x <= 2) {
        if (x <= 0) return raise(in, Error::MathDomain);
        return new_float(0.0);
    }
    const double result = log_gamma_of(x);
    if (std::isinf(result)) return raise(in, Error::MathRange);
    return new_float(result);
}

}  // namespace gossamer

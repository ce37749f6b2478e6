// Arithmetic of decimals: exact sums, products and quotients of coefficients, which fix() then rounds. What
// fits 128 bits is calculated there; digits of up to 256 bits are dropped by short division.
#include "modules/decimal.h"
#include "support/hash.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace gossamer {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr int kMostWideDigits = 38;

constexpr auto kPowers = [] {
    struct Powers {
        Wide of[kMostWideDigits + 1];
    } powers{};
    powers.of[0] = 1;
    for (int exponent = 1; exponent <= kMostWideDigits; ++exponent)
        powers.of[exponent] = powers.of[exponent - 1] * 10;
    return powers;
}();

// Those that four limbs have room for.
constexpr int kMostLongDigits = 77;
struct LongNumber {
    std::uint64_t limbs[4];
    [[nodiscard]] std::size_t count() const {
        return limbs[3] != 0 ? 4 : limbs[2] != 0 ? 3 : limbs[1] != 0 ? 2 : 1;
    }
};
constexpr auto kLongPowers = [] {
    struct Powers {
        LongNumber of[kMostLongDigits + 1];
    } powers{};
    powers.of[0].limbs[0] = 1;
    for (int exponent = 1; exponent <= kMostLongDigits; ++exponent) {
        Wide carry = 0;
        for (int limb = 0; limb < 4; ++limb) {
            carry += Wide{powers.of[exponent - 1].limbs[limb]} * 10;
            powers.of[exponent].limbs[limb] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
        }
    }
    return powers;
}();

[[nodiscard]] bool is_below_power(const BigInt& number, int exponent) {
    const LongNumber& power = kLongPowers.of[exponent];
    for (std::size_t limb = 4; limb-- != 0;) {
        const std::uint64_t own = limb < number.limb_count() ? number.limbs()[limb] : 0;
        if (own != power.limbs[limb]) return own < power.limbs[limb];
    }
    return false;
}

// Divides by a number of one limb; the rest.
[[nodiscard]] std::uint64_t divide_short(LongNumber& number, std::uint64_t divisor) {
    Wide rest = 0;
    for (std::size_t limb = 4; limb-- != 0;) {
        const Wide dividend = rest << 64 | number.limbs[limb];
        number.limbs[limb] = static_cast<std::uint64_t>(dividend / divisor);
        rest = dividend % divisor;
    }
    return static_cast<std::uint64_t>(rest);
}

[[nodiscard]] bool is_wide(const BigInt& number) {
    return number.limb_count() <= BigInt::kInlineLimbs;
}
[[nodiscard]] Wide wide_of(const BigInt& number) {
    Wide value = 0;
    if (number.limb_count() > 1) value = Wide{number.limbs()[1]} << 64;
    return number.limb_count() == 0 ? 0 : value | number.limbs()[0];
}
[[nodiscard]] BigInt big_of(Wide value) {
    return BigInt{static_cast<BigInt::Limb>(value), static_cast<BigInt::Limb>(value >> 64), false};
}

[[nodiscard]] int wide_digits(Wide value) {
    const auto high = static_cast<std::uint64_t>(value >> 64);
    const auto low = static_cast<std::uint64_t>(value);
    const int bits = high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(low | 1);
    const int guess = bits * 1233 >> 12;  // log10(2), rounded down
    return guess + (guess > kMostWideDigits || value >= kPowers.of[guess] ? 1 : 0);
}

// 10**digits.
[[nodiscard]] BigStatus set_power(std::int64_t digits, BigInt& result) {
    if (digits <= kMostWideDigits) {
        result = big_of(kPowers.of[digits]);
        return BigStatus::Ok;
    }
    if (digits <= kMostLongDigits) {
        const LongNumber& power = kLongPowers.of[digits];
        return result.assign(power.limbs, power.count(), false);
    }
    return big_power(IntView{10}, IntView{digits}, result);
}

// What is left of a number that loses digits, as rounding sees it.
struct Lost {
    int against_half;  // -1, 0, 1
    bool is_zero;
};

[[nodiscard]] bool rounds_up(DecimalRounding rounding, bool is_negative, unsigned last_digit, Lost lost) {
    if (lost.is_zero) return false;
    switch (rounding) {
    case DecimalRounding::Down: return false;
    case DecimalRounding::Up: return true;
    case DecimalRounding::HalfEven:
        return lost.against_half > 0 || (lost.against_half == 0 && last_digit % 2 != 0);
    case DecimalRounding::HalfUp: return lost.against_half >= 0;
    case DecimalRounding::HalfDown: return lost.against_half > 0;
    case DecimalRounding::Ceiling: return !is_negative;
    case DecimalRounding::Floor: return is_negative;
    case DecimalRounding::ZeroFiveUp: return last_digit % 5 == 0;
    }
    return false;
}

[[nodiscard]] unsigned last_digit_of(const BigInt& number) {
    if (is_wide(number)) return static_cast<unsigned>(wide_of(number) % 10);
    BigInt rest;
    if (big_modulo(number, IntView{10}, rest) != BigStatus::Ok || rest.is_zero()) return 0;
    return static_cast<unsigned>(rest.limbs()[0]);
}

// Both numbers, one of them times 10**|shift|: the left one if the shift is positive. False: 128 bits are too
// few.
[[nodiscard]] bool set_wide_quotient(const BigInt& left, const BigInt& right, std::int64_t shift,
                                     Wide& numerator, Wide& denominator) {
    if (!is_wide(left) || !is_wide(right)) return false;
    numerator = wide_of(left);
    denominator = wide_of(right);
    if (shift == 0) return true;
    Wide& scaled = shift > 0 ? numerator : denominator;
    const std::int64_t digits = shift > 0 ? shift : -shift;
    if (digits > kMostWideDigits || wide_digits(scaled) + digits > kMostWideDigits) return false;
    scaled *= kPowers.of[digits];
    return true;
}

[[nodiscard]] int sign_of_special(const DecimalNumber& number) {
    if (!number.is_special()) return 0;
    return number.is_negative ? -1 : 1;
}

}  // namespace

std::int64_t decimal_digits(const BigInt& coefficient) {
    if (is_wide(coefficient)) {
        const Wide value = wide_of(coefficient);
        return value == 0 ? 1 : wide_digits(value);
    }
    // log10(2) to 19 digits; sizes are far below where the product would be wrong by one.
    const auto guess = static_cast<std::int64_t>(static_cast<long double>(big_bit_length(coefficient) - 1) *
                                                 0.3010299956639811952137L);
    if (guess < kMostLongDigits)
        return guess + (is_below_power(coefficient, static_cast<int>(guess) + 1) ? 1 : 2);
    BigInt power;
    if (set_power(guess + 1, power) != BigStatus::Ok) return guess + 1;
    return guess + (big_compare(coefficient, power) >= 0 ? 2 : 1);
}

// ---- Digits

void DecimalWork::copy(const Number& number, Number& result) {
    check(copy_of(number.coefficient, result.coefficient));
    result.exponent = number.exponent;
    result.kind = number.kind;
    result.is_negative = number.is_negative;
}

void DecimalWork::scale_up(BigInt& number, std::int64_t digits) {
    if (digits <= 0 || number.is_zero()) return;
    if (digits <= kMostWideDigits && is_wide(number)) {
        const Wide value = wide_of(number);
        if (wide_digits(value) + digits <= kMostWideDigits) {
            number = big_of(value * kPowers.of[digits]);
            return;
        }
    }
    BigInt power;
    check(set_power(digits, power));
    if (!failed) check(big_multiply(number, power, number));
}

// By two divisors of one limb each: quotients of quotients are quotients of the product.
bool DecimalWork::drop_from_long(BigInt& number, std::int64_t digits, bool is_negative,
                                 DecimalRounding rounding) {
    LongNumber left{};
    std::memcpy(left.limbs, number.limbs(), number.limb_count() * sizeof(std::uint64_t));
    const std::int64_t first = digits / 2;
    const Wide first_power = kPowers.of[first];
    const Wide low = divide_short(left, static_cast<std::uint64_t>(first_power));
    const Wide rest =
        low + first_power * divide_short(left, static_cast<std::uint64_t>(kPowers.of[digits - first]));
    const Wide half = kPowers.of[digits] / 2;
    check(number.assign(left.limbs, left.count(), false));
    if (failed) return false;
    const int against_half = rest < half ? -1 : rest > half ? 1 : 0;
    if (rest != 0 && rounds_up(rounding, is_negative, last_digit_of(number), {against_half, false}))
        check(big_add(number, IntView{1}, number));
    return rest != 0;
}

bool DecimalWork::drop_digits(BigInt& number, std::int64_t digits, bool is_negative,
                              DecimalRounding rounding) {
    if (digits <= 0) {
        scale_up(number, -digits);
        return false;
    }
    if (number.is_zero()) return false;
    if (digits > decimal_digits(number)) {  // less than a tenth is left
        number = BigInt{rounds_up(rounding, is_negative, 0, {-1, false}) ? 1 : 0};
        return true;
    }
    if (is_wide(number)) {
        const Wide value = wide_of(number);
        const bool is_beyond = digits > kMostWideDigits;  // 10**39, and its half, are more than there can be
        const Wide power = is_beyond ? 1 : kPowers.of[digits];
        const Wide quotient = is_beyond ? 0 : value / power;
        const Wide rest = value - quotient * power;
        const int against_half = is_beyond ? -1 : rest < power / 2 ? -1 : rest > power / 2 ? 1 : 0;
        const auto last = static_cast<unsigned>(quotient % 10);
        number =
            big_of(quotient + (rounds_up(rounding, is_negative, last, {against_half, rest == 0}) ? 1 : 0));
        return rest != 0;
    }
    if (number.limb_count() <= 4 && digits <= kMostWideDigits)
        return drop_from_long(number, digits, is_negative, rounding);
    BigInt power;
    BigInt quotient;
    BigInt rest;
    check(set_power(digits, power));
    if (!failed) check(big_divmod(number, power, quotient, rest));
    if (failed) return false;
    const bool is_exact = rest.is_zero();
    check(big_add(rest, rest, rest));
    const int against_half = big_compare(rest, power);
    if (rounds_up(rounding, is_negative, last_digit_of(quotient), {against_half, is_exact}))
        check(big_add(quotient, IntView{1}, quotient));
    number = std::move(quotient);
    return !is_exact;
}

// ---- Fitting into a context

void DecimalWork::set_nan(std::uint32_t condition, Number& result) {
    status |= condition;
    result = Number{};
    result.kind = Number::Kind::QuietNan;
}

void DecimalWork::set_infinity(bool is_negative, Number& result) {
    result = Number{};
    result.kind = Number::Kind::Infinite;
    result.is_negative = is_negative;
}

void DecimalWork::cut_payload(Number& number) {
    const std::int64_t most = rules.precision - (rules.clamps ? 1 : 0);
    if (number.coefficient.is_zero() || decimal_digits(number.coefficient) <= most) return;
    BigInt power;
    check(set_power(most, power));
    if (!failed) check(big_modulo(number.coefficient, power, number.coefficient));
}

// The NaN that comes of operands one of which is one: the first signalling one, else the first.
bool DecimalWork::take_nan(const Number& left, const Number& right, Number& result) {
    if (!left.is_nan() && !right.is_nan()) return false;
    const bool is_left_signalling = left.kind == Number::Kind::SignallingNan;
    const bool signals = is_left_signalling || right.kind == Number::Kind::SignallingNan;
    const bool takes_left = signals ? is_left_signalling : left.is_nan();
    Number made;
    copy(takes_left ? left : right, made);
    made.kind = Number::Kind::QuietNan;
    if (signals) status |= DecimalStatus::kInvalidOperation;
    cut_payload(made);
    result = std::move(made);
    return true;
}

void DecimalWork::overflow(Number& number) {
    const bool is_negative = number.is_negative;
    status |= DecimalStatus::kOverflow | DecimalStatus::kInexact | DecimalStatus::kRounded;
    const bool goes_to_most =
        rules.rounding == DecimalRounding::Down || rules.rounding == DecimalRounding::ZeroFiveUp ||
        rules.rounding == (is_negative ? DecimalRounding::Ceiling : DecimalRounding::Floor);
    if (!goes_to_most) return set_infinity(is_negative, number);
    check(set_power(rules.precision, number.coefficient));
    if (!failed) check(big_subtract(number.coefficient, IntView{1}, number.coefficient));
    number.exponent = rules.top();
}

void DecimalWork::fix_zero(Number& number) {
    const std::int64_t most = rules.clamps ? rules.top() : rules.greatest;
    const std::int64_t fitting = std::min(std::max(number.exponent, rules.tiny()), most);
    if (fitting == number.exponent) return;
    status |= DecimalStatus::kClamped;
    number.exponent = fitting;
}

void DecimalWork::fix(Number& number) {
    if (number.is_special()) {
        if (number.is_nan()) cut_payload(number);
        return;
    }
    if (number.coefficient.is_zero()) return fix_zero(number);
    const std::int64_t tiny = rules.tiny();
    const std::int64_t top = rules.top();
    std::int64_t least = decimal_digits(number.coefficient) + number.exponent - rules.precision;
    if (least > top) return overflow(number);
    const bool is_subnormal = least < tiny;
    if (is_subnormal) {
        least = tiny;
        status |= DecimalStatus::kSubnormal;
    }
    if (number.exponent >= least) {
        if (!rules.clamps || number.exponent <= top) return;
        status |= DecimalStatus::kClamped;
        scale_up(number.coefficient, number.exponent - top);
        number.exponent = top;
        return;
    }
    const bool has_changed =
        drop_digits(number.coefficient, least - number.exponent, number.is_negative, rules.rounding);
    if (failed) return;
    if (decimal_digits(number.coefficient) > rules.precision) {  // 99… has become 100…
        check(big_floor_divide(number.coefficient, IntView{10}, number.coefficient));
        ++least;
    }
    number.exponent = least;
    if (least > top) return overflow(number);
    status |= DecimalStatus::kRounded;
    if (has_changed) status |= DecimalStatus::kInexact | (is_subnormal ? DecimalStatus::kUnderflow : 0);
    if (number.coefficient.is_zero()) status |= DecimalStatus::kClamped;
}

// ---- Sums

// Finite numbers whose coefficients, brought to one exponent, have room in 128 bits; false: they have not.
bool DecimalWork::add_wide(const Number& left, const Number& right, bool is_right_negative, Number& result) {
    if (!is_wide(left.coefficient) || !is_wide(right.coefficient)) return false;
    Wide a = wide_of(left.coefficient);
    Wide b = wide_of(right.coefficient);
    if (a == 0 || b == 0) return false;
    const std::int64_t gap = left.exponent - right.exponent;
    if (gap != 0) {
        Wide& scaled = gap > 0 ? a : b;
        const std::int64_t digits = gap > 0 ? gap : -gap;
        if (digits >= kMostWideDigits || wide_digits(scaled) + digits >= kMostWideDigits) return false;
        scaled *= kPowers.of[digits];
    }
    if (((a | b) >> 127) != 0) return false;
    Number made;
    made.exponent = gap > 0 ? right.exponent : left.exponent;
    if (left.is_negative == is_right_negative) {
        made.coefficient = big_of(a + b);
        made.is_negative = left.is_negative;
    } else {
        made.coefficient = big_of(a >= b ? a - b : b - a);
        made.is_negative = a == b  ? rules.rounding == DecimalRounding::Floor
                           : a > b ? left.is_negative
                                   : is_right_negative;
    }
    fix(made);
    result = std::move(made);
    return true;
}

// The coefficients on a common exponent, that of `b` after the call. All that counts of a very small number
// is that it is there. `a` is the one with the greater exponent; neither is zero.
void DecimalWork::align(const Number& left, const Number& right, Number& a, Number& b) {
    const bool is_left_greater = left.exponent >= right.exponent;
    copy(is_left_greater ? left : right, a);
    copy(is_left_greater ? right : left, b);
    const std::int64_t a_digits = decimal_digits(a.coefficient);
    const std::int64_t a_first = a.exponent + a_digits - 1;
    const std::int64_t b_first = decimal_adjusted(b);
    if (a_first - b_first > rules.precision + 2) {
        const std::int64_t exponent = a.exponent + std::min<std::int64_t>(-1, a_digits - rules.precision - 2);
        if (b_first < exponent) {
            b.coefficient = BigInt{1};
            b.exponent = exponent;
        }
    }
    scale_up(a.coefficient, a.exponent - b.exponent);
    a.exponent = b.exponent;
}

void DecimalWork::add(const Number& left, const Number& right, bool subtracts, Number& result) {
    if (left.is_special() || right.is_special()) {
        if (take_nan(left, right, result)) return;
        const bool is_right_negative = right.is_negative != subtracts;
        if (left.is_special() && right.is_special() && left.is_negative != is_right_negative)
            return set_nan(DecimalStatus::kInvalidOperation, result);
        return set_infinity(left.is_special() ? left.is_negative : is_right_negative, result);
    }
    const bool is_right_negative = right.is_negative != subtracts;
    if (add_wide(left, right, is_right_negative, result)) return;
    const std::int64_t exponent = std::min(left.exponent, right.exponent);
    const bool is_left_zero = left.coefficient.is_zero();
    Number made;
    if (is_left_zero || right.coefficient.is_zero()) {
        const Number& other = is_left_zero ? right : left;
        copy(other, made);
        made.is_negative = is_left_zero ? is_right_negative : left.is_negative;
        if (other.coefficient.is_zero()) {
            made.exponent = exponent;
            made.is_negative = left.is_negative == is_right_negative
                                   ? left.is_negative
                                   : rules.rounding == DecimalRounding::Floor;
        } else if (made.exponent > exponent) {
            // Zeros are appended as far as the exponent of the zero and the precision allow.
            const std::int64_t room = rules.precision - decimal_digits(made.coefficient);
            const std::int64_t wanted = made.exponent - exponent;
            const std::int64_t digits = std::min(wanted, std::max<std::int64_t>(room, 0));
            scale_up(made.coefficient, digits);
            made.exponent -= digits;
            if (digits < wanted) status |= DecimalStatus::kRounded;
        }
    } else {
        Number a;
        Number b;
        align(left, right, a, b);
        if (failed) return;
        const bool is_a_left = left.exponent >= right.exponent;
        a.is_negative = is_a_left ? left.is_negative : is_right_negative;
        b.is_negative = is_a_left ? is_right_negative : left.is_negative;
        made.exponent = b.exponent;
        if (a.is_negative == b.is_negative) {
            check(big_add(a.coefficient, b.coefficient, made.coefficient));
            made.is_negative = a.is_negative;
        } else {
            check(big_subtract(a.coefficient, b.coefficient, made.coefficient));
            const bool is_b_greater = made.coefficient.is_negative();
            if (is_b_greater) made.coefficient.negate();
            made.is_negative = made.coefficient.is_zero() ? rules.rounding == DecimalRounding::Floor
                               : is_b_greater             ? b.is_negative
                                                          : a.is_negative;
        }
    }
    if (!failed) fix(made);
    result = std::move(made);
}

void DecimalWork::plus(const Number& number, Number& result) {
    if (take_nan(number, number, result)) return;
    copy(number, result);
    if (result.is_zero() && rules.rounding != DecimalRounding::Floor) result.is_negative = false;
    if (!failed) fix(result);
}

void DecimalWork::minus(const Number& number, Number& result) {
    if (take_nan(number, number, result)) return;
    copy(number, result);
    result.is_negative =
        result.is_zero() && rules.rounding != DecimalRounding::Floor ? false : !number.is_negative;
    if (!failed) fix(result);
}

// ---- Products and quotients

void DecimalWork::multiply(const Number& left, const Number& right, Number& result) {
    const bool is_negative = left.is_negative != right.is_negative;
    if (left.is_special() || right.is_special()) {
        if (take_nan(left, right, result)) return;
        if (left.is_zero() || right.is_zero()) return set_nan(DecimalStatus::kInvalidOperation, result);
        return set_infinity(is_negative, result);
    }
    Number made;
    if (left.coefficient.limb_count() == 1 && right.coefficient.limb_count() == 1) {
        made.coefficient = big_of(Wide{left.coefficient.limbs()[0]} * right.coefficient.limbs()[0]);
    } else {
        check(big_multiply(left.coefficient, right.coefficient, made.coefficient));
    }
    made.exponent = left.exponent + right.exponent;
    made.is_negative = is_negative;
    if (!failed) fix(made);
    result = std::move(made);
}

void DecimalWork::divide_by_zero(const Number& left, bool is_negative, Number& result) {
    if (left.coefficient.is_zero()) return set_nan(DecimalStatus::kDivisionUndefined, result);
    status |= DecimalStatus::kDivisionByZero;
    set_infinity(is_negative, result);
}

// Zeros at the end go as long as the exponent is below the ideal one.
void DecimalWork::strip_zeros(Number& number, std::int64_t ideal) {
    while (!is_wide(number.coefficient) && number.exponent < ideal && !failed) {
        BigInt quotient;
        BigInt rest;
        check(big_divmod(number.coefficient, IntView{10}, quotient, rest));
        if (failed || !rest.is_zero()) return;
        number.coefficient = std::move(quotient);
        ++number.exponent;
    }
    if (failed || !is_wide(number.coefficient)) return;
    Wide value = wide_of(number.coefficient);
    for (int digits = 32; digits != 0; digits /= 2) {
        while (number.exponent + digits <= ideal && value % kPowers.of[digits] == 0) {
            value /= kPowers.of[digits];
            number.exponent += digits;
        }
    }
    number.coefficient = big_of(value);
}

void DecimalWork::divide_special(const Number& left, const Number& right, Number& result) {
    if (take_nan(left, right, result)) return;
    const bool is_negative = left.is_negative != right.is_negative;
    if (left.is_special() && right.is_special()) return set_nan(DecimalStatus::kInvalidOperation, result);
    if (left.is_special()) return set_infinity(is_negative, result);
    status |= DecimalStatus::kClamped;
    result = Number{};
    result.is_negative = is_negative;
    result.exponent = rules.tiny();
}

void DecimalWork::divide(const Number& left, const Number& right, Number& result) {
    if (left.is_special() || right.is_special()) return divide_special(left, right, result);
    const bool is_negative = left.is_negative != right.is_negative;
    if (right.coefficient.is_zero()) return divide_by_zero(left, is_negative, result);
    Number made;
    made.is_negative = is_negative;
    const std::int64_t ideal = left.exponent - right.exponent;
    if (left.coefficient.is_zero()) {
        made.exponent = ideal;
        fix(made);
        result = std::move(made);
        return;
    }
    const std::int64_t shift =
        decimal_digits(right.coefficient) - decimal_digits(left.coefficient) + rules.precision + 1;
    bool is_exact = false;
    Wide numerator = 0;
    Wide denominator = 0;
    if (set_wide_quotient(left.coefficient, right.coefficient, shift, numerator, denominator)) {
        const Wide quotient = numerator / denominator;
        is_exact = quotient * denominator == numerator;
        // Rounding must see that there is more.
        made.coefficient = big_of(quotient + (!is_exact && quotient % 5 == 0 ? 1 : 0));
    } else {
        BigInt dividend;
        BigInt divisor;
        check(copy_of(left.coefficient, dividend));
        check(copy_of(right.coefficient, divisor));
        if (!failed) shift >= 0 ? scale_up(dividend, shift) : scale_up(divisor, -shift);
        if (failed) return;
        BigInt rest;
        check(big_divmod(dividend, divisor, made.coefficient, rest));
        if (failed) return;
        is_exact = rest.is_zero();
        if (!is_exact && last_digit_of(made.coefficient) % 5 == 0)
            check(big_add(made.coefficient, IntView{1}, made.coefficient));
    }
    made.exponent = ideal - shift;
    if (is_exact) strip_zeros(made, ideal);
    if (!failed) fix(made);
    result = std::move(made);
}

// The whole part of the quotient, and the rest, neither fitted.
void DecimalWork::divide_finite(const Number& left, const Number& right, Number* quotient, Number* rest) {
    const bool is_right_special = right.is_special();
    const std::int64_t ideal = is_right_special ? left.exponent : std::min(left.exponent, right.exponent);
    const std::int64_t difference = is_right_special ? -2 : decimal_adjusted(left) - decimal_adjusted(right);
    Number whole;
    whole.is_negative = left.is_negative != right.is_negative;
    if (left.coefficient.is_zero() || difference <= -2) {
        if (rest != nullptr) rescale(left, ideal, rules.rounding, *rest);
        if (quotient != nullptr) *quotient = std::move(whole);
        return;
    }
    if (difference <= rules.precision) {
        BigInt dividend;
        BigInt divisor;
        check(copy_of(left.coefficient, dividend));
        check(copy_of(right.coefficient, divisor));
        if (!failed)
            left.exponent >= right.exponent ? scale_up(dividend, left.exponent - right.exponent)
                                            : scale_up(divisor, right.exponent - left.exponent);
        Number remaining;
        if (!failed) check(big_divmod(dividend, divisor, whole.coefficient, remaining.coefficient));
        if (failed) return;
        if (whole.coefficient.is_zero() || decimal_digits(whole.coefficient) <= rules.precision) {
            remaining.exponent = ideal;
            remaining.is_negative = left.is_negative;
            if (quotient != nullptr) *quotient = std::move(whole);
            if (rest != nullptr) *rest = std::move(remaining);
            return;
        }
    }
    status |= DecimalStatus::kDivisionImpossible;
    if (quotient != nullptr) set_nan(0, *quotient);
    if (rest != nullptr) set_nan(0, *rest);
}

void DecimalWork::divide_whole(const Number& left, const Number& right, Number* quotient, Number* rest) {
    Number found;
    if (take_nan(left, right, found)) {
        if (quotient != nullptr) copy(found, *quotient);
        if (rest != nullptr) copy(found, *rest);
        return;
    }
    const bool is_negative = left.is_negative != right.is_negative;
    if (left.is_special()) {
        const bool is_invalid = right.is_special() || rest != nullptr;
        if (is_invalid) status |= DecimalStatus::kInvalidOperation;
        if (quotient != nullptr)
            right.is_special() ? set_nan(0, *quotient) : set_infinity(is_negative, *quotient);
        if (rest != nullptr) set_nan(0, *rest);
        return;
    }
    if (right.is_zero()) {
        const bool is_undefined = left.coefficient.is_zero();
        if (rest != nullptr) {
            set_nan(is_undefined ? DecimalStatus::kDivisionUndefined : DecimalStatus::kInvalidOperation,
                    *rest);
        }
        if (quotient != nullptr) divide_by_zero(left, is_negative, *quotient);
        return;
    }
    divide_finite(left, right, quotient, rest);
    if (quotient != nullptr && !right.is_special() && !failed) fix(*quotient);
    if (rest != nullptr && !failed) fix(*rest);
}

// ---- Exponents

void DecimalWork::rescale(const Number& number, std::int64_t exponent, DecimalRounding rounding,
                          Number& result) {
    Number made;
    copy(number, made);
    if (!made.is_special() && !failed) {
        if (!made.coefficient.is_zero())
            drop_digits(made.coefficient, exponent - number.exponent, number.is_negative, rounding);
        made.exponent = exponent;
    }
    result = std::move(made);
}

void DecimalWork::quantize(const Number& number, const Number& model, DecimalRounding rounding,
                           Number& result) {
    if (number.is_special() || model.is_special()) {
        if (take_nan(number, model, result)) return;
        if (number.is_special() && model.is_special()) return copy(number, result);
        return set_nan(DecimalStatus::kInvalidOperation, result);
    }
    const auto refuse = [&] { set_nan(DecimalStatus::kInvalidOperation, result); };
    const std::int64_t exponent = model.exponent;
    if (exponent < rules.tiny() || exponent > rules.greatest) return refuse();
    if (number.coefficient.is_zero()) {
        copy(number, result);
        result.exponent = exponent;
        return fix(result);
    }
    const std::int64_t adjusted = decimal_adjusted(number);
    if (adjusted > rules.greatest || adjusted - exponent + 1 > rules.precision) return refuse();
    Number made;
    copy(number, made);
    if (failed) return;
    const bool has_changed =
        drop_digits(made.coefficient, exponent - number.exponent, number.is_negative, rounding);
    if (failed) return;
    made.exponent = exponent;
    if (decimal_adjusted(made) > rules.greatest || decimal_digits(made.coefficient) > rules.precision)
        return refuse();
    if (!made.coefficient.is_zero() && decimal_adjusted(made) < rules.least)
        status |= DecimalStatus::kSubnormal;
    if (exponent > number.exponent) status |= DecimalStatus::kRounded;
    if (has_changed) status |= DecimalStatus::kInexact;
    fix(made);
    result = std::move(made);
}

// ---- Comparing and converting

int DecimalWork::compare(const Number& left, const Number& right) {
    if (left.is_special() || right.is_special()) return sign_of_special(left) - sign_of_special(right);
    const auto sign = [](const Number& number) {
        return number.coefficient.is_zero() ? 0 : number.is_negative ? -1 : 1;
    };
    if (sign(left) != sign(right) || sign(left) == 0) return sign(left) - sign(right);
    if (left.exponent == right.exponent) return sign(left) * big_compare(left.coefficient, right.coefficient);
    const std::int64_t difference = decimal_adjusted(left) - decimal_adjusted(right);
    if (difference != 0) return difference > 0 ? sign(left) : -sign(left);
    Wide first = 0;
    Wide second = 0;
    if (set_wide_quotient(left.coefficient, right.coefficient, left.exponent - right.exponent, first, second))
        return first == second ? 0 : first < second ? -sign(left) : sign(left);
    Number scaled;
    const bool is_left_greater = left.exponent > right.exponent;
    const Number& greater = is_left_greater ? left : right;
    const Number& smaller = is_left_greater ? right : left;
    copy(greater, scaled);
    if (!failed) scale_up(scaled.coefficient, greater.exponent - smaller.exponent);
    if (failed) return 0;
    const int order = big_compare(scaled.coefficient, smaller.coefficient);
    return sign(left) * (is_left_greater ? order : -order);
}

void DecimalWork::set_int(const IntView& value, Number& result) {
    result = Number{};
    check(big_absolute(value, result.coefficient));
    result.is_negative = value.negative();
}

// Exactly: a binary fraction is a multiple of a power of 5 with as many digits behind the point.
void DecimalWork::set_float(double value, Number& result) {
    result = Number{};
    result.is_negative = std::signbit(value);
    if (!std::isfinite(value)) {
        result.kind = std::isnan(value) ? Number::Kind::QuietNan : Number::Kind::Infinite;
        return;
    }
    if (value == 0) return;
    int binary = 0;
    auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(std::fabs(value), &binary), 53));
    binary -= 53;
    const int zeros = std::countr_zero(static_cast<std::uint64_t>(mantissa));
    mantissa >>= zeros;
    binary += zeros;
    result.coefficient = BigInt{mantissa};
    if (binary >= 0) {
        check(big_shift_left(result.coefficient, IntView{binary}, result.coefficient));
        return;
    }
    BigInt power;
    check(big_power(IntView{5}, IntView{-binary}, power));
    if (!failed) check(big_multiply(result.coefficient, power, result.coefficient));
    result.exponent = binary;
}

void DecimalWork::to_int(const Number& number, BigInt& result) {
    check(copy_of(number.coefficient, result));
    if (!failed) drop_digits(result, -number.exponent, false, DecimalRounding::Down);
    if (number.is_negative) result.negate();
}

// coefficient * 10**exponent modulo 2**61 - 1.
std::int64_t DecimalWork::hash(const Number& number) {
    constexpr std::int64_t kInfinity = 314159;
    if (number.is_special()) return number.is_negative ? -kInfinity : kInfinity;
    constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61) - 1;
    constexpr std::uint64_t kInverseOfTen = 2075258708292324556;
    const auto times = [](std::uint64_t a, std::uint64_t b) {
        return static_cast<std::uint64_t>(Wide{a} * b % kModulus);
    };
    std::uint64_t base = number.exponent >= 0 ? 10 : kInverseOfTen;
    std::uint64_t count = number.exponent >= 0 ? static_cast<std::uint64_t>(number.exponent)
                                               : static_cast<std::uint64_t>(-number.exponent);
    std::uint64_t power = 1;
    for (; count != 0; count >>= 1, base = times(base, base))
        if (count & 1) power = times(power, base);
    const auto digits = static_cast<std::uint64_t>(big_hash(number.coefficient));
    const auto value = static_cast<std::int64_t>(times(digits, power));
    const std::int64_t signed_value = number.is_negative ? -value : value;
    return signed_value == -1 ? -2 : signed_value;
}

}  // namespace gossamer

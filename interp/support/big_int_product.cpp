// Multiplication, division, powers, roots of big_int.h: by hand where operands are short, otherwise by GMP or
// Boost.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "support/big_int.h"
#include "support/big_int_boost.h"
#include "support/big_int_limbs.h"
#include "support/float_rounding.h"

namespace gossamer {

#if defined(GOSSAMER_HAVE_GMP)

namespace {

void* allocate_or_throw(std::size_t size) {
    void* memory = std::malloc(size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void* reallocate_or_throw(void* old, std::size_t /*old_size*/, std::size_t size) {
    void* memory = std::realloc(old, size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void free_block(void* memory, std::size_t /*size*/) {
    std::free(memory);
}

}  // namespace

void ensure_gmp_memory() noexcept {
    static const bool done = [] {
        mp_set_memory_functions(allocate_or_throw, reallocate_or_throw, free_block);
        return true;
    }();
    static_cast<void>(done);
}

#endif

// ---- products

namespace {

#if defined(GOSSAMER_HAVE_GMP)

[[nodiscard]] BigStatus multiply_magnitudes(const IntView& longer, const IntView& shorter, bool negative,
                                            BigInt& result) noexcept {
    const std::size_t count = longer.count() + shorter.count();
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(count); status != BigStatus::Ok) return status;
    if (shorter.count() == 1) {
        buffer.limbs()[longer.count()] = mpn_mul_1(buffer.limbs(), longer.limbs(),
                                                   static_cast<mp_size_t>(longer.count()), shorter.limb(0));
        return buffer.finish(count, negative, result);
    }
    return guard_computation([&] {
        ensure_gmp_memory();
        mpn_mul(buffer.limbs(), longer.limbs(), static_cast<mp_size_t>(longer.count()), shorter.limbs(),
                static_cast<mp_size_t>(shorter.count()));
        return buffer.finish(count, negative, result);
    });
}

#else

// Below this many limbs of the shorter factor the schoolbook method beats copying limbs to the library.
constexpr std::size_t kSchoolbookLimbs = 16;

[[nodiscard]] BigStatus multiply_schoolbook(const IntView& longer, const IntView& shorter, bool negative,
                                            BigInt& result) noexcept {
    const std::size_t count = longer.count() + shorter.count();
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(count); status != BigStatus::Ok) return status;
    Limb* out = buffer.limbs();
    const Limb* a = longer.limbs();
    const Limb* b = shorter.limbs();
    out[longer.count()] = multiply_limb(a, longer.count(), b[0], 0, out);
    for (std::size_t row = 1; row < shorter.count(); ++row) {
        Limb carry = 0;
        for (std::size_t column = 0; column < longer.count(); ++column) {
            const WideLimb sum = static_cast<WideLimb>(a[column]) * b[row] + out[row + column] + carry;
            out[row + column] = static_cast<Limb>(sum);
            carry = static_cast<Limb>(sum >> kLimbBits);
        }
        out[row + longer.count()] = carry;
    }
    return buffer.finish(count, negative, result);
}

[[nodiscard]] BigStatus multiply_magnitudes(const IntView& longer, const IntView& shorter, bool negative,
                                            BigInt& result) noexcept {
    if (shorter.count() <= kSchoolbookLimbs) return multiply_schoolbook(longer, shorter, negative, result);
    return guard_computation([&] {
        Integer product = load_integer(longer) * load_integer(shorter);
        product = abs(product);
        return store_integer(negative ? Integer(-product) : product, result);
    });
}

#endif

}  // namespace

BigStatus big_multiply(const IntView& left, const IntView& right, BigInt& result) noexcept {
    if (left.is_zero() || right.is_zero()) return result.assign(nullptr, 0, false);
    if (left.count() + right.count() > BigInt::kMaxLimbs) return BigStatus::TooLarge;
    const bool negative = left.negative() != right.negative();
    const bool left_longer = left.count() >= right.count();
    return multiply_magnitudes(left_longer ? left : right, left_longer ? right : left, negative, result);
}

// ---- quotients

namespace {

[[nodiscard]] WideLimb two_limbs(const IntView& value) noexcept {
    return static_cast<WideLimb>(value.limb(1)) << kLimbBits | value.limb(0);
}

[[nodiscard]] BigStatus assign_wide(WideLimb value, BigInt& result) noexcept {
    const Limb limbs[2] = {static_cast<Limb>(value), static_cast<Limb>(value >> kLimbBits)};
    return result.assign(limbs, 2, false);
}

[[nodiscard]] BigStatus divide_by_limb(const IntView& left, Limb divisor, BigInt* quotient,
                                       BigInt* remainder) noexcept {
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(left.count()); status != BigStatus::Ok) return status;
    const Limb rest = divide_limb(left.limbs(), left.count(), divisor, buffer.limbs());
    if (remainder != nullptr) static_cast<void>(remainder->assign(&rest, 1, false));
    return quotient != nullptr ? buffer.finish(left.count(), false, *quotient) : BigStatus::Ok;
}

#if defined(GOSSAMER_HAVE_GMP)

// |left| >= |right|.
[[nodiscard]] BigStatus divide_by_library(const IntView& left, const IntView& right, BigInt* quotient,
                                          BigInt* remainder) noexcept {
    const std::size_t quotient_count = left.count() - right.count() + 1;
    LimbBuffer whole;
    LimbBuffer rest;
    if (const BigStatus status = whole.allocate(quotient_count); status != BigStatus::Ok) return status;
    if (const BigStatus status = rest.allocate(right.count()); status != BigStatus::Ok) return status;
    return guard_computation([&] {
        ensure_gmp_memory();
        mpn_tdiv_qr(whole.limbs(), rest.limbs(), 0, left.limbs(), static_cast<mp_size_t>(left.count()),
                    right.limbs(), static_cast<mp_size_t>(right.count()));
        if (quotient != nullptr) {
            const BigStatus status = whole.finish(quotient_count, false, *quotient);
            if (status != BigStatus::Ok) return status;
        }
        return remainder != nullptr ? rest.finish(right.count(), false, *remainder) : BigStatus::Ok;
    });
}

#else

[[nodiscard]] BigStatus divide_by_library(const IntView& left, const IntView& right, BigInt* quotient,
                                          BigInt* remainder) noexcept {
    return guard_computation([&] {
        Integer integer_quotient;
        Integer integer_remainder;
        divide_qr(Integer(abs(load_integer(left))), Integer(abs(load_integer(right))), integer_quotient,
                  integer_remainder);
        if (quotient != nullptr) {
            const BigStatus status = store_integer(integer_quotient, *quotient);
            if (status != BigStatus::Ok) return status;
        }
        return remainder != nullptr ? store_integer(integer_remainder, *remainder) : BigStatus::Ok;
    });
}

#endif

}  // namespace

BigStatus divide_magnitudes(const IntView& left, const IntView& right, BigInt* quotient,
                            BigInt* remainder) noexcept {
    if (right.is_zero()) return BigStatus::DivideByZero;
    if (right.count() == 1 && !left.is_zero())
        return divide_by_limb(left, right.limb(0), quotient, remainder);
    if (left.count() <= 2 && right.count() <= 2) {
        const WideLimb dividend = two_limbs(left);
        const WideLimb divisor = two_limbs(right);
        const WideLimb whole = dividend / divisor;
        if (quotient != nullptr) static_cast<void>(assign_wide(whole, *quotient));
        if (remainder != nullptr) static_cast<void>(assign_wide(dividend - whole * divisor, *remainder));
        return BigStatus::Ok;
    }
    if (compare_magnitudes(left.limbs(), left.count(), right.limbs(), right.count()) < 0) {
        if (quotient != nullptr) *quotient = BigInt();
        return remainder != nullptr ? remainder->assign(left.limbs(), left.count(), false) : BigStatus::Ok;
    }
    return divide_by_library(left, right, quotient, remainder);
}

BigStatus big_divmod(const IntView& left, const IntView& right, BigInt& quotient,
                     BigInt& remainder) noexcept {
    BigInt whole;
    BigInt rest;
    if (const BigStatus status = divide_magnitudes(left, right, &whole, &rest); status != BigStatus::Ok)
        return status;
    if (left.negative() != right.negative()) {
        if (!rest.is_zero()) {
            // Down to the next multiple: one more in magnitude, and the rest measured from there.
            BigStatus status = big_add(whole, std::int64_t{1}, whole);
            if (status != BigStatus::Ok) return status;
            BigInt divisor;
            status = big_absolute(right, divisor);
            if (status != BigStatus::Ok) return status;
            status = big_subtract(divisor, rest, rest);
            if (status != BigStatus::Ok) return status;
        }
        whole.negate();
    }
    if (right.negative()) rest.negate();
    quotient = std::move(whole);
    remainder = std::move(rest);
    return BigStatus::Ok;
}

BigStatus big_floor_divide(const IntView& left, const IntView& right, BigInt& result) noexcept {
    BigInt remainder;
    BigInt quotient;
    const BigStatus status = big_divmod(left, right, quotient, remainder);
    if (status == BigStatus::Ok) result = std::move(quotient);
    return status;
}

BigStatus big_modulo(const IntView& left, const IntView& right, BigInt& result) noexcept {
    BigInt rest;
    BigStatus status = divide_magnitudes(left, right, nullptr, &rest);
    if (status != BigStatus::Ok) return status;
    if (left.negative()) rest.negate();
    if (!rest.is_zero() && rest.is_negative() != right.negative()) {
        status = big_add(rest, right, rest);
        if (status != BigStatus::Ok) return status;
    }
    result = std::move(rest);
    return BigStatus::Ok;
}

BigStatus big_true_divide(const IntView& left, const IntView& right, double& result) noexcept {
    if (right.is_zero()) return BigStatus::DivideByZero;
    const bool negative = left.negative() != right.negative();
    if (left.is_zero()) {
        result = negative ? -0.0 : 0.0;
        return BigStatus::Ok;
    }
    const auto left_bits = static_cast<std::int64_t>(magnitude_bits(left));
    const auto right_bits = static_cast<std::int64_t>(magnitude_bits(right));
    if (left_bits <= 53 && right_bits <= 53) {
        const double quotient = static_cast<double>(left.limb(0)) / static_cast<double>(right.limb(0));
        result = negative ? -quotient : quotient;
        return BigStatus::Ok;
    }
    if (left_bits - right_bits > 1025) return BigStatus::TooLarge;
    if (left_bits - right_bits < -1080) {
        result = negative ? -0.0 : 0.0;
        return BigStatus::Ok;
    }
    // Scaled so that the integer quotient has 62 or 63 bits: more than enough to round once.
    const std::int64_t shift = 62 - (left_bits - right_bits);
    BigInt dividend;
    BigInt divisor;
    BigStatus status = big_shift_left(left, std::max<std::int64_t>(shift, 0), dividend);
    if (status != BigStatus::Ok) return status;
    status = big_shift_left(right, std::max<std::int64_t>(-shift, 0), divisor);
    if (status != BigStatus::Ok) return status;
    BigInt quotient;
    BigInt remainder;
    status = divide_magnitudes(dividend, divisor, &quotient, &remainder);
    if (status != BigStatus::Ok) return status;
    const double magnitude = round_to_double(quotient.limbs()[0], -shift, !remainder.is_zero());
    if (std::isinf(magnitude)) return BigStatus::TooLarge;
    result = negative ? -magnitude : magnitude;
    return BigStatus::Ok;
}

// ---- powers

namespace {

// odd^exponent for an odd magnitude of at least 3 whose result is known to fit.
[[nodiscard]] BigStatus power_of_odd(const IntView& base, std::uint64_t exponent, BigInt& result) noexcept {
    return guard_computation([&] {
        const Integer power = boost::multiprecision::pow(load_integer(base), static_cast<unsigned>(exponent));
        return store_integer(power, result);
    });
}

}  // namespace

BigStatus big_power(const IntView& base, const IntView& exponent, BigInt& result) noexcept {
    if (exponent.negative()) return BigStatus::Negative;
    if (exponent.is_zero()) return copy_of(std::int64_t{1}, result);
    if (base.is_zero()) return copy_of(std::int64_t{0}, result);
    const bool odd_exponent = (exponent.limb(0) & 1) != 0;
    const bool negative = base.negative() && odd_exponent;
    if (base.count() == 1 && base.limb(0) == 1) return copy_of(std::int64_t{negative ? -1 : 1}, result);
    if (exponent.count() > 1) return BigStatus::TooLarge;

    const std::uint64_t power = exponent.limb(0);
    std::int64_t exponent_of_two = 0;
    const double mantissa = std::fabs(big_to_mantissa(base, exponent_of_two));
    const double bits =
        (std::log2(mantissa) + static_cast<double>(exponent_of_two)) * static_cast<double>(power);
    if (bits > static_cast<double>(BigInt::kMaxBits)) return BigStatus::TooLarge;

    // Factors of two become one shift at the end.
    const std::uint64_t zeros = big_trailing_zeros(base);
    BigInt odd;
    BigStatus status = big_absolute(base, odd);
    if (status == BigStatus::Ok) status = big_shift_right(odd, static_cast<std::int64_t>(zeros), odd);
    if (status != BigStatus::Ok) return status;
    if (odd.limb_count() > 1 || odd.limbs()[0] != 1) {
        status = power_of_odd(odd, power, odd);
        if (status != BigStatus::Ok) return status;
    }
    status = big_shift_left(odd, static_cast<std::int64_t>(zeros * power), odd);
    if (status != BigStatus::Ok) return status;
    if (negative) odd.negate();
    result = std::move(odd);
    return BigStatus::Ok;
}

namespace {

// All in one limb: 0 <= base < modulus.
[[nodiscard]] Limb power_modulo_limb(Limb base, const IntView& exponent, Limb modulus) noexcept {
    const bool is_half = modulus >> (kLimbBits / 2) == 0;
    const auto multiply = [modulus, is_half](Limb a, Limb b) {
        return is_half ? a * b % modulus : static_cast<Limb>(static_cast<WideLimb>(a) * b % modulus);
    };
    Limb result = 1 % modulus;
    for (std::uint64_t bit = magnitude_bits(exponent); bit-- > 0;) {
        result = multiply(result, result);
        if ((exponent.limb(bit / kLimbBits) >> bit % kLimbBits & 1) != 0) result = multiply(result, base);
    }
    return result;
}

// The inverse of 0 <= value < modulus by Euclid's extended algorithm.
[[nodiscard]] BigStatus invert_modulo(const BigInt& value, const BigInt& modulus, BigInt& result) noexcept {
    return guard_computation([&] {
        const Integer whole = load_integer(modulus);
        Integer high = whole;
        Integer low = load_integer(value);
        Integer high_factor = 0;
        Integer low_factor = 1;
        while (low != 0) {
            const Integer quotient = high / low;
            Integer next = high - quotient * low;
            high.swap(low);
            low.swap(next);
            next = high_factor - quotient * low_factor;
            high_factor.swap(low_factor);
            low_factor.swap(next);
        }
        if (high != 1) return BigStatus::NotInvertible;
        if (high_factor < 0) high_factor += whole;
        return store_integer(high_factor % whole, result);
    });
}

// 0 <= base < modulus, exponent >= 0, modulus > 0.
[[nodiscard]] BigStatus power_modulo_positive(const BigInt& base, const IntView& exponent,
                                              const BigInt& modulus, BigInt& result) noexcept {
    if (modulus.limb_count() == 1) {
        const Limb power =
            power_modulo_limb(base.is_zero() ? 0 : base.limbs()[0], exponent, modulus.limbs()[0]);
        return result.assign(&power, 1, false);
    }
    return guard_computation([&] {
        const Integer power =
            boost::multiprecision::powm(load_integer(base), load_integer(exponent), load_integer(modulus));
        return store_integer(power, result);
    });
}

}  // namespace

BigStatus big_power_modulo(const IntView& base, const IntView& exponent, const IntView& modulus,
                           BigInt& result) noexcept {
    if (modulus.is_zero()) return BigStatus::DivideByZero;
    BigInt positive_modulus;
    BigInt reduced;
    BigInt power;
    BigInt positive_exponent;
    BigStatus status = big_absolute(modulus, positive_modulus);
    if (status == BigStatus::Ok) status = big_modulo(base, positive_modulus, reduced);
    if (status == BigStatus::Ok) status = big_absolute(exponent, positive_exponent);
    if (status == BigStatus::Ok && exponent.negative()) {
        // Everything is invertible modulo 1: the only residue is 0.
        const bool modulus_is_one = positive_modulus.limb_count() == 1 && positive_modulus.limbs()[0] == 1;
        status = modulus_is_one ? BigStatus::Ok : invert_modulo(reduced, positive_modulus, reduced);
    }
    if (status == BigStatus::Ok)
        status = power_modulo_positive(reduced, positive_exponent, positive_modulus, power);
    if (status == BigStatus::Ok && modulus.negative() && !power.is_zero())
        status = big_add(power, modulus, power);
    if (status == BigStatus::Ok) result = std::move(power);
    return status;
}

BigStatus big_gcd(const IntView& left, const IntView& right, BigInt& result) noexcept {
    if (left.count() <= 1 && right.count() <= 1) {
        const Limb divisor = std::gcd(left.limb(0), right.limb(0));
        return result.assign(&divisor, 1, false);
    }
    return guard_computation([&] {
        const Integer divisor = boost::multiprecision::gcd(load_integer(left), load_integer(right));
        return store_integer(abs(divisor), result);
    });
}

BigStatus big_isqrt(const IntView& value, BigInt& result) noexcept {
    if (value.negative()) return BigStatus::Negative;
    return guard_computation([&] {
        const Integer root = boost::multiprecision::sqrt(load_integer(value));
        return store_integer(root, result);
    });
}

}  // namespace gossamer

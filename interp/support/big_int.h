// Integers of any size as plain data: no reference count, no type, no knowledge of the language.
//
// A BigInt is sign and magnitude, 64-bit limbs with the least significant first. Up to two limbs stand in the
// value itself (no allocation); more stand in one block it owns. Sums, products and quotients are GMP's loops
// over the limbs where they stand; powers, roots and decimal text are Boost.Multiprecision's over GMP, which
// only the .cpp files see. Built without GOSSAMER_HAVE_GMP, sums and small products are done here, and large
// products and quotients by Boost's cpp_int.
//
// Operands are `IntView`s, made implicitly of a BigInt or an int64, so every mixed form costs no conversion.
// Every operation writes its result through a reference, which may be an operand itself, and leaves it alone
// unless it returns Ok. Nothing throws, nothing aborts: sizes are estimated first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "support/assert.h"
#include "support/text_builder.h"

namespace gossamer {

enum class BigStatus {
    Ok,
    TooLarge,  // the result (or for doubles: the value) is beyond the limits; nothing was computed
    NoMemory,
    DivideByZero,
    Negative,       // a negative shift count, exponent, root or an unsigned conversion of a negative number
    NotInvertible,  // pow_mod with a negative exponent
    Invalid,        // text that is not a number; a double that is not finite
};

class BigInt {
public:
    using Limb = std::uint64_t;
    static constexpr std::size_t kInlineLimbs = 2;
    // Results of more bits are TooLarge: half a GiB, far from where GMP's own counters end.
    static constexpr std::uint64_t kMaxBits = std::uint64_t{1} << 32;
    static constexpr std::size_t kMaxLimbs = kMaxBits / 64;

    BigInt() noexcept : inline_{0, 0} {}
    explicit BigInt(std::int64_t value) noexcept
        : count_(value != 0),
          negative_(value < 0),
          inline_{value < 0 ? Limb{0} - static_cast<Limb>(value) : static_cast<Limb>(value), 0} {}
    // Of both limbs that stand in the value itself.
    BigInt(Limb low, Limb high, bool negative) noexcept
        : count_(high != 0  ? 2
                 : low != 0 ? 1
                            : 0),
          negative_(negative && count_ != 0),
          inline_{low, high} {}
    BigInt(BigInt&& other) noexcept { take(other); }
    BigInt& operator=(BigInt&& other) noexcept {
        if (this != &other) {
            free_limbs();
            take(other);
        }
        return *this;
    }
    BigInt(const BigInt&) = delete;  // copying can fail: see copy_of
    BigInt& operator=(const BigInt&) = delete;
    ~BigInt() { free_limbs(); }

    [[nodiscard]] bool is_zero() const noexcept { return count_ == 0; }
    [[nodiscard]] bool is_negative() const noexcept { return negative_; }
    [[nodiscard]] bool is_odd() const noexcept { return count_ != 0 && (limbs()[0] & 1) != 0; }
    [[nodiscard]] std::size_t limb_count() const noexcept { return count_; }
    [[nodiscard]] const Limb* limbs() const noexcept { return count_ > kInlineLimbs ? heap_ : inline_; }
    // Bytes held outside the value itself.
    [[nodiscard]] std::size_t heap_bytes() const noexcept {
        return count_ > kInlineLimbs ? count_ * sizeof(Limb) : 0;
    }

    // The value when it is within int64.
    [[nodiscard]] std::optional<std::int64_t> to_int64() const noexcept {
        if (count_ == 0) return 0;
        if (count_ > 1 || inline_[0] > (std::uint64_t{1} << 63) - !negative_) return std::nullopt;
        return static_cast<std::int64_t>(negative_ ? Limb{0} - inline_[0] : inline_[0]);
    }
    // Within -2^49 .. 2^49-1, the range of inline ints?
    [[nodiscard]] bool fits_50_bits() const noexcept {
        return count_ == 0 || (count_ == 1 && inline_[0] <= (std::uint64_t{1} << 49) - !negative_);
    }

    void negate() noexcept { negative_ = !negative_ && count_ != 0; }

    // For the implementation: sets sign and magnitude from limbs, trimmed of leading zeros.
    [[nodiscard]] BigStatus assign(const Limb* limbs, std::size_t count, bool negative) noexcept;

private:
    friend class LimbBuffer;
    void take(BigInt& other) noexcept {
        count_ = std::exchange(other.count_, 0);
        negative_ = std::exchange(other.negative_, false);
        if (count_ > kInlineLimbs) {
            heap_ = other.heap_;
        } else {
            inline_[0] = other.inline_[0];
            inline_[1] = other.inline_[1];
        }
        other.inline_[0] = other.inline_[1] = 0;
    }
    void free_limbs() noexcept {
        if (count_ > kInlineLimbs) std::free(heap_);
        count_ = 0;
    }

    std::uint32_t count_ = 0;  // limbs in use; the highest is not zero
    bool negative_ = false;    // never with zero
    union {
        Limb inline_[kInlineLimbs];
        Limb* heap_;  // when count_ > kInlineLimbs
    };
};

// An operand: borrows a BigInt's limbs, or holds a machine integer. Cheap to make; do not keep.
class IntView {
public:
    IntView(std::int64_t value) noexcept  // NOLINT(google-explicit-constructor): mixed operands are the point
        : small_(value < 0 ? BigInt::Limb{0} - static_cast<BigInt::Limb>(value)
                           : static_cast<BigInt::Limb>(value)),
          count_(value != 0),
          negative_(value < 0) {}
    IntView(const BigInt& value) noexcept  // NOLINT(google-explicit-constructor)
        : limbs_(value.limbs()),
          count_(static_cast<std::uint32_t>(value.limb_count())),
          negative_(value.is_negative()) {}

    [[nodiscard]] const BigInt::Limb* limbs() const noexcept { return limbs_ != nullptr ? limbs_ : &small_; }
    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    [[nodiscard]] bool negative() const noexcept { return negative_; }
    [[nodiscard]] bool is_zero() const noexcept { return count_ == 0; }
    [[nodiscard]] BigInt::Limb limb(std::size_t index) const noexcept {
        return index < count_ ? limbs()[index] : 0;
    }

private:
    const BigInt::Limb* limbs_ = nullptr;
    BigInt::Limb small_ = 0;
    std::uint32_t count_;
    bool negative_;
};

// ---- making and converting -------------------------------------------------------------------------------

[[nodiscard]] BigStatus copy_of(const IntView& value, BigInt& result) noexcept;
[[nodiscard]] BigInt big_from_uint64(std::uint64_t value) noexcept;

// The integral part of a finite double. Invalid for infinities and NaN.
[[nodiscard]] BigStatus big_from_double(double value, BigInt& result) noexcept;
// The nearest double, ties to even. TooLarge when it would be infinite.
[[nodiscard]] BigStatus big_to_double(const IntView& value, double& result) noexcept;
// value = mantissa * 2^exponent with 0.5 <= |mantissa| < 1, the mantissa correctly rounded. For logarithms.
[[nodiscard]] double big_to_mantissa(const IntView& value, std::int64_t& exponent) noexcept;

// Digits of base 2..36 without prefix or underscores (parse_int cleans them). Sub-quadratic for 10 and powers
// of 2.
[[nodiscard]] BigStatus big_from_text(std::string_view digits, unsigned base, bool negative,
                                      BigInt& result) noexcept;
// Lower-case digits, "-" before negative ones, no prefix. Sub-quadratic for 10 (with GMP) and powers of 2.
[[nodiscard]] BigStatus big_to_text(const IntView& value, unsigned base, TextBuilder& out) noexcept;
// An upper bound of the decimal digits, at most one too many; O(1).
[[nodiscard]] std::size_t estimate_decimal_digits(const IntView& value) noexcept;

enum class ByteOrder { Little, Big };
enum class Signedness { Unsigned, Signed };
[[nodiscard]] BigStatus big_from_bytes(std::span<const unsigned char> bytes, ByteOrder order,
                                       Signedness signedness, BigInt& result) noexcept;
// Fills `bytes` completely. TooLarge when the value needs more; Negative for a negative one without a sign.
[[nodiscard]] BigStatus big_to_bytes(const IntView& value, ByteOrder order, Signedness signedness,
                                     std::span<unsigned char> bytes) noexcept;

// ---- arithmetic ------------------------------------------------------------------------------------------

[[nodiscard]] BigStatus big_add(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_subtract(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_multiply(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_negate(const IntView& value, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_absolute(const IntView& value, BigInt& result) noexcept;

// Rounds towards minus infinity; the remainder has the sign of the divisor.
[[nodiscard]] BigStatus big_floor_divide(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_modulo(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_divmod(const IntView& left, const IntView& right, BigInt& quotient,
                                   BigInt& remainder) noexcept;
// The correctly rounded double nearest to left / right. TooLarge when that is infinite.
[[nodiscard]] BigStatus big_true_divide(const IntView& left, const IntView& right, double& result) noexcept;

// exponent >= 0, otherwise Negative.
[[nodiscard]] BigStatus big_power(const IntView& base, const IntView& exponent, BigInt& result) noexcept;
// Result has the sign of the modulus; a negative exponent asks for the inverse.
[[nodiscard]] BigStatus big_power_modulo(const IntView& base, const IntView& exponent, const IntView& modulus,
                                         BigInt& result) noexcept;
[[nodiscard]] BigStatus big_gcd(const IntView& left, const IntView& right, BigInt& result) noexcept;
// Floor of the square root.
[[nodiscard]] BigStatus big_isqrt(const IntView& value, BigInt& result) noexcept;

// ---- bits: as if in two's complement of infinite length ---------------------------------------------------

[[nodiscard]] BigStatus big_shift_left(const IntView& value, const IntView& count, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_shift_right(const IntView& value, const IntView& count, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_and(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_or(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_xor(const IntView& left, const IntView& right, BigInt& result) noexcept;
[[nodiscard]] BigStatus big_invert(const IntView& value, BigInt& result) noexcept;
// Bits of the magnitude, O(1); ones in the magnitude, O(n); zeros below its lowest one (0 for zero).
[[nodiscard]] std::uint64_t big_bit_length(const IntView& value) noexcept;
[[nodiscard]] std::uint64_t big_bit_count(const IntView& value) noexcept;
[[nodiscard]] std::uint64_t big_trailing_zeros(const IntView& value) noexcept;

// ---- comparing and hashing

// Negative, zero or positive.
[[nodiscard]] int big_compare(const IntView& left, const IntView& right) noexcept;
[[nodiscard]] bool big_equal(const IntView& left, const IntView& right) noexcept;
// Exact comparison with a double that is not NaN (infinities welcome).
[[nodiscard]] int big_compare_double(const IntView& left, double right) noexcept;
// The numeric hash of hash.h, never -1.
[[nodiscard]] std::int64_t big_hash(const IntView& value) noexcept;

}  // namespace gossamer

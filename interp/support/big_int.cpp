// The linear half of big_int.h: storage, conversion, addition, small products, comparison.
#include "support/big_int.h"

#include <cmath>
#include <limits>

#include "support/big_int_limbs.h"
#include "support/hash.h"

namespace gossamer {

// ---- storage

BigStatus BigInt::assign(const Limb* limbs, std::size_t count, bool negative) noexcept {
    while (count > 0 && limbs[count - 1] == 0)
        --count;
    if (count > kMaxLimbs) return BigStatus::TooLarge;
    if (count <= kInlineLimbs) {
        const Limb low = count > 0 ? limbs[0] : 0;
        const Limb high = count > 1 ? limbs[1] : 0;
        free_limbs();
        inline_[0] = low;
        inline_[1] = high;
    } else {
        void* memory = std::malloc(count * sizeof(Limb));
        if (memory == nullptr) return BigStatus::NoMemory;
        std::memcpy(memory, limbs, count * sizeof(Limb));
        free_limbs();
        heap_ = static_cast<Limb*>(memory);
    }
    count_ = static_cast<std::uint32_t>(count);
    negative_ = negative && count != 0;
    return BigStatus::Ok;
}

BigStatus copy_of(const IntView& value, BigInt& result) noexcept {
    return result.assign(value.limbs(), value.count(), value.negative());
}

BigInt big_from_uint64(std::uint64_t value) noexcept {
    BigInt result;
    static_cast<void>(result.assign(&value, 1, false));  // one limb needs no memory
    return result;
}

// ---- doubles

BigStatus big_from_double(double value, BigInt& result) noexcept {
    if (!std::isfinite(value)) return BigStatus::Invalid;
    int exponent = 0;
    const double fraction = std::frexp(std::trunc(value), &exponent);
    const auto mantissa = static_cast<Limb>(std::ldexp(std::fabs(fraction), 53));
    const bool negative = value < 0;
    if (exponent <= 53) {
        const Limb whole = exponent <= 0 ? 0 : mantissa >> (53 - exponent);
        return result.assign(&whole, 1, negative);
    }
    BigInt shifted;
    const BigStatus status = big_shift_left(big_from_uint64(mantissa), std::int64_t{exponent - 53}, shifted);
    if (status != BigStatus::Ok) return status;
    result = std::move(shifted);
    if (negative) result.negate();
    return BigStatus::Ok;
}

namespace {

// The top 64 bits of a non-zero magnitude, normalised, with the lowest set when anything below is not zero.
[[nodiscard]] Limb top_bits_sticky(const IntView& value) noexcept {
    const std::size_t count = value.count();
    const Limb high = value.limb(count - 1);
    const int shift = std::countl_zero(high);
    Limb top = high << shift;
    bool sticky = false;
    if (count > 1) {
        const Limb next = value.limb(count - 2);
        if (shift != 0) top |= next >> (kLimbBits - static_cast<unsigned>(shift));
        sticky = (next << shift) != 0;
    }
    for (std::size_t index = 0; !sticky && index + 2 < count; ++index)
        sticky = value.limb(index) != 0;
    return top | static_cast<Limb>(sticky);
}

// 64 normalised bits, the lowest sticky, to 53 bits half to even.
[[nodiscard]] Limb round_to_53(Limb top) noexcept {
    const Limb kept = top >> 11;
    const Limb lost = top & 0x7FF;
    return kept + static_cast<Limb>(lost > 0x400 || (lost == 0x400 && (kept & 1) != 0));
}

}  // namespace

double big_to_mantissa(const IntView& value, std::int64_t& exponent) noexcept {
    exponent = 0;
    if (value.is_zero()) return 0.0;
    int rounded_exponent = 0;
    const double magnitude =
        std::frexp(static_cast<double>(round_to_53(top_bits_sticky(value))), &rounded_exponent);
    exponent = static_cast<std::int64_t>(magnitude_bits(value)) + (rounded_exponent - 53);
    return value.negative() ? -magnitude : magnitude;
}

BigStatus big_to_double(const IntView& value, double& result) noexcept {
    std::int64_t exponent = 0;
    const double mantissa = big_to_mantissa(value, exponent);
    if (exponent > 1024) return BigStatus::TooLarge;
    result = std::ldexp(mantissa, static_cast<int>(exponent));
    return BigStatus::Ok;
}

// ---- bytes

BigStatus big_from_bytes(std::span<const unsigned char> bytes, ByteOrder order, Signedness signedness,
                         BigInt& result) noexcept {
    const std::size_t size = bytes.size();
    const auto byte_of_weight = [&](std::size_t weight) {
        return bytes[order == ByteOrder::Little ? weight : size - 1 - weight];
    };
    if (size == 0) return result.assign(nullptr, 0, false);
    const bool negative = signedness == Signedness::Signed && (byte_of_weight(size - 1) & 0x80) != 0;
    const std::size_t count = (size + 7) / 8;
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(count); status != BigStatus::Ok) return status;
    Limb* limbs = buffer.limbs();
    Limb carry = negative;
    for (std::size_t index = 0; index < count; ++index) {
        Limb limb = 0;
        for (std::size_t byte = 0; byte < 8; ++byte) {
            const std::size_t weight = index * 8 + byte;
            const Limb content = weight < size ? byte_of_weight(weight) : (negative ? 0xFFu : 0u);
            limb |= content << (byte * 8);
        }
        // The magnitude of a negative number is the complement plus one.
        if (negative) {
            limb = ~limb + carry;
            carry = carry != 0 && limb == 0;
        }
        limbs[index] = limb;
    }
    return buffer.finish(count, negative, result);
}

BigStatus big_to_bytes(const IntView& value, ByteOrder order, Signedness signedness,
                       std::span<unsigned char> bytes) noexcept {
    if (value.negative() && signedness == Signedness::Unsigned) return BigStatus::Negative;
    // CPython lets -1 into no bytes at all.
    if (bytes.empty() && value.negative() && value.count() == 1 && value.limb(0) == 1) return BigStatus::Ok;
    const std::uint64_t room = std::uint64_t{bytes.size()} * 8;
    const std::uint64_t bits = magnitude_bits(value);
    if (bits > room) return BigStatus::TooLarge;
    if (signedness == Signedness::Signed && bits == room && bits != 0) {
        // Only the smallest negative number uses the top bit.
        if (!value.negative() || big_trailing_zeros(value) != bits - 1) return BigStatus::TooLarge;
    }
    Limb carry = 1;
    for (std::size_t index = 0; index * 8 < bytes.size(); ++index) {
        Limb limb = value.limb(index);
        if (value.negative()) {
            limb = ~limb + carry;
            carry = carry != 0 && limb == 0;
        }
        for (std::size_t byte = 0; byte < 8 && index * 8 + byte < bytes.size(); ++byte) {
            const std::size_t weight = index * 8 + byte;
            bytes[order == ByteOrder::Little ? weight : bytes.size() - 1 - weight] =
                static_cast<unsigned char>(limb >> (byte * 8));
        }
    }
    return BigStatus::Ok;
}

// ---- comparing

int big_compare(const IntView& left, const IntView& right) noexcept {
    if (left.negative() != right.negative()) return left.negative() ? -1 : 1;
    const int order = compare_magnitudes(left.limbs(), left.count(), right.limbs(), right.count());
    return left.negative() ? -order : order;
}

bool big_equal(const IntView& left, const IntView& right) noexcept {
    return left.negative() == right.negative() && left.count() == right.count() &&
           std::memcmp(left.limbs(), right.limbs(), left.count() * sizeof(Limb)) == 0;
}

int big_compare_double(const IntView& left, double right) noexcept {
    if (std::isinf(right)) return right > 0 ? -1 : 1;
    const int left_sign = left.is_zero() ? 0 : left.negative() ? -1 : 1;
    const int right_sign = right == 0 ? 0 : right < 0 ? -1 : 1;
    if (left_sign != right_sign) return left_sign < right_sign ? -1 : 1;
    if (left_sign == 0) return 0;
    // Beyond 1024 bits no double reaches; below, the integral part is small, so this cannot fail.
    if (magnitude_bits(left) > 1024) return left_sign;
    BigInt whole;
    if (big_from_double(right, whole) != BigStatus::Ok) return left_sign;
    const int order = big_compare(left, whole);
    if (order != 0) return order;
    const double fraction = right - std::trunc(right);
    return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
}

std::int64_t big_hash(const IntView& value) noexcept {
    return hash_limbs({value.limbs(), value.count()}, value.negative());
}

// ---- addition

namespace {

// ±(|left| + |right|)
[[nodiscard]] BigStatus add_magnitudes(const IntView& left, const IntView& right, bool negative,
                                       BigInt& result) noexcept {
    const IntView& longer = left.count() >= right.count() ? left : right;
    const IntView& shorter = left.count() >= right.count() ? right : left;
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(longer.count() + 1); status != BigStatus::Ok) return status;
    Limb* out = buffer.limbs();
    out[longer.count()] = add_limbs(out, longer.limbs(), longer.count(), shorter.limbs(), shorter.count());
    return buffer.finish(longer.count() + 1, negative, result);
}

// larger - smaller, where |larger| >= |smaller|
[[nodiscard]] BigStatus subtract_magnitudes(const IntView& larger, const IntView& smaller, bool negative,
                                            BigInt& result) noexcept {
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(larger.count()); status != BigStatus::Ok) return status;
    subtract_limbs(buffer.limbs(), larger.limbs(), larger.count(), smaller.limbs(), smaller.count());
    return buffer.finish(larger.count(), negative, result);
}

[[nodiscard]] BigStatus add_signed(const IntView& left, const IntView& right, bool right_negative,
                                   BigInt& result) noexcept {
    if (left.negative() == right_negative) return add_magnitudes(left, right, right_negative, result);
    const int order = compare_magnitudes(left.limbs(), left.count(), right.limbs(), right.count());
    if (order == 0) return result.assign(nullptr, 0, false);
    return order > 0 ? subtract_magnitudes(left, right, left.negative(), result)
                     : subtract_magnitudes(right, left, right_negative, result);
}

}  // namespace

BigStatus big_add(const IntView& left, const IntView& right, BigInt& result) noexcept {
    return add_signed(left, right, right.negative(), result);
}

BigStatus big_subtract(const IntView& left, const IntView& right, BigInt& result) noexcept {
    return add_signed(left, right, !right.negative() && !right.is_zero(), result);
}

BigStatus big_negate(const IntView& value, BigInt& result) noexcept {
    return result.assign(value.limbs(), value.count(), !value.negative());
}

BigStatus big_absolute(const IntView& value, BigInt& result) noexcept {
    return result.assign(value.limbs(), value.count(), false);
}

}  // namespace gossamer

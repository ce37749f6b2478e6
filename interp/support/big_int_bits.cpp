// The bit operations of big_int.h. Magnitudes are turned into two's complement limb by limb on the way.
#include <algorithm>

#include "support/big_int.h"
#include "support/big_int_limbs.h"

namespace gossamer {

namespace {

// Yields the limbs of a number in infinite two's complement, from the lowest.
class ComplementReader {
public:
    explicit ComplementReader(const IntView& value) noexcept : value_(value), carry_(value.negative()) {}
    [[nodiscard]] Limb next() noexcept {
        Limb limb = value_.limb(index_++);
        if (value_.negative()) {
            limb = ~limb + carry_;
            carry_ = carry_ != 0 && limb == 0;
        }
        return limb;
    }

private:
    const IntView& value_;
    std::size_t index_ = 0;
    Limb carry_;
};

// In place, from two's complement to magnitude.
void negate_limbs(Limb* limbs, std::size_t count) noexcept {
    Limb carry = 1;
    for (std::size_t index = 0; index < count; ++index) {
        limbs[index] = ~limbs[index] + carry;
        carry = carry != 0 && limbs[index] == 0;
    }
}

// Both at least zero: limb by limb, the shorter one continued with zeros.
template <typename Operation>
void combine_magnitudes(const IntView& left, const IntView& right, Operation operation, Limb* out) noexcept {
    const std::size_t common = std::min(left.count(), right.count());
    const IntView& longer = left.count() > right.count() ? left : right;
    const Limb* left_limbs = left.limbs();
    const Limb* right_limbs = right.limbs();
    for (std::size_t index = 0; index < common; ++index)
        out[index] = operation(left_limbs[index], right_limbs[index]);
    const Limb* rest = longer.limbs();
    for (std::size_t index = common; index < longer.count(); ++index)
        out[index] = operation(rest[index], Limb{0});
}

template <typename Operation>
[[nodiscard]] BigStatus combine_bits(const IntView& left, const IntView& right, Operation operation,
                                     BigInt& result) noexcept {
    // One limb more than the longer operand holds the signs.
    const std::size_t count = std::max(left.count(), right.count()) + 1;
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(count); status != BigStatus::Ok) return status;
    Limb* out = buffer.limbs();
    if (!left.negative() && !right.negative()) {
        combine_magnitudes(left, right, operation, out);
        return buffer.finish(count - 1, false, result);
    }
    ComplementReader left_bits(left);
    ComplementReader right_bits(right);
    for (std::size_t index = 0; index < count; ++index)
        out[index] = operation(left_bits.next(), right_bits.next());
    const bool negative = out[count - 1] >> (kLimbBits - 1) != 0;
    if (negative) negate_limbs(out, count);
    return buffer.finish(count, negative, result);
}

void shift_limbs_left(const Limb* limbs, std::size_t count, std::size_t words, unsigned bits,
                      Limb* out) noexcept {
    std::fill_n(out, words, Limb{0});
    Limb carry = 0;
    for (std::size_t index = 0; index < count; ++index) {
        out[words + index] = limbs[index] << bits | carry;
        carry = bits == 0 ? 0 : limbs[index] >> (kLimbBits - bits);
    }
    out[words + count] = carry;
}

[[nodiscard]] bool any_bit_below(const IntView& value, std::size_t words, unsigned bits) noexcept {
    for (std::size_t index = 0; index < words; ++index) {
        if (value.limb(index) != 0) return true;
    }
    return bits != 0 && (value.limb(words) & ((Limb{1} << bits) - 1)) != 0;
}

}  // namespace

BigStatus big_shift_left(const IntView& value, const IntView& count, BigInt& result) noexcept {
    if (count.negative()) return BigStatus::Negative;
    if (value.is_zero()) return result.assign(nullptr, 0, false);
    if (count.count() > 1 || count.limb(0) > BigInt::kMaxBits) return BigStatus::TooLarge;
    const std::uint64_t shift = count.limb(0);
    if (magnitude_bits(value) + shift > BigInt::kMaxBits) return BigStatus::TooLarge;
    const auto words = static_cast<std::size_t>(shift / kLimbBits);
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(value.count() + words + 1); status != BigStatus::Ok)
        return status;
    shift_limbs_left(value.limbs(), value.count(), words, static_cast<unsigned>(shift % kLimbBits),
                     buffer.limbs());
    return buffer.finish(value.count() + words + 1, value.negative(), result);
}

BigStatus big_shift_right(const IntView& value, const IntView& count, BigInt& result) noexcept {
    if (count.negative()) return BigStatus::Negative;
    const bool all_gone = count.count() > 1 || count.limb(0) >= magnitude_bits(value);
    if (all_gone) return copy_of(std::int64_t{value.negative() ? -1 : 0}, result);
    const auto words = static_cast<std::size_t>(count.limb(0) / kLimbBits);
    const auto bits = static_cast<unsigned>(count.limb(0) % kLimbBits);
    const std::size_t kept = value.count() - words;
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(kept + 1); status != BigStatus::Ok) return status;
    Limb* out = buffer.limbs();
    for (std::size_t index = 0; index < kept; ++index) {
        out[index] = value.limb(words + index) >> bits;
        if (bits != 0) out[index] |= value.limb(words + index + 1) << (kLimbBits - bits);
    }
    out[kept] = 0;
    // Towards minus infinity: a negative number that loses a bit grows in magnitude.
    if (value.negative() && any_bit_below(value, words, bits)) {
        for (std::size_t index = 0; ++out[index] == 0; ++index) {
        }
    }
    return buffer.finish(kept + 1, value.negative(), result);
}

BigStatus big_and(const IntView& left, const IntView& right, BigInt& result) noexcept {
    return combine_bits(
        left, right, [](Limb a, Limb b) { return a & b; }, result);
}

BigStatus big_or(const IntView& left, const IntView& right, BigInt& result) noexcept {
    return combine_bits(
        left, right, [](Limb a, Limb b) { return a | b; }, result);
}

BigStatus big_xor(const IntView& left, const IntView& right, BigInt& result) noexcept {
    return combine_bits(
        left, right, [](Limb a, Limb b) { return a ^ b; }, result);
}

BigStatus big_invert(const IntView& value, BigInt& result) noexcept {
    // ~x == -x - 1
    BigInt incremented;
    const BigStatus status = big_add(value, std::int64_t{1}, incremented);
    if (status != BigStatus::Ok) return status;
    incremented.negate();
    result = std::move(incremented);
    return BigStatus::Ok;
}

std::uint64_t big_bit_length(const IntView& value) noexcept {
    return magnitude_bits(value);
}

std::uint64_t big_bit_count(const IntView& value) noexcept {
    std::uint64_t ones = 0;
    for (std::size_t index = 0; index < value.count(); ++index) {
        ones += static_cast<std::uint64_t>(std::popcount(value.limb(index)));
    }
    return ones;
}

std::uint64_t big_trailing_zeros(const IntView& value) noexcept {
    for (std::size_t index = 0; index < value.count(); ++index) {
        if (const Limb limb = value.limb(index); limb != 0) {
            return index * std::uint64_t{kLimbBits} + static_cast<std::uint64_t>(std::countr_zero(limb));
        }
    }
    return 0;
}

}  // namespace gossamer

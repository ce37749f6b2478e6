// Magnitudes as bare arrays of limbs, least significant first: what the parts of BigInt's implementation
// share. Private to support/big_int*.cpp.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "support/big_int.h"

#if defined(GOSSAMER_HAVE_GMP)
#include <gmp.h>
#endif

namespace gossamer {

using Limb = BigInt::Limb;
__extension__ using WideLimb = unsigned __int128;
inline constexpr unsigned kLimbBits = 64;

// Where a result is computed: room for some limbs, of which two or fewer end in the BigInt itself and more
// are handed over with the block they stand in.
class LimbBuffer {
public:
    LimbBuffer() noexcept = default;
    LimbBuffer(const LimbBuffer&) = delete;
    LimbBuffer& operator=(const LimbBuffer&) = delete;
    ~LimbBuffer() {
        if (limbs_ != inline_) std::free(limbs_);
    }

    // Uninitialised room for `count` limbs. Once per buffer.
    [[nodiscard]] BigStatus allocate(std::size_t count) noexcept {
        if (count <= kInlineRoom) return BigStatus::Ok;
        if (count > BigInt::kMaxLimbs + 2) return BigStatus::TooLarge;
        void* memory = std::malloc(count * sizeof(Limb));
        if (memory == nullptr) return BigStatus::NoMemory;
        limbs_ = static_cast<Limb*>(memory);
        return BigStatus::Ok;
    }
    [[nodiscard]] Limb* limbs() noexcept { return limbs_; }

    // Trims the first `count` limbs of leading zeros and moves them into `result`.
    [[nodiscard]] BigStatus finish(std::size_t count, bool negative, BigInt& result) noexcept {
        while (count > 0 && limbs_[count - 1] == 0)
            --count;
        if (count > BigInt::kMaxLimbs) return BigStatus::TooLarge;
        if (limbs_ == inline_ || count <= BigInt::kInlineLimbs) return result.assign(limbs_, count, negative);
        result.free_limbs();
        result.heap_ = std::exchange(limbs_, inline_);
        result.count_ = static_cast<std::uint32_t>(count);
        result.negative_ = negative;
        return BigStatus::Ok;
    }

private:
    static constexpr std::size_t kInlineRoom = 8;
    Limb* limbs_ = inline_;
    Limb inline_[kInlineRoom];
};

[[nodiscard]] inline std::size_t trimmed(const Limb* limbs, std::size_t count) noexcept {
    while (count > 0 && limbs[count - 1] == 0)
        --count;
    return count;
}

[[nodiscard]] inline int compare_magnitudes(const Limb* left, std::size_t left_count, const Limb* right,
                                            std::size_t right_count) noexcept {
    if (left_count != right_count) return left_count < right_count ? -1 : 1;
    for (std::size_t index = left_count; index-- > 0;) {
        if (left[index] != right[index]) return left[index] < right[index] ? -1 : 1;
    }
    return 0;
}

// ---- linear loops: GMP's, which are written in the machine's language, or plain ones. The longer operand
// comes first; `out` has room for as many limbs, and may be either operand.

#if defined(GOSSAMER_HAVE_GMP)

static_assert(sizeof(mp_limb_t) == sizeof(Limb) && GMP_NAIL_BITS == 0);

// Answers the carry.
inline Limb add_limbs(Limb* out, const Limb* left, std::size_t left_count, const Limb* right,
                      std::size_t right_count) noexcept {
    return mpn_add(out, left, static_cast<mp_size_t>(left_count), right, static_cast<mp_size_t>(right_count));
}
// left >= right.
inline void subtract_limbs(Limb* out, const Limb* left, std::size_t left_count, const Limb* right,
                           std::size_t right_count) noexcept {
    mpn_sub(out, left, static_cast<mp_size_t>(left_count), right, static_cast<mp_size_t>(right_count));
}

#else

inline Limb add_limbs(Limb* out, const Limb* left, std::size_t left_count, const Limb* right,
                      std::size_t right_count) noexcept {
    Limb carry = 0;
    std::size_t index = 0;
    for (; index < right_count; ++index) {
        const WideLimb sum = static_cast<WideLimb>(left[index]) + right[index] + carry;
        out[index] = static_cast<Limb>(sum);
        carry = static_cast<Limb>(sum >> kLimbBits);
    }
    for (; index < left_count; ++index) {
        out[index] = left[index] + carry;
        carry = carry != 0 && out[index] == 0;
    }
    return carry;
}
inline void subtract_limbs(Limb* out, const Limb* left, std::size_t left_count, const Limb* right,
                           std::size_t right_count) noexcept {
    Limb borrow = 0;
    for (std::size_t index = 0; index < left_count; ++index) {
        const Limb taken = index < right_count ? right[index] : 0;
        const WideLimb difference = static_cast<WideLimb>(left[index]) - taken - borrow;
        out[index] = static_cast<Limb>(difference);
        borrow = static_cast<Limb>(difference >> kLimbBits) & 1;
    }
}

#endif

// out = left * factor + addend, over `count` limbs; returns the carry. `out` may be `left`.
[[nodiscard]] inline Limb multiply_limb(const Limb* left, std::size_t count, Limb factor, Limb addend,
                                        Limb* out) noexcept {
    Limb carry = addend;
    for (std::size_t index = 0; index < count; ++index) {
        const WideLimb product = static_cast<WideLimb>(left[index]) * factor + carry;
        out[index] = static_cast<Limb>(product);
        carry = static_cast<Limb>(product >> kLimbBits);
    }
    return carry;
}

// out = left / divisor, over `count` limbs; returns the remainder. `out` may be `left`.
[[nodiscard]] inline Limb divide_limb(const Limb* left, std::size_t count, Limb divisor, Limb* out) noexcept {
    Limb remainder = 0;
    for (std::size_t index = count; index-- > 0;) {
#if defined(__x86_64__)
        // One instruction where the compiler would call a general 128-bit division: the quotient fits, since
        // remainder < divisor.
        Limb quotient;
        __asm__("divq %4"
                : "=a"(quotient), "=d"(remainder)
                : "a"(left[index]), "d"(remainder), "r"(divisor)
                : "cc");
        out[index] = quotient;
#else
        const WideLimb dividend = static_cast<WideLimb>(remainder) << kLimbBits | left[index];
        out[index] = static_cast<Limb>(dividend / divisor);
        remainder = static_cast<Limb>(dividend % divisor);
#endif
    }
    return remainder;
}

[[nodiscard]] inline std::uint64_t magnitude_bits(const IntView& value) noexcept {
    if (value.is_zero()) return 0;
    return (value.count() - 1) * std::uint64_t{kLimbBits} +
           static_cast<std::uint64_t>(std::bit_width(value.limb(value.count() - 1)));
}

// Division of magnitudes, rounded towards zero. Both results may be null; signs are not looked at.
[[nodiscard]] BigStatus divide_magnitudes(const IntView& left, const IntView& right, BigInt* quotient,
                                          BigInt* remainder) noexcept;

}  // namespace gossamer

// Makes a double of an exact binary value: the one place where rounding to 53 bits is spelled out for values
// that come as integers (hexadecimal floats, quotients of big integers).
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace gossamer {

// The double nearest to mantissa * 2^exponent, ties to even, subnormals included; infinity when too large.
// `sticky` says that the true value is a little larger: bits below the mantissa were lost.
[[nodiscard]] inline double round_to_double(std::uint64_t mantissa, std::int64_t exponent,
                                            bool sticky) noexcept {
    constexpr std::int64_t kLowestBit = -1074;
    if (mantissa == 0) return 0.0;
    const std::int64_t top = exponent + static_cast<std::int64_t>(std::bit_width(mantissa));
    if (top > 1024) return std::numeric_limits<double>::infinity();
    if (top < kLowestBit - 1) return 0.0;
    const std::int64_t lowest = top - 53 > kLowestBit ? top - 53 : kLowestBit;
    const std::int64_t shift = lowest - exponent;
    if (shift <= 0) return std::ldexp(static_cast<double>(mantissa), static_cast<int>(exponent));
    if (shift > 64) return 0.0;
    std::uint64_t kept = shift == 64 ? 0 : mantissa >> shift;
    const std::uint64_t half = std::uint64_t{1} << (shift - 1);
    const std::uint64_t lost = shift == 64 ? mantissa : mantissa & ((half << 1) - 1);
    if (lost > half || (lost == half && (sticky || (kept & 1) != 0))) ++kept;
    return std::ldexp(static_cast<double>(kept), static_cast<int>(lowest));
}

}  // namespace gossamer

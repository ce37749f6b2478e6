// The hashes that loop over their input: bytes, limbs, the bits of a double.
#include "support/hash.h"

#include <cmath>
#include <cstring>

namespace gossamer {

namespace {

[[nodiscard]] std::uint64_t load_bytes(const char* at, std::size_t count) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, at, count);
    return word;
}

// x * 2^61 == x modulo 2^61 - 1, so a power of two only rotates within 61 bits. shift < 61.
[[nodiscard]] std::uint64_t rotate_in_modulus(std::uint64_t value, unsigned shift) noexcept {
    return ((value << shift) & kHashModulus) | (value >> (kHashModulusBits - shift));
}

[[nodiscard]] std::uint64_t add_in_modulus(std::uint64_t left, std::uint64_t right) noexcept {
    const std::uint64_t sum = left + right;
    return sum >= kHashModulus ? sum - kHashModulus : sum;
}

}  // namespace

// Sixteen bytes a step through one 64x64->128 multiplication, as the wyhash family does it: short texts,
// which are nearly all of them, take two multiplications in all.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) noexcept {
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t state = seed ^ 0xA0761D6478BD642Fu;
    while (left > 16) {
        state = mix_hash(load_bytes(at, 8) ^ state, load_bytes(at + 8, 8));
        at += 16;
        left -= 16;
    }
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    if (left >= 8) {
        low = load_bytes(at, 8);
        high = load_bytes(at + left - 8, 8);
    } else if (left >= 4) {
        low = load_bytes(at, 4);
        high = load_bytes(at + left - 4, 4);
    } else if (left > 0) {
        low = load_bytes(at, left);
    }
    // The size joins last: joined with the bytes it would cancel against a difference in them.
    return mix_hash(mix_hash(low ^ state, high), seed ^ bytes.size());
}

std::int64_t hash_text(std::string_view bytes, std::uint64_t seed) noexcept {
    return bytes.empty() ? 0 : avoid_minus_one(std::bit_cast<std::int64_t>(hash_bytes(bytes, seed)));
}

std::int64_t hash_limbs(std::span<const std::uint64_t> limbs, bool negative) noexcept {
    // Horner from the top; a limb is 64 bits, and 2^64 == 2^3 in the modulus.
    std::uint64_t hash = 0;
    for (std::size_t index = limbs.size(); index-- > 0;) {
        hash = add_in_modulus(rotate_in_modulus(hash, 64 - kHashModulusBits), limbs[index] % kHashModulus);
    }
    const auto magnitude = static_cast<std::int64_t>(hash);
    return avoid_minus_one(negative ? -magnitude : magnitude);
}

std::int64_t hash_double(double value) noexcept {
    if (std::isnan(value)) return 0;
    if (std::isinf(value)) return value > 0 ? kHashInfinity : -kHashInfinity;
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(value), &exponent);
    // fraction * 2^53 is an exact integer below the modulus.
    const auto mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, 53));
    int shift = (exponent - 53) % static_cast<int>(kHashModulusBits);
    if (shift < 0) shift += static_cast<int>(kHashModulusBits);
    std::uint64_t reduced = rotate_in_modulus(mantissa, static_cast<unsigned>(shift));
    if (reduced == kHashModulus) reduced = 0;
    const auto magnitude = static_cast<std::int64_t>(reduced);
    return avoid_minus_one(value < 0 ? -magnitude : magnitude);
}

}  // namespace gossamer

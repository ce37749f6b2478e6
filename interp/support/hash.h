// Hash functions. Numbers, tuples and frozensets hash exactly as in CPython (64 bits), because the order of
// sets of numbers is observable; the hash of text is our own (CPython's is random per run).
//
// Results that a script can see are never -1 (which becomes -2). All functions are pure and O(size).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gossamer {

// The numeric hash is the value modulo this Mersenne prime, with the sign of the value.
inline constexpr unsigned kHashModulusBits = 61;
inline constexpr std::uint64_t kHashModulus = (std::uint64_t{1} << kHashModulusBits) - 1;
inline constexpr std::int64_t kHashInfinity = 314159;

[[nodiscard]] constexpr std::int64_t avoid_minus_one(std::int64_t hash) noexcept {
    return hash == -1 ? -2 : hash;
}

// Well mixed 64 bits of the bytes under a seed. Not for attackers who know the seed.
[[nodiscard]] std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) noexcept;

// As above in the form scripts see: never -1, and 0 for empty text.
[[nodiscard]] std::int64_t hash_text(std::string_view bytes, std::uint64_t seed) noexcept;

// Mixes two words into one; for hash tables of the interpreter's own.
[[nodiscard]] constexpr std::uint64_t mix_hash(std::uint64_t left, std::uint64_t right) noexcept {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(left ^ 0x9E3779B97F4A7C15u) * (right ^ 0xD1B54A32D192ED03u);
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Numeric hash of an integer that fits 64 bits.
[[nodiscard]] constexpr std::int64_t hash_int64(std::int64_t value) noexcept {
    const std::uint64_t magnitude =
        value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const auto reduced = static_cast<std::int64_t>(magnitude % kHashModulus);
    return avoid_minus_one(value < 0 ? -reduced : reduced);
}

// Numeric hash of ±(limbs, least significant first).
[[nodiscard]] std::int64_t hash_limbs(std::span<const std::uint64_t> limbs, bool negative) noexcept;

// Numeric hash of a double: equal to that of an equal int. A NaN gives 0: its hash is by identity, which only
// the caller knows.
[[nodiscard]] std::int64_t hash_double(double value) noexcept;

// Hash of an identity: the low four bits of an address are always equal, so they go to the top.
[[nodiscard]] constexpr std::int64_t hash_address(std::uint64_t address) noexcept {
    return avoid_minus_one(std::bit_cast<std::int64_t>(std::rotr(address, 4)));
}

// The hash of a tuple: feed the hashes of the items in order, then finish.
class TupleHash {
public:
    constexpr void add(std::int64_t item_hash) noexcept {
        accumulator_ += std::bit_cast<std::uint64_t>(item_hash) * kPrime2;
        accumulator_ = std::rotl(accumulator_, 31) * kPrime1;
        ++count_;
    }
    [[nodiscard]] constexpr std::int64_t finish() const noexcept {
        const std::uint64_t result = accumulator_ + (count_ ^ (kPrime5 ^ 3527539u));
        if (result == ~std::uint64_t{0}) return 1546275796;
        return std::bit_cast<std::int64_t>(result);
    }

private:
    // The primes of xxHash.
    static constexpr std::uint64_t kPrime1 = 11400714785074694791u;
    static constexpr std::uint64_t kPrime2 = 14029467366897019727u;
    static constexpr std::uint64_t kPrime5 = 2870177450012600261u;
    std::uint64_t accumulator_ = kPrime5;
    std::uint64_t count_ = 0;
};

// The hash of a frozenset: feed the hashes of the items in any order, then finish.
class SetHash {
public:
    constexpr void add(std::int64_t item_hash) noexcept {
        const auto bits = std::bit_cast<std::uint64_t>(item_hash);
        accumulator_ ^= ((bits ^ 89869747u) ^ (bits << 16)) * 3644798167u;
        ++count_;
    }
    [[nodiscard]] constexpr std::int64_t finish() const noexcept {
        std::uint64_t hash = accumulator_ ^ (count_ + 1) * 1927868237u;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash * 69069u + 907133923u;
        if (hash == ~std::uint64_t{0}) return 590923713;
        return std::bit_cast<std::int64_t>(hash);
    }

private:
    std::uint64_t accumulator_ = 0;
    std::uint64_t count_ = 0;
};

}  // namespace gossamer

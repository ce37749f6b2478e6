#include "support/hash.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace gossamer {

TEST_CASE("numeric hashes are CPython's") {
    CHECK(hash_double(0.0) == 0);
    CHECK(hash_double(-0.0) == 0);
    CHECK(hash_double(1.0) == 1);
    CHECK(hash_double(-1.0) == -2);
    CHECK(hash_double(1.5) == 1152921504606846977);
    CHECK(hash_double(0.1) == 230584300921369408);
    CHECK(hash_double(-0.5) == -1152921504606846976);
    CHECK(hash_double(1e300) == 1224995262755759164);
    CHECK(hash_double(5e-324) == 16777216);
    CHECK(hash_double(std::numeric_limits<double>::infinity()) == 314159);
    CHECK(hash_double(-std::numeric_limits<double>::infinity()) == -314159);
    CHECK(hash_double(std::nan("")) == 0);
    CHECK(hash_int64((std::int64_t{1} << 61) - 1) == 0);
    CHECK(hash_int64(std::int64_t{1} << 61) == 1);
    CHECK(hash_int64(std::numeric_limits<std::int64_t>::min()) == -4);
    CHECK(hash_int64(std::numeric_limits<std::int64_t>::max()) == 3);
    CHECK(hash_int64(-1) == -2);
    CHECK(hash_int64(-2) == -2);
    const std::uint64_t limbs[] = {0, 1};
    CHECK(hash_limbs(limbs, false) == 8);
}

TEST_CASE("equal ints and floats hash equal") {
    for (std::int64_t value = 1; value < std::int64_t{1} << 52; value = value * 3 + 1) {
        REQUIRE(hash_int64(value) == hash_double(static_cast<double>(value)));
        REQUIRE(hash_int64(-value) == hash_double(static_cast<double>(-value)));
    }
}

namespace {
std::int64_t tuple_hash(const std::vector<std::int64_t>& hashes) {
    TupleHash hash;
    for (const std::int64_t item : hashes)
        hash.add(item);
    return hash.finish();
}
std::int64_t set_hash(const std::vector<std::int64_t>& hashes) {
    SetHash hash;
    for (const std::int64_t item : hashes)
        hash.add(item);
    return hash.finish();
}
}  // namespace

TEST_CASE("tuple hashes are CPython's") {
    CHECK(tuple_hash({}) == 5740354900026072187);
    CHECK(tuple_hash({1}) == -6644214454873602895);
    CHECK(tuple_hash({1, 2, 3}) == 529344067295497451);
    CHECK(tuple_hash({-2, -2}) == 960947337673586213);
    CHECK(tuple_hash({1, tuple_hash({2, 3})}) == 7267574591690527098);
    CHECK(tuple_hash({hash_double(0.5)}) == -408149959306781352);
}

TEST_CASE("frozenset hashes are CPython's, in any order") {
    CHECK(set_hash({}) == 133146708735736);
    CHECK(set_hash({1}) == -558064481276695278);
    CHECK(set_hash({1, 2, 3}) == -272375401224217160);
    CHECK(set_hash({3, 1, 2}) == -272375401224217160);
    CHECK(set_hash({-2, 0}) == -8351715106182815688);
}

TEST_CASE("text hashes depend on every byte, the length and the seed, and spread in the low bits") {
    CHECK(hash_text("", 1) == 0);
    CHECK(hash_bytes("spam", 1) == hash_bytes("spam", 1));
    CHECK(hash_bytes("spam", 1) != hash_bytes("spam", 2));
    std::set<std::uint64_t> seen;
    std::set<std::uint64_t> low_bits;
    for (std::size_t size = 1; size < 60; ++size) {
        for (std::size_t index = 0; index < size; ++index) {
            std::string text(size, 'a');
            text[index] = 'b';
            seen.insert(hash_bytes(text, 7));
        }
    }
    CHECK(seen.size() == 59 * 60 / 2);
    for (int number = 0; number < 4096; ++number)
        low_bits.insert(hash_bytes("name" + std::to_string(number), 7) & 4095);
    // 4,096 balls into 4,096 bins fill 63.2 % of them.
    CHECK(low_bits.size() > 2500);
    CHECK(low_bits.size() < 2680);
}

}  // namespace gossamer

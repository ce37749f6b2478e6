#include "support/big_int.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>
#include <string>
#include <utility>

namespace gossamer {

namespace {

BigInt make(std::string_view text) {
    const bool negative = text.front() == '-';
    BigInt result;
    REQUIRE(big_from_text(negative ? text.substr(1) : text, 10, negative, result) == BigStatus::Ok);
    return result;
}

std::string text_of(const IntView& value, unsigned base = 10) {
    TextBuilder out;
    REQUIRE(big_to_text(value, base, out) == BigStatus::Ok);
    return std::string(out.view());
}

using Operation = BigStatus (*)(const IntView&, const IntView&, BigInt&) noexcept;

std::string apply(Operation operation, std::string_view left, std::string_view right) {
    BigInt result;
    REQUIRE(operation(make(left), make(right), result) == BigStatus::Ok);
    return text_of(result);
}

BigStatus status_of(Operation operation, std::int64_t left, std::int64_t right) {
    BigInt result(77);
    const BigStatus status = operation(left, right, result);
    if (status != BigStatus::Ok) CHECK(result.to_int64() == 77);
    return status;
}

constexpr std::string_view kTwo100 = "1267650600228229401496703205376";

}  // namespace

TEST_CASE("text of any length goes in and comes out") {
    for (const std::string_view text :
         {"0", "-1", "18446744073709551616", "-340282366920938463463374607431768211456"}) {
        CHECK(text_of(make(text)) == text);
    }
    for (const std::size_t size : {19u, 20u, 39u, 400u, 401u, 5000u}) {
        const std::string text = "7" + std::string(size - 1, '3');
        CHECK(text_of(make(text)) == text);
        CHECK(text_of(make("000" + text)) == text);
    }
    CHECK(text_of(make(kTwo100), 16) == "10000000000000000000000000");
    CHECK(text_of(make(kTwo100), 7) == "322653455556104044451560330542514132");
    BigInt result;
    CHECK(big_from_text("322653455556104044451560330542514132", 7, false, result) == BigStatus::Ok);
    CHECK(text_of(result) == kTwo100);
    CHECK(big_from_text("12x", 10, false, result) == BigStatus::Invalid);
    CHECK(big_from_text("", 10, false, result) == BigStatus::Invalid);
}

TEST_CASE("addition and subtraction carry, borrow and cancel") {
    CHECK(apply(big_add, "18446744073709551615", "1") == "18446744073709551616");
    CHECK(apply(big_add, "-18446744073709551616", "1") == "-18446744073709551615");
    CHECK(apply(big_add, kTwo100, "-1267650600228229401496703205376") == "0");
    CHECK(apply(big_subtract, "0", kTwo100) == "-1267650600228229401496703205376");
    CHECK(apply(big_subtract, "5", "0") == "5");
}

TEST_CASE("a result may be one of its operands") {
    BigInt value = make(kTwo100);
    REQUIRE(big_add(value, value, value) == BigStatus::Ok);
    REQUIRE(big_multiply(value, value, value) == BigStatus::Ok);
    BigInt remainder(10);
    REQUIRE(big_divmod(value, remainder, value, remainder) == BigStatus::Ok);
    CHECK(text_of(value) == "642775217703596110216784836936465041008881197513117134120550");
    CHECK(remainder.to_int64() == 4);
}

TEST_CASE("products of all sizes agree with division") {
    for (const std::uint64_t left_bits : {10u, 60u, 120u, 900u, 1100u, 5000u}) {
        for (const std::uint64_t right_bits : {10u, 64u, 130u, 1100u, 4000u}) {
            BigInt left;
            BigInt right;
            REQUIRE(big_power(std::int64_t{3}, static_cast<std::int64_t>(left_bits), left) == BigStatus::Ok);
            REQUIRE(big_power(std::int64_t{-7}, static_cast<std::int64_t>(right_bits + 1), right) ==
                    BigStatus::Ok);
            BigInt product;
            REQUIRE(big_multiply(left, right, product) == BigStatus::Ok);
            BigInt quotient;
            BigInt remainder;
            REQUIRE(big_divmod(product, right, quotient, remainder) == BigStatus::Ok);
            REQUIRE(big_equal(quotient, left));
            REQUIRE(remainder.is_zero());
        }
    }
}

TEST_CASE("division rounds towards minus infinity") {
    CHECK(apply(big_floor_divide, kTwo100, "-3") == "-422550200076076467165567735126");
    CHECK(apply(big_modulo, kTwo100, "-3") == "-2");
    CHECK(apply(big_modulo, "-5", kTwo100) == "1267650600228229401496703205371");
    CHECK(apply(big_floor_divide, "-5", kTwo100) == "-1");
    CHECK(status_of(big_floor_divide, 1, 0) == BigStatus::DivideByZero);
    CHECK(status_of(big_modulo, 1, 0) == BigStatus::DivideByZero);
}

TEST_CASE("true division is correctly rounded, large operands and subnormal results included") {
    const auto divide = [](std::string_view left, std::string_view right) {
        double result = 0;
        REQUIRE(big_true_divide(make(left), make(right), result) == BigStatus::Ok);
        return result;
    };
    const std::string large = "1" + std::string(400, '0');
    CHECK(divide("1", "3") == 1.0 / 3.0);
    CHECK(divide(large, "1" + std::string(399, '0')) == 10.0);
    CHECK(divide("9007199254740993", "1") == 9007199254740992.0);
    CHECK(divide("1", "1" + std::string(320, '0')) == 1e-320);
    CHECK(std::signbit(divide("-1", large)));
    double result = 0;
    CHECK(big_true_divide(make(large), std::int64_t{1}, result) == BigStatus::TooLarge);
    CHECK(big_true_divide(std::int64_t{1}, std::int64_t{0}, result) == BigStatus::DivideByZero);
}

TEST_CASE("powers are estimated before they are computed") {
    CHECK(apply(big_power, "2", "100") == kTwo100);
    CHECK(apply(big_power, "-3", "41") == "-36472996377170786403");
    CHECK(apply(big_power, "-12", "3") == "-1728");
    CHECK(apply(big_power, "0", "0") == "1");
    CHECK(apply(big_power, "-1", "100000000000000000000001") == "-1");
    CHECK(status_of(big_power, 3, std::int64_t{1} << 40) == BigStatus::TooLarge);
    CHECK(status_of(big_power, 2, std::int64_t{1} << 33) == BigStatus::TooLarge);
    CHECK(status_of(big_power, 2, -1) == BigStatus::Negative);
}

TEST_CASE("powers modulo a number, inverses included") {
    const auto power = [](std::int64_t base, std::int64_t exponent, std::string_view modulus) {
        BigInt result;
        REQUIRE(big_power_modulo(base, exponent, make(modulus), result) == BigStatus::Ok);
        return text_of(result);
    };
    CHECK(power(3, 1000, "1000000007") == "56888193");
    CHECK(power(3, 1000, "-1000000007") == "-943111814");
    CHECK(power(3, -1, "7") == "5");
    CHECK(power(5, 0, "1") == "0");
    CHECK(power(2, 101, kTwo100) == "0");
    BigInt result;
    CHECK(big_power_modulo(std::int64_t{2}, std::int64_t{-1}, std::int64_t{4}, result) ==
          BigStatus::NotInvertible);
    CHECK(big_power_modulo(std::int64_t{2}, std::int64_t{1}, std::int64_t{0}, result) ==
          BigStatus::DivideByZero);
}

TEST_CASE("bit operations behave as in endless two's complement") {
    CHECK(apply(big_and, "-1", kTwo100) == kTwo100);
    CHECK(apply(big_or, "-1267650600228229401496703205376", "1") == "-1267650600228229401496703205375");
    CHECK(apply(big_xor, "-18446744073709551616", "-18446744073709551616") == "0");
    CHECK(apply(big_xor, "-1", kTwo100) == "-1267650600228229401496703205377");
    CHECK(apply(big_shift_left, "-3", "64") == "-55340232221128654848");
    CHECK(apply(big_shift_right, "-1", "1000") == "-1");
    CHECK(apply(big_shift_right, "-18446744073709551617", "64") == "-2");
    CHECK(apply(big_shift_right, kTwo100, "1000") == "0");
    CHECK(status_of(big_shift_left, 1, -1) == BigStatus::Negative);
    CHECK(status_of(big_shift_left, 1, std::int64_t{1} << 40) == BigStatus::TooLarge);
    CHECK(status_of(big_shift_left, 0, std::int64_t{1} << 40) == BigStatus::Ok);
    BigInt result;
    REQUIRE(big_invert(make(kTwo100), result) == BigStatus::Ok);
    CHECK(text_of(result) == "-1267650600228229401496703205377");
    CHECK(big_bit_length(make(kTwo100)) == 101);
    CHECK(big_bit_count(std::int64_t{-7}) == 3);
    CHECK(big_trailing_zeros(make(kTwo100)) == 100);
}

TEST_CASE("bytes in both orders, with and without sign") {
    unsigned char bytes[9];
    const std::int64_t value = -258;
    REQUIRE(big_to_bytes(value, ByteOrder::Big, Signedness::Signed, bytes) == BigStatus::Ok);
    CHECK(bytes[0] == 0xFF);
    CHECK(bytes[7] == 0xFE);
    CHECK(bytes[8] == 0xFE);
    BigInt result;
    REQUIRE(big_from_bytes(bytes, ByteOrder::Big, Signedness::Signed, result) == BigStatus::Ok);
    CHECK(result.to_int64() == value);
    const std::span<unsigned char> one(bytes, 1);
    CHECK(big_to_bytes(std::int64_t{-128}, ByteOrder::Little, Signedness::Signed, one) == BigStatus::Ok);
    CHECK(big_to_bytes(std::int64_t{128}, ByteOrder::Little, Signedness::Signed, one) == BigStatus::TooLarge);
    CHECK(big_to_bytes(std::int64_t{255}, ByteOrder::Little, Signedness::Unsigned, one) == BigStatus::Ok);
    CHECK(big_to_bytes(std::int64_t{-1}, ByteOrder::Little, Signedness::Unsigned, one) ==
          BigStatus::Negative);
}

TEST_CASE("doubles convert exactly and round half to even") {
    BigInt result;
    REQUIRE(big_from_double(-1e23, result) == BigStatus::Ok);
    CHECK(text_of(result) == "-99999999999999991611392");
    REQUIRE(big_from_double(0.9, result) == BigStatus::Ok);
    CHECK(result.is_zero());
    CHECK(big_from_double(std::numeric_limits<double>::infinity(), result) == BigStatus::Invalid);
    CHECK(big_from_double(std::nan(""), result) == BigStatus::Invalid);
    double value = 0;
    REQUIRE(big_to_double(make("9007199254740993"), value) == BigStatus::Ok);
    CHECK(value == 9007199254740992.0);
    REQUIRE(big_to_double(make("9007199254740995"), value) == BigStatus::Ok);
    CHECK(value == 9007199254740996.0);
    CHECK(big_to_double(make("1" + std::string(309, '0')), value) == BigStatus::TooLarge);
}

TEST_CASE("comparison with ints and doubles is exact") {
    CHECK(big_compare(make(kTwo100), std::int64_t{5}) > 0);
    CHECK(big_compare(std::int64_t{-5}, make(kTwo100)) < 0);
    CHECK(big_compare(make("-" + std::string(kTwo100)), std::int64_t{-5}) < 0);
    CHECK(big_compare_double(make("9007199254740993"), 9007199254740992.0) > 0);
    CHECK(big_compare_double(make(kTwo100), 1267650600228229401496703205376.0) == 0);
    CHECK(big_compare_double(std::int64_t{-1}, -1.5) > 0);
    CHECK(big_compare_double(make(kTwo100), std::numeric_limits<double>::infinity()) < 0);
    CHECK(big_equal(make("7"), std::int64_t{7}));
}

TEST_CASE("numeric hashes of large ints are CPython's") {
    CHECK(big_hash(make("1" + std::string(50, '0'))) == 619332571178673746);
    BigInt value;
    REQUIRE(big_power(std::int64_t{2}, std::int64_t{200}, value) == BigStatus::Ok);
    value.negate();
    REQUIRE(big_add(value, std::int64_t{7}, value) == BigStatus::Ok);
    CHECK(big_hash(value) == -131065);
}

TEST_CASE("the range of inline ints and of int64 is told exactly") {
    constexpr std::int64_t kLimit = std::int64_t{1} << 49;
    CHECK(BigInt(kLimit - 1).fits_50_bits());
    CHECK_FALSE(BigInt(kLimit).fits_50_bits());
    CHECK(BigInt(-kLimit).fits_50_bits());
    CHECK_FALSE(BigInt(-kLimit - 1).fits_50_bits());
    CHECK(make("-9223372036854775808").to_int64() == std::numeric_limits<std::int64_t>::min());
    CHECK_FALSE(make("9223372036854775808").to_int64().has_value());
    CHECK(BigInt(std::numeric_limits<std::int64_t>::min()).to_int64() ==
          std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("greatest common divisors and square roots") {
    CHECK(apply(big_gcd, "-12", "18") == "6");
    CHECK(apply(big_gcd, kTwo100, "48") == "16");
    CHECK(apply(big_gcd, "0", "0") == "0");
    BigInt result;
    REQUIRE(big_isqrt(make(kTwo100), result) == BigStatus::Ok);
    CHECK(text_of(result) == "1125899906842624");
    REQUIRE(big_isqrt(std::int64_t{99}, result) == BigStatus::Ok);
    CHECK(result.to_int64() == 9);
    CHECK(big_isqrt(std::int64_t{-1}, result) == BigStatus::Negative);
}

TEST_CASE("moving empties the source") {
    BigInt first = make("1" + std::string(100, '0'));
    BigInt second = std::move(first);
    CHECK(first.is_zero());  // NOLINT(bugprone-use-after-move): this is what is tested
    CHECK(second.heap_bytes() > 0);
    second = BigInt(3);
    CHECK(second.heap_bytes() == 0);
}

}  // namespace gossamer

#include "syntax/number_literal.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace gossamer;
using Kind = NumberLiteral::Kind;

namespace {

NumberLiteral read(std::string_view text) {
    Token token;
    token.kind = TokenKind::Number;
    token.text = text;
    NumberLiteral number;
    REQUIRE_FALSE(read_number(token, number).has_value());
    return number;
}

void check_integer(std::string_view text, std::int64_t value) {
    CAPTURE(text);
    CHECK(read(text).kind == Kind::Integer);
    CHECK(read(text).integer == value);
}

void check_real(std::string_view text, Kind kind, double value) {
    CAPTURE(text);
    CHECK(read(text).kind == kind);
    CHECK(read(text).real == value);
}

void check_big(std::string_view text, int base, std::string_view digits) {
    CAPTURE(text);
    CHECK(read(text).kind == Kind::BigInteger);
    CHECK(int{read(text).base} == base);
    CHECK(read(text).digits == digits);
}

}  // namespace

TEST_CASE("integers of every base are read") {
    check_integer("0", 0);
    check_integer("0_000", 0);
    check_integer("1_000_000", 1'000'000);
    check_integer("0xFf", 255);
    check_integer("0X_ff_00", 0xFF00);
    check_integer("0o17", 15);
    check_integer("0O7_7", 63);
    check_integer("0b1010", 10);
    check_integer("0B_1", 1);
    check_integer("9223372036854775807", INT64_MAX);
    check_integer("0x7fffffffffffffff", INT64_MAX);
}

TEST_CASE("what fits no int64 is left as digits") {
    check_big("9223372036854775808", 10, "9223372036854775808");
    check_big("1_0000000000_0000000000", 10, "100000000000000000000");
    check_big("0x0_8000_0000_0000_0000", 16, "8000000000000000");
    check_big("0o2000000000000000000000", 16, "10000000000000000");
    check_big("0b1" + std::string(64, '0'), 16, "10000000000000000");
}

TEST_CASE("floats and imaginary numbers are read") {
    check_real("1.5", Kind::Float, 1.5);
    check_real("1_0.2_5e1_0", Kind::Float, 10.25e10);
    check_real(".5", Kind::Float, 0.5);
    check_real("5.", Kind::Float, 5.0);
    check_real("1e3", Kind::Float, 1000.0);
    check_real("1E-3", Kind::Float, 0.001);
    check_real("00.5", Kind::Float, 0.5);
    check_real("012e1", Kind::Float, 120.0);
    check_real("3j", Kind::Imaginary, 3.0);
    check_real("1.5e2J", Kind::Imaginary, 150.0);
    check_real("012j", Kind::Imaginary, 12.0);
    check_real("1e400", Kind::Float, HUGE_VAL);
    check_real("1e-400", Kind::Float, 0.0);
    check_real("5e-324", Kind::Float, 5e-324);
}

TEST_CASE("a decimal integer has at most 4300 digits") {
    Token token;
    const std::string digits(4301, '1');
    NumberLiteral number;
    token.text = std::string_view(digits).substr(1);
    CHECK_FALSE(read_number(token, number).has_value());
    token.text = digits;
    const auto error = read_number(token, number);
    REQUIRE(error.has_value());
    CHECK(error->message.starts_with(
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits;"));
    const std::string hexadecimal = "0x" + digits;
    token.text = hexadecimal;
    CHECK_FALSE(read_number(token, number).has_value());
}

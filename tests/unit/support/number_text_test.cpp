#include "support/number_text.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

namespace gossamer {

namespace {
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::string repr(double value) {
    TextBuilder out;
    append_float_repr(out, value);
    return std::string(out.view());
}
std::string format(double value, char type, int precision, AlternateForm alternate = AlternateForm::No) {
    TextBuilder out;
    append_float(out, value, type, precision, alternate);
    return std::string(out.view());
}
std::string hex(double value) {
    TextBuilder out;
    append_float_hex(out, value);
    return std::string(out.view());
}
}  // namespace

TEST_CASE("repr gives the shortest digits and CPython's exponents") {
    CHECK(repr(0.0) == "0.0");
    CHECK(repr(-0.0) == "-0.0");
    CHECK(repr(1.0) == "1.0");
    CHECK(repr(0.1) == "0.1");
    CHECK(repr(1e15) == "1000000000000000.0");
    CHECK(repr(9999999999999998.0) == "9999999999999998.0");
    CHECK(repr(1e16) == "1e+16");
    CHECK(repr(1.5e300) == "1.5e+300");
    CHECK(repr(0.0001) == "0.0001");
    CHECK(repr(0.00001) == "1e-05");
    CHECK(repr(5e-324) == "5e-324");
    CHECK(repr(1.7976931348623157e308) == "1.7976931348623157e+308");
    CHECK(repr(kInfinity) == "inf");
    CHECK(repr(-kInfinity) == "-inf");
    CHECK(repr(std::nan("")) == "nan");
}

TEST_CASE("presentation types round exactly") {
    CHECK(format(2.5, 'f', 0) == "2");
    CHECK(format(3.5, 'f', 0) == "4");
    CHECK(format(2.5, 'f', 0, AlternateForm::Yes) == "2.");
    CHECK(format(0.1, 'f', 20) == "0.10000000000000000555");
    CHECK(format(1234.5678, 'e', 2) == "1.23e+03");
    CHECK(format(1.0, 'e', 0, AlternateForm::Yes) == "1.e+00");
    CHECK(format(1e100, 'f', 0).size() == 101);
    CHECK(format(0.256, '%', 1) == "25.6%");
    CHECK(format(1234567.0, 'g', 6) == "1.23457e+06");
    CHECK(format(100000.0, 'g', 6) == "100000");
    CHECK(format(1.5, 'g', 6, AlternateForm::Yes) == "1.50000");
    CHECK(format(1e10, 'r', 3) == "1e+10");
    CHECK(format(12.0, 'r', 3) == "12.0");
    CHECK(format(123.0, 'r', 3) == "1.23e+02");
    CHECK(format(1e16, 'r', -1, AlternateForm::Yes) == "1.e+16");
    CHECK(format(kInfinity, 'F', 2) == "INF");
    CHECK(format(1e-10, 'E', 3) == "1.000E-10");
    CHECK(format(1.0, 'f', 2000).size() == 2002);
}

TEST_CASE("float accepts the dialect's grammar and nothing else") {
    CHECK(parse_float(" 1_0.5e1 ").value() == 105.0);
    CHECK(parse_float("+.5").value() == 0.5);
    CHECK(parse_float("5.").value() == 5.0);
    CHECK(parse_float("-Infinity").value() == -kInfinity);
    CHECK(std::isnan(parse_float("NaN").value()));
    CHECK(parse_float("1e400").value() == kInfinity);
    CHECK(parse_float("-1e-400").value() == 0.0);
    CHECK(std::signbit(parse_float("-0.0").value()));
    CHECK(parse_float("0e99999999999999999999").value() == 0.0);
    CHECK(parse_float("2.2250738585072011e-308").value() == 2.2250738585072011e-308);
    for (const char* text :
         {"", " ", ".", "1_", "_1", "1__0", "1e", "1e+", "1_.5", "1._5", "0x10", "infin", "1 2", "+-1"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_float(text).has_value());
    }
}

TEST_CASE("hexadecimal floats are written and read") {
    CHECK(hex(3.0) == "0x1.8000000000000p+1");
    CHECK(hex(-0.0) == "-0x0.0p+0");
    CHECK(hex(5e-324) == "0x0.0000000000001p-1022");
    CHECK(parse_float_hex("0x1.8p1").value == 3.0);
    CHECK(parse_float_hex("-.8").value == -0.5);
    CHECK(parse_float_hex("0x1p-1074").value == 5e-324);
    CHECK(parse_float_hex("0x1p-1075").value == 0.0);
    CHECK(parse_float_hex("0x1.00000000000008").value == 1.0);
    CHECK(parse_float_hex("0x1.000000000000081").value > 1.0);
    CHECK(parse_float_hex("0x1p1024").status == HexFloatStatus::Overflow);
    CHECK(parse_float_hex("0x1.fffffffffffff8p1023").status == HexFloatStatus::Overflow);
    CHECK(parse_float_hex("0x").status == HexFloatStatus::Invalid);
    CHECK(parse_float_hex("1.2.3").status == HexFloatStatus::Invalid);
    CHECK(parse_float_hex("0x1p").status == HexFloatStatus::Invalid);
}

TEST_CASE("int accepts prefixes and underscores as CPython does") {
    TextBuilder digits;
    const auto small = [&digits](std::string_view text, unsigned base) {
        const ParsedInt parsed = parse_int(text, base, digits);
        REQUIRE(parsed.kind == ParsedInt::Kind::Small);
        return parsed.value;
    };
    CHECK(small(" -1_000 ", 10) == -1000);
    CHECK(small("010", 10) == 10);
    CHECK(small("0x_1F", 0) == 31);
    CHECK(small("0b101", 2) == 5);
    CHECK(small("0b1", 16) == 0xB1);
    CHECK(small("zz", 36) == 35 * 36 + 35);
    CHECK(small("0_0", 0) == 0);
    CHECK(small("-9223372036854775808", 10) == std::numeric_limits<std::int64_t>::min());
    for (const char* text : {"", "-", "010", "1__2", "_1", "1_", "0x", "0x__1", "12a", "+ 5"}) {
        CAPTURE(text);
        CHECK(parse_int(text, 0, digits).kind == ParsedInt::Kind::Invalid);
    }
    const ParsedInt large = parse_int("-0x_ffff_ffff_ffff_ffff_f", 0, digits);
    CHECK(large.kind == ParsedInt::Kind::TooManyBits);
    CHECK(large.negative);
    CHECK(large.base == 16);
    CHECK(large.digit_count == 17);
    CHECK(digits.view() == "fffffffffffffffff");
}

TEST_CASE("ints are written in any base") {
    TextBuilder out;
    append_int_in_base(out, -255, 16);
    out.append(' ');
    append_int_in_base(out, 5, 2);
    out.append(' ');
    append_int_in_base(out, 35, 36);
    CHECK(out.view() == "-ff 101 z");
}

}  // namespace gossamer

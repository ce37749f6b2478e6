#include "runtime/float.h"

#include "runtime/object_model.h"

#include <limits>

namespace gossamer {

namespace {

struct Floats : ObjectModel {
    [[nodiscard]] std::string compute(BinaryOperator operation, double left, double right) {
        return show(float_binary(interpreter, operation, left, right));
    }
    [[nodiscard]] std::string round(double number, int digits) {
        return show(float_round(interpreter, number, digits));
    }
};

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE_FIXTURE(Floats, "the remainder has the sign of the divisor, zeros included") {
    CHECK(compute(BinaryOperator::Mod, -7.5, 2.0) == "0.5");
    CHECK(compute(BinaryOperator::Mod, 7.5, -2.0) == "-0.5");
    CHECK(compute(BinaryOperator::Mod, -4.0, 2.0) == "0.0");
    CHECK(compute(BinaryOperator::Mod, 4.0, -2.0) == "-0.0");
    CHECK(compute(BinaryOperator::FloorDiv, -7.5, 2.0) == "-4.0");
    CHECK(compute(BinaryOperator::DivMod, -1.0, kInfinity) == "(-1.0, inf)");
}

TEST_CASE_FIXTURE(Floats, "division by zero is an error, not an infinity") {
    CHECK(compute(BinaryOperator::TrueDiv, 1.0, 0.0) == "ZeroDivisionError: float division by zero");
    CHECK(compute(BinaryOperator::FloorDiv, 1.0, 0.0) == "ZeroDivisionError: float floor division by zero");
    CHECK(compute(BinaryOperator::Mod, 1.0, 0.0) == "ZeroDivisionError: float modulo by zero");
}

TEST_CASE_FIXTURE(Floats, "powers: overflow is an error, a root of a negative number is complex") {
    CHECK(compute(BinaryOperator::Pow, 10.0, 400.0) ==
          "OverflowError: (34, 'Numerical result out of range')");
    CHECK(compute(BinaryOperator::Pow, -8.0, 0.5) == "(1.7319121124709868e-16+2.8284271247461903j)");
    CHECK(compute(BinaryOperator::Pow, 0.0, -1.0) ==
          "ZeroDivisionError: 0.0 cannot be raised to a negative power");
    CHECK(compute(BinaryOperator::Pow, kInfinity, 2.0) == "inf");
}

TEST_CASE_FIXTURE(Floats, "rounding works on the exact value") {
    CHECK(round(2.675, 2) == "2.67");
    CHECK(round(0.5, 0) == "0.0");
    CHECK(round(1234.5, -2) == "1200.0");
    CHECK(round(150.0, -2) == "200.0");
    CHECK(round(250.0, -2) == "200.0");
    CHECK(round(99999.5, -5) == "100000.0");
    CHECK(round(50000.0, -5) == "0.0");
    CHECK(round(1.7e308, -308) == "OverflowError: rounded value too large to represent");
}

TEST_CASE_FIXTURE(Floats, "the ratio of ints is exact and in lowest terms") {
    CHECK(show(float_integer_ratio(interpreter, 0.75)) == "(3, 4)");
    CHECK(show(float_integer_ratio(interpreter, -0.0)) == "(0, 1)");
    CHECK(show(float_integer_ratio(interpreter, 1e20)) == "(100000000000000000000, 1)");
    CHECK(show(float_integer_ratio(interpreter, kInfinity)) ==
          "OverflowError: cannot convert Infinity to integer ratio");
}

}  // namespace gossamer

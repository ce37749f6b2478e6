#include "runtime/object_model.h"

#include "runtime/int.h"
#include "runtime/number.h"

namespace gossamer {

namespace {

struct Ints : ObjectModel {
    // A plain int of any size from its digits.
    [[nodiscard]] Owned big(std::string_view digits) { return new_int_from_text(interpreter, digits); }
    [[nodiscard]] std::string compute(BinaryOperator operation, std::string_view left,
                                      std::string_view right) {
        const Owned first = big(left);
        const Owned second = big(right);
        return show(int_binary(interpreter, operation, first.get(), second.get()));
    }
    [[nodiscard]] std::string literal(std::string_view digits, unsigned base) {
        const Owned held = text(digits);
        return show(int_from_literal(interpreter, digits, base, held.get()));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Ints, "an int has one form: inline within 50 bits, an object beyond") {
    CHECK(new_int(interpreter, Value::kIntMax).get().is_int());
    CHECK(new_int(interpreter, Value::kIntMax + 1).get().is_heap());
    CHECK(new_int(interpreter, Value::kIntMin).get().is_int());
    CHECK(new_int(interpreter, Value::kIntMin - 1).get().is_heap());
    const Owned beyond = new_int(interpreter, Value::kIntMax + 1);
    CHECK(int_binary(interpreter, BinaryOperator::Sub, beyond.get(), Value::from_int(1)).get().is_int());
}

TEST_CASE_FIXTURE(Ints, "results that outgrow a word go on as big ints") {
    CHECK(compute(BinaryOperator::Add, "562949953421311", "1") == "562949953421312");
    CHECK(compute(BinaryOperator::Mul, "562949953421311", "562949953421311") ==
          "316912650057056224474268958721");
    CHECK(compute(BinaryOperator::Mul, "4294967296", "4294967296") == "18446744073709551616");
    CHECK(compute(BinaryOperator::Pow, "2", "100") == "1267650600228229401496703205376");
    CHECK(compute(BinaryOperator::LShift, "-3", "70") == "-3541774862152233910272");
}

TEST_CASE_FIXTURE(Ints, "division rounds towards minus infinity, whatever the signs and sizes") {
    CHECK(compute(BinaryOperator::FloorDiv, "-7", "2") == "-4");
    CHECK(compute(BinaryOperator::Mod, "-7", "2") == "1");
    CHECK(compute(BinaryOperator::Mod, "7", "-2") == "-1");
    CHECK(compute(BinaryOperator::DivMod, "-7", "2") == "(-4, 1)");
    CHECK(compute(BinaryOperator::FloorDiv, "-100000000000000000000", "3") == "-33333333333333333334");
    CHECK(compute(BinaryOperator::Mod, "-100000000000000000000", "3") == "2");
}

TEST_CASE_FIXTURE(Ints, "division by zero says which operation it was") {
    CHECK(compute(BinaryOperator::TrueDiv, "1", "0") == "ZeroDivisionError: division by zero");
    CHECK(compute(BinaryOperator::FloorDiv, "1", "0") ==
          "ZeroDivisionError: integer division or modulo by zero");
    CHECK(compute(BinaryOperator::Mod, "1", "0") == "ZeroDivisionError: integer modulo by zero");
}

TEST_CASE_FIXTURE(Ints, "true division is rounded once") {
    CHECK(compute(BinaryOperator::TrueDiv, "1", "3") == "0.3333333333333333");
    CHECK(compute(BinaryOperator::TrueDiv, "100000000000000000000000000000000", "3") ==
          "3.3333333333333334e+31");
}

TEST_CASE_FIXTURE(Ints, "a negative exponent gives a float, a negative shift is refused") {
    CHECK(compute(BinaryOperator::Pow, "2", "-1") == "0.5");
    CHECK(compute(BinaryOperator::Pow, "0", "-1") ==
          "ZeroDivisionError: 0.0 cannot be raised to a negative power");
    CHECK(compute(BinaryOperator::LShift, "1", "-1") == "ValueError: negative shift count");
    CHECK(compute(BinaryOperator::RShift, "-1", "1000") == "-1");
}

TEST_CASE_FIXTURE(Ints, "rounding to tens takes ties to the even multiple") {
    const auto rounded = [&](std::int64_t number) {
        return show(int_round(interpreter, Value::from_int(number), Value::from_int(-1)));
    };
    CHECK(rounded(15) == "20");
    CHECK(rounded(25) == "20");
    CHECK(rounded(-15) == "-20");
    CHECK(rounded(4) == "0");
}

TEST_CASE_FIXTURE(Ints, "texts of ints: bases, prefixes, underscores, other scripts' digits") {
    CHECK(literal(" 12_3 ", 10) == "123");
    CHECK(literal("0x1f", 0) == "31");
    CHECK(literal("zz", 36) == "1295");
    CHECK(literal("\u0663\u0664", 10) == "34");
    CHECK(literal("1__2", 10) == "ValueError: invalid literal for int() with base 10: '1__2'");
}

TEST_CASE_FIXTURE(Ints, "decimal texts beyond the limit are refused, those in a power of two are not") {
    const std::string long_text(5000, '1');
    CHECK(literal(long_text, 10).starts_with("ValueError: Exceeds the limit (4300 digits)"));
    const Owned held = text(long_text);
    CHECK_FALSE(int_from_literal(interpreter, long_text, 16, held.get()).is_error());
}

TEST_CASE_FIXTURE(Ints, "ints are compared with doubles exactly") {
    const Owned odd = big("9007199254740993");
    CHECK(compare_int_double(odd.get(), 9007199254740992.0) > 0);
    CHECK(compare_int_double(Value::from_int(1), 1.0) == 0);
}

}  // namespace gossamer

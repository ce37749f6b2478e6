#include "runtime/object_model.h"

#include "runtime/number.h"

#include <limits>

namespace gossamer {

namespace {

struct Comparing : ObjectModel {
    [[nodiscard]] std::string compare(Value left, Comparison comparison, Value right) {
        return show(rich_compare(interpreter, left, right, comparison));
    }
    [[nodiscard]] std::int64_t hash(Value value) {
        const Result<std::int64_t> result = hash_of(interpreter, value);
        REQUIRE_FALSE(result.is_error());
        return result.get();
    }
};

constexpr Value number(std::int64_t value) {
    return Value::from_int(value);
}
constexpr Value real(double value) {
    return Value::from_double(value);
}

}  // namespace

TEST_CASE_FIXTURE(Comparing, "numbers of all kinds are ordered among each other, exactly") {
    const Owned odd = new_int_from_text(interpreter, "9007199254740993");
    CHECK(compare(odd.get(), Comparison::Gt, real(9007199254740992.0)) == "True");
    CHECK(compare(odd.get(), Comparison::Eq, real(9007199254740992.0)) == "False");
    CHECK(compare(Value::true_(), Comparison::Lt, real(1.5)) == "True");
    CHECK(compare(number(2), Comparison::Ge, number(2)) == "True");
}

TEST_CASE_FIXTURE(Comparing, "a NaN differs from everything, but is found as itself") {
    const Value nan = real(std::numeric_limits<double>::quiet_NaN());
    CHECK(compare(nan, Comparison::Eq, nan) == "False");
    CHECK(compare(nan, Comparison::Ne, number(1)) == "True");
    CHECK(compare(number(1), Comparison::Lt, nan) == "False");
    CHECK(values_equal(interpreter, nan, nan).get());
}

TEST_CASE_FIXTURE(Comparing, "unlike kinds are unequal and have no order") {
    const Owned word = text("a");
    CHECK(compare(number(1), Comparison::Eq, word.get()) == "False");
    CHECK(compare(number(1), Comparison::Ne, word.get()) == "True");
    CHECK(compare(number(1), Comparison::Lt, word.get()) ==
          "TypeError: '<' not supported between instances of 'int' and 'str'");
    CHECK(compare(Value::none(), Comparison::Ge, Value::none()) ==
          "TypeError: '>=' not supported between instances of 'NoneType' and 'NoneType'");
}

TEST_CASE_FIXTURE(Comparing, "strings are ordered by code points") {
    const Owned first = text("Z\u00e9");
    const Owned second = text("a");
    CHECK(compare(first.get(), Comparison::Lt, second.get()) == "True");
}

TEST_CASE_FIXTURE(Comparing, "equal numbers hash alike, as in CPython") {
    const Owned big = new_int_from_text(interpreter, "1000000000000000000000000000000");
    CHECK(hash(big.get()) == 465258685558744706);
    CHECK(hash(number(-1)) == -2);
    CHECK(hash(real(1.0)) == 1);
    CHECK(hash(Value::true_()) == 1);
    CHECK(hash(real(std::numeric_limits<double>::infinity())) == 314159);
    const Owned complex = new_complex(interpreter, 0, 1);
    CHECK(hash(complex.get()) == 1000003);
}

TEST_CASE_FIXTURE(Comparing, "truth: numbers other than zero, what has items, everything else") {
    const Owned empty = text("");
    const Owned word = text("0");
    CHECK_FALSE(is_true(interpreter, empty.get()).get());
    CHECK(is_true(interpreter, word.get()).get());
    CHECK_FALSE(is_true(interpreter, real(-0.0)).get());
    CHECK(is_true(interpreter, real(std::numeric_limits<double>::quiet_NaN())).get());
    CHECK_FALSE(is_true(interpreter, Value::none()).get());
    CHECK(is_true(interpreter, Value::ellipsis()).get());
}

}  // namespace gossamer

#include "runtime/object_model.h"

#include "runtime/complex.h"
#include "runtime/list.h"
#include "runtime/number.h"

namespace gossamer {

namespace {

struct Operators : ObjectModel {
    [[nodiscard]] std::string binary(BinaryOperator operation, Value left, Value right) {
        return show(binary_operation(interpreter, operation, left, right));
    }
    [[nodiscard]] std::string unary(UnaryOperator operation, Value value) {
        return show(unary_operation(interpreter, operation, value));
    }
};

constexpr Value number(std::int64_t value) {
    return Value::from_int(value);
}
constexpr Value real(double value) {
    return Value::from_double(value);
}

}  // namespace

TEST_CASE_FIXTURE(Operators, "ints and floats meet as floats") {
    CHECK(binary(BinaryOperator::Add, number(1), real(0.5)) == "1.5");
    CHECK(binary(BinaryOperator::FloorDiv, real(7.0), number(2)) == "3.0");
    CHECK(binary(BinaryOperator::And, real(7.0), number(2)) ==
          "TypeError: unsupported operand type(s) for &: 'float' and 'int'");
}

TEST_CASE_FIXTURE(Operators, "bools count as ints; two of them stay bools under bit operators") {
    CHECK(binary(BinaryOperator::Add, Value::true_(), Value::true_()) == "2");
    CHECK(binary(BinaryOperator::And, Value::true_(), Value::false_()) == "False");
    CHECK(binary(BinaryOperator::Xor, Value::true_(), number(3)) == "2");
}

TEST_CASE_FIXTURE(Operators, "a refused operation names the operator and both types") {
    const Owned word = text("a");
    CHECK(binary(BinaryOperator::Add, number(1), word.get()) ==
          "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
    CHECK(binary(BinaryOperator::Add, word.get(), number(1)) ==
          "TypeError: can only concatenate str (not \"int\") to str");
    CHECK(binary(BinaryOperator::Pow, word.get(), number(1)) ==
          "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'");
    CHECK(show(inplace_operation(interpreter, BinaryOperator::Sub, word.get(), number(1))) ==
          "TypeError: unsupported operand type(s) for -=: 'str' and 'int'");
    CHECK(unary(UnaryOperator::Negative, word.get()) == "TypeError: bad operand type for unary -: 'str'");
    CHECK(unary(UnaryOperator::Absolute, Value::none()) ==
          "TypeError: bad operand type for abs(): 'NoneType'");
}

TEST_CASE_FIXTURE(Operators, "sequences are repeated from either side") {
    const Owned word = text("ab");
    CHECK(binary(BinaryOperator::Mul, word.get(), number(2)) == "abab");
    CHECK(binary(BinaryOperator::Mul, number(2), word.get()) == "abab");
    CHECK(binary(BinaryOperator::Mul, word.get(), real(2.0)) ==
          "TypeError: can't multiply sequence by non-int of type 'float'");
}

TEST_CASE_FIXTURE(Operators, "a list grows in place, with what any iterable gives") {
    const Ref<List> list = new_list(interpreter);
    const Owned word = text("ab");
    const Owned result = inplace_operation(interpreter, BinaryOperator::Add, list.value(), word.get());
    CHECK(result.get() == list.value());
    CHECK(show(result) == "['a', 'b']");
}

TEST_CASE_FIXTURE(Operators, "pow with a modulus wants ints") {
    CHECK(show(power(interpreter, number(7), number(-1), number(40))) == "23");
    CHECK(show(power(interpreter, number(2), number(3), real(4.0))) ==
          "TypeError: pow() 3rd argument not allowed unless all arguments are integers");
    CHECK(show(power(interpreter, number(2), number(3), number(0))) ==
          "ValueError: pow() 3rd argument cannot be 0");
    CHECK(show(power(interpreter, number(2), number(-1), number(4))) ==
          "ValueError: base is not invertible for the given modulus");
}

TEST_CASE_FIXTURE(Operators, "complex numbers: text in both directions, powers by squaring") {
    ComplexNumber parsed;
    CHECK(parse_complex(" (1+2j) ", parsed));
    CHECK(parsed.imaginary == 2.0);
    CHECK_FALSE(parse_complex("1+", parsed));
    CHECK_FALSE(parse_complex("1 + 2j", parsed));
    CHECK(show(complex_binary(interpreter, BinaryOperator::Pow, {1, 2}, {2, 0})) == "(-3+4j)");
    CHECK(show(new_complex(interpreter, -0.0, 1)) == "(-0+1j)");
}

TEST_CASE_FIXTURE(Operators, "indices come from __index__ alone") {
    CHECK(show(to_index(interpreter, Value::true_())) == "1");
    CHECK(show(to_index(interpreter, real(1.0))) ==
          "TypeError: 'float' object cannot be interpreted as an integer");
    const Owned huge = new_int_from_text(interpreter, "100000000000000000000");
    CHECK(as_index(interpreter, huge.get(), nullptr).get() == INT64_MAX);
    CHECK(as_index(interpreter, huge.get(), interpreter.types.IndexError).is_error());
    CHECK(taken_error() == "IndexError: cannot fit 'int' into an index-sized integer");
}

}  // namespace gossamer

// Arithmetic of complex numbers as pairs of doubles. Runs no dialect code.
#pragma once

#include "memory/owned.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

struct ComplexNumber {
    double real = 0;
    double imaginary = 0;
};

[[nodiscard]] inline bool is_any_complex(Value value) {
    return is_kind(value, TypeFlags::kComplex);
}
[[nodiscard]] inline ComplexNumber complex_number(Value value) {
    const auto* object = as<ComplexObject>(value);
    return {object->real, object->imaginary};
}

[[nodiscard]] inline ComplexNumber complex_sum(ComplexNumber left, ComplexNumber right) {
    return {left.real + right.real, left.imaginary + right.imaginary};
}
[[nodiscard]] inline ComplexNumber complex_difference(ComplexNumber left, ComplexNumber right) {
    return {left.real - right.real, left.imaginary - right.imaginary};
}
[[nodiscard]] inline ComplexNumber complex_product(ComplexNumber left, ComplexNumber right) {
    return {left.real * right.real - left.imaginary * right.imaginary,
            left.real * right.imaginary + left.imaginary * right.real};
}

// left op right for + - * / **; not_implemented for others. ZeroDivisionError, OverflowError.
Owned complex_binary(Interpreter& interpreter, BinaryOperator operation, ComplexNumber left,
                     ComplexNumber right);
// As repr writes it: "(1+2j)", "2j".
void append_complex_repr(TextBuilder& out, ComplexNumber number);
// What complex(text) accepts. False: malformed.
[[nodiscard]] bool parse_complex(std::string_view text, ComplexNumber& result);

}  // namespace gossamer

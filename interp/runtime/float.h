// Arithmetic of floats as plain doubles. Nothing here runs dialect code but to_float_or_empty.
#pragma once

#include "memory/owned.h"
#include "runtime/number.h"
#include "runtime/protocols.h"

#include <cstdint>
#include <string_view>

namespace gossamer {

// left op right for the arithmetic operators; Pow may give a complex, DivMod a tuple. ZeroDivisionError,
// OverflowError. Shifts, bit operators and MatMul are not_implemented.
Owned float_binary(Interpreter& interpreter, BinaryOperator operation, double left, double right);
// divmod of doubles; right is not 0.
void float_divmod(double left, double right, double& quotient, double& remainder);
// round(number, digits): exact, ties to even in decimal. OverflowError when the result is too large.
Owned float_round(Interpreter& interpreter, double number, std::int64_t digits);
// float(value) of a number: a float, or empty when the value has neither __float__ nor __index__. May run
// code.
Owned to_float_or_empty(Interpreter& interpreter, Value value);
// int(value) of a number; empty when it has none of __int__, __index__ and __trunc__. May run code.
Owned number_to_int(Interpreter& interpreter, Value value);
// What float(text) makes of text; `shown` is what the ValueError shows.
Owned float_from_literal(Interpreter& interpreter, std::string_view text, Value shown);
// The number as numerator and denominator (exact): a tuple.
Owned float_integer_ratio(Interpreter& interpreter, double number);

}  // namespace gossamer

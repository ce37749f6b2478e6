// Arithmetic of plain ints: a Value that is an inline int or a BigIntObject ("plain" below; see int_value in
// number.h).
//
// Small operands are computed in a machine word and big ones through support/big_int.h; every result has the
// canonical form. Nothing here knows of special methods, and nothing runs dialect code.
#pragma once

#include "memory/owned.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "support/big_int.h"

#include <cstdint>
#include <string_view>

namespace gossamer {

// Borrows the limbs: do not keep.
[[nodiscard]] inline IntView int_view(Value plain) {
    if (plain.is_int()) return IntView{plain.as_int()};
    return IntView{as<BigIntObject>(plain)->number};
}
[[nodiscard]] inline bool is_negative_int(Value plain) {
    return plain.is_int() ? plain.as_int() < 0 : as<BigIntObject>(plain)->number.is_negative();
}

// left op right; Pow with a negative exponent gives a float, TrueDiv a float, DivMod a tuple. Raises
// ZeroDivisionError, OverflowError, MemoryError. MatMul is not_implemented.
Owned int_binary(Interpreter& interpreter, BinaryOperator operation, Value left, Value right);
Owned int_unary(Interpreter& interpreter, UnaryOperator operation, Value plain);
// pow(base, exponent, modulus) of plain ints.
Owned int_power_modulo(Interpreter& interpreter, Value base, Value exponent, Value modulus);
// Negative, zero, positive.
[[nodiscard]] int compare_ints(Value left, Value right);
// Exact comparison with a double that is not NaN.
[[nodiscard]] int compare_int_double(Value left, double right);
[[nodiscard]] std::int64_t int_hash(Value plain);
// The nearest double; OverflowError.
Result<double> int_to_double(Interpreter& interpreter, Value plain);
// Towards zero; ValueError for NaN, OverflowError for infinities.
Owned int_from_double(Interpreter& interpreter, double number);
// To the nearest multiple of 10**-digits, ties to even; `digits` is a plain int.
Owned int_round(Interpreter& interpreter, Value plain, Value digits);
// What int(text, base) makes of text; `shown` is what a ValueError shows (its repr). Base 0 or 2..36.
Owned int_from_literal(Interpreter& interpreter, std::string_view text, unsigned base, Value shown);
// int(value, base) of a str, bytes or whatever else has bytes; empty when it is none of them.
Owned int_from_any_text(Interpreter& interpreter, Value value, unsigned base);
// What the operations of big_int.h report, as an exception.
ErrorTag raise_big_status(Interpreter& interpreter, BigStatus status);

}  // namespace gossamer

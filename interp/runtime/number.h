// int beyond 50 bits, float, complex: their objects, and how natives get at numbers.
//
// An int that fits 50 bits is always inline, a larger one always a BigIntObject (one canonical form). bool is
// an immediate. Instances of subclasses of int and float are objects that hold the value.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/big_int.h"

#include <bit>
#include <cstdint>
#include <string_view>

namespace gossamer {

struct BigIntObject : Object {
    BigInt number;  // never fits 50 bits
};
// Instance of a dialect-made subclass of int: `value` is an inline int or a BigIntObject (owned).
struct IntSubclassObject : Object {
    Value value;
};
// Instance of a dialect-made subclass of float.
struct FloatSubclassObject : Object {
    double number;
};
struct ComplexObject : Object {
    double real;
    double imaginary;
};

Owned new_int(Interpreter& interpreter, std::int64_t number);
Owned new_int_unsigned(Interpreter& interpreter, std::uint64_t number);
Owned new_int(Interpreter& interpreter, BigInt number);  // inline when it fits
Owned new_int_from_text(Interpreter& interpreter,
                        std::string_view digits);  // a literal: decimal or 0x…, optional minus
// A NaN from outside, of whatever bits, becomes a quiet one that a Value has room for with either sign.
inline Owned new_float(double number) {
    if (number != number) [[unlikely]] {
        constexpr std::uint64_t kQuiet = 0x7FF8ULL << 48;
        constexpr std::uint64_t kKept = 0xFFF8'FFFF'FFFF'FFFF;
        number = std::bit_cast<double>((std::bit_cast<std::uint64_t>(number) & kKept) | kQuiet);
    }
    return Owned::immediate(Value::from_double(number));
}
Owned new_complex(Interpreter& interpreter, double real, double imaginary);
// The plain int (inline or BigIntObject, borrowed) behind an int, a bool or an instance of a subclass; empty
// when it is no int.
[[nodiscard]] Value int_value(Value value);
[[nodiscard]] bool is_any_int(Value value);  // bool and subclasses included
[[nodiscard]] bool is_any_float(Value value);
[[nodiscard]] double float_value(Value value);  // of a float or an instance of a subclass

// A hook may give an instance of a proper subclass of the number wanted, but not for ever: a
// DeprecationWarning.
Status warn_of_subclass(Interpreter& interpreter, Value result, const Type* wanted, std::string_view function,
                        std::string_view kind);

extern const Layout big_int_layout;
extern const Layout int_subclass_layout;
extern const Layout float_subclass_layout;
extern const Layout complex_layout;

}  // namespace gossamer

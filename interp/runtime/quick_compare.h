// Comparisons whose answer needs no special method and runs no code: between exact ints, floats, strings,
// tuples and lists of such, and by identity where a class has left == to object. Everything else is Unknown,
// and compare.cpp finds out.
#pragma once

#include "runtime/protocols.h"
#include "runtime/str.h"

namespace gossamer {

enum class Quick : std::uint8_t { False, True, Unknown };

[[nodiscard]] inline Quick as_quick(bool truth) {
    return truth ? Quick::True : Quick::False;
}

// What the comparison makes of an order: negative, zero, positive (or of two numbers).
template <class Number>
[[nodiscard]] inline bool holds(Comparison comparison, Number left, Number right) {
    switch (comparison) {
    case Comparison::Lt: return left < right;
    case Comparison::Le: return left <= right;
    case Comparison::Eq: return left == right;
    case Comparison::Ne: return left != right;
    case Comparison::Gt: return left > right;
    case Comparison::Ge: return left >= right;
    }
    return false;
}

// Borrows; the operands may be of any kind.
[[nodiscard]] Quick quick_compare(const Interpreter& interpreter, Value left, Value right,
                                  Comparison comparison);

// What values_equal would say: identity, or ==. The common pairs are inline, for searches.
[[nodiscard]] inline Quick quick_equal(const Interpreter& interpreter, Value left, Value right) {
    if (left == right) return Quick::True;
    if (Value::both_int(left, right)) return Quick::False;
    const ShapeHead* str_shape = interpreter.types.str->instance_shape;
    if (left.is_heap() && right.is_heap() && left.as_object()->shape == str_shape &&
        right.as_object()->shape == str_shape) {
        return as_quick(str_equal(as<Str>(left), as<Str>(right)));
    }
    return quick_compare(interpreter, left, right, Comparison::Eq);
}

}  // namespace gossamer

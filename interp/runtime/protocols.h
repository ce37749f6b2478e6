// The protocols of the data model as natives use them: one line for each; each family is implemented in the
// file named. All may run code unless said otherwise.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// ---- compare.cpp -----------------------------------------------------------------------------------------
enum class Comparison : std::uint8_t { Lt, Le, Eq, Ne, Gt, Ge };
Owned rich_compare(Interpreter& interpreter, Value left, Value right, Comparison comparison);
// The first candidate was a dialect function and answered NotImplemented: asks the other operand, else
// identity or TypeError.
Owned compare_after_first(Interpreter& interpreter, Value left, Value right, Comparison comparison,
                          bool reflected_first);
// rich_compare and truth in one; identity counts as equality where the caller asks for `values_equal`.
Result<bool> compare_is_true(Interpreter& interpreter, Value left, Value right, Comparison comparison);
Result<bool> values_equal(Interpreter& interpreter, Value left, Value right);  // identity or ==
Result<bool> is_true(Interpreter& interpreter, Value value);
// The same where no code can run: 0 or 1; -1: the class has to be asked.
[[nodiscard]] int truth_at_once(const Interpreter& interpreter, Value value);
Result<std::int64_t> hash_of(Interpreter& interpreter, Value value);  // never -1
// Of an inline int: all of them are below the modulus of numeric hashes.
[[nodiscard]] inline std::int64_t hash_inline_int(Value value) {
    return value.as_int() == -1 ? -2 : value.as_int();
}
Result<bool> contains(Interpreter& interpreter, Value container, Value item);
Result<bool> is_instance(Interpreter& interpreter, Value value,
                         Value class_or_tuple);  // with __instancecheck__
Result<bool> is_subclass(Interpreter& interpreter, Value class_, Value class_or_tuple);

// ---- iterate.cpp
Owned get_iterator(Interpreter& interpreter, Value value);
// The next item; empty when exhausted (StopIteration is neither made nor left pending: one that a function
// has raised inside a native iterator ends it too).
Owned end_of_stopped(Interpreter& interpreter);  // what comes of an error of a native iterator
Owned next_item_of_class(Interpreter& interpreter, Value iterator);  // any but builtin iterators
using StepFunction = Owned (*)(Interpreter& interpreter, Value iterator);
[[nodiscard]] inline StepFunction step_of(Value iterator) {
    if (!iterator.is_heap()) return next_item_of_class;
    const Type* type = heap_type(iterator.as_object());
    return type->next != nullptr && !type->has(TypeFlags::kHeapType) ? type->next : next_item_of_class;
}
inline Owned next_item(Interpreter& interpreter, Value iterator) {
    Owned item = step_of(iterator)(interpreter, iterator);
    if (item.is_error()) [[unlikely]]
        return end_of_stopped(interpreter);
    return item;
}
Result<std::int64_t> length(Interpreter& interpreter, Value value);  // len()
Result<std::int64_t> length_hint(Interpreter& interpreter, Value value, std::int64_t otherwise);
Owned get_item(Interpreter& interpreter, Value container, Value key);
Status set_item(Interpreter& interpreter, Value container, Value key, Value value);
Status delete_item(Interpreter& interpreter, Value container, Value key);
// list(iterable) / tuple(iterable) as new objects.
Owned list_from(Interpreter& interpreter, Value iterable);
Owned tuple_from(Interpreter& interpreter, Value iterable);
// ---- arithmetic.cpp
enum class BinaryOperator : std::uint8_t {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
    DivMod
};
enum class UnaryOperator : std::uint8_t { Negative, Positive, Invert, Absolute };
// left op right: ints and floats at once; else special methods with CPython's reflection rules and error
// texts.
Owned binary_operation(Interpreter& interpreter, BinaryOperator operation, Value left, Value right);
Owned inplace_operation(Interpreter& interpreter, BinaryOperator operation, Value left, Value right);
// The first candidate of an operator was a dialect function and answered NotImplemented: asks the remaining
// ones, or raises. `first`: 0 the in-place method, 1 the left operand's, 2 the right operand's reflected one
// (vm/operators.h).
Owned operate_after_first(Interpreter& interpreter, BinaryOperator operation, bool is_inplace, Value left,
                          Value right, std::uint8_t first);
Owned unary_operation(Interpreter& interpreter, UnaryOperator operation, Value value);
Owned power(Interpreter& interpreter, Value base, Value exponent, Value modulus);
// __index__: an int (inline or BigInt). as_index_…: to a machine word; IndexError/OverflowError with
// CPython's texts, or clipped.
Owned to_index(Interpreter& interpreter, Value value);
Result<std::int64_t> as_index(Interpreter& interpreter, Value value, Type* overflow_error);  // null: clip
Result<std::int64_t> as_int64(Interpreter& interpreter, Value value);  // TypeError, OverflowError
Result<double> as_double(Interpreter& interpreter, Value value);       // __float__, __index__
Owned to_int(Interpreter& interpreter, Value value);                   // int(value)

// ---- format.cpp
Owned repr_of(Interpreter& interpreter, Value value);   // a str
Owned str_of(Interpreter& interpreter, Value value);    // a str
Owned ascii_of(Interpreter& interpreter, Value value);  // a str
Owned format_value(Interpreter& interpreter, Value value,
                   Value specification);  // specification a str or empty
// print-like quick way to text for C++: repr or str into UTF-8.
class ReprGuard;  // recursion of containers: "[...]"

}  // namespace gossamer

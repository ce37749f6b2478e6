// Equality of keys as far as it can be told without running code; shared by dict and set.
#pragma once

#include "runtime/counted.h"
#include "runtime/str.h"

namespace gossamer {

enum class KeyMatch : std::uint8_t { Same, Different, Ask };

[[nodiscard]] inline double plain_number(Value value) {
    if (value.is_double()) return value.as_double();
    return static_cast<double>(value.is_int() ? value.as_int() : std::int64_t{value.is_true()});
}

// Two objects, not the same one, whose classes are not both str: told apart where neither class has an
// equality of its own, where both are weak references to such objects, and where both are tuples whose items
// can be told apart.
[[nodiscard]] KeyMatch match_objects(const Interpreter& interpreter, const Object* left, const Object* right);

// Both values have the same hash.
[[nodiscard]] inline KeyMatch match_keys(const Interpreter& interpreter, Value left, Value right) {
    if (left == right) return KeyMatch::Same;
    if (left.is_heap() && right.is_heap()) {
        const Type* str = interpreter.types.str;
        const bool is_left_str = heap_type(left.as_object()) == str;
        const bool is_right_str = heap_type(right.as_object()) == str;
        if (!is_left_str || !is_right_str) {
            return match_objects(interpreter, left.as_object(), right.as_object());
        }
        return str_equal(as<Str>(left), as<Str>(right)) ? KeyMatch::Same : KeyMatch::Different;
    }
    if (left.is_heap() || right.is_heap()) {
        Value object = left.is_heap() ? left : right;
        return heap_type(object.as_object()) == interpreter.types.str ? KeyMatch::Different : KeyMatch::Ask;
    }
    // An inline int is never equal to another one; floats and bools may be equal to either (int to double is
    // exact here).
    const bool both_numbers = (left.is_double() || left.is_int() || left.is_bool()) &&
                              (right.is_double() || right.is_int() || right.is_bool());
    return both_numbers && plain_number(left) == plain_number(right) ? KeyMatch::Same : KeyMatch::Different;
}

}  // namespace gossamer

#include "runtime/quick_compare.h"

#include "runtime/int.h"
#include "runtime/list.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <cmath>

namespace gossamer {

namespace {

// Sequences within sequences are followed so far; deeper ones are left to the general way, which watches the
// stack.
constexpr unsigned kDeepest = 6;

[[nodiscard]] Quick compare_at(const Interpreter& interpreter, Value left, Value right, Comparison comparison,
                               unsigned depth);

// What a bool counts as.
[[nodiscard]] Value as_number(Value value) {
    return value.is_bool() ? Value::from_int(value.is_true()) : value;
}

[[nodiscard]] bool is_exact_int(const Interpreter& interpreter, Value value) {
    return value.is_int() || (value.is_heap() && heap_type(value.as_object()) == interpreter.types.int_);
}

// One of them is a number. A number and something that is no number: Unknown, as the latter may know numbers.
[[nodiscard]] Quick compare_numbers(const Interpreter& interpreter, Value left, Value right,
                                    Comparison comparison) {
    if (is_exact_int(interpreter, left)) {
        if (is_exact_int(interpreter, right))
            return as_quick(holds(comparison, compare_ints(left, right), 0));
        if (!right.is_double()) return Quick::Unknown;
        if (std::isnan(right.as_double())) return as_quick(comparison == Comparison::Ne);
        return as_quick(holds(comparison, compare_int_double(left, right.as_double()), 0));
    }
    if (!left.is_double() || !is_exact_int(interpreter, right)) return Quick::Unknown;
    if (std::isnan(left.as_double())) return as_quick(comparison == Comparison::Ne);
    return as_quick(holds(comparison, 0, compare_int_double(right, left.as_double())));
}

// The first items that differ decide, then the lengths.
[[nodiscard]] Quick compare_sequences(const Interpreter& interpreter, std::span<const Value> left,
                                      std::span<const Value> right, Comparison comparison, unsigned depth) {
    if (depth == kDeepest) return Quick::Unknown;
    const bool is_for_equality = comparison == Comparison::Eq || comparison == Comparison::Ne;
    const ShapeHead* str_shape = interpreter.types.str->instance_shape;
    const std::size_t common = std::min(left.size(), right.size());
    for (std::size_t index = 0; index < common; ++index) {
        const Value one = left[index];
        const Value other = right[index];
        if (one == other) continue;
        // Two ints differ now, and one look at two texts tells both whether they do and how.
        if (Value::both_int(one, other)) {
            return as_quick(is_for_equality
                                ? comparison == Comparison::Ne
                                : holds(comparison, one.as_shifted_int(), other.as_shifted_int()));
        }
        if (!is_for_equality && one.is_heap() && other.is_heap() && one.as_object()->shape == str_shape &&
            other.as_object()->shape == str_shape) {
            const int order = str_compare(as<Str>(one), as<Str>(other));
            if (order == 0) continue;
            return as_quick(holds(comparison, order, 0));
        }
        const Quick equal = compare_at(interpreter, left[index], right[index], Comparison::Eq, depth + 1);
        if (equal == Quick::Unknown) return Quick::Unknown;
        if (equal == Quick::True) continue;
        if (is_for_equality) return as_quick(comparison == Comparison::Ne);
        return compare_at(interpreter, left[index], right[index], comparison, depth + 1);
    }
    return as_quick(holds(comparison, left.size(), right.size()));
}

[[nodiscard]] bool leaves_equality_to_object(const Interpreter& interpreter, const Type* type) {
    const Type* object = interpreter.types.object;
    return type->find_special(Special::eq) == object->find_special(Special::eq) &&
           type->find_special(Special::ne) == object->find_special(Special::ne);
}

// Types with equality among their own instances only; of two different ones no two values are equal.
[[nodiscard]] bool are_strangers(const Interpreter& interpreter, const Type* left, const Type* right) {
    const auto& types = interpreter.types;
    const auto equals_only_its_own = [&types](const Type* type) {
        return type == types.str || type == types.tuple || type == types.list || type == types.dict ||
               type == types.none;
    };
    const auto is_number = [&types](const Type* type) {
        return type == types.int_ || type == types.float_ || type == types.bool_;
    };
    return equals_only_its_own(left) ? equals_only_its_own(right) || is_number(right)
                                     : is_number(left) && equals_only_its_own(right);
}

[[nodiscard]] Quick compare_objects(const Interpreter& interpreter, Value left, Value right,
                                    Comparison comparison, unsigned depth) {
    const auto& types = interpreter.types;
    const Type* type = heap_type(left.as_object());
    if (right.is_heap() && heap_type(right.as_object()) == type) {
        if (type == types.str) {
            const Str* first = as<Str>(left);
            const Str* second = as<Str>(right);
            if (comparison == Comparison::Eq) return as_quick(str_equal(first, second));
            if (comparison == Comparison::Ne) return as_quick(!str_equal(first, second));
            return as_quick(holds(comparison, str_compare(first, second), 0));
        }
        if (type == types.tuple) {
            return compare_sequences(interpreter, as<Tuple>(left)->values(), as<Tuple>(right)->values(),
                                     comparison, depth);
        }
        if (type == types.list) {
            return compare_sequences(interpreter, as<List>(left)->values(), as<List>(right)->values(),
                                     comparison, depth);
        }
    }
    return Quick::Unknown;
}

[[nodiscard]] Quick compare_at(const Interpreter& interpreter, Value left, Value right, Comparison comparison,
                               unsigned depth) {
    if (Value::both_int(left, right))
        return as_quick(holds(comparison, left.as_shifted_int(), right.as_shifted_int()));
    if (left.is_double() && right.is_double())
        return as_quick(holds(comparison, left.as_double(), right.as_double()));
    if (left.is_heap()) {
        const Quick quick = compare_objects(interpreter, left, right, comparison, depth);
        if (quick != Quick::Unknown) return quick;
    }
    const Quick quick = compare_numbers(interpreter, as_number(left), as_number(right), comparison);
    if (quick != Quick::Unknown) return quick;
    if (comparison != Comparison::Eq && comparison != Comparison::Ne) return Quick::Unknown;
    const Type* left_type = type_of(interpreter, left);
    const Type* right_type = type_of(interpreter, right);
    if (leaves_equality_to_object(interpreter, left_type) &&
        leaves_equality_to_object(interpreter, right_type)) {
        return as_quick((left == right) == (comparison == Comparison::Eq));
    }
    if (left_type != right_type && are_strangers(interpreter, left_type, right_type))
        return as_quick(comparison == Comparison::Ne);
    return Quick::Unknown;
}

}  // namespace

Quick quick_compare(const Interpreter& interpreter, Value left, Value right, Comparison comparison) {
    return compare_at(interpreter, left, right, comparison, 0);
}

}  // namespace gossamer

// The methods of bool beyond those of int: bit operators of two bools give a bool.
#include "builtins/number_support.h"
#include "runtime/int.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/warnings_core.h"

namespace gossamer {

extern const TypeSpec int__type_spec;

namespace {

Owned bool_new(Interpreter& in, Args args) {
    if (class_argument(in, args, in.types.bool_) == nullptr) return kError;
    GOSSAMER_CHECK(check_constructor(in, "bool", args, 1));
    if (args.count < 2) return Owned::boolean(false);
    GOSSAMER_TRY(truth, is_true(in, args[1]));
    return Owned::boolean(truth.get());
}

Owned bool_repr(Interpreter& in, Args args) {
    return new_str_value(in, args[0].is_true() ? "True" : "False");
}

Owned bool_invert(Interpreter& in, Args args) {
    GOSSAMER_CHECK(
        warn(in, in.types.DeprecationWarning,
             "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns "
             "the bitwise inversion of the underlying int object and is usually not what you expect from "
             "negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the "
             "bitwise inversion of the underlying int."));
    return int_unary(in, UnaryOperator::Invert, int_value(args[0]));
}

template <BinaryOperator kOperation>
Owned bool_bits(Interpreter& in, Args args) {
    const Value right = int_value(args[1]);
    if (right.is_empty()) return Owned::not_implemented();
    GOSSAMER_TRY(result, int_binary(in, kOperation, int_value(args[0]), right));
    if (!args[1].is_bool()) return result;
    return Owned::boolean(result.get().as_int() != 0);
}

constexpr Method kBoolMethods[] = {
    {"__new__", bool_new, raw(), "", Binding::Static},
    {"__repr__", bool_repr, exactly(0), ""},
    {"__invert__", bool_invert, exactly(0), ""},
    {"__and__", bool_bits<BinaryOperator::And>, exactly(1), ""},
    {"__rand__", bool_bits<BinaryOperator::And>, exactly(1), ""},
    {"__xor__", bool_bits<BinaryOperator::Xor>, exactly(1), ""},
    {"__rxor__", bool_bits<BinaryOperator::Xor>, exactly(1), ""},
    {"__or__", bool_bits<BinaryOperator::Or>, exactly(1), ""},
    {"__ror__", bool_bits<BinaryOperator::Or>, exactly(1), ""},
};

}  // namespace

extern const TypeSpec bool__type_spec{
    .name = "bool",
    .module = "builtins",
    .documentation =
        "bool(object=False, /)\nTrue or False, the truth of the value. There are no other instances.",
    .layout = &big_int_layout,
    .basic_size = sizeof(BigIntObject),
    .flags = TypeFlags::kVariableSize | TypeFlags::kMatchSelf | TypeFlags::kImmutable | TypeFlags::kInt,
    .methods = kBoolMethods,
    .getters = {},
    .base = &int__type_spec,
};

}  // namespace gossamer

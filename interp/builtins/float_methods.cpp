// The methods of float. What is computed is in runtime/float.cpp.
#include "runtime/container_support.h"
#include "runtime/float.h"

#include "builtins/number_support.h"
#include "runtime/bytes.h"
#include "runtime/errors/numbers.h"
#include "runtime/format_number.h"
#include "runtime/int.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/hash.h"
#include "support/number_text.h"

#include <cmath>

namespace gossamer {

namespace {

[[nodiscard]] double self_number(Args args) {
    return float_value(args[0]);
}

// The other operand as a double: floats and ints; `is_foreign` for all else.
Result<double> operand(Interpreter& in, Value value, bool& is_foreign) {
    is_foreign = false;
    if (is_any_float(value)) return float_value(value);
    const Value plain = int_value(value);
    if (!plain.is_empty()) return int_to_double(in, plain);
    is_foreign = true;
    return 0.0;
}

template <BinaryOperator kOperation>
Owned float_forward(Interpreter& in, Args args) {
    bool is_foreign = false;
    GOSSAMER_TRY(right, operand(in, args[1], is_foreign));
    if (is_foreign) return Owned::not_implemented();
    return float_binary(in, kOperation, self_number(args), right.get());
}

template <BinaryOperator kOperation>
Owned float_reflected(Interpreter& in, Args args) {
    bool is_foreign = false;
    GOSSAMER_TRY(left, operand(in, args[1], is_foreign));
    if (is_foreign) return Owned::not_implemented();
    return float_binary(in, kOperation, left.get(), self_number(args));
}

template <Comparison kComparison>
Owned float_compare(Interpreter&, Args args) {
    const double left = self_number(args);
    int order = 0;
    if (is_any_float(args[1])) {
        const double right = float_value(args[1]);
        if (std::isnan(left) || std::isnan(right)) return Owned::boolean(kComparison == Comparison::Ne);
        order = (left > right) - (left < right);
    } else {
        const Value right = int_value(args[1]);
        if (right.is_empty()) return Owned::not_implemented();
        if (std::isnan(left)) return Owned::boolean(kComparison == Comparison::Ne);
        order = -compare_int_double(right, left);
    }
    return Owned::boolean(order_holds(kComparison, order));
}

Owned float_pow(Interpreter& in, Args args) {
    if (args.count > 2 && !args[2].is_none()) return raise(in, Error::PowModuloNotInt);
    return float_forward<BinaryOperator::Pow>(in, args);
}

Owned float_rpow(Interpreter& in, Args args) {
    if (args.count > 2 && !args[2].is_none()) return raise(in, Error::PowModuloNotInt);
    return float_reflected<BinaryOperator::Pow>(in, args);
}

Owned float_neg(Interpreter&, Args args) {
    return new_float(-self_number(args));
}
Owned float_itself(Interpreter&, Args args) {
    return new_float(self_number(args));
}
Owned float_abs(Interpreter&, Args args) {
    return new_float(std::fabs(self_number(args)));
}
Owned float_bool(Interpreter&, Args args) {
    return Owned::boolean(self_number(args) != 0);
}

Owned float_hash(Interpreter& in, Args args) {
    const double number = self_number(args);
    return new_int(in, std::isnan(number) ? hash_address(args[0].bits()) : hash_double(number));
}

Owned float_repr(Interpreter& in, Args args) {
    TextBuilder out;
    append_float_repr(out, self_number(args));
    return new_str_value(in, out);
}

Owned float_format(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(in, "__format__", "argument", "str", args[1]);
    return format_float(in, args[0], as<Str>(args[1])->text());
}

Owned float_trunc(Interpreter& in, Args args) {
    return int_from_double(in, self_number(args));
}
Owned float_floor(Interpreter& in, Args args) {
    return int_from_double(in, std::floor(self_number(args)));
}
Owned float_ceil(Interpreter& in, Args args) {
    return int_from_double(in, std::ceil(self_number(args)));
}

Owned float_round_native(Interpreter& in, Args args) {
    if (args.count < 2 || args[1].is_none()) {
        // Half-way cases to the even neighbour, in the rounding mode that every program starts in.
        return int_from_double(in, std::nearbyint(self_number(args)));
    }
    GOSSAMER_TRY(digits, as_index(in, args[1], nullptr));
    return float_round(in, self_number(args), digits.get());
}

Owned float_as_integer_ratio(Interpreter& in, Args args) {
    return float_integer_ratio(in, self_number(args));
}

Owned float_is_integer(Interpreter&, Args args) {
    const double number = self_number(args);
    return Owned::boolean(std::isfinite(number) && std::floor(number) == number);
}

Owned float_getnewargs(Interpreter& in, Args args) {
    return tuple_of(in, {Value::from_double(self_number(args))}).to_owned();
}

Owned float_hex(Interpreter& in, Args args) {
    TextBuilder out;
    append_float_hex(out, self_number(args));
    return new_str_value(in, out);
}

Owned float_fromhex(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise(in, Error::AnyTypeError, "bad argument type for built-in operation");
    const HexFloat parsed = parse_float_hex(as<Str>(args[1])->text());
    if (parsed.status == HexFloatStatus::Invalid) return raise(in, Error::FloatHexInvalid);
    if (parsed.status == HexFloatStatus::Overflow) return raise(in, Error::FloatHexTooLarge);
    return as_instance_of(in, args[0], in.types.float_, new_float(parsed.value));
}

Owned float_getformat(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(in, "__getformat__", "argument", "str", args[1]);
    const std::string_view kind = as<Str>(args[1])->text();
    if (kind != "double" && kind != "float") return raise(in, Error::FloatFormatArgument);
    return new_str_value(in, std::endian::native == std::endian::little ? "IEEE, little-endian"
                                                                        : "IEEE, big-endian");
}

// ---- construction

Owned float_from_argument(Interpreter& in, Value value) {
    if (is_exact_str(in, value)) return float_from_literal(in, as<Str>(value)->text(), value);
    GOSSAMER_TRY(number, to_float_or_empty(in, value));
    if (!number.is_empty()) return number;
    if (is_str(value)) return float_from_literal(in, as<Str>(value)->text(), value);
    std::string_view bytes;
    GOSSAMER_TRY(has_buffer, find_buffer(in, value, bytes));
    if (!has_buffer.get()) return raise(in, Error::FloatArgument, type_name(in, value));
    // Bytes are no text: beyond ASCII there are no digits among them.
    return float_from_literal(in, utf8::is_ascii(bytes) ? bytes : std::string_view{"?"}, value);
}

Owned float_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.float_);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "float", args));
    GOSSAMER_CHECK(check_constructor(in, "float", {args.values, args.count}, 1));
    GOSSAMER_TRY(number, args.count < 2 ? new_float(0.0) : float_from_argument(in, args[1]));
    if (type == in.types.float_) return number;
    GOSSAMER_TRY(instance, allocate_instance(in, type));
    as<FloatSubclassObject>(instance.get())->number = number.get().as_double();
    return instance;
}

Owned float_get_real(Interpreter&, Value self) {
    return new_float(float_value(self));
}
Owned float_get_imag(Interpreter&, Value) {
    return new_float(0.0);
}

constexpr Getter kFloatGetters[] = {
    {"real", float_get_real, nullptr, "The number itself: a float is its own real part."},
    {"imag", float_get_imag, nullptr, "Always 0.0."},
};

#define BINARY_ROWS(name, operation)                                                                         \
    {"__" name "__", float_forward<BinaryOperator::operation>, exactly(1), ""}, {                            \
        "__r" name "__", float_reflected<BinaryOperator::operation>, exactly(1), ""                          \
    }

constexpr Method kFloatMethods[] = {
    {"__new__", float_new, raw(), "", Binding::Static},
    {"__repr__", float_repr, exactly(0), ""},
    {"__hash__", float_hash, exactly(0), ""},
    {"__lt__", float_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", float_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", float_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", float_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", float_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", float_compare<Comparison::Ge>, exactly(1), ""},
    BINARY_ROWS("add", Add),
    BINARY_ROWS("sub", Sub),
    BINARY_ROWS("mul", Mul),
    BINARY_ROWS("mod", Mod),
    BINARY_ROWS("divmod", DivMod),
    {"__pow__", float_pow, between(1, 2), ""},
    {"__rpow__", float_rpow, between(1, 2), ""},
    {"__neg__", float_neg, exactly(0), ""},
    {"__pos__", float_itself, exactly(0), ""},
    {"__abs__", float_abs, exactly(0), ""},
    {"__bool__", float_bool, exactly(0), ""},
    {"__int__", float_trunc, exactly(0), ""},
    {"__float__", float_itself, exactly(0), ""},
    BINARY_ROWS("floordiv", FloorDiv),
    BINARY_ROWS("truediv", TrueDiv),
    {"conjugate", float_itself, exactly(0), "conjugate($self, /)\nThe number itself."},
    {"__trunc__", float_trunc, exactly(0),
     "__trunc__($self, /)\nThe integer next to the number towards zero."},
    {"__floor__", float_floor, exactly(0),
     "__floor__($self, /)\nThe largest integer that is not above the number."},
    {"__ceil__", float_ceil, exactly(0),
     "__ceil__($self, /)\nThe smallest integer that is not below the number."},
    {"__round__", float_round_native, between(0, 1),
     "__round__($self, ndigits=None, /)\nThe nearest integer, or the nearest number of so many decimals; "
     "ties to even."},
    {"as_integer_ratio", float_as_integer_ratio, exactly(0),
     "as_integer_ratio($self, /)\nTwo ints, in lowest terms, whose quotient is exactly the number."},
    {"fromhex", float_fromhex, exactly(1),
     "fromhex($type, string, /)\nThe number that a hexadecimal text such as '0x1.8p3' stands for.",
     Binding::Class},
    {"hex", float_hex, exactly(0), "hex($self, /)\nThe number in hexadecimal, exactly."},
    {"is_integer", float_is_integer, exactly(0), "is_integer($self, /)\nWhether the number is whole."},
    {"__getnewargs__", float_getnewargs, exactly(0), "__getnewargs__($self, /)\nFor copying and pickling."},
    {"__getformat__", float_getformat, exactly(1),
     "__getformat__($type, typestr, /)\nHow the machine stores numbers of this C type.", Binding::Class},
    {"__format__", float_format, exactly(1),
     "__format__($self, format_spec, /)\nThe number as text, laid out as told."},
};

#undef BINARY_ROWS

}  // namespace

extern const TypeSpec float__type_spec{
    .name = "float",
    .module = "builtins",
    .documentation =
        "float(x=0, /)\nThe floating-point number nearest to a number, or that a text stands for.",
    .layout = &float_subclass_layout,
    .basic_size = sizeof(FloatSubclassObject),
    .flags = TypeFlags::kBaseType | TypeFlags::kMatchSelf | TypeFlags::kImmutable | TypeFlags::kFloat,
    .methods = kFloatMethods,
    .getters = kFloatGetters,
};

}  // namespace gossamer

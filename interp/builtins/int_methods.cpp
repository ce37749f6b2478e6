// The methods of int. bool inherits them (bool_methods.cpp); what is computed is in runtime/int.cpp.
#include "builtins/number_support.h"
#include "memory/count.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/text.h"
#include "runtime/float.h"
#include "runtime/format_number.h"
#include "runtime/int.h"
#include "runtime/iterate.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] Value plain_self(Args args) {
    return int_value(args[0]);
}

// ---- operators

template <BinaryOperator kOperation>
Owned int_forward(Interpreter& in, Args args) {
    const Value right = int_value(args[1]);
    if (right.is_empty()) return Owned::not_implemented();
    return int_binary(in, kOperation, plain_self(args), right);
}

template <BinaryOperator kOperation>
Owned int_reflected(Interpreter& in, Args args) {
    const Value left = int_value(args[1]);
    if (left.is_empty()) return Owned::not_implemented();
    return int_binary(in, kOperation, left, plain_self(args));
}

template <UnaryOperator kOperation>
Owned int_unary_native(Interpreter& in, Args args) {
    return int_unary(in, kOperation, plain_self(args));
}

template <Comparison kComparison>
Owned int_compare(Interpreter&, Args args) {
    const Value right = int_value(args[1]);
    if (right.is_empty()) return Owned::not_implemented();
    return Owned::boolean(order_holds(kComparison, compare_ints(plain_self(args), right)));
}

Owned pow_of(Interpreter& in, Value base, Value exponent, Value modulus) {
    if (int_value(base).is_empty() || int_value(exponent).is_empty()) return Owned::not_implemented();
    if (modulus.is_empty() || modulus.is_none()) {
        return int_binary(in, BinaryOperator::Pow, int_value(base), int_value(exponent));
    }
    if (int_value(modulus).is_empty()) return Owned::not_implemented();
    return int_power_modulo(in, int_value(base), int_value(exponent), int_value(modulus));
}

Owned int_pow(Interpreter& in, Args args) {
    return pow_of(in, args[0], args[1], args.get(2));
}
Owned int_rpow(Interpreter& in, Args args) {
    return pow_of(in, args[1], args[0], args.get(2));
}

Owned int_bool(Interpreter&, Args args) {
    const Value plain = plain_self(args);
    return Owned::boolean(!plain.is_int() || plain.as_int() != 0);
}

Owned int_hash_native(Interpreter& in, Args args) {
    return new_int(in, int_hash(plain_self(args)));
}

// ---- conversions

Owned int_itself(Interpreter&, Args args) {
    return Owned::share(plain_self(args));
}

Owned int_float(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, int_to_double(in, plain_self(args)));
    return new_float(number.get());
}

Owned int_round_native(Interpreter& in, Args args) {
    if (args.count < 2) return int_itself(in, args);
    GOSSAMER_TRY(digits, to_index(in, args[1]));
    return int_round(in, plain_self(args), digits.get());
}

Owned int_repr(Interpreter& in, Args args) {
    TextBuilder out;
    GOSSAMER_CHECK(append_int_digits(in, out, plain_self(args), 10));
    return new_str_value(in, out);
}

Owned int_format(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(in, "__format__", "argument", "str", args[1]);
    return format_int(in, args[0], as<Str>(args[1])->text());
}

Owned int_as_integer_ratio(Interpreter& in, Args args) {
    return tuple_of(in, {plain_self(args), Value::from_int(1)}).to_owned();
}

Owned int_is_integer(Interpreter&, Args) {
    return Owned::boolean(true);
}

Owned int_bit_length(Interpreter& in, Args args) {
    return new_int_unsigned(in, big_bit_length(int_view(plain_self(args))));
}

Owned int_bit_count(Interpreter& in, Args args) {
    return new_int_unsigned(in, big_bit_count(int_view(plain_self(args))));
}

Owned int_getnewargs(Interpreter& in, Args args) {
    return tuple_of(in, {plain_self(args)}).to_owned();
}

Owned int_sizeof(Interpreter& in, Args args) {
    const Value plain = plain_self(args);
    std::size_t bytes = args[0].is_heap() ? sizeof(BigIntObject) : sizeof(Value);
    if (plain.is_heap()) bytes += as<BigIntObject>(plain)->number.heap_bytes();
    return new_int_unsigned(in, bytes);
}

// ---- bytes

Result<ByteOrder> byte_order_of(Interpreter& in, const char* function, const char* which, Value value) {
    if (value.is_empty()) return ByteOrder::Big;
    if (!is_str(value)) return raise_bad_argument(in, function, which, "str", value);
    const std::string_view name = as<Str>(value)->text();
    if (name == "big") return ByteOrder::Big;
    if (name == "little") return ByteOrder::Little;
    return raise(in, Error::ByteOrderInvalid);
}

Result<Signedness> signedness_of(Interpreter& in, Value value) {
    if (value.is_empty()) return Signedness::Unsigned;
    GOSSAMER_TRY(is_signed, is_true(in, value));
    return is_signed.get() ? Signedness::Signed : Signedness::Unsigned;
}

Owned int_to_bytes(Interpreter& in, Args args) {
    std::int64_t length = 1;
    if (!args[1].is_empty()) {
        GOSSAMER_TRY(given, as_size(in, args[1]));
        length = given.get();
    }
    GOSSAMER_TRY(order, byte_order_of(in, "to_bytes", "argument 'byteorder'", args[2]));
    GOSSAMER_TRY(signedness, signedness_of(in, args[3]));
    if (length < 0) return raise(in, Error::BytesLengthNegative);
    const IntView number = int_view(plain_self(args));
    if (signedness.get() == Signedness::Unsigned && number.negative())
        return raise(in, Error::NegativeToUnsigned);
    if (length == 0) {
        if (!number.is_zero()) return raise(in, Error::IntTooBigForBytes);
        return new_bytes(in, {}).to_owned();
    }
    GOSSAMER_TRY(bytes, new_bytes_unfilled(in, static_cast<std::size_t>(length)));
    const std::span<unsigned char> room{reinterpret_cast<unsigned char*>(bytes->data()),
                                        static_cast<std::size_t>(length)};
    const BigStatus status = big_to_bytes(number, order.get(), signedness.get(), room);
    if (status == BigStatus::TooLarge) return raise(in, Error::IntTooBigForBytes);
    if (status != BigStatus::Ok) return raise_big_status(in, status);
    return std::move(bytes).to_owned();
}

Owned int_from_bytes(Interpreter& in, Args args) {
    GOSSAMER_TRY(order, byte_order_of(in, "from_bytes", "argument 'byteorder'", args[2]));
    GOSSAMER_TRY(signedness, signedness_of(in, args[3]));
    if (is_str(args[1])) return raise(in, Error::NoBytesSource, type_name(in, args[1]), "bytes");
    std::string_view view;
    GOSSAMER_TRY(has_buffer, find_buffer(in, args[1], view));
    Owned converted;
    if (!has_buffer.get()) {
        const bool is_number = is_any_int(args[1]);
        if (is_number) return raise(in, Error::NoBytesSource, type_name(in, args[1]), "bytes");
        converted = call(in, Value::from_object(in.types.bytes), {args[1]});
        if (converted.is_error()) return kError;
        GOSSAMER_CHECK(get_buffer(in, converted.get(), view));
    }
    BigInt number;
    const std::span<const unsigned char> bytes{reinterpret_cast<const unsigned char*>(view.data()),
                                               view.size()};
    const BigStatus status = big_from_bytes(bytes, order.get(), signedness.get(), number);
    if (status != BigStatus::Ok) return raise_big_status(in, status);
    GOSSAMER_TRY(result, new_int(in, std::move(number)));
    return as_instance_of(in, args[0], in.types.int_, std::move(result));
}

// ---- construction

Owned int_from_argument(Interpreter& in, Value value, Value base) {
    if (value.is_empty()) {
        if (!base.is_empty()) return raise(in, Error::IntMissingText);
        return Owned::immediate(Value::from_int(0));
    }
    if (base.is_empty()) return to_int(in, value);
    GOSSAMER_TRY(given, as_index(in, base, nullptr));
    if (given.get() != 0 && (given.get() < 2 || given.get() > 36)) return raise(in, Error::IntBaseRange);
    if (!is_str(value) && !is_bytes(value) && !is_bytearray(value)) return raise(in, Error::IntBaseNonText);
    return int_from_any_text(in, value, static_cast<unsigned>(given.get()));
}

// The values of int(x, base=…): x is positional only.
Status sort_arguments(Interpreter& in, Args args, Value& number, Value& base) {
    const std::size_t names = args.keyword_count;
    const std::size_t given = args.count - 1 + names;
    if (given > 2 && names > 0) return raise(in, Error::KeywordsTooMany, "int", "at most", 2, "", "s", given);
    if (given > 2) return raise(in, Error::ArityAtMost, "int", 2, "s", given);
    number = args.get(1);
    base = args.get(2);
    for (std::size_t index = 0; index < names; ++index) {
        const std::string_view name = as<Str>(args.keyword_names()->items[index])->text();
        constexpr std::string_view kKeywords[] = {"base"};
        if (name != kKeywords[0]) return raise_unexpected_keyword(in, "int", name, kKeywords);
        base = args.values[args.count + index];
    }
    return Status::ok();
}

Owned int_new(Interpreter& in, Args args) {
    const bool is_plain = args.count == 2 && args.keyword_count == 0;
    if (is_plain && args[0] == Value::from_object(in.types.int_)) return to_int(in, args[1]);
    Type* type = class_argument(in, args, in.types.int_);
    if (type == nullptr) return kError;
    Value number;
    Value base;
    GOSSAMER_CHECK(sort_arguments(in, args, number, base));
    GOSSAMER_TRY(result, int_from_argument(in, number, base));
    if (type == in.types.int_) return result;
    GOSSAMER_TRY(instance, allocate_instance(in, type));
    as<IntSubclassObject>(instance.get())->value = result.detach();
    return instance;
}

// ---- attributes

Owned int_get_self(Interpreter&, Value self) {
    return Owned::share(int_value(self));
}
Owned int_get_zero(Interpreter&, Value) {
    return Owned::immediate(Value::from_int(0));
}
Owned int_get_one(Interpreter&, Value) {
    return Owned::immediate(Value::from_int(1));
}

constexpr Getter kIntGetters[] = {
    {"real", int_get_self, nullptr, "The number itself: an int is its own real part."},
    {"imag", int_get_zero, nullptr, "Always 0."},
    {"numerator", int_get_self, nullptr, "The number itself, seen as a fraction."},
    {"denominator", int_get_one, nullptr, "Always 1."},
};

#define BINARY_ROWS(name, operation)                                                                         \
    {"__" name "__", int_forward<BinaryOperator::operation>, exactly(1), ""}, {                              \
        "__r" name "__", int_reflected<BinaryOperator::operation>, exactly(1), ""                            \
    }

constexpr Method kIntMethods[] = {
    {"__new__", int_new, raw(), "", Binding::Static},
    {"__repr__", int_repr, exactly(0), ""},
    {"__hash__", int_hash_native, exactly(0), ""},
    {"__lt__", int_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", int_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", int_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", int_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", int_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", int_compare<Comparison::Ge>, exactly(1), ""},
    BINARY_ROWS("add", Add),
    BINARY_ROWS("sub", Sub),
    BINARY_ROWS("mul", Mul),
    BINARY_ROWS("mod", Mod),
    BINARY_ROWS("divmod", DivMod),
    {"__pow__", int_pow, between(1, 2), ""},
    {"__rpow__", int_rpow, between(1, 2), ""},
    {"__neg__", int_unary_native<UnaryOperator::Negative>, exactly(0), ""},
    {"__pos__", int_unary_native<UnaryOperator::Positive>, exactly(0), ""},
    {"__abs__", int_unary_native<UnaryOperator::Absolute>, exactly(0), ""},
    {"__bool__", int_bool, exactly(0), ""},
    {"__invert__", int_unary_native<UnaryOperator::Invert>, exactly(0), ""},
    BINARY_ROWS("lshift", LShift),
    BINARY_ROWS("rshift", RShift),
    BINARY_ROWS("and", And),
    BINARY_ROWS("xor", Xor),
    BINARY_ROWS("or", Or),
    {"__int__", int_itself, exactly(0), ""},
    {"__float__", int_float, exactly(0), ""},
    BINARY_ROWS("floordiv", FloorDiv),
    BINARY_ROWS("truediv", TrueDiv),
    {"__index__", int_itself, exactly(0), ""},
    {"conjugate", int_itself, exactly(0), "conjugate($self, /)\nThe number itself."},
    {"bit_length", int_bit_length, exactly(0),
     "bit_length($self, /)\nHow many binary digits the absolute value has."},
    {"bit_count", int_bit_count, exactly(0),
     "bit_count($self, /)\nHow many binary digits of the absolute value are 1."},
    {"to_bytes", int_to_bytes, keywords(),
     "to_bytes($self, /, length=1, byteorder='big', *, signed=False)\n"
     "The number as `length` bytes, most significant first unless byteorder is 'little'."},
    {"from_bytes", int_from_bytes, keywords(),
     "from_bytes($type, /, bytes, byteorder='big', *, signed=False)\nThe number that the bytes stand for.",
     Binding::Class},
    {"as_integer_ratio", int_as_integer_ratio, exactly(0),
     "as_integer_ratio($self, /)\nThe pair (number, 1)."},
    {"__trunc__", int_itself, exactly(0), "__trunc__($self, /)\nThe number itself."},
    {"__floor__", int_itself, exactly(0), "__floor__($self, /)\nThe number itself."},
    {"__ceil__", int_itself, exactly(0), "__ceil__($self, /)\nThe number itself."},
    {"__round__", int_round_native, between(0, 1),
     "__round__($self, ndigits=<unrepresentable>, /)\nThe number, or the nearest multiple of 10**-ndigits."},
    {"__getnewargs__", int_getnewargs, exactly(0), "__getnewargs__($self, /)\nFor copying and pickling."},
    {"__format__", int_format, exactly(1),
     "__format__($self, format_spec, /)\nThe number as text, laid out as told."},
    {"__sizeof__", int_sizeof, exactly(0), "__sizeof__($self, /)\nBytes that the number takes in memory."},
    {"is_integer", int_is_integer, exactly(0), "is_integer($self, /)\nAlways True."},
};

#undef BINARY_ROWS

}  // namespace

extern const TypeSpec int__type_spec{
    .name = "int",
    .module = "builtins",
    .documentation =
        "int(number=0, /) or int(text, base=10): a whole number of any size.\n\nA number is cut towards "
        "zero. "
        "Text may have a sign, single underscores between digits and, if base is 0, a prefix such as 0x.",
    .layout = &big_int_layout,
    .basic_size = sizeof(BigIntObject),
    .flags = TypeFlags::kBaseType | TypeFlags::kVariableSize | TypeFlags::kMatchSelf | TypeFlags::kImmutable |
             TypeFlags::kInt,
    .methods = kIntMethods,
    .getters = kIntGetters,
};

}  // namespace gossamer

// weakref.ProxyType and weakref.CallableProxyType: every operation is done to the referent.
//
// When the proxy's own method handles an operation, all operands that are proxies are unwrapped, and the
// referents are held until the operation has ended. type(), id(), `is`, repr and hash stay the proxy's own.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/weakref.h"
#include "runtime/float.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_format.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"

#include <string>

namespace gossamer {

namespace {

struct Operands {
    Owned left;
    Owned right;
};

// Both operands unwrapped, in order; an error is left in `left`.
Operands unwrap_both(Interpreter& in, Value left, Value right) {
    Operands operands;
    operands.left = unwrap_proxy(in, left);
    if (!operands.left.is_error()) operands.right = unwrap_proxy(in, right);
    if (operands.right.is_error()) operands.left = Owned{kError};
    return operands;
}

template <BinaryOperator operation>
Owned forward(Interpreter& in, Args args) {
    Operands operands = unwrap_both(in, args[0], args[1]);
    if (operands.left.is_error()) return kError;
    return binary_operation(in, operation, operands.left.get(), operands.right.get());
}
template <BinaryOperator operation>
Owned reflected(Interpreter& in, Args args) {
    Operands operands = unwrap_both(in, args[1], args[0]);
    if (operands.left.is_error()) return kError;
    return binary_operation(in, operation, operands.left.get(), operands.right.get());
}
template <BinaryOperator operation>
Owned inplace(Interpreter& in, Args args) {
    Operands operands = unwrap_both(in, args[0], args[1]);
    if (operands.left.is_error()) return kError;
    return inplace_operation(in, operation, operands.left.get(), operands.right.get());
}
template <UnaryOperator operation>
Owned unary(Interpreter& in, Args args) {
    GOSSAMER_TRY(operand, unwrap_proxy(in, args[0]));
    return unary_operation(in, operation, operand.get());
}
template <Comparison comparison>
Owned compare(Interpreter& in, Args args) {
    Operands operands = unwrap_both(in, args[0], args[1]);
    if (operands.left.is_error()) return kError;
    return rich_compare(in, operands.left.get(), operands.right.get(), comparison);
}

Owned power_of(Interpreter& in, Value base, Value exponent, Value modulus) {
    Operands operands = unwrap_both(in, base, exponent);
    if (operands.left.is_error()) return kError;
    GOSSAMER_TRY(held_modulus, unwrap_proxy(in, modulus.is_empty() ? Value::none() : modulus));
    return power(in, operands.left.get(), operands.right.get(), held_modulus.get());
}
Owned proxy_pow(Interpreter& in, Args args) {
    return power_of(in, args[0], args[1], args.get(2));
}
Owned proxy_rpow(Interpreter& in, Args args) {
    return power_of(in, args[1], args[0], args.get(2));
}

Owned proxy_getattribute(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    Ref<Str> name = intern(in, as<Str>(args[1]));
    if (name.is_error()) return kError;
    return get_attribute(in, referent.get(), name.get());
}
Owned proxy_setattr(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    Ref<Str> name = intern(in, as<Str>(args[1]));
    if (name.is_error()) return kError;
    GOSSAMER_CHECK(set_attribute(in, referent.get(), name.get(), args[2]));
    return Owned::none();
}
Owned proxy_delattr(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    Ref<Str> name = intern(in, as<Str>(args[1]));
    if (name.is_error()) return kError;
    GOSSAMER_CHECK(delete_attribute(in, referent.get(), name.get()));
    return Owned::none();
}

Owned proxy_str(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    return str_of(in, referent.get());
}
Owned proxy_repr(Interpreter& in, Args args) {
    Object* referent = live_referent(as<WeakReference>(args[0]));
    const std::string address = address_text(args[0]);
    if (referent == nullptr) return format_text(in, "<weakproxy at {}; dead>", {address});
    Value value = Value::from_object(referent);
    return format_text(in, "<weakproxy at {}; to '{}' at {}>",
                       {address, full_name_of_type(in, value), address_text(value)});
}
Owned proxy_bool(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    GOSSAMER_TRY(truth, is_true(in, referent.get()));
    return Owned::boolean(truth.get());
}
Owned proxy_len(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    GOSSAMER_TRY(size, length(in, referent.get()));
    return Owned::immediate(Value::from_int(size.get()));
}
Owned proxy_getitem(Interpreter& in, Args args) {
    Operands operands = unwrap_both(in, args[0], args[1]);
    if (operands.left.is_error()) return kError;
    return get_item(in, operands.left.get(), operands.right.get());
}
Owned proxy_setitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    GOSSAMER_CHECK(set_item(in, referent.get(), args[1], args[2]));
    return Owned::none();
}
Owned proxy_delitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    GOSSAMER_CHECK(delete_item(in, referent.get(), args[1]));
    return Owned::none();
}
Owned proxy_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    GOSSAMER_TRY(found, contains(in, referent.get(), args[1]));
    return Owned::boolean(found.get());
}
Owned proxy_iter(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    return get_iterator(in, referent.get());
}
Owned proxy_next(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    if (type_of(in, referent.get())->find_special(Special::next).is_empty()) {
        return raise(in, Error::ProxyNonIterator, type_name(in, referent.get()));
    }
    bool absent = false;
    return call_special(in, referent.get(), Special::next, {}, &absent);
}
Owned proxy_int(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    return to_int(in, referent.get());
}
Owned proxy_float(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    GOSSAMER_TRY(number, to_float_or_empty(in, referent.get()));
    if (number.is_empty()) return raise(in, Error::FloatArgument, type_name(in, referent.get()));
    return number;
}
Owned proxy_index(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    return to_index(in, referent.get());
}
Owned proxy_bytes(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    return call_method(in, referent.get(), in.special_names[static_cast<std::size_t>(Special::bytes)], {});
}
Owned proxy_reversed(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    return call_method(in, referent.get(), in.special_names[static_cast<std::size_t>(Special::reversed)], {});
}
Owned proxy_call(Interpreter& in, Args args) {
    GOSSAMER_TRY(referent, unwrap_proxy(in, args[0]));
    const std::size_t keywords = args.keyword_count;
    return call(in, referent.get(), std::span<const Value>{args.values + 1, args.count - 1 + keywords},
                args.keyword_names());
}

// The rows of one operator: forward, reflected, in place.
#define OPERATOR_ROWS(name, operation)                                                                       \
    {"__" name "__", forward<BinaryOperator::operation>, exactly(1), ""},                                    \
        {"__r" name "__", reflected<BinaryOperator::operation>, exactly(1), ""}, {                           \
        "__i" name "__", inplace<BinaryOperator::operation>, exactly(1), ""                                  \
    }

#define COMMON_ROWS                                                                                          \
    OPERATOR_ROWS("add", Add), OPERATOR_ROWS("sub", Sub), OPERATOR_ROWS("mul", Mul),                         \
        OPERATOR_ROWS("matmul", MatMul), OPERATOR_ROWS("truediv", TrueDiv),                                  \
        OPERATOR_ROWS("floordiv", FloorDiv), OPERATOR_ROWS("mod", Mod), OPERATOR_ROWS("lshift", LShift),     \
        OPERATOR_ROWS("rshift", RShift), OPERATOR_ROWS("and", And), OPERATOR_ROWS("or", Or),                 \
        OPERATOR_ROWS("xor", Xor), {"__divmod__", forward<BinaryOperator::DivMod>, exactly(1), ""},          \
        {"__rdivmod__", reflected<BinaryOperator::DivMod>, exactly(1), ""},                                  \
        {"__pow__", proxy_pow, between(1, 2), ""}, {"__rpow__", proxy_rpow, between(1, 2), ""},              \
        {"__ipow__", inplace<BinaryOperator::Pow>, exactly(1), ""},                                          \
        {"__neg__", unary<UnaryOperator::Negative>, exactly(0), ""},                                         \
        {"__pos__", unary<UnaryOperator::Positive>, exactly(0), ""},                                         \
        {"__abs__", unary<UnaryOperator::Absolute>, exactly(0), ""},                                         \
        {"__invert__", unary<UnaryOperator::Invert>, exactly(0), ""},                                        \
        {"__lt__", compare<Comparison::Lt>, exactly(1), ""},                                                 \
        {"__le__", compare<Comparison::Le>, exactly(1), ""},                                                 \
        {"__eq__", compare<Comparison::Eq>, exactly(1), ""},                                                 \
        {"__ne__", compare<Comparison::Ne>, exactly(1), ""},                                                 \
        {"__gt__", compare<Comparison::Gt>, exactly(1), ""},                                                 \
        {"__ge__", compare<Comparison::Ge>, exactly(1), ""},                                                 \
        {"__getattribute__", proxy_getattribute, exactly(1), ""},                                            \
        {"__setattr__", proxy_setattr, exactly(2), ""}, {"__delattr__", proxy_delattr, exactly(1), ""},      \
        {"__str__", proxy_str, exactly(0), ""}, {"__repr__", proxy_repr, exactly(0), ""},                    \
        {"__hash__", nullptr, exactly(0), ""}, {"__bool__", proxy_bool, exactly(0), ""},                     \
        {"__len__", proxy_len, exactly(0), ""}, {"__getitem__", proxy_getitem, exactly(1), ""},              \
        {"__setitem__", proxy_setitem, exactly(2), ""}, {"__delitem__", proxy_delitem, exactly(1), ""},      \
        {"__contains__", proxy_contains, exactly(1), ""}, {"__iter__", proxy_iter, exactly(0), ""},          \
        {"__next__", proxy_next, exactly(0), ""}, {"__int__", proxy_int, exactly(0), ""},                    \
        {"__float__", proxy_float, exactly(0), ""}, {                                                        \
        "__index__", proxy_index, exactly(0), ""                                                             \
    }

constexpr Method proxy_methods[] = {
    COMMON_ROWS,
    {"__bytes__", proxy_bytes, exactly(0), "__bytes__($self, /)\nbytes() of the referent."},
    {"__reversed__", proxy_reversed, exactly(0), "__reversed__($self, /)\nreversed() of the referent."},
};
constexpr Method callable_proxy_methods[] = {
    COMMON_ROWS,
    {"__call__", proxy_call, raw(), ""},
};
#undef COMMON_ROWS
#undef OPERATOR_ROWS

constexpr std::uint32_t kFlags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable;

}  // namespace

extern const TypeSpec weakref_proxy_type_spec;
const TypeSpec weakref_proxy_type_spec{"ProxyType",
                                       "weakref",
                                       "A stand-in that does not keep its referent alive.",
                                       &kWeakReferenceLayout,
                                       sizeof(WeakReference),
                                       kFlags,
                                       proxy_methods,
                                       {}};
extern const TypeSpec weakref_callable_proxy_type_spec;
const TypeSpec weakref_callable_proxy_type_spec{"CallableProxyType",
                                                "weakref",
                                                "A callable stand-in that does not keep its referent alive.",
                                                &kWeakReferenceLayout,
                                                sizeof(WeakReference),
                                                kFlags,
                                                callable_proxy_methods,
                                                {}};

}  // namespace gossamer

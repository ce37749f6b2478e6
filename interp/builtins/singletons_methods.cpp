// The types of None, NotImplemented and Ellipsis: each has one instance, an immediate value.
#include "runtime/errors/numbers.h"
#include "runtime/instance.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/warnings_core.h"

namespace gossamer {

namespace {

// `type(None)()` and its like.
template <std::uint64_t kBits>
Owned singleton_new(Interpreter& in, Args args) {
    const bool has_keywords = args.keyword_count != 0;
    const Value singleton = Value::from_bits(kBits);
    if (args.count > 1 || has_keywords)
        return raise(in, Error::SingletonNoArguments,
                     singleton == Value::ellipsis() ? "EllipsisType" : type_name(in, singleton));
    return Owned::immediate(singleton);
}

Owned none_repr(Interpreter& in, Args) {
    return new_str_value(in, "None");
}
Owned none_bool(Interpreter&, Args) {
    return Owned::boolean(false);
}
Owned none_hash(Interpreter& in, Args args) {
    GOSSAMER_TRY(hash, hash_of(in, args[0]));
    return new_int(in, hash.get());
}

Owned not_implemented_text(Interpreter& in, Args) {
    return new_str_value(in, "NotImplemented");
}
Owned not_implemented_bool(Interpreter& in, Args) {
    GOSSAMER_CHECK(
        warn(in, in.types.DeprecationWarning, "NotImplemented should not be used in a boolean context"));
    return Owned::boolean(true);
}

Owned ellipsis_text(Interpreter& in, Args) {
    return new_str_value(in, "Ellipsis");
}

constexpr Method kNoneMethods[] = {
    {"__new__", singleton_new<Value::none().bits()>, raw(), "", Binding::Static},
    {"__repr__", none_repr, exactly(0), ""},
    {"__hash__", none_hash, exactly(0), ""},
    {"__bool__", none_bool, exactly(0), ""},
};

constexpr Method kNotImplementedMethods[] = {
    {"__new__", singleton_new<Value::not_implemented().bits()>, raw(), "", Binding::Static},
    {"__repr__", not_implemented_text, exactly(0), ""},
    {"__bool__", not_implemented_bool, exactly(0), ""},
    {"__reduce__", not_implemented_text, exactly(0),
     "__reduce__($self, /)\nIts name, for copying and pickling."},
};

constexpr Method kEllipsisMethods[] = {
    {"__new__", singleton_new<Value::ellipsis().bits()>, raw(), "", Binding::Static},
    {"__repr__", ellipsis_text, exactly(0), ""},
    {"__reduce__", ellipsis_text, exactly(0), "__reduce__($self, /)\nIts name, for copying and pickling."},
};

}  // namespace

extern const TypeSpec none_type_spec{
    .name = "NoneType",
    .module = "builtins",
    .documentation = "The type of None, which stands for the absence of a value.",
    .layout = &object_layout,
    .basic_size = sizeof(Object),
    .flags = TypeFlags::kImmutable,
    .methods = kNoneMethods,
    .getters = {},
};

extern const TypeSpec not_implemented_type_spec{
    .name = "NotImplementedType",
    .module = "builtins",
    .documentation =
        "The type of NotImplemented, with which a special method leaves an operation to the other operand.",
    .layout = &object_layout,
    .basic_size = sizeof(Object),
    .flags = TypeFlags::kImmutable,
    .methods = kNotImplementedMethods,
    .getters = {},
};

extern const TypeSpec ellipsis_type_spec{
    .name = "ellipsis",
    .module = "builtins",
    .documentation = "The type of Ellipsis, which is written as three dots.",
    .layout = &object_layout,
    .basic_size = sizeof(Object),
    .flags = TypeFlags::kImmutable,
    .methods = kEllipsisMethods,
    .getters = {},
};

}  // namespace gossamer

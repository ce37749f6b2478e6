// types.SimpleNamespace: an object that is nothing but its attributes.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/instance.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/repr_guard.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/text_builder.h"

namespace gossamer {

namespace {

Owned namespace_new(Interpreter& in, Args args) {
    return allocate_instance(in, as<Type>(args[0]));
}

Owned own_dict(Interpreter& in, Value self) {
    return ensure_instance_dict(in, self);
}

Owned namespace_init(Interpreter& in, Args args) {
    if (args.count > 2) {
        return raise(in, Error::ArityAtMost, type_of(in, args[0])->name->text(), 1, "", args.count - 1);
    }
    GOSSAMER_TRY(dict, own_dict(in, args[0]));
    if (args.count == 2) {
        GOSSAMER_TRY(given, new_dict(in));
        GOSSAMER_CHECK(dict_update(in, given.get(), args[1]));
        std::uint32_t position = 0;
        Value key;
        Value value;
        while (dict_next(given.get(), position, key, value)) {
            if (!is_str(key)) return raise(in, Error::KeywordsMustBeStrings);
        }
        GOSSAMER_CHECK(dict_update(in, as<Dict>(dict.get()), given.value()));
    }
    std::size_t count = args.keyword_count;
    for (std::size_t index = 0; index < count; ++index) {
        GOSSAMER_CHECK(dict_set(in, as<Dict>(dict.get()), args.keyword_names()->items[index],
                                args.values[args.count + index]));
    }
    return Owned::none();
}

Owned namespace_repr(Interpreter& in, Args args) {
    ReprGuard guard{in, args[0]};
    TextBuilder text;
    Type* type = type_of(in, args[0]);
    text.append(type == in.types.simple_namespace ? std::string_view{"namespace"} : type->name->text());
    if (guard.is_recursive()) {
        text.append(std::string_view{"(...)"});
        return new_str_value(in, text);
    }
    text.append('(');
    GOSSAMER_TRY(dict, own_dict(in, args[0]));
    GOSSAMER_TRY(snapshot, dict_copy(in, as<Dict>(dict.get())));
    std::uint32_t position = 0;
    Value key;
    Value value;
    bool first = true;
    while (dict_next(snapshot.get(), position, key, value)) {
        if (!is_str(key)) continue;
        if (!first) text.append(std::string_view{", "});
        first = false;
        text.append(as<Str>(key)->text());
        text.append('=');
        GOSSAMER_TRY(shown, repr_of(in, value));
        text.append(as<Str>(shown.get())->text());
    }
    text.append(')');
    return new_str_value(in, text);
}

[[nodiscard]] bool is_namespace(const Interpreter& in, Value value) {
    return is_instance_exact_or_sub(in, value, in.types.simple_namespace);
}

template <Comparison comparison>
Owned namespace_compare(Interpreter& in, Args args) {
    if (!is_namespace(in, args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(left, own_dict(in, args[0]));
    GOSSAMER_TRY(right, own_dict(in, args[1]));
    return rich_compare(in, left.get(), right.get(), comparison);
}

Owned namespace_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(dict, own_dict(in, args[0]));
    return tuple_of(
               in, {Value::from_object(type_of(in, args[0])), Value::from_object(in.empty_tuple), dict.get()})
        .to_owned();
}

Owned namespace_replace(Interpreter& in, Args args) {
    if (args.count > 1) return raise(in, Error::ArityAtMost, "__replace__", 0, "s", args.count - 1);
    Type* type = type_of(in, args[0]);
    GOSSAMER_TRY(copy, call(in, Value::from_object(type), std::span<const Value>{}));
    GOSSAMER_TRY(from, own_dict(in, args[0]));
    GOSSAMER_TRY(to, own_dict(in, copy.get()));
    GOSSAMER_CHECK(dict_update(in, as<Dict>(to.get()), from.get()));
    std::size_t count = args.keyword_count;
    for (std::size_t index = 0; index < count; ++index) {
        GOSSAMER_CHECK(dict_set(in, as<Dict>(to.get()), args.keyword_names()->items[index],
                                args.values[args.count + index]));
    }
    return copy;
}

constexpr Method simple_namespace_methods[] = {
    {"__new__", namespace_new, raw(), "__new__($type, *args, **kwargs)\nMake a namespace.", Binding::Static},
    {"__init__", namespace_init, raw(),
     "__init__($self, mapping_or_iterable=(), /, **kwargs)\nSet attributes."},
    {"__repr__", namespace_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__eq__", namespace_compare<Comparison::Eq>, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__ne__", namespace_compare<Comparison::Ne>, exactly(1), "__ne__($self, value, /)\nReturn self!=value."},
    {"__lt__", namespace_compare<Comparison::Lt>, exactly(1), "__lt__($self, value, /)\nReturn self<value."},
    {"__le__", namespace_compare<Comparison::Le>, exactly(1), "__le__($self, value, /)\nReturn self<=value."},
    {"__gt__", namespace_compare<Comparison::Gt>, exactly(1), "__gt__($self, value, /)\nReturn self>value."},
    {"__ge__", namespace_compare<Comparison::Ge>, exactly(1), "__ge__($self, value, /)\nReturn self>=value."},
    {"__hash__", nullptr, exactly(0), nullptr},
    {"__reduce__", namespace_reduce, exactly(0), "__reduce__($self, /)\nHow to make a copy."},
    {"__replace__", namespace_replace, raw(),
     "__replace__($self, /, **changes)\nA copy with some attributes changed."},
};

}  // namespace

extern const TypeSpec simple_namespace_type_spec;
const TypeSpec simple_namespace_type_spec{
    .name = "SimpleNamespace",
    .module = "types",
    .documentation =
        "SimpleNamespace(mapping_or_iterable=(), /, **kwargs)\nAn object that is nothing but its attributes.",
    .layout = &object_layout,
    .basic_size = sizeof(Object),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = simple_namespace_methods,
    .getters = {},
};

}  // namespace gossamer

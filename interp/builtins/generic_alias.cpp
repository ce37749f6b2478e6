// types.GenericAlias: `list[int]`. Behaves as its origin, apart from what annotations ask of it.
#include "runtime/generic_alias.h"
#include "builtins/annotation_text.h"
#include "builtins/type_bases.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/objects.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <iterator>

namespace gossamer {

namespace {

void traverse(Object* object, Visitor& visitor) {
    auto* alias = static_cast<GenericAlias*>(object);
    visitor.visit(alias->origin);
    visitor.visit(alias->arguments);
    visitor.visit(alias->parameters);
}

Value take_next(Object* object) {
    auto* alias = static_cast<GenericAlias*>(object);
    for (Value* field : {&alias->origin, &alias->arguments, &alias->parameters}) {
        if (field->is_heap()) return std::exchange(*field, Value::empty());
    }
    return Value::empty();
}

[[nodiscard]] std::size_t cell_size(const Object*) {
    return sizeof(GenericAlias);
}

constexpr Layout generic_alias_layout{
    .traverse = traverse,
    .take_next = take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = cell_size,
    .weakref_offset = sizeof(Object),
};

[[nodiscard]] Tuple* arguments_of(Value self) {
    return as<Tuple>(as<GenericAlias>(self)->arguments);
}

[[nodiscard]] bool is_alias(const Interpreter& in, Value value) {
    return is_instance_exact_or_sub(in, value, in.types.generic_alias);
}

Owned make_alias(Interpreter& in, Type* type, Value origin, Value arguments, bool starred) {
    Owned items = is_tuple(arguments) ? Owned::share(arguments) : tuple_of(in, {arguments}).to_owned();
    GOSSAMER_CHECK(items);
    GOSSAMER_TRY(object, allocate_instance(in, type));
    auto* alias = as<GenericAlias>(object.get());
    retain(origin);
    alias->origin = origin;
    alias->arguments = items.detach();
    alias->parameters = Value::empty();
    alias->is_starred = starred;
    return object;
}

Owned alias_new(Interpreter& in, Args args) {
    if (args.keyword_count != 0) return raise(in, Error::NoKeywords, "GenericAlias");
    if (args.count != 3) return raise(in, Error::ArityExactly, "GenericAlias", 2, "s", args.count - 1);
    return make_alias(in, as<Type>(args[0]), args[1], args[2], false);
}

Owned alias_repr(Interpreter& in, Args args) {
    const auto* alias = as<GenericAlias>(args[0]);
    Owned held = Owned::share(args[0]);
    TextBuilder text;
    if (alias->is_starred) text.append('*');
    GOSSAMER_CHECK(append_annotation(in, text, alias->origin));
    text.append('[');
    const Tuple* arguments = arguments_of(args[0]);
    if (arguments->size == 0) text.append(std::string_view{"()"});
    for (std::size_t index = 0; index < arguments->size; ++index) {
        if (index != 0) text.append(std::string_view{", "});
        GOSSAMER_CHECK(append_annotation(in, text, arguments->items[index]));
    }
    text.append(']');
    return new_str_value(in, text);
}

Owned alias_hash(Interpreter& in, Args args) {
    const auto* alias = as<GenericAlias>(args[0]);
    GOSSAMER_TRY(origin, hash_of(in, alias->origin));
    GOSSAMER_TRY(arguments, hash_of(in, alias->arguments));
    return new_int(in, origin.get() ^ arguments.get());
}

Owned alias_eq(Interpreter& in, Args args) {
    if (!is_alias(in, args[1])) return Owned::not_implemented();
    const auto* left = as<GenericAlias>(args[0]);
    const auto* right = as<GenericAlias>(args[1]);
    if (left->is_starred != right->is_starred) return Owned::boolean(false);
    GOSSAMER_TRY(same_origin, values_equal(in, left->origin, right->origin));
    if (!same_origin.get()) return Owned::boolean(false);
    GOSSAMER_TRY(same, values_equal(in, left->arguments, right->arguments));
    return Owned::boolean(same.get());
}

Owned alias_call(Interpreter& in, Args args) {
    Owned origin = Owned::share(as<GenericAlias>(args[0])->origin);
    std::size_t keyword_count = args.keyword_count;
    GOSSAMER_TRY(result, call(in, origin.get(), {args.values + 1, args.count - 1 + keyword_count},
                              args.keyword_names()));
    GOSSAMER_TRY(name, intern(in, "__orig_class__"));
    if (set_attribute(in, result.get(), name.get(), args[0]).is_error()) {
        if (!pending_is(in, in.types.AttributeError) && !pending_is(in, in.types.TypeError)) return kError;
        clear_pending(in);
    }
    return result;
}

// Names that the alias answers itself; everything else is the origin's business.
constexpr std::string_view kOwnNames[] = {
    "__class__",    "__origin__",      "__args__",      "__parameters__",
    "__unpacked__", "__mro_entries__", "__reduce_ex__", "__reduce__",
    "__copy__",     "__deepcopy__",    "__bases__",     "__typing_unpacked_tuple_args__",
};

Owned alias_getattribute(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise(in, Error::AttributeNameNotStr, type_name(in, args[1]));
    GOSSAMER_TRY(name, intern(in, as<Str>(args[1])));
    bool is_own = std::find(std::begin(kOwnNames), std::end(kOwnNames), name->text()) != std::end(kOwnNames);
    if (is_own) return generic_get_attribute(in, args[0], name.get());
    Owned origin = Owned::share(as<GenericAlias>(args[0])->origin);
    return get_attribute(in, origin.get(), name.get());
}

Owned ensure_parameters(Interpreter& in, Value self) {
    auto* alias = as<GenericAlias>(self);
    if (alias->parameters.is_empty()) {
        GOSSAMER_TRY(found, collect_parameters(in, arguments_of(self)));
        replace(alias->parameters, std::move(found));
    }
    return Owned::share(alias->parameters);
}

Owned alias_getitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(parameters, ensure_parameters(in, args[0]));
    GOSSAMER_TRY(arguments, substitute_parameters(in, args[0], arguments_of(args[0]),
                                                  as<Tuple>(parameters.get()), args[1]));
    const auto* alias = as<GenericAlias>(args[0]);
    return make_alias(in, type_of(in, args[0]), alias->origin, arguments.get(), alias->is_starred);
}

Owned alias_mro_entries(Interpreter& in, Args args) {
    return tuple_of(in, {as<GenericAlias>(args[0])->origin}).to_owned();
}

Owned alias_instancecheck(Interpreter& in, Args) {
    return raise(in, Error::AliasInstanceCheck);
}

Owned alias_subclasscheck(Interpreter& in, Args) {
    return raise(in, Error::AliasSubclassCheck);
}

Owned alias_or(Interpreter& in, Args args) {
    return make_union(in, args[0], args[1]);
}

Owned alias_ror(Interpreter& in, Args args) {
    return make_union(in, args[1], args[0]);
}

Owned alias_reduce(Interpreter& in, Args args) {
    const auto* alias = as<GenericAlias>(args[0]);
    GOSSAMER_TRY(parts, tuple_of(in, {alias->origin, alias->arguments}));
    if (alias->is_starred) {
        GOSSAMER_TRY(module_name, intern(in, "copyreg"));
        GOSSAMER_TRY(module, in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
        GOSSAMER_TRY(name, intern(in, "_starred_alias"));
        GOSSAMER_TRY(maker, get_attribute(in, module.get(), name.get()));
        return tuple_of(in, {maker.get(), parts.value()}).to_owned();
    }
    return tuple_of(in, {Value::from_object(in.types.generic_alias), parts.value()}).to_owned();
}

// `*list[int]` in a subscript: one starred copy.
Owned alias_iter(Interpreter& in, Args args) {
    const auto* alias = as<GenericAlias>(args[0]);
    GOSSAMER_TRY(starred, make_alias(in, in.types.generic_alias, alias->origin, alias->arguments, true));
    GOSSAMER_TRY(items, tuple_of(in, {starred.get()}));
    return get_iterator(in, items.value());
}

Owned get_origin(Interpreter&, Value self) {
    return Owned::share(as<GenericAlias>(self)->origin);
}

Owned get_args(Interpreter&, Value self) {
    return Owned::share(as<GenericAlias>(self)->arguments);
}

Owned get_parameters(Interpreter& in, Value self) {
    return ensure_parameters(in, self);
}

Owned get_unpacked(Interpreter&, Value self) {
    return Owned::boolean(as<GenericAlias>(self)->is_starred);
}

// Of `*tuple[…]`; None of all others.
Owned get_unpacked_tuple_args(Interpreter& in, Value self) {
    const auto* alias = as<GenericAlias>(self);
    const bool is_tuple = alias->is_starred && alias->origin == Value::from_object(in.types.tuple);
    return is_tuple ? Owned::share(alias->arguments) : Owned::none();
}

constexpr Method generic_alias_methods[] = {
    {"__new__", alias_new, raw(), "__new__($type, origin, args, /)\nA class with its type arguments.",
     Binding::Static},
    {"__repr__", alias_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__hash__", alias_hash, exactly(0), "__hash__($self, /)\nReturn hash(self)."},
    {"__eq__", alias_eq, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__call__", alias_call, raw(), "__call__($self, /, *args, **kwargs)\nCall the origin."},
    {"__getattribute__", alias_getattribute, exactly(1),
     "__getattribute__($self, name, /)\nReturn getattr(self, name)."},
    {"__getitem__", alias_getitem, exactly(1), "__getitem__($self, key, /)\nReplace type variables."},
    {"__iter__", alias_iter, exactly(0), "__iter__($self, /)\nImplement iter(self)."},
    {"__or__", alias_or, exactly(1), "__or__($self, value, /)\nReturn self|value."},
    {"__ror__", alias_ror, exactly(1), "__ror__($self, value, /)\nReturn value|self."},
    {"__mro_entries__", alias_mro_entries, exactly(1),
     "__mro_entries__($self, bases, /)\nThe class to derive from."},
    {"__instancecheck__", alias_instancecheck, exactly(1),
     "__instancecheck__($self, instance, /)\nNot possible."},
    {"__subclasscheck__", alias_subclasscheck, exactly(1),
     "__subclasscheck__($self, subclass, /)\nNot possible."},
    {"__reduce__", alias_reduce, exactly(0), "__reduce__($self, /)\nHow to make a copy."},
};
constexpr Getter generic_alias_getters[] = {
    {"__origin__", get_origin, nullptr, nullptr, true},
    {"__args__", get_args, nullptr, nullptr, true},
    {"__parameters__", get_parameters, nullptr, "Type variables in the GenericAlias."},
    {"__unpacked__", get_unpacked, nullptr, nullptr, true},
    {"__typing_unpacked_tuple_args__", get_unpacked_tuple_args, nullptr, nullptr},
};

}  // namespace

extern const TypeSpec generic_alias_type_spec;
const TypeSpec generic_alias_type_spec{
    .name = "GenericAlias",
    .module = "types",
    .documentation = "GenericAlias(origin, args, /)\nA class with its type arguments.",
    .layout = &generic_alias_layout,
    .basic_size = sizeof(GenericAlias),
    .flags = TypeFlags::kBaseType,
    .methods = generic_alias_methods,
    .getters = generic_alias_getters,
};

}  // namespace gossamer

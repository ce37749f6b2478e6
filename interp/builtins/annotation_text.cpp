#include "builtins/annotation_text.h"

#include "builtins/object_methods.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/objects.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_params.h"

namespace gossamer {

namespace {

// Type variables are whatever says that it can be substituted.
Result<bool> is_parameter(Interpreter& in, Value value) {
    if (!value.is_heap() || is_kind(value, TypeFlags::kType)) return false;
    GOSSAMER_TRY(name, intern(in, "__typing_subst__"));
    return !find_in_mro(type_of(in, value), name.get()).is_empty();
}

Status add_parameter(Interpreter& in, List* found, Value parameter) {
    for (Value known : found->values()) {
        if (known == parameter) return Status::ok();
    }
    return list_append(in, found, Owned::share(parameter));
}

// The `__parameters__` of an argument that is itself an alias; empty when it has none.
Owned parameters_of(Interpreter& in, Value value) {
    if (is_kind(value, TypeFlags::kType) || !value.is_heap()) return Owned{};
    GOSSAMER_TRY(name, intern(in, "__parameters__"));
    GOSSAMER_TRY(found, find_attribute(in, value, name.get()));
    return is_tuple(found.get()) ? std::move(found) : Owned{};
}

// Functions and whatever else has a name and a module; not aliases, whose text says more.
Result<bool> append_full_name(Interpreter& in, TextBuilder& text, Value value) {
    if (!value.is_heap()) return false;
    GOSSAMER_TRY(origin_name, intern(in, "__origin__"));
    GOSSAMER_TRY(origin, find_attribute(in, value, origin_name.get()));
    if (!origin.is_empty()) return false;
    GOSSAMER_TRY(name, find_attribute(in, value, in.names.dunder_qualname));
    if (name.is_empty()) return false;
    GOSSAMER_TRY(module, find_attribute(in, value, in.names.dunder_module));
    if (module.is_empty() || module.get().is_none()) return false;
    GOSSAMER_TRY(module_text, str_of(in, module.get()));
    GOSSAMER_TRY(name_text, str_of(in, name.get()));
    if (as<Str>(module_text.get())->text() != "builtins") {
        text.append(as<Str>(module_text.get())->text());
        text.append('.');
    }
    text.append(as<Str>(name_text.get())->text());
    return true;
}

}  // namespace

Status append_annotation(Interpreter& in, TextBuilder& text, Value value) {
    if (value.is_ellipsis()) {
        text.append(std::string_view{"..."});
        return Status::ok();
    }
    if (is_kind(value, TypeFlags::kType)) return append_class_name(in, text, as<Type>(value));
    if (is_list(value)) {
        Owned held = Owned::share(value);
        text.append('[');
        for (std::size_t index = 0; index < as<List>(value)->size; ++index) {
            if (index != 0) text.append(std::string_view{", "});
            Owned item = Owned::share(as<List>(value)->items[index]);
            GOSSAMER_CHECK(append_annotation(in, text, item.get()));
        }
        text.append(']');
        return Status::ok();
    }
    GOSSAMER_TRY(is_named, append_full_name(in, text, value));
    if (is_named.get()) return Status::ok();
    GOSSAMER_TRY(shown, repr_of(in, value));
    text.append(as<Str>(shown.get())->text());
    return Status::ok();
}

Owned collect_parameters(Interpreter& in, const Tuple* arguments) {
    GOSSAMER_TRY(found, new_list(in));
    for (Value argument : arguments->values()) {
        GOSSAMER_TRY(plain, is_parameter(in, argument));
        if (plain.get()) {
            GOSSAMER_CHECK(add_parameter(in, found.get(), argument));
            continue;
        }
        GOSSAMER_TRY(inner, parameters_of(in, argument));
        if (inner.is_empty()) continue;
        for (Value parameter : as<Tuple>(inner.get())->values()) {
            GOSSAMER_CHECK(add_parameter(in, found.get(), parameter));
        }
    }
    return tuple_of(in, found->values()).to_owned();
}

Owned substitute_parameters(Interpreter& in, Value self, Tuple* arguments, Tuple* parameters, Value item) {
    GOSSAMER_TRY(shown, repr_of(in, self));
    std::string_view text = as<Str>(shown.get())->text();
    if (parameters->size == 0) return raise(in, Error::AliasNotGeneric, text);
    const Value given[] = {self, Value::from_object(arguments), Value::from_object(parameters), item};
    return call_typing(in, "_new_arguments", given);
}

}  // namespace gossamer

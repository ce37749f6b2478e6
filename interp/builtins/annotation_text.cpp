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

// What stands in place of `parameter`.
[[nodiscard]] Value replacement_of(const Tuple* parameters, std::span<const Value> values, Value parameter) {
    for (std::size_t index = 0; index < parameters->size; ++index) {
        if (parameters->items[index] == parameter) return values[index];
    }
    return parameter;
}

Owned substitute_one(Interpreter& in, Value argument, Tuple* parameters, std::span<const Value> values) {
    GOSSAMER_TRY(plain, is_parameter(in, argument));
    if (plain.get()) {
        GOSSAMER_TRY(name, intern(in, "__typing_subst__"));
        const Value arguments[] = {replacement_of(parameters, values, argument)};
        return call_method(in, argument, name.get(), arguments);
    }
    GOSSAMER_TRY(inner, parameters_of(in, argument));
    if (inner.is_empty() || as<Tuple>(inner.get())->size == 0) return Owned::share(argument);
    auto* inner_parameters = as<Tuple>(inner.get());
    GOSSAMER_TRY(items, new_tuple(in, inner_parameters->size));
    for (std::size_t index = 0; index < inner_parameters->size; ++index) {
        items->items[index] =
            Owned::share(replacement_of(parameters, values, inner_parameters->items[index])).detach();
    }
    finish_tuple(items.get());
    return get_item(in, argument, items.value());
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

Owned substitute_parameters(Interpreter& in, Value self, const Tuple* arguments, Tuple* parameters,
                            Value item) {
    GOSSAMER_TRY(shown, repr_of(in, self));
    std::string_view text = as<Str>(shown.get())->text();
    if (parameters->size == 0) return raise(in, Error::AliasNotGeneric, text);
    std::span<const Value> values{&item, 1};
    if (is_tuple(item)) values = as<Tuple>(item)->values();
    if (values.size() != parameters->size) {
        ErrorId error = values.size() < parameters->size ? Error::AliasNotEnough : Error::AliasTooMany;
        return raise(in, error, text, values.size(), parameters->size);
    }
    GOSSAMER_TRY(result, new_tuple(in, arguments->size));
    for (std::size_t index = 0; index < arguments->size; ++index) {
        GOSSAMER_TRY(argument, substitute_one(in, arguments->items[index], parameters, values));
        result->items[index] = argument.detach();
    }
    finish_tuple(result.get());
    return std::move(result).to_owned();
}

}  // namespace gossamer

#include "runtime/struct_sequence.h"

#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/instance.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"
#include "support/text_builder.h"

namespace gossamer {

Owned struct_sequence_repr(Interpreter& interpreter, Args args) {
    const TypeSpec* spec = heap_type(args[0].as_object())->spec;
    Ref<Tuple> self = Ref<Tuple>::share(as<Tuple>(args[0]));
    TextBuilder text;
    if (std::string_view{spec->module} != "builtins") {
        text.append(spec->module);
        text.append('.');
    }
    text.append(spec->name);
    text.append('(');
    for (std::size_t index = 0; index < spec->getters.size() && index < self->size; ++index) {
        if (index != 0) text.append(", ");
        text.append(spec->getters[index].name);
        text.append('=');
        GOSSAMER_TRY(shown, repr_of(interpreter, self->items[index]));
        text.append(as<Str>(shown.get())->text());
    }
    text.append(')');
    return new_str_value(interpreter, text);
}

std::size_t field_index(std::span<const Getter> fields, std::string_view name) {
    std::size_t index = 0;
    while (index < fields.size() && fields[index].name != name)
        ++index;
    return index;
}

Owned struct_sequence_replace(Interpreter& interpreter, Args args) {
    Type* type = heap_type(args[0].as_object());
    if (args.count > 1) return raise(interpreter, Error::StructSequencePositional);
    GOSSAMER_TRY(copy, new_struct_sequence(interpreter, type, as<Tuple>(args[0])->values()));
    GOSSAMER_TRY(unknown, new_list(interpreter));
    for (std::size_t index = 0; index < args.keyword_count; ++index) {
        const Value name = args.keyword_names()->items[index];
        const std::size_t field = field_index(type->spec->getters, as<Str>(name)->text());
        if (field < as<Tuple>(copy.get())->size) {
            replace(as<Tuple>(copy.get())->items[field], Owned::share(args.values[args.count + index]));
        } else {
            GOSSAMER_CHECK(list_append(interpreter, unknown.get(), Owned::share(name)));
        }
    }
    if (unknown->size == 0) return copy;
    GOSSAMER_TRY(text, repr_of(interpreter, unknown.value()));
    return raise(interpreter, Error::StructSequenceField, as<Str>(text.get()));
}

Owned make_struct_sequence_type(Interpreter& interpreter, const TypeSpec& spec, std::size_t hidden) {
    Type* type = make_builtin_type(interpreter, spec, interpreter.types.tuple);
    if (type == nullptr) return raise_memory_error(interpreter);
    const std::size_t items = spec.getters.size() - hidden;
    const std::pair<const char*, std::size_t> counts[] = {
        {"n_fields", spec.getters.size()}, {"n_sequence_fields", items}, {"n_unnamed_fields", 0}};
    for (const auto& [name, count] : counts) {
        GOSSAMER_CHECK(
            dict_set_text(interpreter, type->dict, name, Value::from_int(static_cast<std::int64_t>(count))));
    }
    GOSSAMER_TRY(names, new_tuple(interpreter, items));
    for (std::size_t index = 0; index < items; ++index) {
        GOSSAMER_TRY(name, intern(interpreter, spec.getters[index].name));
        names->items[index] = std::move(name).to_owned().detach();
    }
    finish_tuple(names.get());
    GOSSAMER_CHECK(dict_set_text(interpreter, type->dict, "__match_args__", names.value()));
    return Owned::share(type);
}

Owned new_struct_sequence(Interpreter& interpreter, Type* type, std::span<const Value> values) {
    GOSSAMER_TRY(instance, allocate_variable_instance(interpreter, type,
                                                      sizeof(Tuple) + values.size() * sizeof(Value)));
    auto* tuple = as<Tuple>(instance.get());
    tuple->size = values.size();
    for (std::size_t index = 0; index < values.size(); ++index) {
        tuple->items[index] = Owned::share(values[index]).detach();
    }
    finish_tuple(tuple);
    return instance;
}

}  // namespace gossamer

#include "runtime/struct_sequence.h"

#include "runtime/dict.h"
#include "runtime/instance.h"
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
    text.append(spec->module);
    text.append('.');
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

Owned make_struct_sequence_type(Interpreter& interpreter, const TypeSpec& spec) {
    Type* type = make_builtin_type(interpreter, spec, interpreter.types.tuple);
    if (type == nullptr) return kError;
    const auto count = static_cast<std::int64_t>(spec.getters.size());
    for (const char* name : {"n_fields", "n_sequence_fields"}) {
        GOSSAMER_CHECK(dict_set_text(interpreter, type->dict, name, Value::from_int(count)));
    }
    GOSSAMER_CHECK(dict_set_text(interpreter, type->dict, "n_unnamed_fields", Value::from_int(0)));
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

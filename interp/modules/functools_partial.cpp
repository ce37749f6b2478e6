// functools.partial: a callable with some arguments already given.
#include "memory/count.h"
#include "modules/functools.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/numbers.h"
#include "runtime/iterate.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/repr_guard.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/warnings_core.h"

#include <boost/container/small_vector.hpp>

#include <cstddef>

namespace gossamer {

namespace {

struct PartialObject : Object {
    WeakReference* weakrefs;
    Value function;    // owned
    Value arguments;   // owned; a tuple
    Value keywords;    // owned; a dict
    Value dictionary;  // owned; `__dict__`, empty until asked for
};

using Fields = OwnedFields<PartialObject, &PartialObject::function, &PartialObject::arguments,
                           &PartialObject::keywords, &PartialObject::dictionary>;

// __setstate__ can make a partial refer to itself. None in place of the function, and no arguments, leave an
// object that can be used.
Value clear_function(Object* object) {
    auto* partial = static_cast<PartialObject*>(object);
    if (partial->function.is_heap()) return std::exchange(partial->function, Value::none());
    const Value none = Value::from_object(Interpreter::of(partial).empty_tuple);
    if (partial->arguments == none) return Value::empty();
    return std::exchange(partial->arguments, Owned::share(none).detach());
}

constexpr Layout kPartialLayout{
    .traverse = Fields::traverse,
    .take_next = Fields::take_next,
    .free_buffers = nullptr,
    .clear_next = clear_function,
    .cell_size = Fields::cell_size,
    .weakref_offset = offsetof(PartialObject, weakrefs),
};

using Arguments = boost::container::small_vector<Value, 8>;

[[nodiscard]] PartialObject* self_of(Args args) {
    return as<PartialObject>(args[0]);
}

[[nodiscard]] bool is_partial(const Interpreter& in, Value value) {
    return value.is_heap() && type_of(in, value)->spec == &partial_type_spec;
}

// The keyword arguments of a raw call put into a dict over those that are there.
Status add_keywords(Interpreter& in, Dict* keywords, Args args) {
    if (args.keyword_count == 0) return Status::ok();
    for (std::size_t index = 0; index < args.keyword_count; ++index) {
        GOSSAMER_CHECK(
            dict_set(in, keywords, args.keyword_names()->items[index], args.values[args.count + index]));
    }
    return Status::ok();
}

Owned partial_new(Interpreter& in, Args args) {
    if (args.count < 2) return raise(in, Error::PartialNeedsArgument);
    Value function = args[1];
    if (!is_callable(in, function)) return raise(in, Error::PartialNeedsCallable);
    Arguments given;
    Ref<Dict> keywords;
    // A partial of a partial is one partial, unless the inner one carries attributes of its own.
    if (is_partial(in, function) && !as<PartialObject>(function)->dictionary.is_heap()) {
        const auto* inner = as<PartialObject>(function);
        function = inner->function;
        for (Value item : as<Tuple>(inner->arguments)->values())
            given.push_back(item);
        keywords = dict_copy(in, as<Dict>(inner->keywords));
    } else {
        keywords = new_dict(in);
    }
    if (keywords.is_error()) return kError;
    for (Value item : args.from(2))
        given.push_back(item);
    GOSSAMER_CHECK(add_keywords(in, keywords.get(), args));
    GOSSAMER_TRY(arguments, tuple_of(in, {given.data(), given.size()}));
    GOSSAMER_TRY(instance, allocate_instance(in, as<Type>(args[0])));
    auto* partial = as<PartialObject>(instance.get());
    partial->weakrefs = nullptr;
    partial->function = Owned::share(function).detach();
    partial->arguments = std::move(arguments).to_owned().detach();
    partial->keywords = std::move(keywords).to_owned().detach();
    partial->dictionary = Value::empty();
    return instance;
}

// Appends the keyword values to the arguments and answers with their names; null Ref without any:
// `*has_names` tells.
Ref<Tuple> spread_keywords(Interpreter& in, Dict* keywords, Arguments& values) {
    Arguments names;
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(keywords, position, key, value)) {
        names.push_back(key);
        values.push_back(value);
    }
    return tuple_of(in, {names.data(), names.size()});
}

Owned partial_call(Interpreter& in, Args args) {
    // All that is passed on is kept: the call may change this very object.
    Owned function = Owned::share(self_of(args)->function);
    Owned first = Owned::share(self_of(args)->arguments);
    Owned stored = Owned::share(self_of(args)->keywords);
    Arguments values;
    for (Value item : as<Tuple>(first.get())->values())
        values.push_back(item);
    for (Value item : args.from(1))
        values.push_back(item);
    const bool has_own = args.keyword_count != 0;
    if (dict_size(as<Dict>(stored.get())) == 0) {
        if (!has_own) return call(in, function.get(), {values.data(), values.size()});
        for (std::size_t index = 0; index < args.keyword_count; ++index)
            values.push_back(args.values[args.count + index]);
        return call(in, function.get(), {values.data(), values.size()}, args.keyword_names());
    }
    GOSSAMER_TRY(merged, dict_copy(in, as<Dict>(stored.get())));
    GOSSAMER_CHECK(add_keywords(in, merged.get(), args));
    GOSSAMER_TRY(names, spread_keywords(in, merged.get(), values));
    return call(in, function.get(), {values.data(), values.size()}, names.get());
}

Owned partial_get(Interpreter& in, Args args) {
    if (!args.get(1).is_empty() && !args[1].is_none()) {
        GOSSAMER_CHECK(
            warn(in, in.types.FutureWarning,
                 "functools.partial will be a method descriptor in future Python versions; wrap it in "
                 "staticmethod() if you want to preserve the old behavior"));
    }
    return Owned::share(args[0]);
}

// ---- representation and state

Status append_part(Interpreter& in, TextBuilder& out, Value value) {
    GOSSAMER_TRY(text, repr_of(in, value));
    out.append(as<Str>(text.get())->text());
    return Status::ok();
}

// "functools.partial", or the class that is derived from it with its module.
Status append_class(Interpreter& in, TextBuilder& out, Type* type) {
    if (!type->has(TypeFlags::kHeapType)) {
        out.append(type->name_text());
        return Status::ok();
    }
    GOSSAMER_TRY(module, find_attribute(in, Value::from_object(type), in.names.dunder_module));
    if (is_str(module.get()) && as<Str>(module.get())->text() != "builtins") {
        out.append(as<Str>(module.get())->text());
        out.append('.');
    }
    out.append(type->qualified_name->text());
    return Status::ok();
}

Owned partial_repr(Interpreter& in, Args args) {
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive()) return new_str_value(in, "...");
    Owned function = Owned::share(self_of(args)->function);
    Owned arguments = Owned::share(self_of(args)->arguments);
    GOSSAMER_TRY(keywords, dict_copy(in, as<Dict>(self_of(args)->keywords)));
    TextBuilder out;
    GOSSAMER_CHECK(append_class(in, out, type_of(in, args[0])));
    out.append('(');
    GOSSAMER_CHECK(append_part(in, out, function.get()));
    for (Value item : as<Tuple>(arguments.get())->values()) {
        out.append(", ");
        GOSSAMER_CHECK(append_part(in, out, item));
    }
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(keywords.get(), position, key, value)) {
        out.append(", ");
        GOSSAMER_TRY(name, str_of(in, key));
        out.append(as<Str>(name.get())->text());
        out.append('=');
        GOSSAMER_CHECK(append_part(in, out, value));
    }
    out.append(')');
    return new_str_value(in, out);
}

Owned partial_reduce(Interpreter& in, Args args) {
    const PartialObject* self = self_of(args);
    const Value dictionary = self->dictionary.is_heap() ? self->dictionary : Value::none();
    GOSSAMER_TRY(function, tuple_of(in, {self->function}));
    GOSSAMER_TRY(state, tuple_of(in, {self->function, self->arguments, self->keywords, dictionary}));
    return tuple_of(in, {Value::from_object(type_of(in, args[0])), function.value(), state.value()})
        .to_owned();
}

Owned partial_setstate(Interpreter& in, Args args) {
    if (!is_tuple(args[1]) || as<Tuple>(args[1])->size != 4) return raise(in, Error::PartialBadState);
    Owned keeper = Owned::share(args[1]);
    const auto state = as<Tuple>(args[1])->values();
    const bool is_valid =
        is_callable(in, state[0]) && is_tuple(state[1]) && (state[2].is_none() || is_dict(state[2]));
    if (!is_valid) return raise(in, Error::PartialBadState);
    GOSSAMER_TRY(arguments, tuple_from(in, state[1]));
    const bool is_plain = state[2].is_heap() && type_of(in, state[2]) == in.types.dict;
    GOSSAMER_TRY(keywords, is_plain             ? Ref<Dict>::share(as<Dict>(state[2]))
                           : state[2].is_none() ? new_dict(in)
                                                : dict_copy(in, as<Dict>(state[2])));
    PartialObject* self = self_of(args);
    Owned old_function = Owned::adopt(std::exchange(self->function, Owned::share(state[0]).detach()));
    Owned old_arguments = Owned::adopt(std::exchange(self->arguments, arguments.detach()));
    Owned old_keywords = Owned::adopt(std::exchange(self->keywords, std::move(keywords).to_owned().detach()));
    Owned dictionary = state[3].is_none() ? Owned{} : Owned::share(state[3]);
    Owned old_dictionary = Owned::adopt(std::exchange(self->dictionary, dictionary.detach()));
    return Owned::none();
}

Owned partial_class_getitem(Interpreter& in, Args args) {
    return class_getitem(in, args[0], args[1]);
}

template <Value PartialObject::*kField>
Owned get_field(Interpreter&, Value self) {
    return Owned::share(as<PartialObject>(self)->*kField);
}

constexpr Getter kGetters[] = {
    {"func", get_field<&PartialObject::function>, nullptr, "What is called.", true},
    {"args", get_field<&PartialObject::arguments>, nullptr, "The arguments that come first.", true},
    {"keywords", get_field<&PartialObject::keywords>, nullptr, "The keyword arguments that each call gets.",
     true},
};

constexpr Method kMethods[] = {
    {"__new__", partial_new, raw(), "", Binding::Static},
    {"__repr__", partial_repr, exactly(0), ""},
    {"__call__", partial_call, raw(), ""},
    {"__get__", partial_get, between(1, 2), ""},
    {"__reduce__", partial_reduce, exactly(0), "__reduce__($self, /)\nFor copying and pickling."},
    {"__setstate__", partial_setstate, exactly(1),
     "__setstate__($self, object, /)\nTakes over what __reduce__ gave."},
    {"__class_getitem__", partial_class_getitem, exactly(1),
     "__class_getitem__($type, object, /)\nFor annotations.", Binding::Class},
};

}  // namespace

const TypeSpec partial_type_spec{
    .name = "partial",
    .module = "functools",
    .documentation =
        "partial(func, /, *args, **keywords)\nCalls the function with these arguments before its own.",
    .layout = &kPartialLayout,
    .basic_size = sizeof(PartialObject),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict | TypeFlags::kImmutable,
    .methods = kMethods,
    .getters = kGetters,
    .base = nullptr,
    .next = nullptr,
    .dictionary_offset = offsetof(PartialObject, dictionary),
};

}  // namespace gossamer

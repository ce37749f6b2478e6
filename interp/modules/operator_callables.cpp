#include "modules/operator_callables.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/numbers.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/repr_guard.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// itemgetter and attrgetter: the keys, or the dotted names.
struct GetterObject : Object {
    Value keys;  // owned; a tuple
};
struct MethodCaller : Object {
    Value name;           // owned; an interned str
    Value arguments;      // owned; a tuple, values of keywords last
    Value keyword_names;  // owned; a tuple
};

using GetterFields = OwnedFields<GetterObject, &GetterObject::keys>;
using CallerFields =
    OwnedFields<MethodCaller, &MethodCaller::name, &MethodCaller::arguments, &MethodCaller::keyword_names>;

// The arguments first, as a tuple and a dict would let go of them: from the last, then the keywords' from the
// first.
Value take_next_of_caller(Object* object) {
    const auto* caller = static_cast<MethodCaller*>(object);
    if (caller->arguments.is_heap() && caller->arguments.as_object()->count == 1) {
        auto* arguments = as<Tuple>(caller->arguments);
        const std::size_t positional = arguments->size - as<Tuple>(caller->keyword_names)->size;
        for (std::size_t index = positional; index != 0; --index) {
            Value& slot = arguments->items[index - 1];
            if (slot.is_heap()) return std::exchange(slot, Value::none());
        }
        for (std::size_t index = positional; index != arguments->size; ++index) {
            Value& slot = arguments->items[index];
            if (slot.is_heap()) return std::exchange(slot, Value::none());
        }
    }
    return CallerFields::take_next(object);
}

constexpr Layout kGetterLayout{
    .traverse = GetterFields::traverse,
    .take_next = GetterFields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,  // never changes: no cycle that does not pass through something that does
    .cell_size = GetterFields::cell_size,
    .weakref_offset = 0,
};
constexpr Layout kCallerLayout{
    .traverse = CallerFields::traverse,
    .take_next = take_next_of_caller,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = CallerFields::cell_size,
    .weakref_offset = 0,
};

[[nodiscard]] bool has_keywords(Args args) {
    return args.keyword_count != 0;
}

// The one object that a call of such a callable takes.
Status check_call(Interpreter& in, Args args, const char* name) {
    if (has_keywords(args)) return raise(in, Error::NoKeywords, name);
    if (args.count != 2) return raise(in, Error::ArityExactly, name, 1, "", args.count - 1);
    return Status::ok();
}

Owned getter_new(Interpreter& in, Args args, const char* name, Ref<Tuple> keys) {
    if (keys.is_error()) return kError;
    if (has_keywords(args)) return raise(in, Error::NoKeywords, name);
    if (keys->size == 0) return raise(in, Error::ArityExactly, name, 1, "", 0);
    auto* getter = in.heap.create<GetterObject>(as<Type>(args[0])->instance_shape);
    if (getter == nullptr) return raise_memory_error(in);
    getter->keys = std::move(keys).to_owned().detach();
    in.heap.track(getter);
    return Owned::adopt(getter);
}

// get(key) for each key: the result itself, or a tuple of them.
template <class Get>
Owned collect(Interpreter& in, Value getter, Get get) {
    Owned keeper = Owned::share(as<GetterObject>(getter)->keys);
    const Tuple* keys = as<Tuple>(keeper.get());
    if (keys->size == 1) return get(keys->items[0]);
    GOSSAMER_TRY(results, new_tuple(in, keys->size));
    for (std::size_t index = 0; index < keys->size; ++index) {
        GOSSAMER_TRY(result, get(keys->items[index]));
        results->items[index] = result.detach();
    }
    finish_tuple(results.get());
    return std::move(results).to_owned();
}

Status append_repr_of(Interpreter& in, TextBuilder& out, Value value) {
    GOSSAMER_TRY(text, repr_of(in, value));
    out.append(as<Str>(text.get())->text());
    return Status::ok();
}

Owned getter_repr(Interpreter& in, Args args) {
    ReprGuard guard{in, args[0]};
    TextBuilder out;
    out.append(type_name(in, args[0]));
    if (guard.is_recursive()) {
        out.append("(...)");
        return new_str_value(in, out);
    }
    Owned keeper = Owned::share(as<GetterObject>(args[0])->keys);
    const char* separator = "(";
    for (Value key : as<Tuple>(keeper.get())->values()) {
        out.append(std::string_view{separator});
        GOSSAMER_CHECK(append_repr_of(in, out, key));
        separator = ", ";
    }
    out.append(')');
    return new_str_value(in, out);
}

Owned getter_reduce(Interpreter& in, Args args) {
    return tuple_of(in, {Value::from_object(type_of(in, args[0])), as<GetterObject>(args[0])->keys})
        .to_owned();
}

// ---- itemgetter

Owned itemgetter_new(Interpreter& in, Args args) {
    return getter_new(in, args, "itemgetter", tuple_of(in, args.from(1)));
}

Owned itemgetter_call(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_call(in, args, "itemgetter"));
    return collect(in, args[0], [&](Value key) { return get_item(in, args[1], key); });
}

// ---- attrgetter

Owned attrgetter_new(Interpreter& in, Args args) {
    for (Value name : args.from(1)) {
        if (args.keyword_count == 0 && !is_str(name)) return raise(in, Error::AttributeNameType);
    }
    return getter_new(in, args, "attrgetter", tuple_of(in, args.from(1)));
}

// object.first.second… for a dotted name.
Owned get_dotted(Interpreter& in, Value object, Str* dotted) {
    std::string_view path = dotted->text();
    std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
        GOSSAMER_TRY(name, intern(in, dotted));
        return get_attribute(in, object, name.get());
    }
    Owned current = Owned::share(object);
    while (true) {
        GOSSAMER_TRY(name, intern(in, path.substr(0, dot)));
        GOSSAMER_TRY(next, get_attribute(in, current.get(), name.get()));
        current = std::move(next);
        if (dot == std::string_view::npos) return current;
        path.remove_prefix(dot + 1);
        dot = path.find('.');
    }
}

Owned attrgetter_call(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_call(in, args, "attrgetter"));
    return collect(in, args[0], [&](Value name) { return get_dotted(in, args[1], as<Str>(name)); });
}

// ---- methodcaller

Owned methodcaller_new(Interpreter& in, Args args) {
    if (args.count < 2) return raise(in, Error::MethodcallerNeedsName);
    if (!is_str(args[1])) return raise(in, Error::MethodNameType);
    GOSSAMER_TRY(name, intern(in, as<Str>(args[1])));
    const std::size_t keyword_count = args.keyword_count;
    GOSSAMER_TRY(arguments, tuple_of(in, {args.values + 2, args.count - 2 + keyword_count}));
    Ref<Tuple> names = Ref<Tuple>::share(args.keyword_count == 0 ? in.empty_tuple : args.keyword_names());
    auto* caller = in.heap.create<MethodCaller>(as<Type>(args[0])->instance_shape);
    if (caller == nullptr) return raise_memory_error(in);
    caller->name = std::move(name).to_owned().detach();
    caller->arguments = std::move(arguments).to_owned().detach();
    caller->keyword_names = std::move(names).to_owned().detach();
    in.heap.track(caller);
    return Owned::adopt(caller);
}

Owned methodcaller_call(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_call(in, args, "methodcaller"));
    Owned keeper = Owned::share(args[0]);
    const auto* caller = as<MethodCaller>(args[0]);
    GOSSAMER_TRY(method, get_attribute(in, args[1], as<Str>(caller->name)));
    return call(in, method.get(), as<Tuple>(caller->arguments)->values(), as<Tuple>(caller->keyword_names));
}

[[nodiscard]] std::span<const Value> positional_of(const MethodCaller* caller) {
    const auto values = as<Tuple>(caller->arguments)->values();
    return values.first(values.size() - as<Tuple>(caller->keyword_names)->size);
}

Owned methodcaller_repr(Interpreter& in, Args args) {
    ReprGuard guard{in, args[0]};
    TextBuilder out;
    out.append(type_name(in, args[0]));
    if (guard.is_recursive()) {
        out.append("(...)");
        return new_str_value(in, out);
    }
    Owned keeper = Owned::share(args[0]);
    const auto* caller = as<MethodCaller>(args[0]);
    const std::size_t positional = positional_of(caller).size();
    const auto values = as<Tuple>(caller->arguments)->values();
    out.append('(');
    GOSSAMER_CHECK(append_repr_of(in, out, caller->name));
    for (std::size_t index = 0; index < values.size(); ++index) {
        out.append(", ");
        if (index >= positional) {
            out.append(as<Str>(as<Tuple>(caller->keyword_names)->items[index - positional])->text());
            out.append('=');
        }
        GOSSAMER_CHECK(append_repr_of(in, out, values[index]));
    }
    out.append(')');
    return new_str_value(in, out);
}

// (class, (name, arguments…)); with keywords the class is a partial object that has them.
Owned methodcaller_reduce(Interpreter& in, Args args) {
    const auto* caller = as<MethodCaller>(args[0]);
    const Value type = Value::from_object(type_of(in, args[0]));
    const auto positional = positional_of(caller);
    const Tuple* names = as<Tuple>(caller->keyword_names);
    if (names->size == 0) {
        GOSSAMER_TRY(all, new_tuple(in, positional.size() + 1));
        all->items[0] = Owned::share(caller->name).detach();
        for (std::size_t index = 0; index < positional.size(); ++index)
            all->items[index + 1] = Owned::share(positional[index]).detach();
        finish_tuple(all.get());
        return tuple_of(in, {type, all.value()}).to_owned();
    }
    GOSSAMER_TRY(arguments, tuple_of(in, positional));
    GOSSAMER_TRY(module_name, new_str(in, "functools"));
    GOSSAMER_TRY(functools, in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(partial_name, intern(in, "partial"));
    GOSSAMER_TRY(partial, get_attribute(in, functools.get(), partial_name.get()));
    GOSSAMER_TRY(all, new_tuple(in, names->size + 2));
    all->items[0] = Owned::share(type).detach();
    all->items[1] = Owned::share(caller->name).detach();
    for (std::size_t index = 0; index < names->size; ++index)
        all->items[index + 2] =
            Owned::share(as<Tuple>(caller->arguments)->items[positional.size() + index]).detach();
    finish_tuple(all.get());
    GOSSAMER_TRY(maker, call(in, partial.get(), all->values(), as<Tuple>(caller->keyword_names)));
    return tuple_of(in, {maker.get(), arguments.value()}).to_owned();
}

// ---- tables

constexpr Method kItemgetterMethods[] = {
    {"__new__", itemgetter_new, raw(), "", Binding::Static},
    {"__repr__", getter_repr, exactly(0), ""},
    {"__call__", itemgetter_call, raw(), ""},
    {"__reduce__", getter_reduce, exactly(0), "__reduce__($self, /)\nFor copying and pickling."},
};
constexpr Method kAttrgetterMethods[] = {
    {"__new__", attrgetter_new, raw(), "", Binding::Static},
    {"__repr__", getter_repr, exactly(0), ""},
    {"__call__", attrgetter_call, raw(), ""},
    {"__reduce__", getter_reduce, exactly(0), "__reduce__($self, /)\nFor copying and pickling."},
};
constexpr Method kMethodcallerMethods[] = {
    {"__new__", methodcaller_new, raw(), "", Binding::Static},
    {"__repr__", methodcaller_repr, exactly(0), ""},
    {"__call__", methodcaller_call, raw(), ""},
    {"__reduce__", methodcaller_reduce, exactly(0), "__reduce__($self, /)\nFor copying and pickling."},
};

// Of an instance, as it is called.
Owned get_text_signature(Interpreter& in, Value) {
    return new_str(in, "(obj, /)").to_owned();
}

constexpr Getter kCallableGetters[] = {{"__text_signature__", get_text_signature, nullptr, nullptr}};

}  // namespace

const TypeSpec itemgetter_type_spec{
    .name = "itemgetter",
    .module = "operator",
    .documentation =
        "itemgetter(item, /, *items)\nA callable that gives object[item], or a tuple of several.",
    .layout = &kGetterLayout,
    .basic_size = sizeof(GetterObject),
    .flags = TypeFlags::kImmutable,
    .methods = kItemgetterMethods,
    .getters = kCallableGetters,
};

const TypeSpec attrgetter_type_spec{
    .name = "attrgetter",
    .module = "operator",
    .documentation = "attrgetter(attr, /, *attrs)\nA callable that gives object.attr (dots allowed), or a "
                     "tuple of several.",
    .layout = &kGetterLayout,
    .basic_size = sizeof(GetterObject),
    .flags = TypeFlags::kImmutable,
    .methods = kAttrgetterMethods,
    .getters = kCallableGetters,
};

const TypeSpec methodcaller_type_spec{
    .name = "methodcaller",
    .module = "operator",
    .documentation =
        "methodcaller(name, /, *args, **kwargs)\nA callable that gives object.name(*args, **kwargs).",
    .layout = &kCallerLayout,
    .basic_size = sizeof(MethodCaller),
    .flags = TypeFlags::kImmutable,
    .methods = kMethodcallerMethods,
    .getters = kCallableGetters,
};

}  // namespace gossamer

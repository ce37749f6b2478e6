// FrameLocalsProxy: what f_locals of a function's frame is (PEP 667). Reads see the variables as they are
// now, stores go through to them; keys that are no variable of the function are kept in a dict of the frame.
#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/frame_variables.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/repr_guard.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// ---- Layout

void traverse(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<FrameLocalsProxy*>(object)->frame);
}

Value take_next(Object* object) {
    FrameObject* frame = std::exchange(static_cast<FrameLocalsProxy*>(object)->frame, nullptr);
    return frame == nullptr ? Value::empty() : Value::from_object(frame);
}

[[nodiscard]] std::size_t cell_size(const Object*) {
    return sizeof(FrameLocalsProxy);
}

constexpr Layout proxy_layout{
    .traverse = traverse,
    .take_next = take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = cell_size,
    .weakref_offset = 0,
};

// ---- Access

[[nodiscard]] FrameObject* frame_of(Value self) {
    return as<FrameLocalsProxy>(self)->frame;
}

[[nodiscard]] bool is_proxy(const Interpreter& in, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == in.types.frame_locals_proxy;
}

// The variable whose name equals a key that is no plain str, or -1. Runs code.
Result<std::int64_t> find_equal(Interpreter& in, FrameObject* frame, Value key, std::int64_t hash) {
    for (std::size_t index = 0; index < FrameVariables::of(frame).size(); ++index) {
        const FrameVariables variables = FrameVariables::of(frame);
        const Value name = Value::from_object(variables.name(index));
        GOSSAMER_TRY(name_hash, dict_key_hash(in, name));
        if (variables.is_hidden(index) || name_hash.get() != hash) continue;
        GOSSAMER_TRY(equal, values_equal(in, name, key));
        if (equal.get()) return static_cast<std::int64_t>(index);
    }
    return -1;
}

// The place of the variable that the key names, borrowed until anything runs; null: none does.
Result<Value*> variable_place(Interpreter& in, FrameObject* frame, Value key) {
    std::int64_t index = -1;
    if (is_exact_str(in, key)) {
        index = FrameVariables::of(frame).find(as<Str>(key));
    } else {
        GOSSAMER_TRY(hash, dict_key_hash(in, key));
        GOSSAMER_TRY(found, find_equal(in, frame, key, hash.get()));
        index = found.get();
    }
    return index < 0 ? nullptr : FrameVariables::of(frame).place(static_cast<std::size_t>(index));
}

// Empty: there is no such key.
Owned find_value(Interpreter& in, FrameObject* frame, Value key) {
    GOSSAMER_TRY(place, variable_place(in, frame, key));
    if (place.get() != nullptr && !place.get()->is_empty()) return Owned::share(*place.get());
    Owned extra = Owned::share(frame->locals_proxy_extra);
    return extra.is_empty() ? Owned{} : dict_get(in, as<Dict>(extra.get()), key);
}

Status store_value(Interpreter& in, FrameObject* frame, Value key, Value value) {
    GOSSAMER_TRY(place, variable_place(in, frame, key));
    if (place.get() != nullptr) {
        replace(*place.get(), Owned::share(value));
        return Status::ok();
    }
    if (frame->locals_proxy_extra.is_empty()) {
        Ref<Dict> extra = new_dict(in);
        if (extra.is_error()) return kError;
        frame->locals_proxy_extra = std::move(extra).to_owned().detach();
    }
    Owned extra = Owned::share(frame->locals_proxy_extra);
    return dict_set(in, as<Dict>(extra.get()), key, value);
}

// Variables, then the other keys, as a new dict.
Owned snapshot(Interpreter& in, FrameObject* frame) {
    GOSSAMER_TRY(dict, snapshot_of_variables(in, FrameVariables::of(frame)));
    if (frame->locals_proxy_extra.is_empty()) return dict;
    Owned extra = Owned::share(frame->locals_proxy_extra);
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(extra.get()), position, key, value)) {
        Owned held_key = Owned::share(key);
        Owned held_value = Owned::share(value);
        GOSSAMER_CHECK(dict_set(in, as<Dict>(dict.get()), held_key.get(), held_value.get()));
    }
    return dict;
}

enum class Part { Keys, Values, Items };

template <Part part>
Owned listed(Interpreter& in, Args args) {
    GOSSAMER_TRY(dict, snapshot(in, frame_of(args[0])));
    Ref<List> list = new_list(in, dict_size(as<Dict>(dict.get())));
    if (list.is_error()) return kError;
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(dict.get()), position, key, value)) {
        Owned item = Owned::share(part == Part::Values ? value : key);
        if constexpr (part == Part::Items) item = tuple_of(in, {key, value}).to_owned();
        if (item.is_error()) return kError;
        GOSSAMER_CHECK(list_append(in, list.get(), std::move(item)));
    }
    return std::move(list).to_owned();
}

// Stores all of a dict or another proxy; false: it is neither.
Result<bool> store_all(Interpreter& in, FrameObject* frame, Value other) {
    if (!is_dict(other) && !is_proxy(in, other)) return false;
    Owned source = is_proxy(in, other) ? snapshot(in, frame_of(other)) : Owned::share(other);
    if (source.is_error()) return kError;
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(source.get()), position, key, value)) {
        Owned held_key = Owned::share(key);
        Owned held_value = Owned::share(value);
        GOSSAMER_CHECK(store_value(in, frame, held_key.get(), held_value.get()));
    }
    return true;
}

// ---- Methods

Owned proxy_new(Interpreter& in, Args args) {
    if (args.keyword_names() != nullptr) return raise(in, Error::NoKeywords, "FrameLocalsProxy");
    if (args.count != 2) return raise(in, Error::ArityExactly, "FrameLocalsProxy", 1, "", args.count - 1);
    if (type_of(in, args[1]) != in.types.frame) {
        return raise(in, Error::FrameLocalsArgument, type_name(in, args[1]));
    }
    return new_frame_locals_proxy(in, as<FrameObject>(args[1]));
}

Owned proxy_getitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(value, find_value(in, frame_of(args[0]), args[1]));
    if (!value.is_empty()) return value;
    GOSSAMER_TRY(shown, repr_of(in, args[1]));
    return raise(in, Error::FrameLocalsUndefined, as<Str>(shown.get())->text());
}

Owned proxy_setitem(Interpreter& in, Args args) {
    GOSSAMER_CHECK(store_value(in, frame_of(args[0]), args[1], args[2]));
    return Owned::none();
}

Owned proxy_delitem(Interpreter& in, Args) {
    return raise(in, Error::FrameLocalsRemoval);
}

Owned proxy_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(value, find_value(in, frame_of(args[0]), args[1]));
    return Owned::boolean(!value.is_empty());
}

Owned proxy_len(Interpreter& in, Args args) {
    GOSSAMER_TRY(dict, snapshot(in, frame_of(args[0])));
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(dict_size(as<Dict>(dict.get())))));
}

Owned proxy_iter(Interpreter& in, Args args) {
    GOSSAMER_TRY(keys, listed<Part::Keys>(in, args));
    return get_iterator(in, keys.get());
}

Owned proxy_reversed(Interpreter& in, Args args) {
    GOSSAMER_TRY(keys, listed<Part::Keys>(in, args));
    list_reverse(as<List>(keys.get()));
    return keys;
}

Owned proxy_copy(Interpreter& in, Args args) {
    return snapshot(in, frame_of(args[0]));
}

Owned proxy_get(Interpreter& in, Args args) {
    if (args.count < 2 || args.count > 3) return raise(in, Error::FrameLocalsOneOrTwo, "get");
    GOSSAMER_TRY(value, find_value(in, frame_of(args[0]), args[1]));
    if (!value.is_empty()) return value;
    return args.count == 3 ? Owned::share(args[2]) : Owned::none();
}

Owned proxy_setdefault(Interpreter& in, Args args) {
    if (args.count < 2 || args.count > 3) return raise(in, Error::FrameLocalsOneOrTwo, "setdefault");
    FrameObject* frame = frame_of(args[0]);
    GOSSAMER_TRY(value, find_value(in, frame, args[1]));
    if (!value.is_empty()) return value;
    Owned given = args.count == 3 ? Owned::share(args[2]) : Owned::none();
    GOSSAMER_CHECK(store_value(in, frame, args[1], given.get()));
    return given;
}

Owned proxy_update(Interpreter& in, Args args) {
    GOSSAMER_TRY(done, store_all(in, frame_of(args[0]), args[1]));
    if (!done.get()) return raise(in, Error::FrameLocalsUpdate);
    return Owned::none();
}

Owned proxy_repr(Interpreter& in, Args args) {
    ReprGuard guard{in, args[0].as_object()};
    if (guard.is_recursive()) return new_str_value(in, "{...}");
    GOSSAMER_TRY(dict, snapshot(in, frame_of(args[0])));
    return repr_of(in, dict.get());
}

Owned proxy_eq(Interpreter& in, Args args) {
    if (is_proxy(in, args[1])) return Owned::boolean(frame_of(args[0]) == frame_of(args[1]));
    if (!is_dict(args[1])) return Owned::immediate(Value::not_implemented());
    GOSSAMER_TRY(dict, snapshot(in, frame_of(args[0])));
    return rich_compare(in, dict.get(), args[1], Comparison::Eq);
}

Owned proxy_ne(Interpreter& in, Args args) {
    GOSSAMER_TRY(equal, proxy_eq(in, args));
    if (equal.get().is_not_implemented()) return equal;
    GOSSAMER_TRY(truth, is_true(in, equal.get()));
    return Owned::boolean(!truth.get());
}

// A dict that is neither operand.
Owned merged(Interpreter& in, Value left, Value right) {
    for (Value operand : {left, right}) {
        if (!is_dict(operand) && !is_proxy(in, operand)) return Owned::immediate(Value::not_implemented());
    }
    GOSSAMER_TRY(first, is_proxy(in, left) ? snapshot(in, frame_of(left)) : Owned::share(left));
    GOSSAMER_TRY(second, is_proxy(in, right) ? snapshot(in, frame_of(right)) : Owned::share(right));
    return binary_operation(in, BinaryOperator::Or, first.get(), second.get());
}

Owned proxy_or(Interpreter& in, Args args) {
    return merged(in, args[0], args[1]);
}

Owned proxy_ror(Interpreter& in, Args args) {
    return merged(in, args[1], args[0]);
}

Owned proxy_ior(Interpreter& in, Args args) {
    GOSSAMER_TRY(done, store_all(in, frame_of(args[0]), args[1]));
    return done.get() ? Owned::share(args[0]) : Owned::immediate(Value::not_implemented());
}

constexpr Method proxy_methods[] = {
    {"__new__", proxy_new, raw(), "", Binding::Static},
    {"__getitem__", proxy_getitem, exactly(1), ""},
    {"__setitem__", proxy_setitem, exactly(2), ""},
    {"__delitem__", proxy_delitem, exactly(1), ""},
    {"__contains__", proxy_contains, exactly(1), "__contains__($self, key, /)\nReturn bool(key in self)."},
    {"__len__", proxy_len, exactly(0), ""},
    {"__iter__", proxy_iter, exactly(0), ""},
    {"__reversed__", proxy_reversed, exactly(0),
     "__reversed__($self, /)\nThe keys, last to first, as a list."},
    {"__repr__", proxy_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__eq__", proxy_eq, exactly(1), ""},
    {"__ne__", proxy_ne, exactly(1), ""},
    {"__or__", proxy_or, exactly(1), ""},
    {"__ror__", proxy_ror, exactly(1), ""},
    {"__ior__", proxy_ior, exactly(1), ""},
    {"copy", proxy_copy, exactly(0), "copy($self, /)\nThe bound variables as a dict."},
    {"get", proxy_get, at_least(0), "get($self, key, default=None, /)\nA variable's value, or the default."},
    {"items", listed<Part::Items>, exactly(0), "items($self, /)\nNames and values, as a list."},
    {"keys", listed<Part::Keys>, exactly(0), "keys($self, /)\nThe names of the bound variables, as a list."},
    {"setdefault", proxy_setdefault, at_least(0),
     "setdefault($self, key, default=None, /)\nA variable's value; the default is stored when it is "
     "unbound."},
    {"update", proxy_update, exactly(1), "update($self, other, /)\nStore all of a dict or another proxy."},
    {"values", listed<Part::Values>, exactly(0), "values($self, /)\nThe values, as a list."},
};

}  // namespace

extern const TypeSpec frame_locals_proxy_type_spec;
const TypeSpec frame_locals_proxy_type_spec{
    .name = "FrameLocalsProxy",
    .module = "builtins",
    .documentation = "",
    .layout = &proxy_layout,
    .basic_size = sizeof(FrameLocalsProxy),
    .flags = TypeFlags::kMapping | TypeFlags::kImmutable,
    .methods = proxy_methods,
    .getters = {},
};

}  // namespace gossamer

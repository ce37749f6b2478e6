// dict: what scripts see of runtime/dict.h; its iterators. The views: dict_views_methods.cpp.
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/dict_table.h"
#include "runtime/dict_views.h"
#include "runtime/errors/containers.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/repr_guard.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] Dict* self_of(Args args) {
    return as<Dict>(args[0]);
}
Owned none_unless(Status status) {
    return status.is_error() ? Owned{kError} : Owned::none();
}

// ---- Making

Owned dict_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.dict);
    if (type == nullptr) return kError;
    if (type == in.types.dict) return new_dict(in).to_owned();
    return allocate_instance(in, type);
}

// dict(…) and dict.update(…): at most one positional argument, then keywords.
Status update_from_arguments(Interpreter& in, const char* name, Args args) {
    if (args.count > 2) return raise(in, Error::ArityAtMost, name, 1, "", args.count - 1);
    if (args.count == 2) GOSSAMER_CHECK(dict_update(in, self_of(args), args[1]));
    if (args.keyword_count == 0) return Status::ok();
    for (std::size_t index = 0; index < args.keyword_count; ++index)
        GOSSAMER_CHECK(
            dict_set(in, self_of(args), args.keyword_names()->items[index], args.values[args.count + index]));
    return Status::ok();
}

Owned dict_init(Interpreter& in, Args args) {
    return none_unless(update_from_arguments(in, "dict", args));
}
Owned dict_update_method(Interpreter& in, Args args) {
    return none_unless(update_from_arguments(in, "update", args));
}

Owned dict_copy_method(Interpreter& in, Args args) {
    return dict_copy(in, self_of(args)).to_owned();
}

// An exact set or dict; the dict that stands for the attributes of an instance has no entries of its own.
[[nodiscard]] bool knows_hashes(const Interpreter& in, Value value) {
    if (is_exact(in.types.dict, value)) return as<Dict>(value)->owner == nullptr;
    return is_exact(in.types.set, value) || is_exact(in.types.frozenset, value);
}

// The keys of a dict or set, whose hashes are known.
Status add_hashed_keys(Interpreter& in, Dict* dict, Value source, Value value) {
    Value key;
    Value ignored;
    if (is_dict(source)) {
        dict_table::widen(dict, dict_size(as<Dict>(source)));
        std::uint32_t position = 0;
        while (dict_next(as<Dict>(source), position, key, ignored)) {
            const std::int64_t hash = as<Dict>(source)->entries[position - 1].hash;
            Owned held = Owned::share(key);
            GOSSAMER_CHECK(dict_set_hashed(in, dict, key, hash, value));
        }
        return Status::ok();
    }
    dict_table::widen(dict, as<Set>(source)->size);
    dict->usable |= Dict::kHasOtherKeys;
    std::uint64_t position = 0;
    while (set_next(as<Set>(source), position, key)) {
        const std::int64_t hash = set_hash_at(as<Set>(source), position);
        Owned held = Owned::share(key);
        GOSSAMER_CHECK(dict_set_hashed(in, dict, key, hash, value));
    }
    return Status::ok();
}

Owned dict_fromkeys(Interpreter& in, Args args) {
    Value value = args.count == 3 ? args[2] : Value::none();
    GOSSAMER_TRY(made, call(in, args[0], {}));
    const bool is_plain = is_exact(in.types.dict, made.get());
    if (is_plain && knows_hashes(in, args[1])) {
        GOSSAMER_CHECK(add_hashed_keys(in, as<Dict>(made.get()), args[1], value));
        return made;
    }
    GOSSAMER_TRY(iterator, get_iterator(in, args[1]));
    for (;;) {
        GOSSAMER_TRY(key, next_item(in, iterator.get()));
        if (key.is_empty()) return made;
        GOSSAMER_CHECK(is_plain ? dict_set(in, as<Dict>(made.get()), key.get(), value)
                                : set_item(in, made.get(), key.get(), value));
    }
}

// ---- Items

// A subclass may supply what is missing.
Owned dict_getitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(value, dict_get(in, self_of(args), args[1]));
    if (!value.is_empty()) return value;
    if (!is_exact(in.types.dict, args[0])) {
        bool absent = false;
        Owned supplied = call_special(in, args[0], Special::missing, {&args.values[1], 1}, &absent);
        if (!absent) return supplied;
    }
    return raise_with(in, in.types.KeyError, args[1]);
}

Owned dict_setitem(Interpreter& in, Args args) {
    return none_unless(dict_set(in, self_of(args), args[1], args[2]));
}

Owned dict_delitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(was_there, dict_delete(in, self_of(args), args[1]));
    if (!was_there.get()) return raise_with(in, in.types.KeyError, args[1]);
    return Owned::none();
}

Owned dict_contains_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(found, dict_contains(in, self_of(args), args[1]));
    return Owned::boolean(found.get());
}

Owned dict_get_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(value, dict_get(in, self_of(args), args[1]));
    if (!value.is_empty()) return value;
    return args.count == 3 ? Owned::share(args[2]) : Owned::none();
}

Owned dict_setdefault(Interpreter& in, Args args) {
    return dict_set_default(in, self_of(args), args[1], args.count == 3 ? args[2] : Value::none());
}

Owned dict_pop_method(Interpreter& in, Args args) {
    // An empty dict asks the key for nothing.
    GOSSAMER_TRY(value, dict_size(self_of(args)) == 0 ? Owned{} : dict_pop(in, self_of(args), args[1]));
    if (!value.is_empty()) return value;
    if (args.count == 3) return Owned::share(args[2]);
    return raise_with(in, in.types.KeyError, args[1]);
}

Owned dict_popitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(pair, dict_pop_end(in, self_of(args), DictEnd::Last));
    if (pair.is_empty()) return raise(in, Error::DictPopEmpty);
    return pair;
}

Owned dict_clear_method(Interpreter& in, Args args) {
    GOSSAMER_CHECK(dict_clear(in, self_of(args)));
    return Owned::none();
}

Owned dict_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(dict_size(self_of(args)))));
}

Owned dict_sizeof(Interpreter& in, Args args) {
    const Dict* dict = self_of(args);
    return new_int(in, static_cast<std::int64_t>(sizeof(Dict) + dict->entry_capacity * sizeof(DictEntry) +
                                                 dict->index_size()));
}

// ---- Comparing and showing

// Same size and, for each key of the left, an equal value in the right. `changed` is looked at as code may
// run.
Result<bool> dicts_equal(Interpreter& in, Dict* left, Dict* right) {
    if (dict_size(left) != dict_size(right)) return false;
    std::uint32_t position = 0;
    Value next_key;
    Value next_value;
    while (dict_next(left, position, next_key, next_value)) {
        Owned key = Owned::share(next_key);
        Owned value = Owned::share(next_value);
        GOSSAMER_TRY(other, dict_get(in, right, key.get()));
        if (other.is_empty()) return false;
        GOSSAMER_TRY(equal, values_equal(in, value.get(), other.get()));
        if (!equal.get()) return false;
    }
    return true;
}

template <bool kWanted>
Owned dict_compare(Interpreter& in, Args args) {
    if (!is_dict(args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(equal, dicts_equal(in, self_of(args), as<Dict>(args[1])));
    return Owned::boolean(equal.get() == kWanted);
}

Owned dict_repr(Interpreter& in, Args args) {
    Dict* dict = self_of(args);
    if (dict_size(dict) == 0) return new_str_value(in, "{}");
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive()) return new_str_value(in, "{...}");
    TextBuilder builder;
    builder.append('{');
    std::uint32_t position = 0;
    Value next_key;
    Value next_value;
    bool is_first = true;
    while (dict_next(dict, position, next_key, next_value)) {
        Owned key = Owned::share(next_key);
        Owned value = Owned::share(next_value);
        if (!is_first) builder.append(", ");
        is_first = false;
        GOSSAMER_CHECK(append_repr(in, builder, key.get()));
        builder.append(": ");
        GOSSAMER_CHECK(append_repr(in, builder, value.get()));
    }
    builder.append('}');
    return text_of(in, builder);
}

// ---- Operators

Owned dict_or(Interpreter& in, Args args) {
    if (!is_dict(args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(merged, dict_copy(in, self_of(args)));
    GOSSAMER_CHECK(dict_update(in, merged.get(), args[1]));
    return std::move(merged).to_owned();
}

Owned dict_ror(Interpreter& in, Args args) {
    if (!is_dict(args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(merged, dict_copy(in, as<Dict>(args[1])));
    GOSSAMER_CHECK(dict_update(in, merged.get(), args[0]));
    return std::move(merged).to_owned();
}

Owned dict_ior(Interpreter& in, Args args) {
    GOSSAMER_CHECK(dict_update(in, self_of(args), args[1]));
    return Owned::share(args[0]);
}

// ---- Views and iterators

Owned dict_keys_method(Interpreter& in, Args args) {
    return new_dict_view(in, in.types.dict_keys, args[0]);
}
Owned dict_values_method(Interpreter& in, Args args) {
    return new_dict_view(in, in.types.dict_values, args[0]);
}
Owned dict_items_method(Interpreter& in, Args args) {
    return new_dict_view(in, in.types.dict_items, args[0]);
}
Owned dict_iter(Interpreter& in, Args args) {
    return new_dict_iterator(in, in.types.dict_keyiterator, self_of(args));
}
Owned dict_reversed(Interpreter& in, Args args) {
    return new_dict_iterator(in, in.types.dict_reversekeyiterator, self_of(args));
}

Owned dict_iterator_hint(Interpreter&, Args args) {
    const auto* iterator = as<DictIterator>(args[0]);
    const bool is_valid = iterator->dict.is_heap() && static_cast<std::uint32_t>(iterator->expected_size) ==
                                                          dict_size(as<Dict>(iterator->dict));
    return Owned::immediate(Value::from_int(is_valid ? iterator->remaining : 0));
}

// (iter, ([what is left],)): a copy of the iterator is used up for it.
Owned dict_iterator_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    const auto* iterator = as<DictIterator>(args[0]);
    auto* copy = create_exact<DictIterator>(in, heap_type(iterator));
    if (copy == nullptr) return raise_memory_error(in);
    copy->dict = share_into_slot(iterator->dict);
    copy->expected_size = iterator->expected_size;
    copy->position = iterator->position;
    copy->remaining = iterator->remaining;
    copy->reusable_pair = Value::empty();
    copy->part = iterator->part;
    copy->is_reverse = iterator->is_reverse;
    copy->is_ordered = iterator->is_ordered;
    Owned walker = Owned::adopt(copy);
    GOSSAMER_TRY(rest, new_list(in));
    for (;;) {
        GOSSAMER_TRY(item, dict_iterator_next(in, walker.get()));
        if (item.is_empty()) break;
        GOSSAMER_CHECK(list_append(in, rest.get(), std::move(item)));
    }
    return reduce_to(in, iter.get(), {rest.value()});
}

constexpr Method kDictMethods[] = {
    {"__new__", dict_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake an empty dict of the class.",
     Binding::Static},
    {"__init__", dict_init, raw(),
     "__init__($self, /, *args, **kwargs)\nFill the dict from a mapping or pairs, then keywords."},
    {"__repr__", dict_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__eq__", dict_compare<true>, exactly(1), ""},
    {"__ne__", dict_compare<false>, exactly(1), ""},
    {"__iter__", dict_iter, exactly(0), ""},
    {"__len__", dict_len, exactly(0), ""},
    {"__getitem__", dict_getitem, exactly(1), "__getitem__($self, key, /)\nReturn self[key]."},
    {"__setitem__", dict_setitem, exactly(2), ""},
    {"__delitem__", dict_delitem, exactly(1), ""},
    {"__contains__", dict_contains_method, exactly(1),
     "__contains__($self, key, /)\nWhether the dict has the key."},
    {"__or__", dict_or, exactly(1), ""},
    {"__ror__", dict_ror, exactly(1), ""},
    {"__ior__", dict_ior, exactly(1), ""},
    {"__reversed__", dict_reversed, exactly(0),
     "__reversed__($self, /)\nReturn an iterator over the keys, last first."},
    {"__sizeof__", dict_sizeof, exactly(0),
     "__sizeof__($self, /)\nReturn the size of the dict in memory, in bytes."},
    {"clear", dict_clear_method, exactly(0), "clear($self, /)\nRemove all items."},
    {"copy", dict_copy_method, exactly(0), "copy($self, /)\nReturn a shallow copy."},
    {"fromkeys", dict_fromkeys, between(1, 2),
     "fromkeys($type, iterable, value=None, /)\nMake a dict with the keys of an iterable, all with one "
     "value.",
     Binding::Class},
    {"get", dict_get_method, between(1, 2),
     "get($self, key, default=None, /)\nReturn the value of the key, else the default."},
    {"items", dict_items_method, exactly(0), "items($self, /)\nReturn a view of the (key, value) pairs."},
    {"keys", dict_keys_method, exactly(0), "keys($self, /)\nReturn a view of the keys."},
    {"pop", dict_pop_method, between(1, 2),
     "pop($self, key, default=<unrepresentable>, /)\nRemove the key and return its value, else the default "
     "or KeyError."},
    {"popitem", dict_popitem, exactly(0),
     "popitem($self, /)\nRemove and return the last (key, value) pair; KeyError if empty."},
    {"setdefault", dict_setdefault, between(1, 2),
     "setdefault($self, key, default=None, /)\nReturn the value of the key, after storing the default if "
     "there was none."},
    {"update", dict_update_method, raw(),
     "update($self[, iterable], /, **kwargs)\nStore the items of a mapping or of pairs, then the keywords."},
    {"values", dict_values_method, exactly(0), "values($self, /)\nReturn a view of the values."},
    kClassGetItem,
};

constexpr Method kDictIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", dict_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", dict_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
};

consteval TypeSpec dict_iterator_spec(const char* name) {
    TypeSpec spec = iterator_spec(name, &dict_iterator_layout, sizeof(DictIterator), kDictIteratorMethods,
                                  dict_iterator_next, TypeFlags::kQuietSteps);
    if (std::string_view{name} == "dict_itemiterator") spec.next_pair = dict_iterator_next_pair;
    return spec;
}

}  // namespace

extern const TypeSpec dict_type_spec;
constexpr TypeSpec dict_type_spec{
    .name = "dict",
    .module = "builtins",
    .documentation = "dict(**kwargs), dict(mapping, **kwargs) or dict(pairs, **kwargs): a mapping that keeps "
                     "its keys in the order of insertion.",
    .layout = &dict_layout,
    .basic_size = sizeof(Dict),
    .flags = TypeFlags::kBaseType | TypeFlags::kDict | TypeFlags::kMapping | TypeFlags::kMatchSelf |
             TypeFlags::kImmutable,
    .methods = kDictMethods,
    .getters = {},
};

extern const TypeSpec dict_keyiterator_type_spec, dict_valueiterator_type_spec, dict_itemiterator_type_spec;
constexpr TypeSpec dict_keyiterator_type_spec = dict_iterator_spec("dict_keyiterator");
constexpr TypeSpec dict_valueiterator_type_spec = dict_iterator_spec("dict_valueiterator");
constexpr TypeSpec dict_itemiterator_type_spec = dict_iterator_spec("dict_itemiterator");
extern const TypeSpec dict_reversekeyiterator_type_spec, dict_reversevalueiterator_type_spec,
    dict_reverseitemiterator_type_spec;
constexpr TypeSpec dict_reversekeyiterator_type_spec = dict_iterator_spec("dict_reversekeyiterator");
constexpr TypeSpec dict_reversevalueiterator_type_spec = dict_iterator_spec("dict_reversevalueiterator");
constexpr TypeSpec dict_reverseitemiterator_type_spec = dict_iterator_spec("dict_reverseitemiterator");

}  // namespace gossamer

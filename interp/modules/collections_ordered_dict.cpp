// _collections.OrderedDict: a dict whose order can be changed and counts in comparisons with its like.
#include "modules/collections_types.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/dict_views.h"
#include "runtime/errors/containers.h"
#include "runtime/for_each.h"
#include "runtime/iterate.h"
#include "runtime/repr_guard.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace gossamer {

namespace {

struct OrderedDict : Dict {
    WeakReference* weakrefs;
};

std::size_t ordered_dict_cell_size(const Object*) {
    return sizeof(OrderedDict);
}
// All keys, then all values, as in CPython, where the order of the keys is kept apart.
void traverse_ordered_dict(Object* object, Visitor& visitor) {
    const auto* dict = static_cast<const Dict*>(object);
    for (std::uint32_t index = dict->first_entry; index < dict->entry_count; ++index)
        visitor.visit(dict->entries[index].key);
    for (std::uint32_t index = dict->first_entry; index < dict->entry_count; ++index)
        visitor.visit(dict->entries[index].value);
}
Value take_next_of_ordered_dict(Object* object) {
    auto* dict = static_cast<Dict*>(object);
    if (dict->owner == nullptr) dict_sort_by_age(dict);  // the first time: later it is a cursor
    return dict_layout.take_next(object);
}
Value clear_next_of_ordered_dict(Object* object) {
    return dict_layout.clear_next(object);
}
void free_ordered_dict(Heap& heap, Object* object) {
    dict_layout.free_buffers(heap, object);
}

constexpr Layout kOrderedDictLayout{
    .traverse = traverse_ordered_dict,
    .take_next = take_next_of_ordered_dict,
    .free_buffers = free_ordered_dict,
    .clear_next = clear_next_of_ordered_dict,
    .cell_size = ordered_dict_cell_size,
    .weakref_offset = sizeof(Dict),
    .attributes_before_weakrefs = true,
};

[[nodiscard]] Dict* self_of(Args args) {
    return as<Dict>(args[0]);
}
[[nodiscard]] bool is_ordered(const Interpreter& in, Value value) {
    return value.is_heap() && type_of(in, value)->spec == &ordered_dict_type_spec;
}

// A subclass may store in its own way.
[[nodiscard]] bool stores_as_dict(const Interpreter& in, Value self) {
    return heap_type(self.as_object())->find_special(Special::setitem) ==
           in.types.dict->find_special(Special::setitem);
}

Status store(Interpreter& in, Value self, Value key, Value value) {
    return stores_as_dict(in, self) ? dict_set(in, as<Dict>(self), key, value)
                                    : set_item(in, self, key, value);
}

Status store_pair(Interpreter& in, Value self, Value pair) {
    GOSSAMER_TRY(sequence, fast_sequence(in, pair));
    const std::span<const Value> parts = sequence_values(sequence.get());
    if (parts.size() < 2)
        return raise(in, Error::OrderedPairShort, parts.size(), parts.size() == 1 ? "" : "s");
    if (parts.size() > 2) return raise(in, Error::OrderedPairLong);
    const Owned key = Owned::share(parts[0]);
    const Owned value = Owned::share(parts[1]);
    return store(in, self, key.get(), value.get());
}

// Mapping or pairs are read into a dict first when the class has its own __setitem__.
Status update(Interpreter& in, Value self, Value other) {
    if (!is_dict(other)) {
        GOSSAMER_TRY(keys, find_attribute(in, other, in.names.keys));
        if (keys.is_empty()) {
            return for_each(in, other, [&](Value pair) -> Result<bool> {
                GOSSAMER_CHECK(store_pair(in, self, pair));
                return true;
            });
        }
    }
    if (stores_as_dict(in, self)) return dict_update(in, as<Dict>(self), other);
    GOSSAMER_TRY(items, new_dict(in));
    GOSSAMER_CHECK(dict_update(in, items.get(), other));
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(items.get(), position, key, value))
        GOSSAMER_CHECK(set_item(in, self, key, value));
    return Status::ok();
}

Status update_from_arguments(Interpreter& in, Args args) {
    if (args.count > 2) return raise(in, Error::ExpectedAtMost, 1, args.count - 1);
    if (args.count == 2) GOSSAMER_CHECK(update(in, args[0], args[1]));
    const std::size_t keyword_count = args.keyword_count;
    for (std::size_t index = 0; index < keyword_count; ++index)
        GOSSAMER_CHECK(
            store(in, args[0], args.keyword_names()->items[index], args.values[args.count + index]));
    return Status::ok();
}

Owned ordered_dict_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, ordered_dict_type_spec);
    if (type == nullptr) return kError;
    GOSSAMER_TRY(made, allocate_instance(in, type));
    reset_dict_fields(as<Dict>(made.get()));
    return made;
}

Owned ordered_dict_init(Interpreter& in, Args args) {
    GOSSAMER_CHECK(update_from_arguments(in, args));
    return Owned::none();
}

Owned ordered_dict_copy(Interpreter& in, Args args) {
    GOSSAMER_TRY(copy, call(in, Value::from_object(heap_type(args[0].as_object())), {}));
    GOSSAMER_CHECK(update(in, copy.get(), args[0]));
    return copy;
}

// ---- Order

Owned ordered_dict_popitem(Interpreter& in, Args args) {
    bool is_last = true;
    if (!args.get(1).is_empty()) {
        GOSSAMER_TRY(given, is_true(in, args[1]));
        is_last = given.get();
    }
    GOSSAMER_TRY(pair, dict_pop_end(in, self_of(args), is_last ? DictEnd::Last : DictEnd::First));
    if (pair.is_empty()) return raise(in, Error::OrderedDictEmpty);
    return pair;
}

Owned ordered_dict_clear(Interpreter& in, Args args) {
    dict_clear_values_first(in, self_of(args));
    return Owned::none();
}

[[nodiscard]] bool is_at(const Dict* dict, std::int64_t index, DictEnd end) {
    const auto position = static_cast<std::uint32_t>(index);
    if (end == DictEnd::First) return position == dict->first_entry;
    const std::span<const DictEntry> entries{dict->entries, dict->entry_count};
    return std::ranges::all_of(entries.subspan(position + 1),
                               [](const DictEntry& entry) { return entry.key.is_empty(); });
}

Owned ordered_dict_move_to_end(Interpreter& in, Args args) {
    bool is_last = true;
    if (!args.get(2).is_empty()) {
        GOSSAMER_TRY(given, is_true(in, args[2]));
        is_last = given.get();
    }
    GOSSAMER_TRY(hash, dict_key_hash(in, args[1]));
    GOSSAMER_TRY(index, dict_find(in, self_of(args), args[1], hash.get()));
    if (index.get() < 0) return raise_with(in, in.types.KeyError, args[1]);
    if (is_at(self_of(args), index.get(), is_last ? DictEnd::Last : DictEnd::First)) return Owned::none();
    const std::int64_t place = dict_keep_ages(self_of(args), index.get());
    dict_move_entry(self_of(args), place, is_last ? DictEnd::Last : DictEnd::First);
    return Owned::none();
}

// Whether two dicts have equal keys in the same order.
Result<bool> same_order(Interpreter& in, Dict* left, Dict* right) {
    std::uint32_t left_position = 0;
    std::uint32_t right_position = 0;
    Value left_key;
    Value right_key;
    Value value;
    while (dict_next(left, left_position, left_key, value) &&
           dict_next(right, right_position, right_key, value)) {
        Owned left_held = Owned::share(left_key);
        Owned right_held = Owned::share(right_key);
        GOSSAMER_TRY(equal, values_equal(in, left_held.get(), right_held.get()));
        if (!equal.get()) return false;
    }
    return true;
}

template <bool kWanted>
Owned ordered_dict_compare(Interpreter& in, Args args) {
    if (!is_dict(args[1])) return Owned::not_implemented();
    const Value arguments[] = {args[0], args[1]};
    GOSSAMER_TRY(as_dicts, call(in, in.types.dict->find_special(Special::eq), arguments));
    bool equal = as_dicts.get().is_true();
    if (equal && is_ordered(in, args[1])) {
        GOSSAMER_TRY(in_order, same_order(in, self_of(args), as<Dict>(args[1])));
        equal = in_order.get();
    }
    return Owned::boolean(equal == kWanted);
}

// ---- The rest

Owned ordered_dict_repr(Interpreter& in, Args args) {
    const std::string_view name = heap_type(args[0].as_object())->name->text();
    TextBuilder builder;
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive()) return new_str_value(in, "...");
    builder.append(name);
    builder.append('(');
    if (dict_size(self_of(args)) != 0) {
        GOSSAMER_TRY(plain, dict_copy(in, self_of(args)));
        GOSSAMER_CHECK(append_repr(in, builder, plain.value()));
    }
    builder.append(')');
    return text_of(in, builder);
}

Owned merged(Interpreter& in, Value self, Value left, Value right) {
    if (!is_dict(left) || !is_dict(right)) return Owned::not_implemented();
    GOSSAMER_TRY(result, call(in, Value::from_object(heap_type(self.as_object())), {left}));
    GOSSAMER_CHECK(update(in, result.get(), right));
    return result;
}

Owned ordered_dict_or(Interpreter& in, Args args) {
    return merged(in, args[0], args[0], args[1]);
}
Owned ordered_dict_ror(Interpreter& in, Args args) {
    return merged(in, args[0], args[1], args[0]);
}
Owned ordered_dict_ior(Interpreter& in, Args args) {
    GOSSAMER_CHECK(update(in, args[0], args[1]));
    return Owned::share(args[0]);
}

Owned ordered_dict_setdefault(Interpreter& in, Args args) {
    Value otherwise = args.get(2).is_empty() ? Value::none() : args[2];
    if (stores_as_dict(in, args[0])) return dict_set_default(in, self_of(args), args[1], otherwise);
    GOSSAMER_TRY(has_key, contains(in, args[0], args[1]));
    if (has_key.get()) return get_item(in, args[0], args[1]);
    GOSSAMER_CHECK(set_item(in, args[0], args[1], otherwise));
    return Owned::share(otherwise);
}

Owned ordered_dict_pop(Interpreter& in, Args args) {
    GOSSAMER_TRY(value, dict_pop(in, self_of(args), args[1]));
    if (!value.is_empty()) return value;
    if (!args.get(2).is_empty()) return Owned::share(args[2]);
    return raise_with(in, in.types.KeyError, args[1]);
}

template <const TypeSpec& kSpec>
Owned ordered_dict_view(Interpreter& in, Args args) {
    return new_dict_view(in, partner_type(in, kSpec), args[0]);
}

Owned ordered_dict_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(state, copied_state(in, args[0]));
    GOSSAMER_TRY(name, intern(in, "items"));
    GOSSAMER_TRY(items, call_method(in, args[0], name.get(), {}));
    GOSSAMER_TRY(iterator, get_iterator(in, items.get()));
    Value type = Value::from_object(heap_type(args[0].as_object()));
    Value none = Value::none();
    return tuple_of(in, {type, Value::from_object(in.empty_tuple), state.get(), none, iterator.get()})
        .to_owned();
}

// OrderedDict.fromkeys(iterable, value=None)
Owned ordered_dict_fromkeys(Interpreter& in, Args args) {
    const Value value = args.get(2).is_empty() ? Value::none() : args[2];
    GOSSAMER_TRY(made, call(in, args[0], {}));
    GOSSAMER_CHECK(for_each(in, args[1], [&](Value key) -> Result<bool> {
        GOSSAMER_CHECK(set_item(in, made.get(), key, value));
        return true;
    }));
    return made;
}

constexpr Method kMethods[] = {
    {"__new__", ordered_dict_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake an empty OrderedDict.",
     Binding::Static},
    {"__init__", ordered_dict_init, raw(), "__init__($self, /, *args, **kwargs)\nFill as dict does."},
    {"__repr__", ordered_dict_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__eq__", ordered_dict_compare<true>, exactly(1), ""},
    {"__ne__", ordered_dict_compare<false>, exactly(1), ""},
    {"__or__", ordered_dict_or, exactly(1), ""},
    {"__ror__", ordered_dict_ror, exactly(1), ""},
    {"__ior__", ordered_dict_ior, exactly(1), ""},
    {"__reduce__", ordered_dict_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"fromkeys", ordered_dict_fromkeys, keywords(),
     "fromkeys($type, /, iterable, value=None)\nA dictionary with these keys, all with one value.",
     Binding::Class},
    {"clear", ordered_dict_clear, exactly(0), "clear($self, /)\nRemove all items."},
    {"copy", ordered_dict_copy, exactly(0), "copy($self, /)\nReturn a shallow copy."},
    {"items", ordered_dict_view<odict_items_type_spec>, exactly(0),
     "items($self, /)\nReturn a view of the pairs."},
    {"keys", ordered_dict_view<odict_keys_type_spec>, exactly(0),
     "keys($self, /)\nReturn a view of the keys."},
    {"values", ordered_dict_view<odict_values_type_spec>, exactly(0),
     "values($self, /)\nReturn a view of the values."},
    {"move_to_end", ordered_dict_move_to_end, keywords(),
     "move_to_end($self, /, key, last=True)\nMove a key to the end, or to the front if last is false; "
     "KeyError if it is absent."},
    {"pop", ordered_dict_pop, keywords(),
     "pop($self, /, key, default=<unrepresentable>)\nRemove a key and return its value, else the default or "
     "KeyError."},
    {"popitem", ordered_dict_popitem, keywords(),
     "popitem($self, /, last=True)\nRemove and return the last pair, or the first if last is false; KeyError "
     "if empty."},
    {"setdefault", ordered_dict_setdefault, keywords(),
     "setdefault($self, /, key, default=None)\nReturn the value of the key, after storing the default if "
     "there was none."},
    {"update", ordered_dict_init, raw(), "update($self, /, *args, **kwargs)\nStore items as dict does."},
};

consteval TypeSpec view_spec(const char* name) {
    return {.name = name,
            .module = "builtins",
            .documentation = "",
            .layout = &dict_view_layout,
            .basic_size = sizeof(DictView),
            .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
            .methods = {},
            .getters = {}};
}

}  // namespace

const TypeSpec odict_keys_type_spec = view_spec("odict_keys");
const TypeSpec odict_values_type_spec = view_spec("odict_values");
const TypeSpec odict_items_type_spec = view_spec("odict_items");

const TypeSpec ordered_dict_type_spec{
    .name = "OrderedDict",
    .module = "collections",
    .documentation = "A dict whose order counts and can be changed.",
    .layout = &kOrderedDictLayout,
    .basic_size = sizeof(OrderedDict),
    .flags = TypeFlags::kBaseType | TypeFlags::kDict | TypeFlags::kMapping | TypeFlags::kHasDict |
             TypeFlags::kImmutable,
    .methods = kMethods,
    .getters = {},
};

}  // namespace gossamer

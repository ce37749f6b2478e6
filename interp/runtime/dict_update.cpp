// dict.update and its relatives: from another dict, from any mapping with keys(), from an iterable of pairs.
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/dict_table.h"
#include "runtime/errors/containers.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/mapping.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

// Whether a dict's own iteration gives what its type's keys() and __getitem__ would: exact dicts, and
// subclasses that leave
// __iter__ alone.
[[nodiscard]] bool iterates_as_dict(const Interpreter& interpreter, Value value) {
    if (!is_dict(value)) return false;
    const Type* dict_type = interpreter.types.dict;
    return heap_type(value.as_object())->find_special(Special::iter) ==
           dict_type->find_special(Special::iter);
}

Status update_from_dict(Interpreter& interpreter, Dict* dict, Dict* other) {
    if (dict == other) return Status::ok();
    const bool is_unused = dict->owner == nullptr && dict->entry_count == 0 && dict->usable == 0;
    const bool is_emptied = dict->owner == nullptr && dict->size == 0 && dict->next_age == 0;
    if (is_unused || (is_emptied && dict_size(other) != 0 && dict_table::is_copied_whole(other))) {
        dict->entry_count = dict->first_entry = 0;
        return dict_fill(interpreter, dict, other);
    }
    const std::uint64_t expected = dict_size(other);
    if (dict->owner == nullptr && dict_table::is_narrow_for(dict, expected))
        dict_table::widen(dict, expected);
    std::uint32_t position = 0;
    Value next_key;
    Value next_value;
    while (dict_next(other, position, next_key, next_value)) {
        const bool is_backed = other->owner != nullptr;
        const std::int64_t hash = is_backed ? str_hash(as<Str>(next_key)) : other->entries[position - 1].hash;
        Owned key = Owned::share(next_key);
        Owned value = Owned::share(next_value);
        GOSSAMER_CHECK(dict->owner == nullptr
                           ? dict_set_hashed(interpreter, dict, key.get(), hash, value.get())
                           : dict_set(interpreter, dict, key.get(), value.get()));
        if (dict_size(other) != expected) return raise(interpreter, Error::DictChangedInUpdate);
    }
    return Status::ok();
}

Status update_from_mapping(Interpreter& interpreter, Dict* dict, Value mapping) {
    GOSSAMER_TRY(keys, keys_of_mapping(interpreter, mapping));
    for (std::size_t index = 0; index < keys->size; ++index) {
        const Owned key = Owned::share(keys->items[index]);
        GOSSAMER_TRY(value, get_item(interpreter, mapping, key.get()));
        GOSSAMER_CHECK(dict_set(interpreter, dict, key.get(), value.get()));
    }
    return Status::ok();
}

Status set_from_pair(Interpreter& interpreter, Dict* dict, Value pair, std::int64_t number) {
    Owned sequence = fast_sequence(interpreter, pair);
    if (sequence.is_error()) {
        if (!pending_is(interpreter, interpreter.types.TypeError)) return kError;
        clear_pending(interpreter);
        return raise(interpreter, Error::DictElementType, number);
    }
    std::span<const Value> parts = sequence_values(sequence.get());
    if (parts.size() != 2) return raise(interpreter, Error::DictElementLength, number, parts.size());
    Owned key = Owned::share(parts[0]);
    Owned value = Owned::share(parts[1]);
    return dict_set(interpreter, dict, key.get(), value.get());
}

Status update_from_pairs(Interpreter& interpreter, Dict* dict, Value pairs) {
    GOSSAMER_TRY(iterator, get_iterator(interpreter, pairs));
    for (std::int64_t number = 0;; ++number) {
        GOSSAMER_TRY(pair, next_item(interpreter, iterator.get()));
        if (pair.is_empty()) return Status::ok();
        GOSSAMER_CHECK(set_from_pair(interpreter, dict, pair.get(), number));
    }
}

}  // namespace

Ref<List> keys_of_mapping(Interpreter& interpreter, Value mapping) {
    GOSSAMER_TRY(keys, call_method(interpreter, mapping, interpreter.names.keys, {}));
    if (!is_iterable(interpreter, keys.get())) {
        return raise(interpreter, Error::DictKeysNotIterable, type_name(interpreter, mapping),
                     type_name(interpreter, keys.get()));
    }
    GOSSAMER_TRY(list, list_from(interpreter, keys.get()));
    return Ref<List>::share(as<List>(list.get()));
}

Status dict_update(Interpreter& interpreter, Dict* dict, Value other) {
    if (iterates_as_dict(interpreter, other)) return update_from_dict(interpreter, dict, as<Dict>(other));
    GOSSAMER_TRY(keys, find_attribute(interpreter, other, interpreter.names.keys));
    if (keys.is_empty()) return update_from_pairs(interpreter, dict, other);
    keys.reset();
    return update_from_mapping(interpreter, dict, other);
}

}  // namespace gossamer

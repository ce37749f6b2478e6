#include "runtime/iterators.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/int.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/step.h"
#include "runtime/tuple.h"

#include <limits>

namespace gossamer {

namespace {

// An iterator that has reached its end lets go of what it walked over.
void finish(Value& source) {
    replace(source, Owned{});
}

constexpr std::uint64_t kBroken =
    ~std::uint64_t{0};  // expected_size after a change was reported: never right again
constexpr std::uint32_t kOwnerPosition =
    1u << 31;  // the position counts slots of the owner of a shape-backed dict

}  // namespace

const Layout sequence_iterator_layout =
    with_flat_fields(OwnedFields<SequenceIterator, &SequenceIterator::sequence>::layout,
                     sizeof(SequenceIterator), offsetof(SequenceIterator, sequence), 1);
const Layout dict_iterator_layout =
    with_flat_fields(OwnedFields<DictIterator, &DictIterator::dict, &DictIterator::reusable_pair>::layout,
                     sizeof(DictIterator), offsetof(DictIterator, dict), 2);
const Layout set_iterator_layout = with_flat_fields(OwnedFields<SetIterator, &SetIterator::set>::layout,
                                                    sizeof(SetIterator), offsetof(SetIterator, set), 1);
const Layout callable_iterator_layout =
    OwnedFields<CallableIterator, &CallableIterator::callable, &CallableIterator::sentinel>::layout;

// ---- Pairs

[[gnu::noinline]] void release_items_of_pair(Tuple* pair, Value first, Value second) {
    const Owned keeper = Owned::share(pair);
    release(first);
    release(second);
}

Owned give_as_tuple(Interpreter& interpreter, Value& reusable, Owned first, Owned second) {
    if (is_free_to_fill(reusable)) {
        Owned pair = Owned::share(reusable);
        fill_pair(as<Tuple>(reusable), {first.detach(), second.detach()});
        return pair;
    }
    Value values[] = {first.detach(), second.detach()};
    Ref<Tuple> pair = tuple_of_moved(interpreter, values, 2);
    if (pair.is_error()) {
        for (Value value : values)
            release(value);
        return kError;
    }
    if (reusable.is_empty()) reusable = share_into_slot(pair.value());
    return std::move(pair).to_owned();
}

Owned tuple_to_fill(Interpreter& interpreter, Value& reusable, std::size_t size) {
    if (reusable.is_heap() && reusable.as_object()->count == 1) return Owned::share(reusable);
    Owned tuple = new_tuple(interpreter, size).to_owned();
    if (reusable.is_empty() && !tuple.is_error()) reusable = share_into_slot(tuple.get());
    return tuple;
}

// ---- Sequences

Owned new_sequence_iterator(Interpreter& interpreter, Type* type, Value sequence, std::uint64_t index) {
    auto* iterator = create_exact<SequenceIterator>(interpreter, type);
    if (iterator == nullptr) return raise_memory_error(interpreter);
    iterator->sequence = share_into_slot(sequence);
    iterator->index = index;
    interpreter.heap.track(iterator);
    return Owned::adopt(iterator);
}

Owned list_iterator_next(Interpreter&, Value value) {
    auto* iterator = as<SequenceIterator>(value);
    if (!iterator->sequence.is_heap()) return Owned{};
    auto* list = as<List>(iterator->sequence);
    if (iterator->index < list->size) return Owned::share(list->items[iterator->index++]);
    finish(iterator->sequence);
    return Owned{};
}

Owned list_reverseiterator_next(Interpreter&, Value value) {
    auto* iterator = as<SequenceIterator>(value);
    if (!iterator->sequence.is_heap()) return Owned{};
    auto* list = as<List>(iterator->sequence);
    if (iterator->index != 0 && iterator->index <= list->size)
        return Owned::share(list->items[--iterator->index]);
    iterator->index = 0;  // the end; the list is kept all the same
    return Owned{};
}

Owned tuple_iterator_next(Interpreter&, Value value) {
    auto* iterator = as<SequenceIterator>(value);
    if (!iterator->sequence.is_heap()) return Owned{};
    auto* tuple = as<Tuple>(iterator->sequence);
    if (iterator->index < tuple->size) return Owned::share(tuple->items[iterator->index++]);
    finish(iterator->sequence);
    return Owned{};
}

// Anything with __getitem__: IndexError and StopIteration are the end.
Owned sequence_iterator_next(Interpreter& interpreter, Value value) {
    auto* iterator = as<SequenceIterator>(value);
    if (iterator->sequence.is_empty()) return Owned{};
    Owned sequence = Owned::share(iterator->sequence);
    constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
    if (iterator->index >= kMost) return raise(interpreter, Error::IterIndexTooLarge);
    GOSSAMER_TRY(index, new_int_unsigned(interpreter, iterator->index));
    Owned item = get_item(interpreter, sequence.get(), index.get());
    if (!item.is_error()) {
        ++iterator->index;
        return item;
    }
    if (!pending_is(interpreter, interpreter.types.IndexError) &&
        !pending_is(interpreter, interpreter.types.StopIteration)) {
        return kError;
    }
    clear_pending(interpreter);
    finish(iterator->sequence);
    return Owned{};
}

// ---- dict

namespace {

struct DictWalk {
    DictPart part;
    bool is_reverse;
};

[[nodiscard]] DictWalk walk_of(const Interpreter& interpreter, const Type* type) {
    const auto& types = interpreter.types;
    if (type == types.dict_keyiterator) return {DictPart::Key, false};
    if (type == types.dict_valueiterator) return {DictPart::Value, false};
    if (type == types.dict_itemiterator) return {DictPart::Item, false};
    if (type == types.dict_reversekeyiterator) return {DictPart::Key, true};
    if (type == types.dict_reversevalueiterator) return {DictPart::Value, true};
    return {DictPart::Item, true};
}

[[nodiscard]] bool step_back(Dict* dict, std::uint32_t& position, Value& key, Value& value) {
    if (position > dict->entry_count) position = dict->entry_count;
    while (position > dict->first_entry) {
        const DictEntry& entry = dict->entries[--position];
        if (entry.key.is_empty()) continue;
        key = entry.key;
        value = entry.value;
        return true;
    }
    return false;
}

[[nodiscard]] bool step(DictIterator* iterator, Value& key, Value& value) {
    auto* dict = as<Dict>(iterator->dict);
    if (iterator->is_reverse) return step_back(dict, iterator->position, key, value);
    if ((iterator->position & kOwnerPosition) == 0) return dict_next(dict, iterator->position, key, value);
    if (dict->owner == nullptr) {
        // The dict has taken its values over meanwhile: as many entries as were seen lie behind us.
        iterator->position = static_cast<std::uint32_t>(iterator->expected_size) - iterator->remaining;
        return dict_next(dict, iterator->position, key, value);
    }
    std::uint32_t position = iterator->position & ~kOwnerPosition;
    const bool found = dict_next(dict, position, key, value);
    iterator->position = position | kOwnerPosition;
    return found;
}

[[nodiscard]] bool is_ordered_dict(const Interpreter& interpreter, const Dict* dict) {
    const Type* type = heap_type(dict);
    return type != interpreter.types.dict && std::string_view{type->spec->name} == "OrderedDict";
}

// What a walk of an OrderedDict relies on: the number of its entries, and that none is moved. Never just the
// number, which is what quick_step compares.
[[nodiscard]] std::uint64_t ordered_state(const Dict* dict) {
    return dict->size | (std::uint64_t{dict->next_age} + 1) << 32;
}

}  // namespace

Owned new_dict_iterator(Interpreter& interpreter, Type* type, Dict* dict) {
    auto* iterator = create_exact<DictIterator>(interpreter, type);
    if (iterator == nullptr) return raise_memory_error(interpreter);
    iterator->dict = Value::empty();
    iterator->reusable_pair = Value::empty();
    Owned result = Owned::adopt(iterator);
    const auto [part, is_reverse] = walk_of(interpreter, type);
    iterator->part = part;
    iterator->is_reverse = is_reverse;
    if (is_reverse) GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    iterator->dict = share_into_slot(Value::from_object(dict));
    iterator->is_ordered = is_ordered_dict(interpreter, dict);
    iterator->expected_size = iterator->is_ordered ? ordered_state(dict) : dict_size(dict);
    iterator->remaining = static_cast<std::uint32_t>(dict_size(dict));
    iterator->position = is_reverse ? dict->entry_count : dict->owner != nullptr ? kOwnerPosition : 0;
    interpreter.heap.track(iterator);
    return result;
}

namespace {

// A walk of an OrderedDict knows beforehand which entry comes next, and ends with its first error.
Result<bool> ordered_step(Interpreter& interpreter, DictIterator* iterator, Value& key, Value& value) {
    const bool is_at_end = iterator->remaining == 0;
    const bool has_changed = iterator->expected_size != ordered_state(as<Dict>(iterator->dict));
    if (is_at_end || has_changed || !step(iterator, key, value)) {
        finish(iterator->dict);
        if (has_changed && !is_at_end) return raise(interpreter, Error::OrderedDictMutated);
        return false;
    }
    --iterator->remaining;
    return true;
}

Result<bool> checked_step(Interpreter& interpreter, DictIterator* iterator, Value& key, Value& value) {
    if (!iterator->dict.is_heap()) return false;
    if (iterator->is_ordered) return ordered_step(interpreter, iterator, key, value);
    if (iterator->expected_size != dict_size(as<Dict>(iterator->dict))) {
        iterator->expected_size = kBroken;
        return raise(interpreter, Error::DictChangedSize);
    }
    if (!step(iterator, key, value)) {
        finish(iterator->dict);
        return false;
    }
    if (iterator->remaining == 0) {
        finish(iterator->dict);
        return raise(interpreter, Error::DictChangedKeys);
    }
    --iterator->remaining;
    return true;
}

// The next entry of a forward walk that has met nothing unusual so far; false: ask checked_step.
[[nodiscard, gnu::always_inline]] inline bool quick_step(DictIterator* iterator, Value& key, Value& value) {
    if (!iterator->dict.is_heap() || iterator->remaining == 0) return false;
    auto* dict = as<Dict>(iterator->dict);
    if (dict->owner != nullptr || iterator->expected_size != dict->size) return false;
    for (std::uint32_t position = iterator->position; position < dict->entry_count; ++position) {
        const DictEntry& entry = dict->entries[position];
        if (entry.key.is_empty()) continue;
        key = entry.key;
        value = entry.value;
        iterator->position = position + 1;
        --iterator->remaining;
        return true;
    }
    return false;
}

}  // namespace

Result<bool> dict_iterator_step(Interpreter& interpreter, DictIterator* iterator, Value& key, Value& value) {
    return checked_step(interpreter, iterator, key, value);
}

namespace {

[[gnu::always_inline]] inline Owned give_part(Interpreter& interpreter, DictIterator* iterator, Value key,
                                              Value value) {
    if (iterator->part != DictPart::Item) return Owned::share(iterator->part == DictPart::Key ? key : value);
    if (is_free_to_fill(iterator->reusable_pair)) {
        retain(key);
        retain(value);
        Owned pair = Owned::share(iterator->reusable_pair);
        fill_pair(as<Tuple>(pair.get()), {key, value});
        return pair;
    }
    return give_as_tuple(interpreter, iterator->reusable_pair, Owned::share(key), Owned::share(value));
}

[[gnu::noinline]] Owned next_checked(Interpreter& interpreter, DictIterator* iterator) {
    Value key;
    Value value;
    GOSSAMER_TRY(found, checked_step(interpreter, iterator, key, value));
    return found.get() ? give_part(interpreter, iterator, key, value) : Owned{};
}

}  // namespace

Owned dict_iterator_next(Interpreter& interpreter, Value value) {
    auto* iterator = as<DictIterator>(value);
    Value found_key;
    Value found_value;
    if (iterator->is_reverse || !quick_step(iterator, found_key, found_value)) {
        return next_checked(interpreter, iterator);
    }
    return give_part(interpreter, iterator, found_key, found_value);
}

ItemPair dict_iterator_next_pair(Interpreter&, Value value) {
    auto* iterator = as<DictIterator>(value);
    ItemPair pair;
    if (iterator->part != DictPart::Item || iterator->is_reverse ||
        !is_free_to_fill(iterator->reusable_pair) || !quick_step(iterator, pair.first, pair.second)) {
        return ItemPair{};
    }
    // For the pair and for the caller.
    if (pair.first.is_heap()) pair.first.as_object()->count += 2;
    if (pair.second.is_heap()) pair.second.as_object()->count += 2;
    fill_pair(as<Tuple>(iterator->reusable_pair), pair);
    return pair;
}

// ---- set and callables

Owned new_set_iterator(Interpreter& interpreter, Set* set) {
    auto* iterator = create_exact<SetIterator>(interpreter, interpreter.types.set_iterator);
    if (iterator == nullptr) return raise_memory_error(interpreter);
    iterator->set = share_into_slot(Value::from_object(set));
    iterator->expected_size = iterator->remaining = set->size;
    iterator->position = 0;
    interpreter.heap.track(iterator);
    return Owned::adopt(iterator);
}

Owned set_iterator_next(Interpreter& interpreter, Value value) {
    auto* iterator = as<SetIterator>(value);
    if (!iterator->set.is_heap()) return Owned{};
    auto* set = as<Set>(iterator->set);
    if (iterator->expected_size != set->size) {
        iterator->expected_size = kBroken;
        return raise(interpreter, Error::SetChangedSize);
    }
    Value key;
    if (set_next(set, iterator->position, key)) {
        if (iterator->remaining != 0) --iterator->remaining;
        return Owned::share(key);
    }
    finish(iterator->set);
    return Owned{};
}

Owned new_callable_iterator(Interpreter& interpreter, Value callable, Value sentinel) {
    auto* iterator = create_exact<CallableIterator>(interpreter, interpreter.types.callable_iterator);
    if (iterator == nullptr) return raise_memory_error(interpreter);
    iterator->callable = share_into_slot(callable);
    iterator->sentinel = share_into_slot(sentinel);
    interpreter.heap.track(iterator);
    return Owned::adopt(iterator);
}

namespace {

// Whether a value is not None and has no say in that: most of what comes before a None.
[[nodiscard]] bool is_surely_not_none(const Interpreter& interpreter, Value value) {
    if (!value.is_heap()) return false;
    const Type* type = heap_type(value.as_object());
    return type->find_special(Special::eq) == interpreter.types.object->find_special(Special::eq);
}

}  // namespace

Owned callable_iterator_next(Interpreter& interpreter, Value value) {
    auto* iterator = as<CallableIterator>(value);
    if (iterator->callable.is_empty()) return Owned{};
    Owned callable = Owned::share(iterator->callable);
    Owned item = call(interpreter, callable.get(), {});
    if (item.is_error()) {
        if (!pending_is(interpreter, interpreter.types.StopIteration)) return kError;
        clear_pending(interpreter);
    } else {
        if (iterator->callable.is_empty()) return Owned{};  // the call has used the iterator up
        Owned sentinel = Owned::share(iterator->sentinel);
        if (sentinel.get().is_none() && is_surely_not_none(interpreter, item.get())) return item;
        GOSSAMER_TRY(is_last, values_equal(interpreter, sentinel.get(), item.get()));
        if (!is_last.get()) return item;
    }
    callable.reset();
    finish(iterator->callable);
    finish(iterator->sentinel);
    return Owned{};
}

Result<std::int64_t> position_in_state(Interpreter& interpreter, Value state) {
    const Value plain = int_value(state);
    if (plain.is_empty()) return raise(interpreter, Error::IntegerRequired);
    if (plain.is_int()) return plain.as_int();
    const auto number = as<BigIntObject>(plain)->number.to_int64();
    if (!number) return raise(interpreter, Error::LengthTooLarge);
    return *number;
}

}  // namespace gossamer

#include "runtime/set.h"

#include "memory/count.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/for_each.h"
#include "runtime/iterate.h"
#include "runtime/key_compare.h"
#include "runtime/protocols.h"
#include "runtime/quick_hash.h"
#include "runtime/raise.h"
#include "runtime/set_table.h"
#include "runtime/str.h"
#include "runtime/weakref.h"
#include "support/hash.h"

#include <algorithm>

namespace gossamer {

using set_table::each_entry;
using set_table::grow;
using set_table::insert_clean;
using set_table::is_crowded;
using set_table::is_used;
using set_table::kLinearProbes;
using set_table::kPerturbShift;
using set_table::make_room;
using set_table::probe;

namespace {

constexpr std::uint64_t kMostSlots = std::uint64_t{1} << 40;

// ---- Layout
// ------------------------------------------------------------------------------------------------------ A
// set whose creation is not complete has no table yet.

void traverse_set(Object* object, Visitor& visitor) {
    auto* set = static_cast<Set*>(object);
    if (set->table == nullptr) return;
    for (std::uint64_t slot = 0; slot <= set->mask; ++slot)
        visitor.visit(set->table[slot].key);
}

// In table order, from where pop() would go on.
Value take_next_of_set(Object* object) {
    auto* set = static_cast<Set*>(object);
    if (set->table == nullptr) return Value::empty();
    std::uint64_t left = set->size;
    for (std::uint64_t slot = set->finger; left != 0; ++slot) {
        SetEntry& entry = set->table[slot & set->mask];
        if (!is_used(entry)) continue;
        --left;
        if (!entry.key.is_heap()) continue;
        const Value key = std::exchange(entry.key, Value::error());
        entry.hash = SetEntry::kNoHash;
        if (is_let_go(key)) continue;
        set->finger = slot + 1;
        set->size = left;
        return key;
    }
    set->size = 0;
    return Value::empty();
}

Value clear_next_of_set(Object* object) {
    auto* set = static_cast<Set*>(object);
    for (;;) {
        Value key = set_pop(set).detach();
        if (key.is_empty() || key.is_heap()) return key;
    }
}

void free_set_buffer(Heap& heap, Object* object) {
    auto* set = static_cast<Set*>(object);
    if (set->table == set->small_table || set->table == nullptr) return;
    heap.free_buffer(set->table, (set->mask + 1) * sizeof(SetEntry));
}

std::size_t set_cell_size(const Object*) {
    return sizeof(Set);
}

// ---- The table

void clear_table(SetEntry* table, std::uint64_t slots) {
    for (std::uint64_t slot = 0; slot < slots; ++slot)
        table[slot] = {Value::empty(), SetEntry::kNoHash};
}

// Leaves `finger` alone: where pop() goes on searching survives a clear.
void reset_table(Set* set) {
    set->size = set->fill = 0;
    set->mask = Set::kSmallTable - 1;
    set->table = set->small_table;
    clear_table(set->table, Set::kSmallTable);
}

// A table for more than `at_least` keys. False: no memory.
[[nodiscard]] bool resize(Set* set, std::uint64_t at_least) {
    std::uint64_t slots = Set::kSmallTable;
    while (slots <= at_least) {
        slots <<= 1;
        if (slots > kMostSlots) return false;
    }
    Heap& heap = Heap::of(set);
    SetEntry* const old_table = set->table;
    const std::uint64_t old_slots = set->mask + 1;
    SetEntry saved[Set::kSmallTable];
    const SetEntry* source = old_table;
    SetEntry* table = set->small_table;
    if (slots == Set::kSmallTable) {
        if (old_table == table) {
            std::copy_n(old_table, Set::kSmallTable, saved);
            source = saved;
        }
    } else {
        table = static_cast<SetEntry*>(heap.allocate_buffer(slots * sizeof(SetEntry)));
        if (table == nullptr) return false;
    }
    clear_table(table, slots);
    for (std::uint64_t slot = 0, left = set->size; left != 0 && slot < old_slots; ++slot) {
        if (!is_used(source[slot])) continue;
        --left;
        insert_clean(table, slots - 1, source[slot].key, source[slot].hash);
    }
    set->table = table;
    set->mask = slots - 1;
    set->fill = set->size;
    if (old_table != set->small_table) heap.free_buffer(old_table, old_slots * sizeof(SetEntry));
    return true;
}

// The entry of the key, or the free one that ends the search; null: an entry on the way can only be compared
// by asking its __eq__. `deleted`, where asked for: the last deleted entry on the way, else null. Runs no
// code.
[[nodiscard]] SetEntry* find_quickly(const Interpreter& interpreter, const Set* set, Value key,
                                     std::int64_t hash, SetEntry** deleted = nullptr) {
    const std::uint64_t mask = set->mask;
    auto perturb = static_cast<std::uint64_t>(hash);
    std::uint64_t slot = perturb & mask;
    if (deleted != nullptr) *deleted = nullptr;
    for (;;) {
        SetEntry* entry = &set->table[slot];
        const SetEntry* const last = slot + kLinearProbes <= mask ? entry + kLinearProbes : entry;
        for (;; ++entry) {
            if (entry->key == key || entry->key.is_empty()) return entry;
            if (entry->hash == hash) {  // that of a deleted one is -1, which is no hash
                const KeyMatch match = match_keys(interpreter, entry->key, key);
                if (match != KeyMatch::Different) return match == KeyMatch::Same ? entry : nullptr;
            } else if (deleted != nullptr && entry->key.is_error()) {
                *deleted = entry;
            }
            if (entry == last) break;
        }
        perturb >>= kPerturbShift;
        slot = (slot * 5 + 1 + perturb) & mask;
    }
}

// The same with __eq__ asked; null: error. An __eq__ that changes the set makes the search begin anew.
[[nodiscard, gnu::noinline]] SetEntry* find_asking(Interpreter& interpreter, Set* set, Value key,
                                                   std::int64_t hash, SetEntry** deleted) {
    enum class Outcome : std::uint8_t { Known, Changed, Failed };
    for (;;) {
        Outcome outcome = Outcome::Known;
        if (deleted != nullptr) *deleted = nullptr;
        SetEntry* const table = set->table;
        const std::uint64_t mask = set->mask;
        SetEntry* found = probe(table, mask, hash, [&](SetEntry& entry) {
            if (entry.key.is_empty()) return true;
            if (entry.key.is_error() && deleted != nullptr) *deleted = &entry;
            if (entry.hash != hash || entry.key.is_error()) return false;
            switch (match_keys(interpreter, entry.key, key)) {
            case KeyMatch::Same: return true;
            case KeyMatch::Different: return false;
            case KeyMatch::Ask: break;
            }
            Value asked_for = entry.key;
            Owned asked = Owned::share(asked_for);
            const Result<bool> equal = values_equal(interpreter, asked.get(), key);
            const bool is_last = asked_for.is_heap() && asked_for.as_object()->count == 1;
            asked.reset();
            if (equal.is_error()) {
                outcome = Outcome::Failed;
            } else if (is_last || set->table != table || set->mask != mask || entry.key != asked_for) {
                outcome = Outcome::Changed;
            }
            return outcome != Outcome::Known || equal.get();
        });
        if (outcome == Outcome::Failed) return nullptr;
        if (outcome == Outcome::Known) return found;
    }
}

// find_quickly; mostly the key stands in its first slot, or that is free.
[[nodiscard, gnu::always_inline]] inline SetEntry* find_at_once(const Interpreter& interpreter,
                                                                const Set* set, Value key, std::int64_t hash,
                                                                SetEntry** deleted = nullptr) {
    SetEntry* first = &set->table[static_cast<std::uint64_t>(hash) & set->mask];
    if (first->key != key && !first->key.is_empty())
        return find_quickly(interpreter, set, key, hash, deleted);
    if (deleted != nullptr) *deleted = nullptr;
    return first;
}

[[nodiscard]] SetEntry* find_entry(Interpreter& interpreter, Set* set, Value key, std::int64_t hash,
                                   SetEntry** deleted = nullptr) {
    SetEntry* found = find_at_once(interpreter, set, key, hash, deleted);
    return found != nullptr ? found : find_asking(interpreter, set, key, hash, deleted);
}

}  // namespace

const Layout set_layout{
    .traverse = traverse_set,
    .take_next = take_next_of_set,
    .free_buffers = free_set_buffer,
    .clear_next = clear_next_of_set,
    .cell_size = set_cell_size,
    .weakref_offset = sizeof(Object),
};

Ref<Set> new_set(Interpreter& interpreter, Type* type) {
    if (type != interpreter.types.set && type != interpreter.types.frozenset) {
        GOSSAMER_TRY(made, allocate_instance(interpreter, type));
        auto* set = static_cast<Set*>(made.detach().as_object());
        reset_table(set);
        set->finger = 0;
        set->hash_cache = -1;
        return Ref<Set>::adopt(set);
    }
    auto* set = create_exact<Set>(interpreter, type);
    if (set == nullptr) return raise_memory_error(interpreter);
    set->weakrefs = nullptr;
    set->finger = 0;
    set->hash_cache = -1;
    reset_table(set);
    interpreter.heap.track(set);
    return Ref<Set>::adopt(set);
}

// ---- One key

[[gnu::noinline]] Status set_table::grow(Interpreter& interpreter, Set* set) {
    if (!resize(set, set->size > 50000 ? set->size * 2 : set->size * 4))
        return raise_memory_error(interpreter);
    return Status::ok();
}

Status set_add_hashed(Interpreter& interpreter, Set* set, Value key, std::int64_t hash) {
    SetEntry* deleted = nullptr;
    SetEntry* entry = find_entry(interpreter, set, key, hash, &deleted);
    if (entry == nullptr) return kError;
    if (!entry->key.is_empty()) return Status::ok();
    ++set->size;
    if (deleted != nullptr) {
        *deleted = {share_into_slot(key), hash};
        return Status::ok();
    }
    *entry = {share_into_slot(key), hash};
    ++set->fill;
    return make_room(interpreter, set);
}

namespace {

// For a Sink: adds a key, whose count is taken over, where that runs no code. False: nothing has happened.
[[nodiscard]] bool set_add_quickly(Set* set, Value key) {
    const Interpreter& interpreter = Interpreter::of(set);
    std::int64_t hash;
    if (is_crowded(set->fill + 1, set->mask) || !quick_hash(interpreter, key, hash)) return false;
    SetEntry* deleted = nullptr;
    SetEntry* entry = find_at_once(interpreter, set, key, hash, &deleted);
    if (entry == nullptr) return false;
    if (!entry->key.is_empty()) return let_go_quietly(key);
    *(deleted != nullptr ? deleted : entry) = {key, hash};
    ++set->size;
    if (deleted == nullptr) ++set->fill;
    return true;
}

}  // namespace

Status set_add(Interpreter& interpreter, Set* set, Value key) {
    std::int64_t hash;
    if (quick_hash(interpreter, key, hash)) return set_add_hashed(interpreter, set, key, hash);
    GOSSAMER_TRY(asked, hash_of(interpreter, key));
    return set_add_hashed(interpreter, set, key, asked.get());
}

Quick set_quickly_contains_hashed(const Set* set, Value key, std::int64_t hash) {
    const SetEntry* entry = find_at_once(Interpreter::of(set), set, key, hash);
    return entry == nullptr ? Quick::Unknown : as_quick(!entry->key.is_empty());
}

Quick set_quickly_contains(const Set* set, Value key) {
    const Interpreter& interpreter = Interpreter::of(set);
    std::int64_t hash;
    if (!quick_hash(interpreter, key, hash)) return Quick::Unknown;
    return set_quickly_contains_hashed(set, key, hash);
}

Result<bool> set_contains_hashed(Interpreter& interpreter, Set* set, Value key, std::int64_t hash) {
    SetEntry* entry = find_entry(interpreter, set, key, hash);
    if (entry == nullptr) return kError;
    return !entry->key.is_empty();
}

Result<bool> set_contains(Interpreter& interpreter, Set* set, Value key) {
    const Result<std::int64_t> hash = dict_key_hash(interpreter, key);
    if (!hash.is_error()) return set_contains_hashed(interpreter, set, key, hash.get());
    // An unhashable set stands for the frozenset of the same elements.
    if (!is_set(key) || !pending_is(interpreter, interpreter.types.TypeError)) return kError;
    clear_pending(interpreter);
    GOSSAMER_TRY(frozen, set_copy(interpreter, as<Set>(key), interpreter.types.frozenset));
    return set_contains_hashed(interpreter, set, frozen.value(), frozenset_hash(frozen.get()));
}

Result<bool> set_discard_hashed(Interpreter& interpreter, Set* set, Value key, std::int64_t hash) {
    SetEntry* entry = find_entry(interpreter, set, key, hash);
    if (entry == nullptr) return kError;
    if (entry->key.is_empty()) return false;
    Owned removed = Owned::adopt(std::exchange(entry->key, Value::error()));
    entry->hash = SetEntry::kNoHash;
    --set->size;
    return true;
}

Result<bool> set_discard(Interpreter& interpreter, Set* set, Value key) {
    GOSSAMER_TRY(hash, dict_key_hash(interpreter, key));
    return set_discard_hashed(interpreter, set, key, hash.get());
}

bool set_next(const Set* set, std::uint64_t& position, Value& key) {
    const SetEntry* const table = set->table;
    const std::uint64_t slots = set->mask + 1;
    if (position >= slots) return false;
    for (const SetEntry *entry = table + position, *const end = table + slots; entry != end; ++entry) {
        if (!is_used(*entry)) continue;
        key = entry->key;
        position = static_cast<std::uint64_t>(entry - table) + 1;
        return true;
    }
    position = slots;
    return false;
}

Owned set_pop(Set* set) {
    if (set->size == 0) return Owned{};
    std::uint64_t slot = set->finger & set->mask;
    while (!is_used(set->table[slot]))
        slot = (slot + 1) & set->mask;
    Owned key = Owned::adopt(std::exchange(set->table[slot].key, Value::error()));
    set->table[slot].hash = SetEntry::kNoHash;
    --set->size;
    set->finger = slot + 1;
    return key;
}

// ---- The whole

void set_clear(Set* set) {
    if (set->fill == 0 && set->table == set->small_table) return;
    Heap& heap = Heap::of(set);
    SetEntry* table = set->table;
    const std::uint64_t slots = set->mask + 1;
    SetEntry saved[Set::kSmallTable];
    const bool is_small = table == set->small_table;
    if (is_small) {
        std::copy_n(table, Set::kSmallTable, saved);
        table = saved;
    }
    reset_table(set);
    for (std::uint64_t slot = 0; slot < slots; ++slot) {
        if (is_used(table[slot])) drop(table[slot].key);
    }
    if (!is_small) heap.free_buffer(table, slots * sizeof(SetEntry));
}

void set_swap(Set* left, Set* right) {
    const bool is_left_small = left->table == left->small_table;
    const bool is_right_small = right->table == right->small_table;
    std::swap(left->size, right->size);
    std::swap(left->fill, right->fill);
    std::swap(left->mask, right->mask);
    std::swap(left->hash_cache, right->hash_cache);
    std::swap(left->table, right->table);
    std::swap(left->small_table, right->small_table);
    if (is_left_small) right->table = right->small_table;
    if (is_right_small) left->table = left->small_table;
}

namespace {

// Takes over all of `other`. An empty set gets the same table, which also keeps the order.
Status merge(Interpreter& interpreter, Set* set, Set* other) {
    if (set == other || other->size == 0) return Status::ok();
    if (is_crowded(set->fill + other->size, set->mask) && !resize(set, (set->size + other->size) * 2)) {
        return raise_memory_error(interpreter);
    }
    if (set->fill == 0) {
        const SetEntry* const source = other->table;
        SetEntry* const table = set->table;
        const std::uint64_t mask = set->mask;
        if (mask == other->mask && other->fill == other->size) {
            std::copy_n(source, mask + 1, table);
            for (std::uint64_t slot = 0; slot <= mask; ++slot)
                retain(source[slot].key);
        } else {
            each_entry(other, [&](const SetEntry& entry) {
                insert_clean(table, mask, share_into_slot(entry.key), entry.hash);
            });
        }
        set->fill = set->size = other->size;
        return Status::ok();
    }
    std::uint64_t position = 0;
    Value next;
    while (set_next(other, position, next)) {
        const std::int64_t hash = set_hash_at(other, position);
        Owned key = Owned::share(next);
        GOSSAMER_CHECK(set_add_hashed(interpreter, set, key.get(), hash));
    }
    return Status::ok();
}

Status merge_keys_of_dict(Interpreter& interpreter, Set* set, Dict* dict) {
    const std::uint64_t count = dict_size(dict);
    if (is_crowded(set->fill + count, set->mask) && !resize(set, (set->size + count) * 2)) {
        return raise_memory_error(interpreter);
    }
    std::uint32_t position = 0;
    Value next;
    Value value;
    while (dict_next(dict, position, next, value)) {
        const std::int64_t hash =
            dict->owner != nullptr ? str_hash(as<Str>(next)) : dict->entries[position - 1].hash;
        Owned key = Owned::share(next);
        GOSSAMER_CHECK(set_add_hashed(interpreter, set, key.get(), hash));
    }
    return Status::ok();
}

}  // namespace

Status set_update(Interpreter& interpreter, Set* set, Value iterable) {
    if (is_set(iterable)) return merge(interpreter, set, as<Set>(iterable));
    if (is_exact(interpreter.types.dict, iterable))
        return merge_keys_of_dict(interpreter, set, as<Dict>(iterable));
    Poll poll{interpreter};
    const auto add = [&](Value key) -> Result<bool> {
        GOSSAMER_CHECK(set_add(interpreter, set, key));
        GOSSAMER_CHECK(poll.count());
        return true;
    };
    const auto add_quickly = [&](Value key) { return set_add_quickly(set, key); };
    return for_each(interpreter, iterable, add_quickly, add);
}

Status set_trim(Interpreter& interpreter, Set* set) {
    if (set->fill - set->size <= set->mask / 4) return Status::ok();
    return grow(interpreter, set);
}

std::int64_t frozenset_hash(Set* set) {
    if (set->hash_cache != -1) return set->hash_cache;
    SetHash hash;
    each_entry(set, [&](const SetEntry& entry) { hash.add(entry.hash); });
    set->hash_cache = hash.finish();
    return set->hash_cache;
}

}  // namespace gossamer

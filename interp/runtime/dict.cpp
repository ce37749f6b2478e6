#include "runtime/dict.h"

#include "memory/count.h"
#include "runtime/counted.h"
#include "runtime/dict_table.h"
#include "runtime/instance.h"
#include "runtime/key_compare.h"
#include "runtime/protocols.h"
#include "runtime/quick_compare.h"
#include "runtime/quick_hash.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/hash.h"

#include <algorithm>
#include <array>

namespace gossamer {

namespace {

// ---- Layout

void traverse_dict(Object* object, Visitor& visitor) {
    auto* dict = static_cast<Dict*>(object);
    if (dict->owner != nullptr) {
        if (dict_visits_attributes(dict->owner, dict)) visit_owner_attributes(dict->owner, visitor);
        return;
    }
    for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
        visitor.visit(dict->entries[position].value);
        visitor.visit(dict->entries[position].key);
    }
}

// Insertion order, key before value. A dead dict has no owner: the field counts the keys and values done,
// twice plus one.
Value take_next_of_dict(Object* object) {
    auto* dict = static_cast<Dict*>(object);
    auto cursor = reinterpret_cast<std::uintptr_t>(dict->owner);
    if (cursor != 0 && (cursor & 1) == 0) return Value::empty();  // shape-backed: the values are the owner's
    std::uintptr_t done = cursor >> 1;
    bool key_is_done = done % 2 != 0;
    for (std::uintptr_t position = done / 2; position < dict->entry_count; ++position, key_is_done = false) {
        const DictEntry& entry = dict->entries[position];
        if (!key_is_done && !is_let_go(entry.key)) {
            dict->owner = reinterpret_cast<Object*>((position * 2 + 1) << 1 | 1);
            return entry.key;
        }
        if (is_let_go(entry.value)) continue;
        dict->owner = reinterpret_cast<Object*>((position * 2 + 2) << 1 | 1);
        return entry.value;
    }
    dict->owner = reinterpret_cast<Object*>((std::uintptr_t{dict->entry_count} * 2) << 1 | 1);
    return Value::empty();
}

void free_dict_buffers(Heap& heap, Object* object) {
    auto* dict = static_cast<Dict*>(object);
    heap.free_buffer(dict->entries,
                     dict_table::buffer_bytes(dict->entry_capacity, dict->index_size(), dict->next_age != 0));
}

// From the end, where a removal costs nothing.
Value clear_next_of_dict(Object* object) {
    auto* dict = static_cast<Dict*>(object);
    if (dict->owner != nullptr) return clear_owner_attribute(dict->owner);
    for (dict_table::drop_trailing_holes(dict); dict->size != 0; dict_table::drop_trailing_holes(dict)) {
        DictEntry& last = dict->entries[dict->entry_count - 1];
        if (last.value.is_heap()) return std::exchange(last.value, Value::none());
        const DictEntry removed = dict_table::remove(dict, dict->entry_count - 1);
        if (removed.key.is_heap()) return removed.key;
    }
    return Value::empty();
}

std::size_t dict_cell_size(const Object*) {
    return sizeof(Dict);
}

// Only full runs look, as dicts may grow while they get old. Namespaces stay: what is stored through an
// inline cache (layout_version) is not looked at.
[[nodiscard]] bool has_only_atoms(const Object* object, bool is_full) {
    const Interpreter& interpreter = Interpreter::of(object);
    if (!is_full || !is_exact(interpreter.types.dict, object)) return false;
    const auto* dict = static_cast<const Dict*>(object);
    if (dict->owner != nullptr) return !has_attribute_in_cycle(interpreter, dict->owner);
    if (dict->layout_version != 0) return false;
    for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
        const DictEntry& entry = dict->entries[position];
        if (may_be_in_cycle(interpreter, entry.value) || may_be_in_cycle(interpreter, entry.key))
            return false;
    }
    return true;
}

// ---- Lookup

// The position of a str key among keys that are all told apart without asking; -1: absent. Runs no code.
[[nodiscard]] std::int64_t find_str(const Interpreter& interpreter, const Dict* dict, Value key,
                                    std::int64_t hash) {
    const std::int64_t position = dict_table::find_identical(dict, key, hash);
    if (position > dict_table::kMustCompare) return position;
    const std::int64_t candidate = dict_table::candidate_of(position);
    if (match_keys(interpreter, dict->entries[candidate].key, key) == KeyMatch::Same) return candidate;
    return dict_table::find(dict, hash, [&](const DictEntry& entry) {
        return match_keys(interpreter, entry.key, key) == KeyMatch::Same;
    });
}

// The interned form of a str key, borrowed; null when there is none.
[[nodiscard]] Str* interned_form(Interpreter& interpreter, Str* key) {
    return key->is_interned() ? key : find_interned(interpreter, key->text());
}

// For a shape-backed dict and a str key: what the owner has.
[[nodiscard]] Value find_in_owner(Interpreter& interpreter, const Dict* dict, Str* key) {
    Str* name = interned_form(interpreter, key);
    return name == nullptr ? Value::empty() : owner_attribute(dict->owner, name);
}

[[nodiscard]] bool is_plain_str(const Interpreter& interpreter, Value key) {
    return is_exact(interpreter.types.str, key);
}

}  // namespace

const Layout dict_layout{
    .traverse = traverse_dict,
    .take_next = take_next_of_dict,
    .free_buffers = free_dict_buffers,
    .clear_next = clear_next_of_dict,
    .cell_size = dict_cell_size,
    .weakref_offset = 0,
    .is_beyond_cycles = has_only_atoms,
};

Result<std::int64_t> dict_key_hash(Interpreter& interpreter, Value key) {
    if (key.is_int()) return hash_inline_int(key);
    if (is_plain_str(interpreter, key)) return str_hash(as<Str>(key));
    return hash_of(interpreter, key);
}

namespace {

// The entries that a lookup has compared with its key and found different.
class AskedEntries {
public:
    [[nodiscard]] bool has(std::uint32_t position, Value key) const {
        for (std::size_t index = 0; index < count_; ++index) {
            if (positions_[index] == position && keys_[index] == key) return true;
        }
        return false;
    }
    void add(std::uint32_t position, Value key) {
        if (count_ == positions_.size()) return;
        positions_[count_] = position;
        keys_[count_++] = key;
    }
    void forget() { count_ = 0; }

private:
    std::array<std::uint32_t, 16> positions_;
    std::array<Value, 16> keys_;
    std::size_t count_ = 0;
};

// An __eq__ may change the dict: then cells may have moved and the search begins anew. As long as the entry
// at hand is still in place, as after a removal of others, nobody is asked twice; else the whole lookup
// begins anew.
[[nodiscard, gnu::noinline]] Result<std::int64_t> find_asking(Interpreter& interpreter, Dict* dict, Value key,
                                                              std::int64_t hash) {
    enum class Outcome : std::uint8_t { Known, Changed, Failed };
    AskedEntries different;
    for (;;) {
        Outcome outcome = Outcome::Known;
        const std::int64_t found = dict_table::find(dict, hash, [&](const DictEntry& entry) {
            switch (match_keys(interpreter, entry.key, key)) {
            case KeyMatch::Same: return true;
            case KeyMatch::Different: return false;
            case KeyMatch::Ask: break;
            }
            const DictEntry* entries = dict->entries;
            const auto position = static_cast<std::uint32_t>(&entry - entries);
            if (different.has(position, entry.key)) return false;
            const std::uint32_t version = dict_layout_version(interpreter, dict);
            Owned asked = Owned::share(entry.key);
            const Result<bool> equal = values_equal(interpreter, asked.get(), key);
            const bool is_in_place = dict->owner == nullptr && dict->entries == entries &&
                                     position < dict->entry_count && entries[position].key == asked.get();
            if (equal.is_error()) {
                outcome = Outcome::Failed;
            } else if (!is_in_place) {
                outcome = Outcome::Changed;
                different.forget();
            } else if (!equal.get() && dict->layout_version != version) {
                outcome = Outcome::Changed;
                different.add(position, asked.get());
            } else if (!equal.get()) {
                different.add(position, asked.get());
            }
            asked.reset();
            return outcome != Outcome::Known || equal.get();
        });
        if (outcome == Outcome::Failed) return kError;
        if (outcome == Outcome::Known) return found;
    }
}

// The same where no key has to be asked; `must_ask` is set otherwise.
[[nodiscard]] std::int64_t find_comparing(const Interpreter& interpreter, const Dict* dict, Value key,
                                          std::int64_t hash, bool& must_ask) {
    return dict_table::find(dict, hash, [&](const DictEntry& entry) {
        const KeyMatch match = match_keys(interpreter, entry.key, key);
        must_ask = match == KeyMatch::Ask;
        return match != KeyMatch::Different;
    });
}

}  // namespace

Result<std::int64_t> dict_find(Interpreter& interpreter, Dict* dict, Value key, std::int64_t hash) {
    bool must_ask = false;
    const std::int64_t position = find_comparing(interpreter, dict, key, hash, must_ask);
    return must_ask ? find_asking(interpreter, dict, key, hash) : Result<std::int64_t>{position};
}

Value dict_find_str(Dict* dict, Str* key) {
    Interpreter& interpreter = Interpreter::of(dict);
    if (dict->owner != nullptr) return find_in_owner(interpreter, dict, key);
    const std::int64_t position = find_str(interpreter, dict, Value::from_object(key), str_hash(key));
    return position < 0 ? Value::empty() : dict->entries[position].value;
}

namespace {

using dict_table::kAbsent;
constexpr std::int64_t kMustAsk = -2;

[[nodiscard, gnu::noinline]] std::int64_t find_equal(const Dict* dict, Value key, std::int64_t hash,
                                                     std::int64_t candidate) {
    const Interpreter& interpreter = Interpreter::of(dict);
    if (match_keys(interpreter, dict->entries[candidate].key, key) == KeyMatch::Same) return candidate;
    bool must_ask = false;
    const std::int64_t position = find_comparing(interpreter, dict, key, hash, must_ask);
    return must_ask ? kMustAsk : position;
}

// The position of a key with a quick hash, or kAbsent; kMustAsk when a key of the same hash would have
// to be asked. Runs no code. Not for shape-backed dicts.
[[nodiscard, gnu::always_inline]] inline std::int64_t find_quickly(const Dict* dict, Value key,
                                                                   std::int64_t hash) {
    const std::int64_t position = dict_table::find_identical(dict, key, hash);
    if (position > dict_table::kMustCompare) {
        Interpreter::of(dict).last_dict_place = static_cast<std::uint32_t>(position);
        return position;
    }
    return find_equal(dict, key, hash, dict_table::candidate_of(position));
}

// Strings, by far the most, are in no cycle.
[[gnu::always_inline]] inline void track_dict_with_key(Dict* dict, Value key) {
    if (!key.is_heap() || dict->is_tracked()) return;
    Interpreter& interpreter = Interpreter::of(dict);
    if (!is_plain_str(interpreter, key)) track_dict_with(interpreter, dict, key);
}

// Removes an entry: its key dies, its value is the caller's.
[[nodiscard]] Owned take_value_at(Dict* dict, std::int64_t position) {
    RemovedEntry removed = dict_take_entry(dict, position);
    removed.key.reset();
    return std::move(removed.value);
}

}  // namespace

Value dict_peek(Dict* dict, Value key) {
    std::int64_t hash;
    if (dict->owner != nullptr || !quick_hash(Interpreter::of(dict), key, hash)) return Value::empty();
    const std::int64_t position = find_quickly(dict, key, hash);
    return position < 0 ? Value::empty() : dict->entries[position].value;
}

Value dict_peek_or(Dict* dict, Value key, Value otherwise) {
    std::int64_t hash;
    if (dict->owner != nullptr || !quick_hash(Interpreter::of(dict), key, hash)) return Value::empty();
    const std::int64_t position = find_quickly(dict, key, hash);
    if (position >= 0) return dict->entries[position].value;
    return position == kAbsent ? otherwise : Value::empty();
}

Value dict_peek_from(Dict* dict, Value key, std::uint16_t& hint) {
    std::int64_t hash;
    if (dict->owner != nullptr || !quick_hash(Interpreter::of(dict), key, hash)) return Value::empty();
    const std::int64_t position = find_quickly(dict, key, hash);
    if (position < 0) return Value::empty();
    if (position <= UINT16_MAX) hint = static_cast<std::uint16_t>(position);
    return dict->entries[position].value;
}

Quick dict_quickly_contains(Dict* dict, Value key) {
    const Interpreter& interpreter = Interpreter::of(dict);
    std::int64_t hash;
    if (dict->owner != nullptr || !quick_hash(interpreter, key, hash)) return Quick::Unknown;
    const std::int64_t position = find_quickly(dict, key, hash);
    return position == kMustAsk ? Quick::Unknown : as_quick(position >= 0);
}

Value dict_put(Dict* dict, Value key, Value value) {
    std::int64_t hash = 0;
    std::int64_t position = Interpreter::of(dict).last_dict_place;
    if (position >= dict->entry_count || !(dict->entries[position].key == key)) {
        if (dict->owner != nullptr || !quick_hash(Interpreter::of(dict), key, hash)) return Value::error();
        position = find_quickly(dict, key, hash);
    }
    if (value.is_heap() && !dict->is_tracked()) track_dict_with(Interpreter::of(dict), dict, value);
    if (position >= 0) {
        retain(value);
        return std::exchange(dict->entries[position].value, value);
    }
    if (position == kMustAsk || !dict_table::make_room(dict, key)) return Value::error();
    track_dict_with_key(dict, key);
    retain(key);
    retain(value);
    dict_table::append(dict, key, value, hash);
    return Value::empty();
}

bool dict_move_in(Dict* dict, Value key, Value value) {
    std::int64_t hash;
    if (dict->owner != nullptr || !quick_hash(Interpreter::of(dict), key, hash)) return false;
    if (find_quickly(dict, key, hash) != kAbsent || !dict_table::make_room(dict, key)) return false;
    if (value.is_heap() && !dict->is_tracked()) track_dict_with(Interpreter::of(dict), dict, value);
    track_dict_with_key(dict, key);
    dict_table::append(dict, key, value, hash);
    return true;
}

std::uint32_t dict_move_in_texts(Dict* dict, const Value* keys, const Value* values, std::uint32_t stride,
                                 std::uint32_t count) {
    if (count > dict_table::kLinearLimit || count > dict->entry_capacity) return 0;
    const Interpreter& interpreter = Interpreter::of(dict);
    std::uint32_t moved = 0;
    for (; moved < count; ++moved, keys += stride, values += stride) {
        if (!is_plain_str(interpreter, *keys)) break;
        const std::int64_t hash = str_hash(as<Str>(*keys));
        const auto has_same_hash = [hash](const DictEntry& entry) { return entry.hash == hash; };
        if (std::any_of(dict->entries, dict->entries + moved, has_same_hash)) break;
        dict->entries[moved] = {*keys, *values, hash};
        if (values->is_heap() && !dict->is_tracked()) track_dict_with(Interpreter::of(dict), dict, *values);
    }
    if (moved == 0) return 0;
    if (dict->usable == 0) dict->usable = dict_table::kSmallestUsable;
    dict->usable -= moved;
    dict->size = dict->entry_count = moved;
    return moved;
}

Value dict_find_text(Interpreter& interpreter, Dict* dict, std::string_view key) {
    Str* name = find_interned(interpreter, key);
    if (name != nullptr) return dict_find_str(dict, name);
    // Not interned: only a key that is not interned either can be equal.
    if (dict->owner != nullptr) return Value::empty();
    for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
        const DictEntry& entry = dict->entries[position];
        if (is_plain_str(interpreter, entry.key) && as<Str>(entry.key)->text() == key) return entry.value;
    }
    return Value::empty();
}

std::int64_t dict_find_entry(Dict* dict, Str* key) {
    if (dict->owner != nullptr) return -1;
    return find_str(Interpreter::of(dict), dict, Value::from_object(key), str_hash(key));
}

std::uint32_t dict_layout_version(Interpreter& interpreter, Dict* dict) {
    if (dict->layout_version == 0) dict->layout_version = next_version(interpreter);
    return dict->layout_version;
}

Owned dict_get(Interpreter& interpreter, Dict* dict, Value key) {
    if (dict->owner != nullptr && is_plain_str(interpreter, key)) {
        return Owned::share(find_in_owner(interpreter, dict, as<Str>(key)));
    }
    if (std::int64_t hash; dict->owner == nullptr && quick_hash(interpreter, key, hash)) {
        const std::int64_t position = find_quickly(dict, key, hash);
        if (position >= 0) return Owned::share(dict->entries[position].value);
        if (position == kAbsent) return Owned{};
    }
    GOSSAMER_TRY(hash, dict_key_hash(interpreter, key));
    GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    GOSSAMER_TRY(position, dict_find(interpreter, dict, key, hash.get()));
    return position.get() < 0 ? Owned{} : Owned::share(dict->entries[position.get()].value);
}

Result<bool> dict_contains(Interpreter& interpreter, Dict* dict, Value key) {
    if (dict->owner != nullptr && is_plain_str(interpreter, key)) {
        return !find_in_owner(interpreter, dict, as<Str>(key)).is_empty();
    }
    if (std::int64_t hash; dict->owner == nullptr && quick_hash(interpreter, key, hash)) {
        const std::int64_t position = find_quickly(dict, key, hash);
        if (position != kMustAsk) return position >= 0;
    }
    GOSSAMER_TRY(hash, dict_key_hash(interpreter, key));
    GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    GOSSAMER_TRY(position, dict_find(interpreter, dict, key, hash.get()));
    return position.get() >= 0;
}

std::uint64_t dict_size(Dict* dict) {
    return dict->owner != nullptr ? owner_attribute_count(dict->owner) : dict->size;
}

bool dict_next(Dict* dict, std::uint32_t& position, Value& key, Value& value) {
    if (dict->owner != nullptr) {
        Str* name = nullptr;
        if (!next_owner_attribute(dict->owner, position, name, value)) return false;
        key = Value::from_object(name);
        return true;
    }
    if (position < dict->first_entry) position = dict->first_entry;
    while (position < dict->entry_count) {
        const DictEntry& entry = dict->entries[position++];
        if (entry.key.is_empty()) continue;
        key = entry.key;
        value = entry.value;
        return true;
    }
    return false;
}

// ---- Making

void reset_dict_fields(Dict* dict) {
    dict->size = 0;
    dict->first_entry = 0;
    dict->entries = nullptr;
    dict->entry_count = 0;
    dict->entry_capacity = 0;
    dict->usable = 0;
    dict->layout_version = 0;
    dict->tombstones = 0;
    dict->next_age = 0;
    dict->owner = nullptr;
}

Ref<Dict> new_dict(Interpreter& interpreter, std::size_t capacity) {
    auto* dict = create_exact<Dict>(interpreter, interpreter.types.dict);
    if (dict == nullptr) return raise_memory_error(interpreter);
    reset_dict_fields(dict);
    Ref<Dict> result = Ref<Dict>::adopt(dict);
    if (capacity != 0) GOSSAMER_CHECK(dict_reserve(interpreter, dict, capacity));
    return result;
}

void track_dict_with(Interpreter& interpreter, Dict* dict, Value value) {
    if (!dict->is_tracked() && may_be_in_cycle(interpreter, value)) interpreter.heap.track(dict);
}

namespace {

void append_entry(Interpreter& interpreter, Dict* dict, Value key, Value value, std::int64_t hash) {
    dict_table::append(dict, share_into_slot(key), share_into_slot(value), hash);
    if (dict->is_tracked()) [[likely]]
        return;
    track_dict_with(interpreter, dict, key);
    track_dict_with(interpreter, dict, value);
}

}  // namespace

Status dict_reserve(Interpreter& interpreter, Dict* dict, std::size_t count) {
    if (count > dict->entry_capacity && !dict_table::grow(dict, count))
        return raise_memory_error(interpreter);
    if (dict->entry_count == 0 && count > dict_table::kSmallestUsable)
        dict->usable = dict_table::usable_for(count);
    return Status::ok();
}

Status dict_fill(Interpreter& interpreter, Dict* dict, Dict* other) {
    GOSSAMER_ASSERT(dict->owner == nullptr && dict->entry_count == 0);
    GOSSAMER_CHECK(dict_reserve(interpreter, dict, dict_size(other)));
    if (other->owner != nullptr) {
        std::uint32_t position = 0;
        Value key;
        Value value;
        while (dict_next(other, position, key, value))
            append_entry(interpreter, dict, key, value, str_hash(as<Str>(key)));
        return Status::ok();
    }
    const bool may_be_tracked = other->is_tracked();
    std::uint32_t count = 0;
    for (std::uint32_t position = other->first_entry; position < other->entry_count; ++position) {
        const DictEntry& entry = other->entries[position];
        if (entry.key.is_empty()) continue;
        retain(entry.key);
        retain(entry.value);
        dict->entries[count++] = entry;
        if (may_be_tracked) {
            track_dict_with(interpreter, dict, entry.key);
            track_dict_with(interpreter, dict, entry.value);
        }
    }
    dict->size = dict->entry_count = count;
    dict->usable = dict_table::usable_of_copy(other);
    dict->layout_version = 0;
    if (count == other->entry_count) {
        dict_table::fill_index_like(dict, other);
    } else {
        dict_table::fill_index(dict);
    }
    return Status::ok();
}

Ref<Dict> dict_copy(Interpreter& interpreter, Dict* dict) {
    GOSSAMER_TRY(copy, new_dict(interpreter));
    const bool keeps_holes =
        dict->owner == nullptr && dict->size != 0 && dict->size >= dict->entry_count * std::uint64_t{2} / 3;
    if (!keeps_holes) {
        GOSSAMER_CHECK(dict_fill(interpreter, copy.get(), dict));
        return copy;
    }
    if (!dict_table::grow(copy.get(), dict->entry_count)) return raise_memory_error(interpreter);
    for (std::uint32_t position = 0; position < dict->entry_count; ++position) {
        const DictEntry& entry = copy->entries[position] = dict->entries[position];
        retain(entry.key);
        retain(entry.value);
        if (dict->is_tracked()) {
            track_dict_with(interpreter, copy.get(), entry.key);
            track_dict_with(interpreter, copy.get(), entry.value);
        }
    }
    copy->size = dict->size;
    copy->first_entry = dict->first_entry;
    copy->entry_count = dict->entry_count;
    copy->usable = dict->usable;
    dict_table::fill_index_like(copy.get(), dict);
    return copy;
}

// ---- Storing

Status dict_set_hashed(Interpreter& interpreter, Dict* dict, Value key, std::int64_t hash, Value value) {
    GOSSAMER_TRY(position, dict_find(interpreter, dict, key, hash));
    if (position.get() >= 0) {
        track_dict_with(interpreter, dict, value);
        replace(dict->entries[position.get()].value, Owned::share(value));
        return Status::ok();
    }
    if (!dict_table::make_room(dict, key)) return raise_memory_error(interpreter);
    append_entry(interpreter, dict, key, value, hash);
    return Status::ok();
}

namespace {

// True when the owner of a shape-backed dict has taken the attribute.
Result<bool> set_in_owner(Interpreter& interpreter, Dict* dict, Str* key, Value value) {
    GOSSAMER_TRY(name, intern(interpreter, key));
    track_dict_with(interpreter, dict, value);
    Owned held = Owned::share(value);  // until the old one has died
    return set_owner_attribute(interpreter, dict->owner, name.get(), value);
}

}  // namespace

Status dict_set(Interpreter& interpreter, Dict* dict, Value key, Value value) {
    if (Value old = dict_put(dict, key, value); !old.is_error()) {
        release(old);
        return Status::ok();
    }
    GOSSAMER_TRY(hash, dict_key_hash(interpreter, key));
    if (dict->owner != nullptr) {
        if (is_plain_str(interpreter, key)) {
            GOSSAMER_TRY(done, set_in_owner(interpreter, dict, as<Str>(key), value));
            if (done.get()) return Status::ok();
        }
        GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    }
    return dict_set_hashed(interpreter, dict, key, hash.get(), value);
}

Status dict_set_str(Interpreter& interpreter, Dict* dict, Str* key, Value value) {
    return dict_set(interpreter, dict, Value::from_object(key), value);
}

Status dict_set_text(Interpreter& interpreter, Dict* dict, std::string_view key, Value value) {
    GOSSAMER_TRY(name, intern(interpreter, key));
    return dict_set_str(interpreter, dict, name.get(), value);
}

Owned dict_set_default(Interpreter& interpreter, Dict* dict, Value key, Value value) {
    if (std::int64_t hash; dict->owner == nullptr && quick_hash(interpreter, key, hash)) {
        const std::int64_t found = find_quickly(dict, key, hash);
        if (found >= 0) return Owned::share(dict->entries[found].value);
    }
    GOSSAMER_TRY(hash, dict_key_hash(interpreter, key));
    if (dict->owner != nullptr && is_plain_str(interpreter, key)) {
        Value found = find_in_owner(interpreter, dict, as<Str>(key));
        if (!found.is_empty()) return Owned::share(found);
        GOSSAMER_TRY(done, set_in_owner(interpreter, dict, as<Str>(key), value));
        if (done.get()) return Owned::share(value);
    }
    GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    GOSSAMER_TRY(position, dict_find(interpreter, dict, key, hash.get()));
    if (position.get() >= 0) return Owned::share(dict->entries[position.get()].value);
    if (!dict_table::make_room(dict, key)) return raise_memory_error(interpreter);
    append_entry(interpreter, dict, key, value, hash.get());
    return Owned::share(value);
}

// ---- Removing

RemovedEntry dict_take_entry(Dict* dict, std::int64_t index) {
    const DictEntry removed = dict_table::remove(dict, static_cast<std::uint32_t>(index));
    return {Owned::adopt(removed.key), Owned::adopt(removed.value)};
}

Owned dict_pop(Interpreter& interpreter, Dict* dict, Value key) {
    if (dict->owner != nullptr && is_plain_str(interpreter, key)) {
        Str* name = interned_form(interpreter, as<Str>(key));
        return name == nullptr ? Owned{} : take_owner_attribute(interpreter, dict->owner, name);
    }
    if (std::int64_t hash; dict->owner == nullptr && quick_hash(interpreter, key, hash)) {
        const std::int64_t found = find_quickly(dict, key, hash);
        if (found == kAbsent) return Owned{};
        if (found >= 0) return take_value_at(dict, found);
    }
    // Nothing is asked of an empty dict but the hash.
    GOSSAMER_TRY(hash, dict_key_hash(interpreter, key));
    GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    GOSSAMER_TRY(position, dict_find(interpreter, dict, key, hash.get()));
    return position.get() < 0 ? Owned{} : take_value_at(dict, position.get());
}

Owned dict_take(Dict* dict, Value key) {
    std::int64_t hash;
    if (dict->owner != nullptr || !quick_hash(Interpreter::of(dict), key, hash)) return Owned{};
    const std::int64_t position = find_quickly(dict, key, hash);
    return position < 0 ? Owned{} : take_value_at(dict, position);
}

Result<bool> dict_delete(Interpreter& interpreter, Dict* dict, Value key) {
    GOSSAMER_TRY(value, dict_pop(interpreter, dict, key));
    return !value.is_empty();
}

Owned dict_pop_end(Interpreter& interpreter, Dict* dict, DictEnd end) {
    GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    if (dict->size == 0) return Owned{};
    GOSSAMER_TRY(pair, new_tuple(interpreter, 2));
    dict_table::drop_trailing_holes(dict);
    const std::uint32_t position = end == DictEnd::First ? dict->first_entry : dict->entry_count - 1;
    const DictEntry removed = dict_table::remove(dict, position);
    if (end == DictEnd::Last) {  // the next entry takes its place
        dict->entry_count = position;
        dict->first_entry = std::min(dict->first_entry, position);
        if (dict->next_age != 0) dict_table::ages_of(dict)[position] = 0;
    }
    pair->items[0] = removed.key;
    pair->items[1] = removed.value;
    finish_tuple(pair.get());
    return std::move(pair).to_owned();
}

namespace {

void clear_entries(Interpreter& interpreter, Dict* dict, bool is_values_first) {
    DictEntry* entries = std::exchange(dict->entries, nullptr);
    const std::uint32_t count = std::exchange(dict->entry_count, 0u);
    const std::uint32_t index_size = dict->index_size();
    const std::uint32_t capacity = std::exchange(dict->entry_capacity, 0u);
    dict->usable = 0;
    const bool has_ages = std::exchange(dict->next_age, 0u) != 0;
    dict->tombstones = 0;
    dict->size = dict->first_entry = dict->layout_version = 0;
    for (std::uint32_t position = 0; position < count; ++position) {
        if (!is_values_first) drop(entries[position].key);
        drop(entries[position].value);
    }
    for (std::uint32_t position = 0; is_values_first && position < count; ++position)
        drop(entries[position].key);
    interpreter.heap.free_buffer(entries, dict_table::buffer_bytes(capacity, index_size, has_ages));
}

}  // namespace

Status dict_clear(Interpreter& interpreter, Dict* dict) {
    if (dict->owner != nullptr) {
        GOSSAMER_TRY(is_done, clear_owner_attributes(interpreter, dict->owner));
        if (is_done.get()) return Status::ok();
        GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    }
    dict_clear_entries(interpreter, dict);
    return Status::ok();
}

void dict_clear_entries(Interpreter& interpreter, Dict* dict) {
    clear_entries(interpreter, dict, false);
}

void dict_clear_values_first(Interpreter& interpreter, Dict* dict) {
    dict_sort_by_age(dict);
    clear_entries(interpreter, dict, true);
}

// ---- Ownership

Status dict_own_values(Interpreter& interpreter, Dict* dict) {
    Object* owner = dict->owner;
    if (owner == nullptr) return Status::ok();
    GOSSAMER_CHECK(prepare_dictionary_mode(interpreter, owner));
    GOSSAMER_CHECK(dict_reserve(interpreter, dict, owner_attribute_count(owner)));
    std::uint32_t position = 0;
    Str* name = nullptr;
    Value value;
    while (next_owner_attribute(owner, position, name, value)) {
        dict_table::append(dict, share_into_slot(Value::from_object(name)), value, str_hash(name));
        track_dict_with(interpreter, dict, value);
    }
    dict->owner = nullptr;
    enter_dictionary_mode(interpreter, owner);
    return Status::ok();
}

}  // namespace gossamer

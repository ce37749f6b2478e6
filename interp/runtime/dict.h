// dict: insertion-ordered entries with an open-addressed index, and a path for interned string keys.
//
// `layout_version` is a number unique for ever that changes whenever a key is added or removed or entries
// move; 0: nobody has asked. Storing over an existing key leaves it. Caches of globals, of module attributes
// and of data of classes compare it and then read `entries[index].value` directly. A dict may be
// *shape-backed*: the `__dict__` of a living instance whose values lie in the owner's slots (see shape.h).
// Every function here handles that; only those who touch `entries` themselves must call dict_own_values
// first.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

enum class Quick : std::uint8_t;

struct DictEntry {
    Value key;    // owned; empty: deleted
    Value value;  // owned
    std::int64_t hash;
};

struct Dict : Object {
    std::uint32_t size;         // live entries
    std::uint32_t first_entry;  // all before it are holes
    DictEntry* entries;  // in insertion order, with holes; the index lies behind them in the same buffer
    std::uint32_t entry_count;  // used, holes included
    std::uint32_t entry_capacity;
    // How many entries may be added before holes are closed; the highest bit: a key is no str. CPython's
    // count, as a loop over a dict that changes its keys can tell: see dict_table.h.
    std::uint32_t usable;
    std::uint32_t layout_version;
    std::uint32_t tombstones;  // cells of the index whose entry is gone
    std::uint32_t
        next_age;   // 0: the order of the entries is that in which they were added; see dict_order.cpp
    Object* owner;  // shape-backed: the instance, borrowed; else null. Odd during release: a cursor

    static constexpr std::uint32_t kHasOtherKeys = 1u << 31;
    static constexpr std::uint32_t kLinearLimit = 8;  // up to so much capacity there is no index
    // Cells of the index: a power of two, or 0.
    [[nodiscard]] std::uint32_t index_size() const {
        return entry_capacity <= kLinearLimit ? 0 : entry_capacity * 2;
    }
};

Ref<Dict> new_dict(Interpreter& interpreter, std::size_t capacity = 0);
// Sets the fields of a dict in an object just allocated (a struct that begins with one).
void reset_dict_fields(Dict* dict);
// Lookup with any key; empty when absent. May run code (__hash__, __eq__).
Owned dict_get(Interpreter& interpreter, Dict* dict, Value key);
// Lookup of a str key: runs no code. Borrowed from the dict; empty when absent.
[[nodiscard]] Value dict_find_str(Dict* dict, Str* key);
// Lookup of a key whose hash needs no asking (quick_hash.h): runs no code. Borrowed; empty when absent and
// also when something would have to be asked: another key, or one in the dict.
[[nodiscard]] Value dict_peek(Dict* dict, Value key);
// The same with what stands for an absent key; empty only when something would have to be asked.
[[nodiscard]] Value dict_peek_or(Dict* dict, Value key, Value otherwise);
// dict_peek, which looks at the entry with the number `hint` first, and leaves there where it has found the
// key.
[[nodiscard]] Value dict_peek_from(Dict* dict, Value key, std::uint16_t& hint);
[[nodiscard, gnu::always_inline]] inline Value dict_peek_at(Dict* dict, Value key, std::uint16_t& hint) {
    if (hint < dict->entry_count && dict->entries[hint].key == key) return dict->entries[hint].value;
    return dict_peek_from(dict, key, hint);
}
// Whether such a key is there; Unknown where dict_contains has to find out.
[[nodiscard]] Quick dict_quickly_contains(Dict* dict, Value key);
// dict[key] = value for such a key: runs no code. Shares both; gives the old value with its count, empty when
// there was none; error, with nothing pending and nothing done: dict_set has to do it.
[[nodiscard]] Value dict_put(Dict* dict, Value key, Value value);
// The same for a key that is not there yet, whose count and whose value's count move in. False, with nothing
// done: dict_set has to do it.
[[nodiscard]] bool dict_move_in(Dict* dict, Value key, Value value);
// The same for the first of `count` pairs whose keys are exact strs, into a new dict with room for all: how
// many have moved in. Each key, and each value, lies `stride` behind the last.
[[nodiscard]] std::uint32_t dict_move_in_texts(Dict* dict, const Value* keys, const Value* values,
                                               std::uint32_t stride, std::uint32_t count);
[[nodiscard]] Value dict_find_text(Interpreter& interpreter, Dict* dict, std::string_view key);
// Index into `entries` of a str key, or -1; for caches.
[[nodiscard]] std::int64_t dict_find_entry(Dict* dict, Str* key);
// A version for caches; assigned on demand.
[[nodiscard]] std::uint32_t dict_layout_version(Interpreter& interpreter, Dict* dict);
// May run code (hash, eq, death of the old value).
Status dict_set(Interpreter& interpreter, Dict* dict, Value key, Value value);
Status dict_set_str(Interpreter& interpreter, Dict* dict, Str* key, Value value);
Status dict_set_text(Interpreter& interpreter, Dict* dict, std::string_view key, Value value);
// The value of `key`, after storing `value` if there was none.
Owned dict_set_default(Interpreter& interpreter, Dict* dict, Value key, Value value);
// True when it was there.
Result<bool> dict_delete(Interpreter& interpreter, Dict* dict, Value key);
Owned dict_pop(Interpreter& interpreter, Dict* dict, Value key);  // empty when absent
// The same for a key that dict_peek finds; else empty, and nothing has happened.
Owned dict_take(Dict* dict, Value key);
// The first or last entry as a (key, value) tuple; empty when there is none.
enum class DictEnd : std::uint8_t { First, Last };
Owned dict_pop_end(Interpreter& interpreter, Dict* dict, DictEnd end);
Result<bool> dict_contains(Interpreter& interpreter, Dict* dict, Value key);
Status dict_update(Interpreter& interpreter, Dict* dict, Value other);  // mapping or pairs
// Takes over all entries of `other` into a dict that has no entries, not even deleted ones, and no owner.
Status dict_fill(Interpreter& interpreter, Dict* dict, Dict* other);
Ref<Dict> dict_copy(Interpreter& interpreter, Dict* dict);
// Empties the dict, then releases, in insertion order, key before value. May run code, which may refill it.
// Error: no memory for what a shape-backed dict needs, and nothing has happened.
Status dict_clear(Interpreter& interpreter, Dict* dict);
// The same for a dict without an owner, which needs no memory.
void dict_clear_entries(Interpreter& interpreter, Dict* dict);
// The same for an OrderedDict: all values in the order in which they were added, then all keys.
void dict_clear_values_first(Interpreter& interpreter, Dict* dict);
// Iteration while code may run: `position` starts at 0; false at the end. Key and value are borrowed until
// anything runs.
[[nodiscard]] bool dict_next(Dict* dict, std::uint32_t& position, Value& key, Value& value);
[[nodiscard]] std::uint64_t dict_size(Dict* dict);
// Enters an untracked dict in the collector's list if `value`, about to be stored, can be part of a cycle.
// (The moment decides its place in the order, so it is CPython's.)
void track_dict_with(Interpreter& interpreter, Dict* dict, Value value);
// A shape-backed dict takes the values over from its owner (the owner goes to dictionary mode, or is dying).
Status dict_own_values(Interpreter& interpreter, Dict* dict);
[[nodiscard]] inline bool is_dict(Value value) {
    return is_kind(value, TypeFlags::kDict);
}

// With a hash that is known: lookup gives an index into `entries` (valid until anything runs) or -1. Not for
// shape-backed ones.
Result<std::int64_t> dict_key_hash(Interpreter& interpreter, Value key);  // hash(key), quick for str and int
Result<std::int64_t> dict_find(Interpreter& interpreter, Dict* dict, Value key, std::int64_t hash);
Status dict_set_hashed(Interpreter& interpreter, Dict* dict, Value key, std::int64_t hash, Value value);
// Takes entry `index` out. Runs no code: both counts are the caller's.
struct RemovedEntry {
    Owned key;
    Owned value;
};
[[nodiscard]] RemovedEntry dict_take_entry(Dict* dict, std::int64_t index);
// Moves entry `index` to one end. Runs no code.
void dict_move_entry(Dict* dict, std::int64_t index, DictEnd end);
// Before a move of entry `index`: from now on it is known in which order the entries were added, if there is
// memory. The entry's new index. Runs no code.
[[nodiscard]] std::int64_t dict_keep_ages(Dict* dict, std::int64_t index);
// For a dict that is about to be let go of: puts the entries in the order in which they were added. Lookups
// find nothing any more.
void dict_sort_by_age(Dict* dict);
// The same for the order of the keys that instances of `type` share; unchanged if not all keys are among
// them.
void dict_sort_by_shared_keys(Dict* dict, const Type* type);
// Room for `count` entries in all.
Status dict_reserve(Interpreter& interpreter, Dict* dict, std::size_t count);

extern const Layout dict_layout;

}  // namespace gossamer

// set and frozenset: one table, CPython's geometry (8 slots, 9 linear probes, perturb shift 5, its growth),
// so that sets of numbers iterate in the same order. Safe against __eq__/__hash__ that change the table under
// lookup.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/quick_compare.h"

namespace gossamer {

struct SetEntry {
    static constexpr std::int64_t kNoHash = -1;

    Value key;          // owned; empty: free; error(): deleted
    std::int64_t hash;  // kNoHash without a key
};

struct Set : Object {
    static constexpr std::size_t kSmallTable = 8;

    WeakReference* weakrefs;
    std::uint64_t size;
    std::uint64_t fill;  // size and deleted ones
    std::uint64_t mask;
    SetEntry* table;          // small_table or a buffer
    std::int64_t hash_cache;  // frozenset; -1: not computed
    std::uint64_t finger;     // where pop() goes on searching
    SetEntry small_table[kSmallTable];
};

// `type`: set, frozenset or a subclass. Empty, tracked.
Ref<Set> new_set(Interpreter& interpreter, Type* type);
Status set_add(Interpreter& interpreter, Set* set, Value key);
// True when it was there.
Result<bool> set_discard(Interpreter& interpreter, Set* set, Value key);
Result<bool> set_contains(Interpreter& interpreter, Set* set, Value key);
Status set_update(Interpreter& interpreter, Set* set, Value iterable);
// Position starts at 0; false at the end. The key is borrowed until anything runs.
[[nodiscard]] bool set_next(const Set* set, std::uint64_t& position, Value& key);
// Empties the set, then releases. May run code, which may refill it.
void set_clear(Set* set);
// Takes some element out; empty when there is none. Runs no code.
[[nodiscard]] Owned set_pop(Set* set);
[[nodiscard]] inline bool is_set(Value value) {
    return is_kind(value, TypeFlags::kSet);
}

// With hashes known.
Status set_add_hashed(Interpreter& interpreter, Set* set, Value key, std::int64_t hash);
// For a key whose hash needs no asking (quick_hash.h); Unknown for others and where an element would have to
// be asked. Runs no code.
[[nodiscard]] Quick set_quickly_contains(const Set* set, Value key);
// The same where the hash is known, for any key.
[[nodiscard]] Quick set_quickly_contains_hashed(const Set* set, Value key, std::int64_t hash);
Result<bool> set_contains_hashed(Interpreter& interpreter, Set* set, Value key, std::int64_t hash);
Result<bool> set_discard_hashed(Interpreter& interpreter, Set* set, Value key, std::int64_t hash);
// Key and hash of the entry that set_next has just given.
[[nodiscard]] inline std::int64_t set_hash_at(const Set* set, std::uint64_t position) {
    return set->table[position - 1].hash;
}
// The hash of a frozenset: order does not matter. Runs no code.
[[nodiscard]] std::int64_t frozenset_hash(Set* set);

// The algebra; results are new sets of `type`. May run code.
Ref<Set> set_from(Interpreter& interpreter, Type* type, Value iterable);
Ref<Set> set_copy(Interpreter& interpreter, Set* set, Type* type);
Ref<Set> set_intersection(Interpreter& interpreter, Set* set, Value other, Type* type);
Ref<Set> set_difference(Interpreter& interpreter, Set* set, Value other, Type* type);
Status set_difference_update(Interpreter& interpreter, Set* set, Value other);
Status set_symmetric_difference_update(Interpreter& interpreter, Set* set, Value other);
Result<bool> set_is_subset(Interpreter& interpreter, Set* set, Set* other);
Result<bool> set_is_disjoint(Interpreter& interpreter, Set* set, Value other);
// Drops deleted entries when there are many; done after removing much.
Status set_trim(Interpreter& interpreter, Set* set);
// The contents of two sets change places (in-place operations build the result aside). Runs no code.
void set_swap(Set* left, Set* right);

extern const Layout set_layout;

}  // namespace gossamer

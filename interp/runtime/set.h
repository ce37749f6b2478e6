// set and frozenset: one table, CPython's geometry (8 slots, 9 linear probes, perturb shift 5, its growth), so that sets of
// numbers iterate in the same order. Safe against __eq__/__hash__ that change the table under lookup.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct SetEntry {
    Value key;          // owned; empty: free; error(): deleted
    std::int64_t hash;
};

struct Set : Object {
    WeakReference* weakrefs;
    std::uint64_t size;
    std::uint64_t fill;  // size and deleted ones
    std::uint64_t mask;
    SetEntry* table;     // small_table or a buffer
    std::int64_t hash_cache;  // frozenset; -1: not computed
    SetEntry small_table[8];
};

Ref<Set> new_set(Interpreter& interpreter, Type* type);  // set, frozenset or a subclass
Status set_add(Interpreter& interpreter, Set* set, Value key);
Result<bool> set_discard(Interpreter& interpreter, Set* set, Value key);
Result<bool> set_contains(Interpreter& interpreter, Set* set, Value key);
Status set_update(Interpreter& interpreter, Set* set, Value iterable);
[[nodiscard]] bool set_next(Set* set, std::uint64_t& position, Value& key);
[[nodiscard]] inline bool is_set(Value value) { return is_kind(value, TypeFlags::kSet); }

extern const Layout set_layout;

}  // namespace gossamer

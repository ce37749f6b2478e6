// The table of a set: probing, insertion where nothing has to be asked, and walks that run no code. For
// set.cpp and set_algebra.cpp.
//
// CPython's probing: from the slot that the hash's lowest bits name, the nine slots behind it one after the
// other, then a jump by the perturbed hash. A free entry ends a search; a deleted one does not.
#pragma once

#include "runtime/set.h"

namespace gossamer::set_table {

inline constexpr std::size_t kLinearProbes = 9;
inline constexpr unsigned kPerturbShift = 5;

[[nodiscard]] inline bool is_used(const SetEntry& entry) {
    return entry.hash != SetEntry::kNoHash;
}

// Walks the slots in which a key of this hash may be, until `visit(entry)` answers true.
template <class Visit>
SetEntry* probe(SetEntry* table, std::uint64_t mask, std::int64_t hash, Visit visit) {
    auto perturb = static_cast<std::uint64_t>(hash);
    std::uint64_t slot = perturb & mask;
    for (;;) {
        SetEntry* entry = &table[slot];
        std::size_t probes = slot + kLinearProbes <= mask ? kLinearProbes : 0;
        do {
            if (visit(*entry)) return entry;
            ++entry;
        } while (probes-- != 0);
        perturb >>= kPerturbShift;
        slot = (slot * 5 + 1 + perturb) & mask;
    }
}

// A key that is known to be absent, into a table without deleted entries. Mostly its first slot is free.
[[gnu::always_inline]] inline void insert_clean(SetEntry* table, std::uint64_t mask, Value key,
                                                std::int64_t hash) {
    SetEntry* entry = &table[static_cast<std::uint64_t>(hash) & mask];
    if (!entry->key.is_empty()) {
        entry = probe(table, mask, hash, [](const SetEntry& other) { return other.key.is_empty(); });
    }
    *entry = {key, hash};
}

[[nodiscard]] inline bool is_crowded(std::uint64_t fill, std::uint64_t mask) {
    return fill * 5 >= mask * 3;
}

// Calls `body(entry)` for each entry in use, in the table's order. The body runs no code.
template <class Body>
[[gnu::always_inline]] inline void each_entry(const Set* set, Body body) {
    const SetEntry* const end = set->table + set->mask + 1;
    for (const SetEntry* entry = set->table; entry != end; ++entry) {
        if (is_used(*entry)) body(*entry);
    }
}
// The same while the body answers true; false: it has not always.
template <class Body>
[[nodiscard, gnu::always_inline]] inline bool all_entries(const Set* set, Body body) {
    const SetEntry* const end = set->table + set->mask + 1;
    for (const SetEntry* entry = set->table; entry != end; ++entry) {
        if (is_used(*entry) && !body(*entry)) return false;
    }
    return true;
}

// Another table, as CPython's growth wants it.
[[nodiscard]] Status grow(Interpreter& interpreter, Set* set);
[[nodiscard, gnu::always_inline]] inline Status make_room(Interpreter& interpreter, Set* set) {
    return is_crowded(set->fill, set->mask) ? grow(interpreter, set) : Status::ok();
}

// Adds a key that is known to be absent, whose count is given, to a set from which nothing was ever taken.
[[nodiscard, gnu::always_inline]] inline Status add_absent(Interpreter& interpreter, Set* set, Value key,
                                                           std::int64_t hash) {
    insert_clean(set->table, set->mask, key, hash);
    ++set->size;
    ++set->fill;
    return make_room(interpreter, set);
}

}  // namespace gossamer::set_table

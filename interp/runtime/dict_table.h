// The table of dict: entries in insertion order and, from nine of them on, an open-addressed index of small
// ints into them.
//
//     entries   [key value hash][key value hash][ hole ][key value hash] …   one buffer
//     index     [-1][3][-1][0][-2][1] …     behind the entries, in the same buffer; -1 free, -2 tombstone
//     ages      [2][1][ ][3] …              behind both, if the entries have ages (dict_order.cpp)
//
// Knows hashes and positions, nothing of equality (the caller's predicate decides) and nothing of
// shape-backed dicts.
//
// When holes are closed can be observed: a loop over a dict that loses one key and gains another goes on at
// its position. So it happens exactly when CPython makes a new table, whatever room there is here: after as
// many additions as its table of 8, 16, 32 … places takes (two thirds), or when the first key arrives that is
// no str; the next table has at least three places for each live entry.
//
// The index has a load of at most one half. A removal leaves a tombstone; when they are a quarter of the
// cells, the index is made anew. Cells are 8, 16 or 32 bits wide.
#pragma once

#include "runtime/dict.h"

namespace gossamer::dict_table {

inline constexpr std::uint32_t kLinearLimit = Dict::kLinearLimit;

[[nodiscard]] inline std::size_t cell_width(std::uint32_t index_size) {
    return index_size <= 256 ? 1 : index_size <= 65536 ? 2 : 4;
}
[[nodiscard]] inline std::size_t buffer_bytes(std::uint32_t capacity, std::uint32_t index_size,
                                              bool has_ages) {
    return capacity * (sizeof(DictEntry) + (has_ages ? sizeof(std::uint32_t) : 0)) +
           index_size * cell_width(index_size);
}
// The cells that are looked at for a hash, in turn: the one its lowest bits name, so that consecutive ints
// lie side by side, then others that depend on all its bits. (The next cell instead would do as well for keys
// that are there; but in a dict of consecutive ints a key that is missing would walk through all of them.)
class Probe {
public:
    Probe(const Dict* dict, std::int64_t hash)
        : mask_{dict->entry_capacity * std::size_t{2} - 1},
          rest_{static_cast<std::uint64_t>(hash)},
          place_{rest_ & mask_} {}
    [[nodiscard]] std::size_t place() const { return place_; }
    void go_on() {
        rest_ >>= 5;
        place_ = (place_ * 5 + 1 + rest_) & mask_;  // once `rest_` is 0 this visits every cell
    }

private:
    std::size_t mask_;
    std::uint64_t rest_;
    std::size_t place_;
};

inline constexpr int kFreeCell = -1;
inline constexpr int kTombstone = -2;

template <class Cell>
[[nodiscard]] Cell* cells_of(const Dict* dict) {
    return reinterpret_cast<Cell*>(dict->entries + dict->entry_capacity);
}

// Beside each entry its age; 0: younger than all that have one, by position.
[[nodiscard]] inline std::uint32_t* ages_of(const Dict* dict) {
    return reinterpret_cast<std::uint32_t*>(cells_of<char>(dict) +
                                            dict->index_size() * cell_width(dict->index_size()));
}

template <class Cell, class Matches>
[[nodiscard]] std::int64_t find_indexed(const Dict* dict, std::int64_t hash, Matches& matches) {
    const Cell* cells = cells_of<Cell>(dict);
    for (Probe probe{dict, hash};; probe.go_on()) {
        const std::int64_t position = cells[probe.place()];
        if (position < 0) {
            if (position == kFreeCell) return -1;
            continue;
        }
        const DictEntry& entry = dict->entries[position];
        if (entry.hash == hash && matches(entry)) return position;
    }
}

// The first entry with this hash for which `matches(entry)` is true, or -1. The predicate may run code only
// if it answers true whenever that has changed the table.
template <class Matches>
[[nodiscard]] std::int64_t find(const Dict* dict, std::int64_t hash, Matches matches) {
    if (dict->entry_capacity <= kLinearLimit) {
        for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
            const DictEntry& entry = dict->entries[position];
            if (entry.hash == hash && !entry.key.is_empty() && matches(entry)) return position;
        }
        return -1;
    }
    if (dict->entry_capacity <= 128) return find_indexed<std::int8_t>(dict, hash, matches);
    if (dict->entry_capacity <= 32768) return find_indexed<std::int16_t>(dict, hash, matches);
    return find_indexed<std::int32_t>(dict, hash, matches);
}

inline constexpr std::int64_t kAbsent = -1;
// Answers of find_identical from here downwards: see candidate_of.
inline constexpr std::int64_t kMustCompare = -2;

template <class Cell>
[[nodiscard]] std::int64_t find_identical_indexed(const Dict* dict, Value key, std::int64_t hash) {
    const Cell* cells = cells_of<Cell>(dict);
    for (Probe probe{dict, hash};; probe.go_on()) {
        const std::int64_t position = cells[probe.place()];
        if (position < 0) {
            if (position == kFreeCell) return kAbsent;
            continue;
        }
        const DictEntry& entry = dict->entries[position];
        if (entry.key == key) return position;
        if (entry.hash == hash) return kMustCompare - position;
    }
}

// The position of the very key, or kAbsent; kMustCompare or less: a key on the way has the same hash.
[[nodiscard]] inline std::int64_t find_identical(const Dict* dict, Value key, std::int64_t hash) {
    if (dict->entry_capacity <= kLinearLimit) {
        for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
            const DictEntry& entry = dict->entries[position];
            if (entry.key == key) return position;
            if (entry.hash == hash) return kMustCompare - std::int64_t{position};
        }
        return kAbsent;
    }
    if (dict->entry_capacity <= 128) return find_identical_indexed<std::int8_t>(dict, key, hash);
    if (dict->entry_capacity <= 32768) return find_identical_indexed<std::int16_t>(dict, key, hash);
    return find_identical_indexed<std::int32_t>(dict, key, hash);
}

// The position of that key.
[[nodiscard]] inline std::int64_t candidate_of(std::int64_t answer) {
    return kMustCompare - answer;
}

// Makes room for `capacity` entries, holes included, which stay. False: no memory, nothing has changed.
[[nodiscard]] bool grow(Dict* dict, std::size_t capacity);
// Adds ages, which are 0 yet, and closes all holes. False: no memory, nothing has changed.
[[nodiscard]] bool add_ages(Dict* dict);
// Room for one more entry at the end.
[[nodiscard]] bool make_room(Dict* dict, Value key);
// The entries that CPython's table takes which it makes for `expected` entries, or for one that is full.
[[nodiscard]] std::uint32_t usable_for(std::size_t expected);
[[nodiscard]] std::uint32_t usable_when_full(std::size_t live);
// Whether CPython copies the table as it is into an empty dict: it has no holes and is not too wide.
[[nodiscard]] bool is_copied_whole(const Dict* dict);
// What is left of it in a copy without the holes of `other`.
[[nodiscard]] std::uint32_t usable_of_copy(const Dict* other);
inline constexpr std::uint32_t kSmallestUsable = 5;
// Before many entries are added: whether CPython's table could not take so many even if it were empty, and
// what happens then.
[[nodiscard]] bool is_narrow_for(const Dict* dict, std::uint64_t more);
void widen(Dict* dict, std::uint64_t more);
// Appends an entry that is not there yet; there is room. Takes both counts over.
void append(Dict* dict, Value key, Value value, std::int64_t hash);
// Takes the entry out, leaving a hole. Its two values are the caller's.
DictEntry remove(Dict* dict, std::uint32_t position);
void drop_trailing_holes(Dict* dict);
// Moves all entries together, without any memory.
void close_holes(Dict* dict);
// Enters all entries into an index that is empty.
void fill_index(Dict* dict);
// The same where the keys are those of `other`, at the same positions: its index is copied if it has the same
// form.
void fill_index_like(Dict* dict, const Dict* other);

}  // namespace gossamer::dict_table

#include "runtime/dict_table.h"

#include <algorithm>
#include <cstring>

namespace gossamer::dict_table {

namespace {

constexpr std::size_t kMostEntries = std::size_t{1} << 30;

// Calls `action` with a pointer of the cells' type.
template <class Action>
void with_cells(const Dict* dict, Action action) {
    if (dict->index_size() <= 256) {
        action(cells_of<std::int8_t>(dict));
    } else if (dict->index_size() <= 65536) {
        action(cells_of<std::int16_t>(dict));
    } else {
        action(cells_of<std::int32_t>(dict));
    }
}

template <class Cell>
void enter(Dict* dict, Cell* cells, std::uint32_t position) {
    Probe probe{dict, dict->entries[position].hash};
    while (cells[probe.place()] >= 0)
        probe.go_on();
    if (cells[probe.place()] == kTombstone) --dict->tombstones;
    cells[probe.place()] = static_cast<Cell>(position);
}

// Gives up the cell that holds `position`.
template <class Cell>
void leave(Dict* dict, Cell* cells, std::uint32_t position) {
    Probe probe{dict, dict->entries[position].hash};
    while (cells[probe.place()] != static_cast<Cell>(position))
        probe.go_on();
    cells[probe.place()] = static_cast<Cell>(kTombstone);
    ++dict->tombstones;
}

// Moves the ages of all entries together, as the entries are about to be.
void pack_ages(Dict* dict) {
    std::uint32_t* ages = ages_of(dict);
    std::uint32_t count = 0;
    for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
        if (!dict->entries[position].key.is_empty()) ages[count++] = ages[position];
    }
    std::fill(ages + count, ages + dict->entry_count, 0u);
}

[[nodiscard]] std::size_t rounded_capacity(std::size_t wanted) {
    return wanted <= kLinearLimit ? std::max<std::size_t>(wanted, 1) : std::bit_ceil(wanted);
}

}  // namespace

void fill_index(Dict* dict) {
    if (dict->entry_capacity <= kLinearLimit) return;
    std::memset(cells_of<char>(dict), 0xFF, dict->index_size() * cell_width(dict->index_size()));  // all free
    dict->tombstones = 0;
    with_cells(dict, [dict](auto* cells) {
        for (std::uint32_t position = 0; position < dict->entry_count; ++position) {
            if (!dict->entries[position].key.is_empty()) enter(dict, cells, position);
        }
    });
}

void fill_index_like(Dict* dict, const Dict* other) {
    if (dict->entry_capacity != other->entry_capacity || other->tombstones != 0) return fill_index(dict);
    if (dict->entry_capacity <= kLinearLimit) return;
    std::memcpy(cells_of<char>(dict), cells_of<char>(other),
                dict->index_size() * cell_width(dict->index_size()));
    dict->tombstones = 0;
}

namespace {

enum class Holes : std::uint8_t { Stay, Close };

// The first entries of a dict without ages, few enough to need no index.
bool take_first_entries(Dict* dict, std::uint32_t capacity) {
    void* buffer = Heap::of(dict).allocate_buffer(buffer_bytes(capacity, 0, false));
    if (buffer == nullptr) return false;
    dict->entries = static_cast<DictEntry*>(buffer);
    dict->entry_capacity = capacity;
    return true;
}

bool rebuild(Dict* dict, std::size_t wanted, bool has_ages, Holes holes) {
    if (wanted > kMostEntries) return false;
    const auto capacity = static_cast<std::uint32_t>(rounded_capacity(wanted));
    const std::uint32_t index_size = capacity <= kLinearLimit ? 0 : capacity * 2;
    Heap& heap = Heap::of(dict);
    auto* entries =
        static_cast<DictEntry*>(heap.allocate_buffer(buffer_bytes(capacity, index_size, has_ages)));
    if (entries == nullptr) return false;
    const bool had_ages = dict->next_age != 0;
    if (holes == Holes::Close) close_holes(dict);
    std::copy_n(dict->entries, dict->entry_count, entries);
    if (has_ages) {
        auto* ages = reinterpret_cast<std::uint32_t*>(reinterpret_cast<char*>(entries + capacity) +
                                                      index_size * cell_width(index_size));
        std::fill_n(ages, capacity, 0u);
        if (had_ages) std::copy_n(ages_of(dict), dict->entry_count, ages);
    }
    heap.free_buffer(dict->entries, buffer_bytes(dict->entry_capacity, dict->index_size(), had_ages));
    dict->entries = entries;
    dict->entry_capacity = capacity;
    dict->layout_version = 0;
    fill_index(dict);
    return true;
}

// The places of CPython's table for so many; it rounds up in this way.
[[nodiscard]] std::uint64_t places_for(std::uint64_t least) {
    return std::uint64_t{1} << std::bit_width(((least | 8) - 1) | 7);
}

// CPython's count has run out, or the first key comes that is no str: a new table there.
void renew(Dict* dict) {
    if (dict->size != dict->entry_count) close_holes(dict);
    dict->usable = (dict->usable & Dict::kHasOtherKeys) | (usable_when_full(dict->size) - dict->size);
}

}  // namespace

std::uint32_t usable_for(std::size_t expected) {
    const std::uint64_t usable = places_for((expected * 3 + 1) / 2) * 2 / 3;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(usable, kMostEntries));
}

std::uint32_t usable_when_full(std::size_t live) {
    const std::uint64_t usable = places_for(live * 3) * 2 / 3;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(usable, kMostEntries));
}

bool is_copied_whole(const Dict* dict) {
    // popitem() gives a place back that is not counted again, so there may be fewer than two thirds.
    const std::uint64_t all = std::uint64_t{dict->usable & ~Dict::kHasOtherKeys} + dict->entry_count;
    const std::uint64_t places = std::bit_ceil(std::max<std::uint64_t>((all * 3 + 1) / 2, 8));
    return dict->size == dict->entry_count && (places == 8 || places / 3 < dict->size);
}

std::uint32_t usable_of_copy(const Dict* other) {
    if (is_copied_whole(other)) return other->usable;
    return (other->usable & Dict::kHasOtherKeys) | (usable_for(other->size) - other->size);
}

bool is_narrow_for(const Dict* dict, std::uint64_t more) {
    return (dict->usable & ~Dict::kHasOtherKeys) + dict->entry_count < more;
}

void widen(Dict* dict, std::uint64_t more) {
    if (dict->size != dict->entry_count) close_holes(dict);
    dict->usable = (dict->usable & Dict::kHasOtherKeys) | (usable_for(dict->size + more) - dict->size);
}

bool grow(Dict* dict, std::size_t wanted) {
    if (dict->entries == nullptr && dict->next_age == 0 && wanted <= kLinearLimit)
        return take_first_entries(dict, static_cast<std::uint32_t>(rounded_capacity(wanted)));
    return rebuild(dict, wanted, dict->next_age != 0, Holes::Stay);
}

bool add_ages(Dict* dict) {
    return rebuild(dict, dict->entry_capacity, true, Holes::Close);
}

bool make_room(Dict* dict, Value key) {
    const bool is_str = key.is_heap() && heap_type(key.as_object())->has(TypeFlags::kStr);
    if (!is_str && (dict->usable & Dict::kHasOtherKeys) == 0) [[unlikely]] {
        if (dict->entry_count != 0) dict->usable = 0;
        dict->usable |= Dict::kHasOtherKeys;
    }
    if ((dict->usable & ~Dict::kHasOtherKeys) == 0) [[unlikely]]
        renew(dict);
    if (dict->entry_count < dict->entry_capacity) return true;
    if (dict->entry_capacity < kLinearLimit)
        return grow(dict, std::max<std::uint32_t>(4, dict->entry_capacity + 2));
    return grow(dict, std::size_t{dict->entry_capacity} * 2);
}

void append(Dict* dict, Value key, Value value, std::int64_t hash) {
    const std::uint32_t position = dict->entry_count++;
    dict->entries[position] = {key, value, hash};
    ++dict->size;
    if ((dict->usable & ~Dict::kHasOtherKeys) != 0) --dict->usable;
    dict->layout_version = 0;
    if (dict->entry_capacity <= kLinearLimit) return;
    with_cells(dict, [dict, position](auto* cells) { enter(dict, cells, position); });
}

DictEntry remove(Dict* dict, std::uint32_t position) {
    if (dict->entry_capacity > kLinearLimit) {
        with_cells(dict, [dict, position](auto* cells) { leave(dict, cells, position); });
    }
    DictEntry entry = dict->entries[position];
    dict->entries[position] = {Value::empty(), Value::empty(), 0};
    --dict->size;
    dict->layout_version = 0;
    if (dict->tombstones > dict->index_size() / 4) [[unlikely]]
        fill_index(dict);
    while (dict->first_entry < dict->entry_count && dict->entries[dict->first_entry].key.is_empty())
        ++dict->first_entry;
    return entry;
}

void close_holes(Dict* dict) {
    if (dict->next_age != 0) pack_ages(dict);
    std::uint32_t count = 0;
    for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
        if (!dict->entries[position].key.is_empty()) dict->entries[count++] = dict->entries[position];
    }
    dict->first_entry = 0;
    dict->entry_count = count;
    dict->layout_version = 0;
    fill_index(dict);
}

void drop_trailing_holes(Dict* dict) {
    const std::uint32_t old_count = dict->entry_count;
    while (dict->entry_count > dict->first_entry && dict->entries[dict->entry_count - 1].key.is_empty())
        --dict->entry_count;
    // Their places will be taken by younger entries.
    if (dict->next_age != 0) std::fill(ages_of(dict) + dict->entry_count, ages_of(dict) + old_count, 0u);
}

}  // namespace gossamer::dict_table

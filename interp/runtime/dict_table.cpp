#include "runtime/dict_table.h"

#include <algorithm>
#include <cstring>

namespace gossamer::dict_table {

namespace {

constexpr std::size_t kMostEntries = std::size_t{1} << 30;

// Calls `action` with a pointer of the cells' type.
template <class Action>
void with_cells(const Dict* dict, Action action) {
    if (dict->index_size <= 256) {
        action(cells_of<std::int8_t>(dict));
    } else if (dict->index_size <= 65536) {
        action(cells_of<std::int16_t>(dict));
    } else {
        action(cells_of<std::int32_t>(dict));
    }
}

// Answers how far from its home the position has come to stand.
template <class Cell>
std::size_t enter(Dict* dict, Cell* cells, std::uint32_t position) {
    const std::size_t mask = dict->index_size - 1;
    const std::size_t home = home_of(dict, dict->entries[position].hash);
    std::size_t place = home;
    while (cells[place] >= 0)
        place = (place + 1) & mask;
    if (cells[place] == kTombstone) --dict->tombstones;
    cells[place] = static_cast<Cell>(position);
    return (place - home) & mask;
}

// Gives up the cell that holds `position`.
template <class Cell>
void leave(Dict* dict, Cell* cells, std::uint32_t position) {
    const std::size_t mask = dict->index_size - 1;
    std::size_t place = home_of(dict, dict->entries[position].hash);
    while (cells[place] != static_cast<Cell>(position))
        place = (place + 1) & mask;
    const bool ends_run = cells[(place + 1) & mask] == kFreeCell;
    cells[place] = static_cast<Cell>(ends_run ? kFreeCell : kTombstone);
    if (!ends_run) ++dict->tombstones;
}

[[nodiscard]] std::size_t rounded_capacity(std::size_t wanted) {
    return wanted <= kLinearLimit ? std::max<std::size_t>(wanted, 1) : std::bit_ceil(wanted);
}

}  // namespace

void fill_index(Dict* dict) {
    if (dict->index_size == 0) return;
    std::memset(cells_of<char>(dict), 0xFF, dict->index_size * cell_width(dict->index_size));  // all free
    dict->tombstones = 0;
    with_cells(dict, [dict](auto* cells) {
        for (std::uint32_t position = 0; position < dict->entry_count; ++position) {
            if (!dict->entries[position].key.is_empty()) enter(dict, cells, position);
        }
    });
}

bool rebuild(Dict* dict, std::size_t wanted) {
    if (wanted > kMostEntries) return false;
    const auto capacity =
        static_cast<std::uint32_t>(rounded_capacity(std::max<std::size_t>(wanted, dict->size)));
    const std::uint32_t index_size = capacity <= kLinearLimit ? 0 : capacity * 2;
    Heap& heap = Heap::of(dict);
    auto* entries = static_cast<DictEntry*>(heap.allocate_buffer(buffer_bytes(capacity, index_size)));
    if (entries == nullptr) return false;
    std::uint32_t count = 0;
    for (std::uint32_t position = dict->first_entry; position < dict->entry_count; ++position) {
        if (!dict->entries[position].key.is_empty()) entries[count++] = dict->entries[position];
    }
    heap.free_buffer(dict->entries, buffer_bytes(dict->entry_capacity, dict->index_size));
    dict->entries = entries;
    dict->first_entry = 0;
    dict->entry_count = count;
    dict->entry_capacity = capacity;
    dict->index_size = index_size;
    dict->layout_version = 0;
    fill_index(dict);
    return true;
}

bool make_room(Dict* dict) {
    if (dict->entry_count < dict->entry_capacity) return true;
    if (dict->entries == nullptr) {
        constexpr std::uint32_t kFirstCapacity = 4;
        void* buffer = Heap::of(dict).allocate_buffer(buffer_bytes(kFirstCapacity, 0));
        if (buffer == nullptr) return false;
        dict->entries = static_cast<DictEntry*>(buffer);
        dict->entry_capacity = kFirstCapacity;
        return true;
    }
    if (dict->entry_capacity < kLinearLimit) {
        const std::uint32_t more = dict->size == dict->entry_capacity ? 2 : 0;
        return rebuild(dict, std::max<std::uint32_t>(4, dict->entry_capacity + more));
    }
    // Mostly holes: closing them is enough.
    if (dict->size <= dict->entry_capacity / 2) return rebuild(dict, dict->entry_capacity);
    return rebuild(dict, std::size_t{dict->entry_capacity} * 2);
}

void append(Dict* dict, Value key, Value value, std::int64_t hash) {
    const std::uint32_t position = dict->entry_count++;
    dict->entries[position] = {key, value, hash};
    ++dict->size;
    dict->layout_version = 0;
    if (dict->index_size == 0) return;
    std::size_t distance = 0;
    with_cells(dict, [&](auto* cells) { distance = enter(dict, cells, position); });
    if (distance < kCrowd || dict->scatter != 0) [[likely]]
        return;
    dict->scatter = kScatter;
    fill_index(dict);
}

DictEntry remove(Dict* dict, std::uint32_t position) {
    if (dict->index_size != 0) {
        with_cells(dict, [dict, position](auto* cells) { leave(dict, cells, position); });
    }
    DictEntry entry = dict->entries[position];
    dict->entries[position] = {Value::empty(), Value::empty(), 0};
    --dict->size;
    dict->layout_version = 0;
    if (dict->tombstones > dict->index_size / 4) [[unlikely]]
        fill_index(dict);
    while (dict->first_entry < dict->entry_count && dict->entries[dict->first_entry].key.is_empty())
        ++dict->first_entry;
    return entry;
}

void close_holes(Dict* dict) {
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
    while (dict->entry_count > dict->first_entry && dict->entries[dict->entry_count - 1].key.is_empty())
        --dict->entry_count;
    if (dict->first_entry >= dict->entry_count) dict->first_entry = dict->entry_count = 0;
}

}  // namespace gossamer::dict_table

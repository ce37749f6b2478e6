// The order of a dict's entries changed: moving them to an end, and what is remembered of the order in which
// they were added.
//
// An OrderedDict of CPython keeps its order beside a plain dict, and that dict decides in which order the
// entries are let go of: as they were added, however often they have been moved since. Here the entries
// themselves move. So the first move gives all of them ages (numbers, behind the index), which move along; an
// entry that is added later has none, 0, until the next move. All that have none stand behind all that have
// one.
//
// The dict of an instance of a variable-size builtin (tuple, bytes) is put in the order of its class's shared
// keys (shape.h) when it is let go of with the instance: the only order that is not one of addition.
#include "runtime/dict.h"
#include "runtime/dict_table.h"
#include "runtime/shape.h"
#include "runtime/str.h"

#include <algorithm>
#include <span>

namespace gossamer {

namespace {

void move_to_end(Dict* dict, std::uint32_t position) {
    if (position + 1 == dict->entry_count) return;
    const std::uint32_t age = dict->next_age == 0 ? 0 : dict_table::ages_of(dict)[position];
    const DictEntry entry = dict_table::remove(dict, position);
    // There is a hole now. Where few are, closing them would have to be done again soon; but it needs no
    // memory. (In CPython no loop goes on over an order that has changed: nobody can tell when holes are
    // closed.)
    if (dict->entry_count == dict->entry_capacity) {
        const bool has_few_holes = dict->size > dict->entry_capacity / 4 * 3;
        if (!has_few_holes || !dict_table::grow(dict, std::size_t{dict->entry_capacity} * 2))
            dict_table::close_holes(dict);
    }
    dict_table::append(dict, entry.key, entry.value, entry.hash);
    if (dict->next_age != 0) dict_table::ages_of(dict)[dict->entry_count - 1] = age;
}

// Into the place of the first entry; all between move up one.
void move_to_front(Dict* dict, std::uint32_t position) {
    DictEntry* entries = dict->entries;
    std::rotate(entries + dict->first_entry, entries + position, entries + position + 1);
    if (dict->next_age != 0) {
        std::uint32_t* ages = dict_table::ages_of(dict);
        std::rotate(ages + dict->first_entry, ages + position, ages + position + 1);
    }
    dict->layout_version = 0;
    dict_table::fill_index(dict);
}

// The hashes have become numbers of an order.
void sort_by_hash(Dict* dict) {
    std::sort(dict->entries, dict->entries + dict->entry_count,
              [](const DictEntry& left, const DictEntry& right) { return left.hash < right.hash; });
}

}  // namespace

void dict_move_entry(Dict* dict, std::int64_t index, DictEnd end) {
    const auto position = static_cast<std::uint32_t>(index);
    // By this a walk sees that the order has changed.
    if (dict->next_age != 0 && dict->next_age != UINT32_MAX) ++dict->next_age;
    if (end == DictEnd::Last) {
        move_to_end(dict, position);
    } else if (position != dict->first_entry) {
        move_to_front(dict, position);
    }
}

std::int64_t dict_keep_ages(Dict* dict, std::int64_t index) {
    if (dict->next_age == 0) {
        const auto holes_before = std::count_if(dict->entries, dict->entries + index,
                                                [](const DictEntry& entry) { return entry.key.is_empty(); });
        if (!dict_table::add_ages(dict)) return index;
        dict->next_age = 1;
        index -= holes_before;
    }
    std::uint32_t* ages = dict_table::ages_of(dict);
    std::uint32_t first = dict->entry_count;
    while (first > dict->first_entry && ages[first - 1] == 0)
        --first;
    for (; first < dict->entry_count; ++first)
        ages[first] = dict->next_age++;
    return index;
}

void dict_sort_by_age(Dict* dict) {
    if (dict->next_age == 0) return;
    const std::uint32_t* ages = dict_table::ages_of(dict);
    for (std::uint32_t position = 0; position < dict->entry_count; ++position) {
        const std::uint32_t age = ages[position];
        dict->entries[position].hash = age != 0 ? age : std::int64_t{dict->next_age} + position;
    }
    sort_by_hash(dict);
}

void dict_sort_by_shared_keys(Dict* dict, const Type* type) {
    const std::span<DictEntry> entries{dict->entries, dict->entry_count};
    const auto has_place = [type](const DictEntry& entry) {
        return entry.key.is_empty() || shared_key_place(type, as<Str>(entry.key)) != kNoSlot;
    };
    const bool has_other_keys = (dict->usable & Dict::kHasOtherKeys) != 0;
    if (has_other_keys || !std::all_of(entries.begin(), entries.end(), has_place)) return;
    for (DictEntry& entry : entries)
        entry.hash = entry.key.is_empty() ? kNoSlot : shared_key_place(type, as<Str>(entry.key));
    sort_by_hash(dict);
}

}  // namespace gossamer

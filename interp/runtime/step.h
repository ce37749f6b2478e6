// One step of any iterator from C++, those of lists and tuples inline.
#pragma once

#include "memory/count.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/tuple.h"

#include <utility>

namespace gossamer {

// The next item of a list or tuple iterator, retained; empty at the end, which the iterator is not told of.
[[gnu::always_inline]] inline Value next_of_sequence(SequenceIterator& iterator, bool is_list) {
    if (!iterator.sequence.is_heap()) return Value::empty();
    const Value* items;
    std::uint64_t size;
    if (is_list) {
        items = as<List>(iterator.sequence)->items;
        size = as<List>(iterator.sequence)->size;
    } else {
        items = as<Tuple>(iterator.sequence)->items;
        size = as<Tuple>(iterator.sequence)->size;
    }
    if (iterator.index >= size) return Value::empty();
    Value item = items[iterator.index++];
    retain(item);
    return item;
}

// As next_item: the count of the value is the caller's. Empty at the end, error when an exception is pending.
[[gnu::always_inline]] inline Value next_value(Interpreter& interpreter, Value iterator) {
    if (iterator.is_heap()) {
        const Type* type = heap_type(iterator.as_object());
        if (type == interpreter.types.list_iterator || type == interpreter.types.tuple_iterator) {
            const Value item =
                next_of_sequence(*as<SequenceIterator>(iterator), type == interpreter.types.list_iterator);
            if (!item.is_empty()) return item;
        }
    }
    return next_item(interpreter, iterator).detach();
}

// Releases, in this order, what a pair has held. It is kept meanwhile: code may run.
void release_items_of_pair(Tuple* pair, Value first, Value second);

// Puts new items, whose counts are given, into a pair that is free to fill. May run code: what it held is
// released.
[[gnu::always_inline]] inline void fill_pair(Tuple* pair, ItemPair items) {
    const Value old_first = std::exchange(pair->items[0], items.first);
    const Value old_second = std::exchange(pair->items[1], items.second);
    if ((items.first.is_heap() || items.second.is_heap()) && !pair->is_tracked()) finish_tuple(pair);
    if (!is_let_go(old_first)) {
        release_items_of_pair(pair, old_first, old_second);
    } else if (!is_let_go(old_second)) {
        release_items_of_pair(pair, Value::empty(), old_second);
    }
}

}  // namespace gossamer

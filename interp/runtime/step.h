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

// What a list or tuple iterator has left, as above; empty for any other.
[[gnu::always_inline]] inline Value next_if_sequence(const Interpreter& interpreter, Value iterator) {
    if (!iterator.is_heap()) return Value::empty();
    const Type* type = heap_type(iterator.as_object());
    if (type != interpreter.types.list_iterator && type != interpreter.types.tuple_iterator)
        return Value::empty();
    return next_of_sequence(*as<SequenceIterator>(iterator), type == interpreter.types.list_iterator);
}

// As next_item: the count of the value is the caller's. Empty at the end, error when an exception is pending.
[[gnu::always_inline]] inline Value next_value(Interpreter& interpreter, Value iterator) {
    const Value item = next_if_sequence(interpreter, iterator);
    return item.is_empty() ? next_item(interpreter, iterator).detach() : item;
}

// The same for an iterator whose end is that of the one it walks over. The exception that is pending may be
// the StopIteration of a class: it is passed on, and with it the value that it has.
[[gnu::always_inline]] inline Value next_value_or_stop(Interpreter& interpreter, Value iterator) {
    const Value item = next_if_sequence(interpreter, iterator);
    return item.is_empty() ? step_of(iterator)(interpreter, iterator).detach() : item;
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

// The iterator objects that the run loop steps through without calling anything, and the others of the
// builtin containers.
//
// Each kind has a step function (`next` of its TypeSpec): the next item, or empty when exhausted, without
// StopIteration. An exhausted iterator lets go of what it walked over and stays exhausted.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct Dict;
struct Set;

struct RangeObject : Object {
    Value start, stop, step, length;  // owned ints
};
// range over inline ints; longrange_iterator handles the rest.
struct RangeIterator : Object {
    std::int64_t next;
    std::int64_t step;
    std::uint64_t remaining;
};
struct LongRangeIterator : Object {
    Value next, step, remaining;  // owned ints
};
// list_iterator, tuple_iterator, list_reverseiterator, reversed and the iterator over __getitem__: `sequence`
// becomes empty when exhausted. The reversed ones count down; they are exhausted below 0.
struct SequenceIterator : Object {
    Value sequence;  // owned
    std::uint64_t index;
};
// dict_keyiterator, dict_valueiterator, dict_itemiterator and their reverse forms.
enum class DictPart : std::uint8_t { Key, Value, Item };
struct DictIterator : Object {
    Value dict;                   // owned; empty when exhausted
    Value reusable_pair;          // owned; item iterators: tuple reused while nobody else holds it
    std::uint64_t expected_size;  // of an OrderedDict the high half stands for the order
    std::uint32_t position;       // of the next entry; reverse: one above it
    std::uint32_t remaining;      // entries still expected
    DictPart part;
    bool is_reverse;
    bool is_ordered;  // the dict is an OrderedDict
};
struct SetIterator : Object {
    Value set;  // owned; empty when exhausted
    std::uint64_t expected_size;
    std::uint64_t position;
    std::uint64_t remaining;
};
// str_iterator: byte offset.
struct StrIterator : Object {
    Value text;  // owned; empty when exhausted
    std::uint64_t offset;
};
struct CallableIterator : Object {
    Value callable;  // owned; empty when exhausted
    Value sentinel;  // owned
};

// Whether the tuple that an iterator gave last is nobody else's, so that it may be filled again.
[[nodiscard]] inline bool is_free_to_fill(Value reusable) {
    return reusable.is_heap() && reusable.as_object()->count == 1;
}
// A pair. `reusable` is the tuple given first: it is used again whenever nobody else holds it. May run code:
// what it held is released.
Owned give_as_tuple(Interpreter& interpreter, Value& reusable, Owned first, Owned second);
// The same for tuples of any length: the items of what comes back are to be replaced, one after the other.
Owned tuple_to_fill(Interpreter& interpreter, Value& reusable, std::size_t size);

// Step functions.
Owned list_iterator_next(Interpreter& interpreter, Value iterator);
Owned list_reverseiterator_next(Interpreter& interpreter, Value iterator);
Owned tuple_iterator_next(Interpreter& interpreter, Value iterator);
Owned sequence_iterator_next(Interpreter& interpreter, Value iterator);
Owned range_iterator_next(Interpreter& interpreter, Value iterator);
Owned longrange_iterator_next(Interpreter& interpreter, Value iterator);
Owned dict_iterator_next(Interpreter& interpreter, Value iterator);
ItemPair dict_iterator_next_pair(Interpreter& interpreter, Value iterator);
// The same without making a pair: true, and key and value borrowed until anything runs; false when exhausted.
Result<bool> dict_iterator_step(Interpreter& interpreter, DictIterator* iterator, Value& key, Value& value);
Owned set_iterator_next(Interpreter& interpreter, Value iterator);
Owned callable_iterator_next(Interpreter& interpreter, Value iterator);

Owned new_sequence_iterator(Interpreter& interpreter, Type* type, Value sequence, std::uint64_t index);
// `type`: one of the six dict iterator types.
Owned new_dict_iterator(Interpreter& interpreter, Type* type, Dict* dict);
Owned new_set_iterator(Interpreter& interpreter, Set* set);
Owned new_callable_iterator(Interpreter& interpreter, Value callable, Value sentinel);
// A range_iterator or, when an end is beyond inline ints, a longrange_iterator. Range values borrowed.
Owned new_range_iterator(Interpreter& interpreter, Value start, Value step, Value length);
// `length` items, all of them inline ints; null: no memory, nothing is pending.
RangeIterator* new_short_range_iterator(Interpreter& interpreter, std::int64_t start, std::int64_t step,
                                        std::int64_t length);

extern const Layout range_layout;
extern const Layout range_iterator_layout;
extern const Layout longrange_iterator_layout;
extern const Layout sequence_iterator_layout;
extern const Layout dict_iterator_layout;
extern const Layout set_iterator_layout;
extern const Layout str_iterator_layout;
extern const Layout callable_iterator_layout;

// The position that __setstate__ of an iterator is given: an int, and nothing that only has __index__.
Result<std::int64_t> position_in_state(Interpreter& interpreter, Value state);

}  // namespace gossamer

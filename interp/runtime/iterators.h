// The iterator objects that the run loop steps through without calling anything.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct RangeObject : Object {
    Value start, stop, step, length;  // owned ints
};
// range over inline ints; longrange_iterator handles the rest.
struct RangeIterator : Object {
    std::int64_t next;
    std::int64_t step;
    std::uint64_t remaining;
};
// list_iterator, tuple_iterator: `sequence` becomes empty when exhausted.
struct SequenceIterator : Object {
    Value sequence;  // owned
    std::uint64_t index;
};
// dict_keyiterator, dict_valueiterator, dict_itemiterator.
struct DictIterator : Object {
    Value dict;  // owned; empty when exhausted
    std::uint64_t expected_size;
    std::uint32_t position;
    Value reusable_pair;  // owned; item iterator: tuple reused while nobody else holds it
};
// str_iterator: byte offset.
struct StrIterator : Object {
    Value text;  // owned; empty when exhausted
    std::uint64_t offset;
};

extern const Layout range_layout;
extern const Layout range_iterator_layout;
extern const Layout sequence_iterator_layout;
extern const Layout dict_iterator_layout;
extern const Layout str_iterator_layout;

}  // namespace gossamer

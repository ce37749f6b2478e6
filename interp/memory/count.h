// Reference counts: retain and release. Everything else about lifetimes follows from "release reached zero".
//
// release may run arbitrary dialect code (finalisers, weak reference callbacks). Whoever changes a container
// first brings it into a valid state and releases what it removed last.
//
// Counts of immortal objects are kept like any other (a test would cost every retain more than it saves):
// they start so high that no program gets them down. In checked builds the count of a dead object fails the
// assertion.
#pragma once

#include "memory/heap.h"
#include "memory/object.h"
#include "memory/rows.h"

namespace gossamer {

inline void retain(Object* object) {
    GOSSAMER_ASSERT(object->count != 0);
    ++object->count;
}
inline void retain(Value value) {
    if (value.is_heap()) retain(value.as_object());
}
// All values of a row.
inline void retain_all(std::span<const Value> values) {
    for_each_object(values, [](Object* object) { retain(object); });
}

// May run code.
inline void release(Object* object) {
    GOSSAMER_ASSERT(object->count != 0);
    if (--object->count == 0) [[unlikely]]
        Heap::of(object).deallocate(object);
}
inline void release(Value value) {
    if (value.is_heap()) release(value.as_object());
}

// For Layout::take_next: whether nothing is left to do about a reference, as it was none or not the last one.
// Runs no code.
[[nodiscard]] inline bool is_let_go(Value value) {
    if (!value.is_heap()) return true;
    Object* object = value.as_object();
    if (object->count == 1) return false;
    --object->count;
    return true;
}

}  // namespace gossamer

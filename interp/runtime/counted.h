// For kinds whose storage holds raw counted Values (list items, dict entries, set tables): how one count
// enters and leaves such a slot, and how exact builtin objects and instances of their subclasses are made
// alike.
//
// Layout functions must not use `drop`: they release nothing.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/raise.h"
#include "runtime/type.h"

#include <algorithm>

namespace gossamer {

// A count of its own for a slot.
[[nodiscard]] inline Value share_into_slot(Value value) {
    return Owned::share(value).detach();
}
// The same for a row of them; answers the slot behind the last.
inline Value* share_into_slots(Value* slots, std::span<const Value> values) {
    retain_all(values);
    return std::copy(values.begin(), values.end(), slots);
}
// The count of a value that has left its slot ends. May run code.
inline void drop(Value value) {
    Owned::adopt(value).reset();
}

[[nodiscard]] inline bool is_exact(const Type* type, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == type;
}
[[nodiscard]] inline bool is_exact(const Type* type, const Object* object) {
    return heap_type(object) == type;
}

// An object of exactly a builtin type, fields after the header uninitialised, untracked; error: MemoryError
// is pending.
template <class Kind>
[[nodiscard]] Kind* create_exact(Interpreter& interpreter, const Type* type,
                                 std::size_t bytes = sizeof(Kind)) {
    return interpreter.heap.create<Kind>(type->instance_shape, bytes);
}

// An instance of a builtin type or of a subclass of it; null: MemoryError is pending. Fields of the C++
// struct are to be set, then track_once() is to be called.
template <class Kind>
[[nodiscard]] Kind* create_instance(Interpreter& interpreter, Type* type) {
    if (type->has(TypeFlags::kHeapType)) {
        Owned made = allocate_instance(interpreter, type);
        return made.is_error() ? nullptr : static_cast<Kind*>(made.detach().as_object());
    }
    auto* object = create_exact<Kind>(interpreter, type);
    if (object == nullptr) static_cast<void>(raise_memory_error(interpreter));
    return object;
}
inline void track_once(Object* object) {
    if (!object->is_tracked()) Heap::of(object).track(object);
}

// Whether an object owned by a container can be part of a reference cycle. Runs no code.
[[nodiscard]] bool may_be_in_cycle(const Interpreter& interpreter, Value value);

}  // namespace gossamer

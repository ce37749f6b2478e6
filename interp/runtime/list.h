// list: items in a buffer of their own, grown geometrically.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

struct List : Object {
    Value* items;  // owned; [size, capacity) uninitialised
    std::uint64_t size;
    std::uint64_t capacity;

    [[nodiscard]] std::span<const Value> values() const { return {items, size}; }
};

Ref<List> new_list(Interpreter& interpreter, std::size_t capacity = 0);  // empty, tracked
Ref<List> list_of(Interpreter& interpreter, std::span<const Value> items);  // shares
Ref<List> list_of_moved(Interpreter& interpreter, Value* items, std::size_t size);
// Takes the value over. The fast path (room left) is inline; amortised O(1).
Status list_append_slow(Interpreter& interpreter, List* list, Owned value);
inline Status list_append(Interpreter& interpreter, List* list, Owned value) {
    if (list->size < list->capacity) [[likely]] {
        list->items[list->size++] = value.detach();
        return Status::ok();
    }
    return list_append_slow(interpreter, list, std::move(value));
}
Status list_extend(Interpreter& interpreter, List* list, Value iterable);  // may run code
[[nodiscard]] inline bool is_list(Value value) { return is_kind(value, TypeFlags::kList); }

extern const Layout list_layout;

}  // namespace gossamer

// list: items in a buffer of their own, grown geometrically.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/slice.h"

#include <span>

namespace gossamer {

struct List : Object {
    Value* items;  // owned; [size, capacity) uninitialised
    std::uint64_t size;
    std::uint64_t capacity;

    [[nodiscard]] std::span<const Value> values() const { return {items, size}; }
};

Ref<List> new_list(Interpreter& interpreter, std::size_t capacity = 0);     // empty, tracked
Ref<List> list_of(Interpreter& interpreter, std::span<const Value> items);  // shares
// Moves the counts of `size` values out of `items` (registers), leaving empty() there.
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
// Room for `count` items in all.
Status list_reserve(Interpreter& interpreter, List* list, std::size_t count);
// Before item `index` (0 ≤ index ≤ size). O(size - index).
Status list_insert(Interpreter& interpreter, List* list, std::size_t index, Owned value);
// Takes item `index` out. Runs no code.
[[nodiscard]] Owned list_take(List* list, std::size_t index);
// Empties the list, then releases the items, last to first. May run code, which may refill the list.
void list_clear(List* list);
void list_reverse(List* list);

// Slices. `range` is fitted to the list's present length.
Ref<List> list_slice(Interpreter& interpreter, const List* list, SliceRange range);
// list[begin:end] = items (shared); the old items are released when the list is whole again. May run code.
Status list_replace(Interpreter& interpreter, List* list, std::size_t begin, std::size_t end,
                    std::span<const Value> items);
// list[slice] = iterable and del list[slice]. May run code.
Status list_store_slice(Interpreter& interpreter, List* list, const SliceObject* slice, Value iterable);
// list[range] = iterable, the range not yet fitted.
Status list_store_range(Interpreter& interpreter, List* list, SliceRange range, Value iterable);
Status list_delete_slice(Interpreter& interpreter, List* list, const SliceObject* slice);

Owned list_get(Interpreter& interpreter, List* list, Value key);  // list[key]
Status list_set(Interpreter& interpreter, List* list, Value key,
                Value value);  // list[key] = value; empty: del list[key]

// The items repeated `count` times (negative: none) as a new list, and in place.
Owned list_repeat(Interpreter& interpreter, const List* list, std::int64_t count);
Status list_repeat_in_place(Interpreter& interpreter, List* list, std::int64_t count);
// Index of the first item equal to `value` from `begin` on and before `end`; -1: none. May run code.
Result<std::int64_t> list_find(Interpreter& interpreter, List* list, Value value, std::int64_t begin,
                               std::int64_t end);

[[nodiscard]] inline bool is_list(Value value) {
    return is_kind(value, TypeFlags::kList);
}

extern const Layout list_layout;

}  // namespace gossamer

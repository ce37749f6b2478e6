// deque: a ring of items in one buffer, whose capacity is a power of two.
//
//     items   [ c d e . . . a b ]      size 5, first 6: a is the leftmost
//
// `state` changes with every change of size or order, so that who walks over it notices.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct Deque : Object {
    static constexpr std::int64_t kUnbounded = -1;

    WeakReference* weakrefs;
    Value* items;  // owned buffer of owned values
    std::uint64_t capacity;
    std::uint64_t first;
    std::uint64_t size;
    std::int64_t maximum;  // kUnbounded, or the most items it keeps
    std::uint64_t state;

    [[nodiscard]] Value& at(std::uint64_t index) const { return items[(first + index) & (capacity - 1)]; }
    [[nodiscard]] bool is_full() const {
        return maximum != kUnbounded && size >= static_cast<std::uint64_t>(maximum);
    }
};

enum class DequeEnd : std::uint8_t { Left, Right };

// Adds at one end; a bounded deque that is full drops an item at the other, after the new one is in. May run
// code then.
Status deque_add(Interpreter& interpreter, Deque* deque, DequeEnd end, Owned item);
// Takes from an end; the deque is not empty. Runs no code.
[[nodiscard]] Owned deque_take(Deque* deque, DequeEnd end);
// Adds the items of an iterable one after the other. May run code.
Status deque_extend(Interpreter& interpreter, Deque* deque, DequeEnd end, Value iterable);
// Empties it, then releases, leftmost first. May run code.
void deque_clear(Deque* deque);
// Moves all items `steps` places to the right, round the end. Runs no code.
void deque_rotate(Deque* deque, std::int64_t steps);
// Before index (0 ≤ index ≤ size); there is no maximum in the way.
Status deque_insert(Interpreter& interpreter, Deque* deque, std::uint64_t index, Owned item);
[[nodiscard]] Owned deque_remove_at(Deque* deque, std::uint64_t index);

extern const Layout deque_layout;

}  // namespace gossamer

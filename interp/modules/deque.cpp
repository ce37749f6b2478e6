#include "modules/deque.h"

#include "runtime/counted.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <bit>

namespace gossamer {

namespace {

void traverse_deque(Object* object, Visitor& visitor) {
    auto* deque = static_cast<Deque*>(object);
    for (std::uint64_t index = 0; index < deque->size; ++index)
        visitor.visit(deque->at(index));
}

Value take_leftmost(Object* object) {
    auto* deque = static_cast<Deque*>(object);
    while (deque->size != 0) {
        Value item = deque->at(0);
        deque->first = (deque->first + 1) & (deque->capacity - 1);
        --deque->size;
        ++deque->state;
        if (item.is_heap()) return item;
    }
    return Value::empty();
}

void free_ring(Heap& heap, Object* object) {
    auto* deque = static_cast<Deque*>(object);
    heap.free_buffer(deque->items, deque->capacity * sizeof(Value));
}

std::size_t deque_cell_size(const Object*) {
    return sizeof(Deque);
}

// Twice the room, or as much as `wanted` items need; the leftmost item first.
[[nodiscard]] bool grow(Deque* deque, std::uint64_t wanted = 0) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 40;
    if (wanted > kMost) return false;
    const std::uint64_t capacity = std::max({std::uint64_t{8}, deque->capacity * 2, std::bit_ceil(wanted)});
    if (capacity > kMost) return false;
    Heap& heap = Heap::of(deque);
    auto* items = static_cast<Value*>(heap.allocate_buffer(capacity * sizeof(Value)));
    if (items == nullptr) return false;
    for (std::uint64_t index = 0; index < deque->size; ++index)
        items[index] = deque->at(index);
    heap.free_buffer(deque->items, deque->capacity * sizeof(Value));
    deque->items = items;
    deque->capacity = capacity;
    deque->first = 0;
    return true;
}

}  // namespace

const Layout deque_layout{
    .traverse = traverse_deque,
    .take_next = take_leftmost,
    .free_buffers = free_ring,
    .clear_next = take_leftmost,
    .cell_size = deque_cell_size,
    .weakref_offset = sizeof(Object),
};

Status deque_add(Interpreter& interpreter, Deque* deque, DequeEnd end, Owned item) {
    if (deque->size == deque->capacity && !grow(deque)) return raise_memory_error(interpreter);
    if (end == DequeEnd::Left) deque->first = (deque->first - 1) & (deque->capacity - 1);
    const std::uint64_t index = end == DequeEnd::Left ? 0 : deque->size;
    ++deque->size;
    ++deque->state;
    deque->at(index) = item.detach();
    if (deque->maximum != Deque::kUnbounded && deque->size > static_cast<std::uint64_t>(deque->maximum)) {
        deque_take(deque, end == DequeEnd::Left ? DequeEnd::Right : DequeEnd::Left).reset();
    }
    return Status::ok();
}

Owned deque_take(Deque* deque, DequeEnd end) {
    const std::uint64_t index = end == DequeEnd::Left ? 0 : deque->size - 1;
    Owned item = Owned::adopt(deque->at(index));
    if (end == DequeEnd::Left) deque->first = (deque->first + 1) & (deque->capacity - 1);
    --deque->size;
    ++deque->state;
    return item;
}

namespace {

// So many items, which `item_at` gives, to the right of those of a deque that keeps all. Runs no code.
template <class ItemAt>
Status append_all(Interpreter& interpreter, Deque* deque, std::uint64_t count, ItemAt item_at) {
    const std::uint64_t wanted = deque->size + count;
    if (wanted > deque->capacity && !grow(deque, wanted)) return raise_memory_error(interpreter);
    for (std::uint64_t index = 0; index < count; ++index) {
        const Value item = item_at(index);
        retain(item);
        deque->at(deque->size++) = item;
    }
    deque->state += count;
    return Status::ok();
}

[[nodiscard]] bool is_exact_deque(Value value) {
    return is_kind(value, TypeFlags::kDeque) && !is_kind(value, TypeFlags::kHeapType);
}

}  // namespace

Status deque_extend(Interpreter& interpreter, Deque* deque, DequeEnd end, Value iterable) {
    if (end == DequeEnd::Right && deque->maximum == Deque::kUnbounded) {
        if (is_exact(interpreter.types.list, iterable) || is_exact(interpreter.types.tuple, iterable)) {
            const std::span<const Value> items = sequence_values(iterable);
            return append_all(interpreter, deque, items.size(), [items](auto index) { return items[index]; });
        }
        if (is_exact_deque(iterable) && iterable.as_object() != deque) {
            const auto* other = as<Deque>(iterable);
            return append_all(interpreter, deque, other->size,
                              [other](auto index) { return other->at(index); });
        }
    }
    // Its own items are those it has now.
    Owned source = Owned::share(iterable);
    if (iterable == Value::from_object(deque)) {
        source = list_from(interpreter, iterable);
        if (source.is_error()) return kError;
    }
    GOSSAMER_TRY(iterator, get_iterator(interpreter, source.get()));
    const StepFunction step = step_of(iterator.get());
    Poll poll{interpreter};
    for (;;) {
        Owned item = step(interpreter, iterator.get());
        if (item.is_error()) return expect_stop(interpreter);
        if (item.is_empty()) return Status::ok();
        GOSSAMER_CHECK(deque_add(interpreter, deque, end, std::move(item)));
        GOSSAMER_CHECK(poll.count());
    }
}

void deque_clear(Deque* deque) {
    if (deque->size == 0) return;  // nothing that an iterator could notice
    Heap& heap = Heap::of(deque);
    Value* items = std::exchange(deque->items, nullptr);
    const std::uint64_t capacity = std::exchange(deque->capacity, 0u);
    const std::uint64_t first = std::exchange(deque->first, 0u);
    const std::uint64_t size = std::exchange(deque->size, 0u);
    ++deque->state;
    for (std::uint64_t index = 0; index < size; ++index)
        drop(items[(first + index) & (capacity - 1)]);
    heap.free_buffer(items, capacity * sizeof(Value));
}

// One item at a time the shorter way round: with room in the ring that is a move of each, without it of none.
void deque_rotate(Deque* deque, std::int64_t steps) {
    if (deque->size < 2) return;
    const auto size = static_cast<std::int64_t>(deque->size);
    std::int64_t right = steps % size;
    if (right < 0) right += size;
    if (right > size / 2) right -= size;
    Value* const items = deque->items;
    const std::uint64_t mask = deque->capacity - 1;
    const std::uint64_t others = deque->size - 1;
    std::uint64_t first = deque->first;
    for (; right > 0; --right) {
        const Value item = items[(first + others) & mask];
        first = (first - 1) & mask;
        items[first] = item;
    }
    for (; right < 0; ++right) {
        const Value item = items[first];
        first = (first + 1) & mask;
        items[(first + others) & mask] = item;
    }
    deque->first = first;
    ++deque->state;
}

Status deque_insert(Interpreter& interpreter, Deque* deque, std::uint64_t index, Owned item) {
    GOSSAMER_CHECK(deque_add(interpreter, deque, DequeEnd::Right, std::move(item)));
    for (std::uint64_t place = deque->size - 1; place > index; --place)
        std::swap(deque->at(place), deque->at(place - 1));
    return Status::ok();
}

Owned deque_remove_at(Deque* deque, std::uint64_t index) {
    for (std::uint64_t place = index; place + 1 < deque->size; ++place)
        std::swap(deque->at(place), deque->at(place + 1));
    return deque_take(deque, DequeEnd::Right);
}

}  // namespace gossamer

// Ranges whose ends are inline ints take the quick ways; all others compute with ints of any size.
#include "runtime/range.h"

#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/iterate.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/slice.h"

namespace gossamer {

namespace {

void traverse_range(Object* object, Visitor& visitor) {
    auto* range = static_cast<RangeObject*>(object);
    for (Value part : {range->start, range->stop, range->step, range->length})
        visitor.visit(part);
}

Value take_range_part(Object* object) {
    auto* range = static_cast<RangeObject*>(object);
    for (Value* slot : {&range->start, &range->stop, &range->step, &range->length}) {
        Value part = std::exchange(*slot, Value::none());
        if (part.is_heap()) return part;
    }
    return Value::empty();
}

std::size_t range_cell_size(const Object*) {
    return sizeof(RangeObject);
}
std::size_t range_iterator_cell_size(const Object*) {
    return sizeof(RangeIterator);
}

void traverse_longrange_iterator(Object* object, Visitor& visitor) {
    auto* iterator = static_cast<LongRangeIterator*>(object);
    for (Value part : {iterator->next, iterator->step, iterator->remaining})
        visitor.visit(part);
}

Value take_longrange_part(Object* object) {
    auto* iterator = static_cast<LongRangeIterator*>(object);
    for (Value* slot : {&iterator->next, &iterator->step, &iterator->remaining}) {
        Value part = std::exchange(*slot, Value::none());
        if (part.is_heap()) return part;
    }
    return Value::empty();
}

std::size_t longrange_iterator_cell_size(const Object*) {
    return sizeof(LongRangeIterator);
}

// ---- Ints of any size

Owned plus(Interpreter& interpreter, Value left, Value right) {
    return binary_operation(interpreter, BinaryOperator::Add, left, right);
}
Owned minus(Interpreter& interpreter, Value left, Value right) {
    return binary_operation(interpreter, BinaryOperator::Sub, left, right);
}
Owned times(Interpreter& interpreter, Value left, Value right) {
    return binary_operation(interpreter, BinaryOperator::Mul, left, right);
}

[[nodiscard]] Value small(std::int64_t number) {
    return Value::from_int(number);
}

Result<bool> is_less(Interpreter& interpreter, Value left, Value right) {
    if (Value::both_int(left, right)) return left.as_int() < right.as_int();
    return compare_is_true(interpreter, left, right, Comparison::Lt);
}

Result<bool> is_negative(Interpreter& interpreter, Value number) {
    return is_less(interpreter, number, small(0));
}

// Items between start and stop: 0, or (|stop - start| - 1) // |step| + 1.
Owned range_length(Interpreter& interpreter, Value start, Value stop, Value step) {
    GOSSAMER_TRY(is_descending, is_negative(interpreter, step));
    Value low = is_descending.get() ? stop : start;
    Value high = is_descending.get() ? start : stop;
    GOSSAMER_TRY(has_items, is_less(interpreter, low, high));
    if (!has_items.get()) return Owned::immediate(small(0));
    if (Value::both_int(low, high) && step.is_int()) {
        const std::int64_t stride = is_descending.get() ? -step.as_int() : step.as_int();
        return new_int(interpreter, (high.as_int() - low.as_int() - 1) / stride + 1);
    }
    GOSSAMER_TRY(span, minus(interpreter, high, low));
    GOSSAMER_TRY(below, minus(interpreter, span.get(), small(1)));
    GOSSAMER_TRY(stride, unary_operation(interpreter, UnaryOperator::Absolute, step));
    GOSSAMER_TRY(quotient,
                 binary_operation(interpreter, BinaryOperator::FloorDiv, below.get(), stride.get()));
    return plus(interpreter, quotient.get(), small(1));
}

// start + index * step, for an index that need not be within the range.
Owned item_at(Interpreter& interpreter, const RangeObject* range, Value index) {
    GOSSAMER_TRY(offset, times(interpreter, index, range->step));
    return plus(interpreter, range->start, offset.get());
}

}  // namespace

const Layout range_layout{
    .traverse = traverse_range,
    .take_next = take_range_part,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = range_cell_size,
    .weakref_offset = 0,
};

const Layout range_iterator_layout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = range_iterator_cell_size,
    .weakref_offset = 0,
    .flat = flat_row(sizeof(RangeIterator), sizeof(Object), 0),
};

const Layout longrange_iterator_layout{
    .traverse = traverse_longrange_iterator,
    .take_next = take_longrange_part,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = longrange_iterator_cell_size,
    .weakref_offset = 0,
};

bool is_range(const Interpreter& interpreter, Value value) {
    return is_exact(interpreter.types.range, value);
}

Owned new_range(Interpreter& interpreter, Value start, Value stop, Value step) {
    if (step == small(0)) return raise(interpreter, Error::RangeStepZero);
    GOSSAMER_TRY(length, range_length(interpreter, start, stop, step));
    auto* range = create_exact<RangeObject>(interpreter, interpreter.types.range);
    if (range == nullptr) return raise_memory_error(interpreter);
    range->start = share_into_slot(start);
    range->stop = share_into_slot(stop);
    range->step = share_into_slot(step);
    range->length = length.detach();
    return Owned::adopt(range);
}

Owned range_item(Interpreter& interpreter, const RangeObject* range, Value index) {
    Owned position = Owned::share(index);
    GOSSAMER_TRY(from_end, is_negative(interpreter, index));
    if (from_end.get()) {
        position = plus(interpreter, index, range->length);
        if (position.is_error()) return kError;
    }
    GOSSAMER_TRY(is_before, is_negative(interpreter, position.get()));
    GOSSAMER_TRY(is_within, is_less(interpreter, position.get(), range->length));
    if (is_before.get() || !is_within.get()) return raise(interpreter, Error::RangeIndexRange);
    return item_at(interpreter, range, position.get());
}

Owned range_slice(Interpreter& interpreter, const RangeObject* range, Value slice) {
    SliceIndices indices;
    GOSSAMER_CHECK(slice_indices(interpreter, slice, range->length, indices));
    GOSSAMER_TRY(step, times(interpreter, indices.step.get(), range->step));
    GOSSAMER_TRY(start, item_at(interpreter, range, indices.start.get()));
    GOSSAMER_TRY(stop, item_at(interpreter, range, indices.stop.get()));
    return new_range(interpreter, start.get(), stop.get(), step.get());
}

Owned range_find(Interpreter& interpreter, const RangeObject* range, Value number) {
    GOSSAMER_TRY(is_descending, is_negative(interpreter, range->step));
    Value low = is_descending.get() ? number : range->start;
    Value high = is_descending.get() ? range->start : number;
    GOSSAMER_TRY(is_before, is_less(interpreter, high, low));
    if (is_before.get()) return Owned{};
    GOSSAMER_TRY(is_within, is_less(interpreter, is_descending.get() ? range->stop : number,
                                    is_descending.get() ? number : range->stop));
    if (!is_within.get()) return Owned{};
    GOSSAMER_TRY(offset, minus(interpreter, number, range->start));
    GOSSAMER_TRY(rest, binary_operation(interpreter, BinaryOperator::Mod, offset.get(), range->step));
    if (rest.get() != small(0)) return Owned{};
    return binary_operation(interpreter, BinaryOperator::FloorDiv, offset.get(), range->step);
}

// ---- Iterators

RangeIterator* new_short_range_iterator(Interpreter& interpreter, std::int64_t start, std::int64_t step,
                                        std::int64_t length) {
    auto* iterator = create_exact<RangeIterator>(interpreter, interpreter.types.range_iterator);
    if (iterator == nullptr) return nullptr;
    iterator->next = start;
    iterator->step = step;
    iterator->remaining = static_cast<std::uint64_t>(length);
    return iterator;
}

Owned new_range_iterator(Interpreter& interpreter, Value start, Value step, Value length) {
    // Inline ends: no step within can leave the inline ints.
    bool is_short = Value::both_int(start, step) && length.is_int();
    if (is_short && length.as_int() != 0) {
        std::int64_t last;
        is_short = !__builtin_mul_overflow(length.as_int() - 1, step.as_int(), &last) &&
                   !__builtin_add_overflow(last, start.as_int(), &last) && Value::fits_int(last);
    }
    if (is_short) {
        RangeIterator* iterator =
            new_short_range_iterator(interpreter, start.as_int(), step.as_int(), length.as_int());
        if (iterator == nullptr) return raise_memory_error(interpreter);
        return Owned::adopt(iterator);
    }
    auto* iterator = create_exact<LongRangeIterator>(interpreter, interpreter.types.longrange_iterator);
    if (iterator == nullptr) return raise_memory_error(interpreter);
    iterator->next = share_into_slot(start);
    iterator->step = share_into_slot(step);
    iterator->remaining = share_into_slot(length);
    return Owned::adopt(iterator);
}

Owned range_iterator_of(Interpreter& interpreter, const RangeObject* range) {
    return new_range_iterator(interpreter, range->start, range->step, range->length);
}

Owned range_reversed(Interpreter& interpreter, const RangeObject* range) {
    GOSSAMER_TRY(last, minus(interpreter, range->length, small(1)));
    GOSSAMER_TRY(start, item_at(interpreter, range, last.get()));
    GOSSAMER_TRY(step, unary_operation(interpreter, UnaryOperator::Negative, range->step));
    return new_range_iterator(interpreter, start.get(), step.get(), range->length);
}

Owned range_iterator_next(Interpreter&, Value value) {
    auto* iterator = as<RangeIterator>(value);
    if (iterator->remaining == 0) return Owned{};
    --iterator->remaining;
    const std::int64_t item = iterator->next;
    iterator->next += iterator->step;
    return Owned::immediate(Value::from_int(item));
}

Owned longrange_iterator_next(Interpreter& interpreter, Value value) {
    auto* iterator = as<LongRangeIterator>(value);
    if (iterator->remaining == small(0)) return Owned{};
    GOSSAMER_TRY(remaining, minus(interpreter, iterator->remaining, small(1)));
    GOSSAMER_TRY(next, plus(interpreter, iterator->next, iterator->step));
    replace(iterator->remaining, std::move(remaining));
    Owned item = Owned::adopt(iterator->next);
    iterator->next = next.detach();
    return item;
}

// ---- slice.indices

namespace {

// One end of a slice fitted to the bounds; `part` is what the slice has, `otherwise` stands for None.
Owned fit_end(Interpreter& interpreter, Value part, Value otherwise, Value length, Value lower, Value upper) {
    if (part.is_none()) return Owned::share(otherwise);
    if (!has_index(interpreter, part)) return raise(interpreter, Error::SliceIndexType);
    GOSSAMER_TRY(given, to_index(interpreter, part));
    GOSSAMER_TRY(from_end, is_negative(interpreter, given.get()));
    if (from_end.get()) {
        GOSSAMER_TRY(moved, plus(interpreter, given.get(), length));
        GOSSAMER_TRY(is_below, is_less(interpreter, moved.get(), lower));
        return is_below.get() ? Owned::share(lower) : std::move(moved);
    }
    GOSSAMER_TRY(is_above, is_less(interpreter, upper, given.get()));
    return is_above.get() ? Owned::share(upper) : std::move(given);
}

}  // namespace

Status slice_indices(Interpreter& interpreter, Value value, Value length, SliceIndices& indices) {
    auto* slice = as<SliceObject>(value);
    if (slice->step.is_none()) {
        indices.step = Owned::immediate(small(1));
    } else {
        if (!has_index(interpreter, slice->step)) return raise(interpreter, Error::SliceIndexType);
        indices.step = to_index(interpreter, slice->step);
        if (indices.step.is_error()) return kError;
        if (indices.step.get() == small(0)) return raise(interpreter, Error::SliceStepZero);
    }
    GOSSAMER_TRY(is_descending, is_negative(interpreter, indices.step.get()));
    Owned lower = Owned::immediate(small(is_descending.get() ? -1 : 0));
    Owned upper = is_descending.get() ? minus(interpreter, length, small(1)) : Owned::share(length);
    if (upper.is_error()) return kError;
    Value first = is_descending.get() ? upper.get() : lower.get();
    Value last = is_descending.get() ? lower.get() : upper.get();
    indices.start = fit_end(interpreter, slice->start, first, length, lower.get(), upper.get());
    if (indices.start.is_error()) return kError;
    indices.stop = fit_end(interpreter, slice->stop, last, length, lower.get(), upper.get());
    return indices.stop.is_error() ? Status{kError} : Status::ok();
}

}  // namespace gossamer

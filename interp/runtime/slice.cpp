#include "runtime/slice.h"

#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/iterate.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"

#include <algorithm>
#include <limits>

namespace gossamer {

namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kBeforeAll = std::numeric_limits<std::int64_t>::min();

void traverse_slice(Object* object, Visitor& visitor) {
    auto* slice = static_cast<SliceObject*>(object);
    visitor.visit(slice->start);
    visitor.visit(slice->stop);
    visitor.visit(slice->step);
}

Value take_slice_part(Object* object) {
    auto* slice = static_cast<SliceObject*>(object);
    for (Value* slot : {&slice->step, &slice->start, &slice->stop}) {
        Value part = std::exchange(*slot, Value::none());
        if (part.is_heap()) return part;
    }
    return Value::empty();
}

std::size_t slice_cell_size(const Object*) {
    return sizeof(SliceObject);
}

// One part of a slice; `otherwise` when it is None.
Result<std::int64_t> read_part(Interpreter& interpreter, Value part, std::int64_t otherwise) {
    if (part.is_none()) return otherwise;
    if (part.is_int()) return part.as_int();
    if (!has_index(interpreter, part)) return raise(interpreter, Error::SliceIndexType);
    return as_index(interpreter, part, nullptr);
}

}  // namespace

const Layout slice_layout{
    .traverse = traverse_slice,
    .take_next = take_slice_part,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = slice_cell_size,
    .weakref_offset = 0,
    .flat = flat_row(sizeof(SliceObject), offsetof(SliceObject, step), 3),
};

Owned new_slice(Interpreter& interpreter, Value start, Value stop, Value step) {
    auto* slice = create_exact<SliceObject>(interpreter, interpreter.types.slice);
    if (slice == nullptr) return raise_memory_error(interpreter);
    slice->start = share_into_slot(start);
    slice->stop = share_into_slot(stop);
    slice->step = share_into_slot(step);
    interpreter.heap.track(slice);
    return Owned::adopt(slice);
}

bool is_slice(const Interpreter& interpreter, Value value) {
    return is_exact(interpreter.types.slice, value);
}

Result<SliceRange> read_slice(Interpreter& interpreter, const SliceObject* slice) {
    GOSSAMER_TRY(step, read_part(interpreter, slice->step, 1));
    if (step.get() == 0) return raise(interpreter, Error::SliceStepZero);
    SliceRange range;
    range.step = std::max(step.get(), -kLargest);
    GOSSAMER_TRY(start, read_part(interpreter, slice->start, range.step < 0 ? kLargest : 0));
    GOSSAMER_TRY(stop, read_part(interpreter, slice->stop, range.step < 0 ? kBeforeAll : kLargest));
    range.start = start.get();
    range.stop = stop.get();
    return range;
}

bool read_plain_bounds(Value start, Value stop, Value step, SliceRange& range) {
    if ((!start.is_int() && !start.is_none()) || (!stop.is_int() && !stop.is_none())) return false;
    if (!step.is_int() && !step.is_none()) return false;
    range.step = step.is_int() ? step.as_int() : 1;
    const bool is_descending = range.step < 0;
    range.start = start.is_int() ? start.as_int() : is_descending ? kLargest : 0;
    range.stop = stop.is_int() ? stop.as_int() : is_descending ? kBeforeAll : kLargest;
    return range.step != 0;
}

SliceRange fit_slice(SliceRange range, std::int64_t length) {
    const bool is_descending = range.step < 0;
    auto fit = [length, is_descending](std::int64_t bound) {
        if (bound < 0) {
            bound += length;
            if (bound < 0) return is_descending ? std::int64_t{-1} : std::int64_t{0};
            return bound;
        }
        if (bound >= length) return is_descending ? length - 1 : length;
        return bound;
    };
    range.start = fit(range.start);
    range.stop = fit(range.stop);
    if (range.step == 1) {
        range.count = std::max<std::int64_t>(range.stop - range.start, 0);
    } else if (is_descending) {
        range.count = range.stop < range.start ? (range.start - range.stop - 1) / -range.step + 1 : 0;
    } else {
        range.count = range.start < range.stop ? (range.stop - range.start - 1) / range.step + 1 : 0;
    }
    return range;
}

Result<std::int64_t> slice_bound(Interpreter& interpreter, Value value) {
    if (value.is_int()) return value.as_int();
    if (!has_index(interpreter, value)) return raise(interpreter, Error::BoundIndexType);
    return as_index(interpreter, value, nullptr);
}

}  // namespace gossamer

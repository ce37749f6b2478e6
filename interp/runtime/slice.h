// slice objects.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct SliceObject : Object {
    Value step, start, stop;  // owned; they go in this order
};

// Shares the three values; none() where absent.
Owned new_slice(Interpreter& interpreter, Value start, Value stop, Value step);

// A slice applied to a sequence: `count` items at start, start + step, …
struct SliceRange {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;

    // The same items in ascending order.
    [[nodiscard]] SliceRange ascending() const {
        if (step > 0) return *this;
        return {start + (count - 1) * step, start + 1, -step, count};
    }
};

// The three numbers of a slice, not yet fitted to a length (count is 0). May run code (__index__): ask for
// the length after it.
Result<SliceRange> read_slice(Interpreter& interpreter, const SliceObject* slice);
// The same of the parts; false when one is neither None nor an inline int, or the step is 0. Runs no code.
[[nodiscard]] bool read_plain_bounds(Value start, Value stop, Value step, SliceRange& range);
// Fits it to a sequence of `length` items: start and stop within, count known.
[[nodiscard]] SliceRange fit_slice(SliceRange range, std::int64_t length);
// A start or stop argument of index(), find() …: negative ones count from the end, clipped. May run code.
Result<std::int64_t> slice_bound(Interpreter& interpreter, Value value);

[[nodiscard]] bool is_slice(const Interpreter& interpreter, Value value);

extern const Layout slice_layout;

}  // namespace gossamer

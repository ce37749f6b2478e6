// range: arithmetic on its four ints, small or big. The objects themselves: iterators.h.
#pragma once

#include "runtime/iterators.h"

namespace gossamer {

// The ints are borrowed ints of any size; step is not 0 (else ValueError).
Owned new_range(Interpreter& interpreter, Value start, Value stop, Value step);
// range[index] for any int, negative ones from the end; IndexError.
Owned range_item(Interpreter& interpreter, const RangeObject* range, Value index);
// range[slice], again a range.
Owned range_slice(Interpreter& interpreter, const RangeObject* range, Value slice);
// Where an int stands in the range, as an int; empty when it does not.
Owned range_find(Interpreter& interpreter, const RangeObject* range, Value number);
Owned range_iterator_of(Interpreter& interpreter, const RangeObject* range);
Owned range_reversed(Interpreter& interpreter, const RangeObject* range);
[[nodiscard]] bool is_range(const Interpreter& interpreter, Value value);

// start, stop and step of a slice for a sequence of `length` items (both ints of any size); each owned.
struct SliceIndices {
    Owned start, stop, step;
};
Status slice_indices(Interpreter& interpreter, Value slice, Value length, SliceIndices& indices);

}  // namespace gossamer

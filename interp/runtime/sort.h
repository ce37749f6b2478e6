// Stable adaptive merge sort of values by the dialect's `<`.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// Sorts `count` keys in place and moves `companions` (null: none) along. May run code (comparisons). After an
// error all values are still there, in some order. The arrays belong to the caller and nobody else may reach
// them meanwhile.
Status sort_values(Interpreter& interpreter, Value* keys, Value* companions, std::size_t count);

}  // namespace gossamer

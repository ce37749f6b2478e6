// The optional arguments that the searching methods of str, bytes and bytearray share.
#pragma once

#include "memory/owned.h"
#include "runtime/byte_search.h"
#include "runtime/interpreter.h"

namespace gossamer {

// Where a search begins and ends, as it was asked for. To read it may change the size of a bytearray: it is
// fitted to the length behind all that runs code.
struct SearchBounds {
    std::int64_t start;
    std::int64_t stop;

    [[nodiscard]] SearchWindow within(std::size_t length) const { return fit_window(start, stop, length); }
};

// args[first] and args[first + 1], both optional, None allowed. May run code (__index__).
Result<SearchBounds> read_bounds(Interpreter& interpreter, Args args, std::size_t first);
// An optional count: `otherwise` when empty. May run code.
Result<std::int64_t> read_count(Interpreter& interpreter, Value value, std::int64_t otherwise);
// The iterator over what join() was given. May run code.
Owned join_iterator(Interpreter& interpreter, Value iterable);
// A required size such as a width. May run code.
Result<std::int64_t> read_size(Interpreter& interpreter, Value value);

}  // namespace gossamer

// The optional arguments that the searching methods of str, bytes and bytearray share.
#pragma once

#include "memory/owned.h"
#include "runtime/byte_search.h"
#include "runtime/interpreter.h"

namespace gossamer {

// args[first] and args[first + 1] as start and stop (both optional, None allowed) of a window on `length`
// items. May run code (__index__).
Result<SearchWindow> read_window(Interpreter& interpreter, Args args, std::size_t first, std::size_t length);
// An optional count: `otherwise` when empty. May run code.
Result<std::int64_t> read_count(Interpreter& interpreter, Value value, std::int64_t otherwise);
// A required size such as a width. May run code.
// The iterator over what join() was given. May run code.
Owned join_iterator(Interpreter& interpreter, Value iterable);
Result<std::int64_t> read_size(Interpreter& interpreter, Value value);

}  // namespace gossamer

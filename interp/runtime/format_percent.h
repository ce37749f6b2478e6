// `template % values`, for str and bytes.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct Str;

// A str. May run code.
Owned format_percent(Interpreter& interpreter, Str* text, Value values);
// A bytes object; `text` is borrowed, the caller keeps its owner alive and unchanged. May run code.
Owned format_percent_bytes(Interpreter& interpreter, std::string_view text, Value values);

}  // namespace gossamer

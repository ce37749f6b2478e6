// Source texts for tracebacks: files, and what was compiled from memory.
#pragma once

#include "runtime/interpreter.h"

#include <string>
#include <string_view>

namespace gossamer {

// Interpreter::source_text.
bool source_text(Interpreter& interpreter, std::string_view file_name, std::string& text);

}  // namespace gossamer

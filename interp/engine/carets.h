// How tracebacks underline an expression: the parser finds its parts.
#pragma once

#include "runtime/source_tools.h"

#include <string_view>

namespace gossamer {

// Interpreter::find_caret_anchors and Interpreter::is_whole_call.
bool find_caret_anchors(std::string_view segment, CaretAnchors& anchors);
bool is_whole_call(std::string_view lines, std::size_t start, std::size_t end);

}  // namespace gossamer

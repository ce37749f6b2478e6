// Warnings raised by natives. The module warnings decides once it is imported; until then the default filters
// do.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string_view>

namespace gossamer {

// Error: a filter made an exception of it. `source_line` may be empty: it is then looked up. `globals`, if
// there are any, say which module warns and remember what has been shown. May run code.
Status show_warning(Interpreter& interpreter, Type* category, std::string_view text,
                    std::string_view file_name, std::uint32_t line, std::string_view source_line,
                    Dict* globals = nullptr);
// A warning about the dialect code that is running.
Status warn(Interpreter& interpreter, Type* category, std::string_view text);

}  // namespace gossamer

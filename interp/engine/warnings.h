// Warnings of the front end, shown as the warnings module would show them.
#pragma once

#include "memory/owned.h"
#include "syntax/diagnostic.h"

#include <vector>

namespace gossamer {

struct Interpreter;

// Error: a filter has turned one of them into an exception.
Status show_syntax_warnings(Interpreter& interpreter, const Source& source,
                            const std::vector<Diagnostic>& warnings);

}  // namespace gossamer

// Docstrings: which statement is one, and its text without the indentation of the source.
#pragma once

#include "syntax/ast.h"

#include <string>
#include <string_view>

namespace gossamer {

// The text when the statement is a plain string.
[[nodiscard]] const std::string_view* docstring_of(const ast::StmtNode& node);
// Tabs become spaces, the first line loses its blanks, the others what indentation they share.
[[nodiscard]] std::string clean_docstring(std::string_view text);

}  // namespace gossamer

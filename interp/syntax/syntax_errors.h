// Every message of the front end, by id. The texts stand in syntax_errors.def and nowhere else.
#pragma once

#include "syntax/diagnostic.h"

#include <initializer_list>
#include <string_view>

namespace gossamer {

enum class SyntaxErrorId : std::uint16_t {
#define SYNTAX_ERROR(id, kind, text) id,
#include "syntax/syntax_errors.def"
};

// The table's text; each {} stands for one argument.
std::string_view syntax_error_text(SyntaxErrorId id);

Diagnostic make_diagnostic(SyntaxErrorId id, const SourceRange& range,
                           std::initializer_list<std::string_view> arguments = {});

}  // namespace gossamer

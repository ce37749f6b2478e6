// Diagnostic: one error or warning of the front end, as data: kind, message and the range at fault.
//
// Drawing it (the source line, the carets) is left to whoever prints it, because the runtime turns most
// of them into SyntaxError objects first.
#pragma once

#include "syntax/source.h"

#include <string>

namespace gossamer {

struct Diagnostic {
    enum class Kind : std::uint8_t { SyntaxError, IndentationError, TabError, SyntaxWarning, DeprecationWarning };

    // How much of `range` is meant. Some errors have only a line, or a begin; CPython's SyntaxError then has no
    // offset or no end_offset, and what it draws follows from that.
    enum class Extent : std::uint8_t { None, Line, Begin, Full };

    Kind kind = Kind::SyntaxError;
    Extent extent = Extent::Full;
    // True when more input could mend it: an open bracket, triple-quoted string or backslash at the end
    // of the text. The REPL then asks for another line.
    bool incomplete = false;
    std::string message;
    SourceRange range;
};

// What SyntaxError's attributes show: columns in characters, from 1. -1 stands for None.
struct ErrorPlace {
    std::int64_t line = -1;
    std::int64_t column = -1;
    std::int64_t end_line = -1;
    std::int64_t end_column = -1;
    // The line with its newline, empty when there is none to show.
    std::string text;
};

ErrorPlace error_place(const Source& source, const Diagnostic& diagnostic);

// "SyntaxError", "TabError", …
std::string_view diagnostic_kind_name(Diagnostic::Kind kind);

}  // namespace gossamer

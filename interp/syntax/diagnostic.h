// Diagnostic: one error or warning of the front end, as data: kind, message and the range at fault.
//
// Drawing it (the source line, the carets) is left to whoever prints it, because the runtime turns most
// of them into SyntaxError objects first.
#pragma once

#include "syntax/source.h"

#include <string>

namespace gossamer {

struct Diagnostic {
    enum class Kind : std::uint8_t {
        SyntaxError,
        IndentationError,
        TabError,
        SyntaxWarning,
        DeprecationWarning,
        MemoryError,     // nested too deeply for the parser
        RecursionError,  // the tree would be too high for those who walk it
    };

    // How much of `range` is meant, and so which of SyntaxError's lineno, offset, end_lineno, end_offset are
    // told. CPython leaves traces here of where an error was raised; a script can see them.
    enum class Extent : std::uint8_t {
        None,      // nowhere: line 0, offset -1, no end, no text
        Line,      // only the line: offset and end offset 0
        OpenLine,  // only the line: offset 0, end offset -1
        Start,     // no end: none is told
        Begin,     // no end: end offset 0
        Open,      // no end: end offset -1, as for an unexpected indent
        Point,     // one character: end is begin; the text shown has no newline
        Full,      // [begin, end)
        Exact,     // as Full, raised inside the scanner: columns are bytes, the text shown has no newline
        Tree,      // as Full, raised behind the parser: columns are bytes, as the tree has them
    };

    Kind kind = Kind::SyntaxError;
    Extent extent = Extent::Full;
    // True when more input could mend it: an open bracket, triple-quoted string or backslash at the end
    // of the text. The REPL then asks for another line.
    bool incomplete = false;
    // SyntaxError's `args` hold the message alone; the attributes are there all the same.
    bool tells_only_message = false;
    std::string message;
    SourceRange range;
};

// What SyntaxError's attributes show: columns from 1, mostly in characters.
struct ErrorPlace {
    std::int64_t line = 0;
    std::int64_t column = -1;
    // False: end_offset is None.
    bool has_end_column = false;
    std::int64_t end_line = 0;
    std::int64_t end_column = 0;
    std::string text;
};

ErrorPlace error_place(const Source& source, const Diagnostic& diagnostic);

// "SyntaxError", "TabError", …
std::string_view diagnostic_kind_name(Diagnostic::Kind kind);

}  // namespace gossamer

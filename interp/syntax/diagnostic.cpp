#include "syntax/diagnostic.h"

#include <algorithm>

namespace gossamer {

namespace {

[[nodiscard]] bool has_more_lines(const Source& source, std::uint32_t line) {
    return line < source.line_count() && source.line_start(line + 1) < source.text().size();
}

// Whether the scanner raised it, or it is about more lines than the one shown.
[[nodiscard]] bool is_bare(const Source& source, const Diagnostic& diagnostic) {
    using Extent = Diagnostic::Extent;
    switch (diagnostic.extent) {
    case Extent::Point:
    case Extent::Exact: return true;
    case Extent::Open:
    case Extent::OpenLine: return false;
    case Extent::Begin:
        if (has_more_lines(source, diagnostic.range.begin_line)) return true;
        break;
    case Extent::None:
    case Extent::Line:
    case Extent::Start:
    case Extent::Full:
    case Extent::Tree: break;
    }
    return diagnostic.range.begin_line != diagnostic.range.end_line;
}

// The line as CPython keeps it in SyntaxError.text: up to a NUL byte, with a newline unless the scanner
// raised it.
std::string shown_line(const Source& source, const Diagnostic& diagnostic) {
    std::string_view line = source.line_text(diagnostic.range.begin_line);
    const std::size_t null_byte = line.find('\0');
    const bool cut = null_byte != std::string_view::npos;
    if (cut) line = line.substr(0, null_byte);
    std::string text(line);
    if (!is_bare(source, diagnostic) && !cut) text += '\n';
    return text;
}

// CPython measures the end in the line where the error begins, whichever line it is on, and so never shows an
// end beyond that line's.
std::int64_t line_end_column(const Source& source, const SourceRange& range) {
    const auto bytes = static_cast<std::uint32_t>(source.line_text(range.begin_line).size());
    return std::int64_t{source.character_column(range.begin_line, bytes)} + 1;
}

}  // namespace

ErrorPlace error_place(const Source& source, const Diagnostic& diagnostic) {
    using Extent = Diagnostic::Extent;
    ErrorPlace place;
    if (diagnostic.extent == Extent::None) return place;
    const SourceRange& range = diagnostic.range;
    place.has_end_column = true;
    place.line = range.begin_line;
    place.end_line = range.begin_line;
    place.text = shown_line(source, diagnostic);
    place.column = 0;
    if (diagnostic.extent == Extent::OpenLine) place.end_column = -1;
    if (diagnostic.extent == Extent::Line || diagnostic.extent == Extent::OpenLine) return place;
    place.column = std::int64_t{source.character_column(range.begin_line, range.begin_column)} + 1;
    switch (diagnostic.extent) {
    case Extent::Start: place.has_end_column = false; break;
    case Extent::Open: place.end_column = -1; break;
    case Extent::Point: place.end_column = place.column; break;
    case Extent::Exact:
        place.column = std::int64_t{range.begin_column} + 1;
        place.end_column = std::int64_t{range.end_column} + 1;
        break;
    case Extent::Tree:
        place.column = std::int64_t{range.begin_column} + 1;
        place.end_line = range.end_line;
        place.end_column = std::int64_t{range.end_column} + 1;
        break;
    case Extent::Full:
        place.end_line = range.end_line;
        place.end_column = std::int64_t{source.character_column(range.end_line, range.end_column)} + 1;
        if (range.end_line != range.begin_line)
            place.end_column = std::min(place.end_column, line_end_column(source, range));
        break;
    case Extent::None:
    case Extent::Line:
    case Extent::OpenLine:
    case Extent::Begin: break;
    }
    return place;
}

std::string_view diagnostic_kind_name(Diagnostic::Kind kind) {
    switch (kind) {
    case Diagnostic::Kind::SyntaxError: return "SyntaxError";
    case Diagnostic::Kind::IndentationError: return "IndentationError";
    case Diagnostic::Kind::TabError: return "TabError";
    case Diagnostic::Kind::SyntaxWarning: return "SyntaxWarning";
    case Diagnostic::Kind::DeprecationWarning: return "DeprecationWarning";
    case Diagnostic::Kind::MemoryError: return "MemoryError";
    case Diagnostic::Kind::RecursionError: return "RecursionError";
    }
    return "";
}

}  // namespace gossamer

// Source: one text handed to the front end, and the arithmetic of places in it.
//
// A place is a byte offset into the UTF-8 text, a line (from 1) and a byte column (from 0). Users see
// character columns; only `character_column` converts, so that everything before an error message
// counts bytes. Newlines are normalised to '\n' once, on construction: no later stage knows of '\r'.
// Nothing here knows tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gossamer {

struct Diagnostic;

// A stretch of source text: [begin, end). Lines count from 1, columns are bytes from 0.
struct SourceRange {
    std::uint32_t begin_offset = 0;
    std::uint32_t end_offset = 0;
    std::uint32_t begin_line = 1;
    std::uint32_t begin_column = 0;
    std::uint32_t end_line = 1;
    std::uint32_t end_column = 0;
};

// From the begin of `first` to the end of `last`.
constexpr SourceRange join_ranges(const SourceRange& first, const SourceRange& last) {
    return {first.begin_offset, last.end_offset, first.begin_line,
            first.begin_column, last.end_line,   last.end_column};
}

class Source {
public:
    // `text` is valid generalised UTF-8 (what the runtime's strings hold).
    Source(std::string name, std::string text);

    // Offsets are 32 bits: `decode_source` refuses a longer text, and nobody may hand one over.
    static constexpr std::size_t kSizeLimit = 0xFFFF'FFF0;

    const std::string& name() const { return name_; }
    // Followed by a NUL byte beyond its end, which the scanner uses as its sentinel.
    std::string_view text() const { return text_; }

    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
    // Line of the byte at `offset`, from 1.
    std::uint32_t line_of(std::uint32_t offset) const;
    std::uint32_t line_start(std::uint32_t line) const { return line_starts_[line - 1]; }
    // The line without its newline; empty for a line that does not exist.
    std::string_view line_text(std::uint32_t line) const;

    // How many characters stand before byte `byte_column` of `line`.
    std::uint32_t character_column(std::uint32_t line, std::uint32_t byte_column) const;

    SourceRange range(std::uint32_t begin_offset, std::uint32_t end_offset) const;

private:
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;
};

// Turns the bytes of a file into text: byte order mark, encoding line (utf-8, latin-1, ascii) and invalid
// bytes. `name` is the file's, for the message. On an error, `text` still gets what could be made of the
// bytes, so that the line at fault can be shown. NUL bytes pass: the scanner meets them in order.
[[nodiscard]] std::optional<Diagnostic> decode_source(std::string_view name, std::string_view bytes,
                                                      std::string& text);

}  // namespace gossamer

#include "syntax/source.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "support/utf8.h"

namespace gossamer {

namespace {

// "\r\n" and "\r" become "\n".
void normalise_newlines(std::string& text) {
    std::size_t read = text.find('\r');
    if (read == std::string::npos) return;
    std::size_t write = read;
    while (read < text.size()) {
        char character = text[read++];
        if (character == '\r') {
            if (read < text.size() && text[read] == '\n') ++read;
            character = '\n';
        }
        text[write++] = character;
    }
    text.resize(write);
}

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts{0};
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    for (const char* at = begin; at < end;) {
        const void* newline = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (newline == nullptr) break;
        at = static_cast<const char*>(newline) + 1;
        starts.push_back(static_cast<std::uint32_t>(at - begin));
    }
    return starts;
}

}  // namespace

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    normalise_newlines(text_);
    line_starts_ = find_line_starts(text_);
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return static_cast<std::uint32_t>(after - line_starts_.begin());
}

std::string_view Source::line_text(std::uint32_t line) const {
    if (line == 0 || line > line_count()) return {};
    const std::size_t begin = line_starts_[line - 1];
    const std::size_t end = line < line_count() ? line_starts_[line] - 1 : text_.size();
    return std::string_view(text_).substr(begin, end - begin);
}

std::uint32_t Source::character_column(std::uint32_t line, std::uint32_t byte_column) const {
    const std::string_view text = line_text(line);
    const std::size_t bytes = std::min<std::size_t>(byte_column, text.size());
    // A column past the end is one on the newline, or behind an implied one.
    const std::size_t beyond = byte_column - bytes;
    return static_cast<std::uint32_t>(utf8::count_code_points(text.substr(0, bytes)) + beyond);
}

SourceRange Source::range(std::uint32_t begin_offset, std::uint32_t end_offset) const {
    SourceRange range;
    range.begin_offset = begin_offset;
    range.end_offset = end_offset;
    range.begin_line = line_of(begin_offset);
    range.begin_column = begin_offset - line_start(range.begin_line);
    range.end_line = line_of(end_offset);
    range.end_column = end_offset - line_start(range.end_line);
    return range;
}

}  // namespace gossamer

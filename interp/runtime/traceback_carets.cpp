// The source of an instruction in a traceback: its lines, dedented, and under them ~~~^~~~ where it is not
// obvious which part of a line is meant. Long expressions show the first line, the last one, and those around
// the operator.
#include "runtime/traceback_text.h"

#include "bytecode/position_table.h"
#include "runtime/source_tools.h"
#include "support/unicode.h"
#include "support/utf8.h"

#include <algorithm>
#include <set>

namespace gossamer {

namespace {

constexpr std::string_view kBlanks = " \t\f\v\r";

std::string_view without_trailing_blanks(std::string_view line) {
    const std::size_t last = line.find_last_not_of(kBlanks);
    return last == std::string_view::npos ? std::string_view{} : line.substr(0, last + 1);
}

std::size_t leading_blanks(std::string_view line) {
    const std::size_t first = line.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? line.size() : first;
}

// The blanks that all lines begin with go; lines of blanks do not count.
void dedent(std::vector<std::string>& lines) {
    std::string_view margin;
    bool is_first = true;
    for (const std::string& line : lines) {
        if (leading_blanks(line) == line.size()) continue;
        const std::string_view own = std::string_view{line}.substr(0, leading_blanks(line));
        if (is_first) {
            margin = own;
            is_first = false;
            continue;
        }
        std::size_t common = 0;
        while (common < margin.size() && common < own.size() && margin[common] == own[common])
            ++common;
        margin = margin.substr(0, common);
    }
    const std::size_t width = margin.size();
    if (width == 0) return;
    for (std::string& line : lines)
        line.erase(0, std::min(width, leading_blanks(line)));
}

// Columns on a terminal that the first `bytes` bytes of a line take.
std::size_t display_width(std::string_view line, std::size_t bytes) {
    const std::string_view part = line.substr(0, bytes);
    if (utf8::is_ascii(part)) return part.size();
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < part.size();) {
        const utf8::Decoded decoded = utf8::decode(part.data() + offset);
        const std::string_view east_asian = unicode::east_asian_width(decoded.code_point);
        width += decoded.code_point > 0x7F && (east_asian == "F" || east_asian == "W") ? 2 : 1;
        offset += decoded.length;
    }
    return width;
}

std::size_t offset_of_character(std::string_view line, std::size_t index) {
    return utf8::offset_of(line, index);
}

class Drawing {
public:
    Drawing(const Interpreter& interpreter, std::vector<std::string> lines, std::size_t start,
            std::size_t end)
        : interpreter_{interpreter}, lines_{std::move(lines)}, start_{start}, end_{end} {}

    void append_to(std::string& out) {
        const std::string segment = segment_text();
        has_anchors_ =
            interpreter_.find_caret_anchors != nullptr && interpreter_.find_caret_anchors(segment, anchors_);
        shows_carets_ = decide_carets();
        std::set<std::size_t> shown{0, lines_.size() - 1};
        if (has_anchors_) place_anchors(shown);
        std::vector<std::string> result;
        std::size_t previous = 0;
        for (std::size_t line : shown) {
            if (line != 0 && line - previous == 2) append_line(result, line - 1);
            if (line != 0 && line - previous > 2) {
                result.push_back("...<" + std::to_string(line - previous - 1) + " lines>...");
            }
            append_line(result, line);
            previous = line;
        }
        dedent(result);
        for (const std::string& line : result)
            out += "    " + line + '\n';
    }

private:
    std::string segment_text() const {
        std::string text;
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            std::string_view part = lines_[line];
            if (line + 1 == lines_.size()) part = part.substr(0, end_);
            if (line == 0) part = part.substr(std::min(start_, part.size()));
            text += part;
            if (line + 1 < lines_.size()) text += '\n';
        }
        return text;
    }

    bool decide_carets() const {
        std::string all;
        for (const std::string& line : lines_) {
            if (!all.empty()) all += '\n';
            all += line;
        }
        if (interpreter_.is_whole_call != nullptr && interpreter_.is_whole_call(all, start_, end_))
            return false;
        if (has_anchors_) return true;
        const std::string_view before = std::string_view{lines_.front()}.substr(0, start_);
        const std::string_view last = lines_.back();
        const std::string_view after = last.substr(std::min(end_, last.size()));
        return leading_blanks(before) != before.size() || !without_trailing_blanks(after).empty();
    }

    // From places in the segment to columns of whole lines; the lines around them are shown.
    void place_anchors(std::set<std::size_t>& shown) {
        const std::size_t first_characters =
            utf8::count_code_points(std::string_view{lines_.front()}.substr(0, start_));
        if (anchors_.left_line == 0) anchors_.left_column += first_characters;
        if (anchors_.right_line == 0) anchors_.right_column += first_characters;
        for (std::size_t anchor : {anchors_.left_line, anchors_.right_line}) {
            for (std::size_t line = anchor == 0 ? 0 : anchor - 1; line <= anchor + 1 && line < lines_.size();
                 ++line) {
                shown.insert(line);
            }
        }
        const std::string& left = lines_[anchors_.left_line];
        const std::string& right = lines_[anchors_.right_line];
        anchors_.left_column = display_width(left, offset_of_character(left, anchors_.left_column));
        anchors_.right_column = display_width(right, offset_of_character(right, anchors_.right_column));
    }

    bool is_in_anchors(std::size_t line, std::size_t column) const {
        const bool is_behind_left =
            line > anchors_.left_line || (line == anchors_.left_line && column >= anchors_.left_column);
        const bool is_before_right =
            line < anchors_.right_line || (line == anchors_.right_line && column < anchors_.right_column);
        return is_behind_left && is_before_right;
    }

    void append_line(std::vector<std::string>& result, std::size_t line) const {
        const std::string& text = lines_[line];
        result.push_back(text);
        if (!shows_carets_) return;
        const std::size_t blanks = leading_blanks(text);
        const std::size_t begin = line == 0 ? display_width(text, start_) : 0;
        const std::size_t count = line + 1 == lines_.size() ? display_width(text, std::min(end_, text.size()))
                                                            : display_width(text, text.size());
        std::string carets;
        for (std::size_t column = 0; column < count; ++column) {
            if (column < blanks || column < begin) {
                carets += ' ';
            } else {
                carets += has_anchors_ && !is_in_anchors(line, column) ? '~' : '^';
            }
        }
        result.push_back(std::move(carets));
    }

    const Interpreter& interpreter_;
    std::vector<std::string> lines_;
    std::size_t start_, end_;  // bytes: in the first line, in the last one
    CaretAnchors anchors_;
    bool has_anchors_ = false;
    bool shows_carets_ = false;
};

bool all_blank(const std::vector<std::string>& lines) {
    return std::all_of(lines.begin(), lines.end(),
                       [](const std::string& line) { return leading_blanks(line) == line.size(); });
}

}  // namespace

void append_source_with_carets(const Interpreter& interpreter, SourceLines& lines, std::string& out,
                               std::string_view file_name, std::uint32_t line, const Position& position) {
    const bool has_range = position.line == line && position.end_line >= line;
    const std::uint32_t last = has_range ? position.end_line : line;
    std::vector<std::string> shown;
    for (std::uint32_t number = line; number <= last; ++number) {
        std::string text;
        if (!lines.find(file_name, number, text)) text.clear();
        shown.emplace_back(without_trailing_blanks(text));
    }
    if (all_blank(shown)) return;
    const std::size_t original_size = shown.front().size();
    dedent(shown);
    const std::size_t dedented = original_size - shown.front().size();
    if (!has_range) {
        for (const std::string& text : shown)
            out += "    " + text + '\n';
        return;
    }
    auto moved = [dedented](std::uint32_t column) { return column > dedented ? column - dedented : 0; };
    const std::size_t start = std::min(moved(position.column), shown.front().size());
    const std::size_t end = std::min(moved(position.end_column), shown.back().size());
    Drawing{interpreter, std::move(shown), start, end}.append_to(out);
}

}  // namespace gossamer

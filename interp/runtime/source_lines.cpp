#include "runtime/source_lines.h"

namespace gossamer {

const SourceLines::Text& SourceLines::text_of(std::string_view file_name) {
    auto found = texts_.find(file_name);
    if (found != texts_.end()) return found->second;
    Text text;
    if (interpreter_.source_text != nullptr)
        (void)interpreter_.source_text(interpreter_, file_name, text.text);
    for (std::size_t start = 0; start < text.text.size();) {
        text.starts.push_back(start);
        const std::size_t newline = text.text.find('\n', start);
        if (newline == std::string::npos) break;
        start = newline + 1;
    }
    return texts_.emplace(file_name, std::move(text)).first->second;
}

bool SourceLines::find(std::string_view file_name, std::uint32_t number, std::string& line) {
    const Text& text = text_of(file_name);
    if (number == 0 || number > text.starts.size()) return false;
    const std::size_t start = text.starts[number - 1];
    std::size_t end = text.text.find('\n', start);
    if (end == std::string::npos) end = text.text.size();
    if (end > start && text.text[end - 1] == '\r') --end;
    line.assign(text.text, start, end - start);
    return true;
}

}  // namespace gossamer

#include "compiler/docstring.h"

#include <algorithm>

namespace gossamer {

namespace {

std::string expand_tabs(std::string_view text) {
    std::string result;
    std::size_t column = 0;
    for (const char character : text) {
        if (character == '\t') {
            const std::size_t width = 8 - column % 8;
            result.append(width, ' ');
            column += width;
            continue;
        }
        result += character;
        column = character == '\n' || character == '\r' ? 0 : column + ((character & 0xC0) != 0x80);
    }
    return result;
}

}  // namespace

const std::string_view* docstring_of(const ast::StmtNode& node) {
    const auto* statement = ast::as<ast::Expr>(&node);
    const auto* constant = statement == nullptr ? nullptr : ast::as<ast::Constant>(statement->value);
    if (constant == nullptr || constant->value.kind != ast::ConstantKind::String) return nullptr;
    return &constant->value.text;
}

std::string clean_docstring(std::string_view original) {
    const std::string expanded =
        original.find('\t') == std::string_view::npos ? std::string(original) : expand_tabs(original);
    std::string_view text = expanded;
    std::size_t margin = std::string_view::npos;
    for (std::size_t line = text.find('\n'); line != std::string_view::npos;
         line = text.find('\n', line + 1)) {
        const std::size_t first = text.find_first_not_of(' ', line + 1);
        if (first == std::string_view::npos || text[first] == '\n') continue;
        margin = std::min(margin, first - line - 1);
    }
    if (margin == std::string_view::npos) margin = 0;
    std::string result;
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    while (true) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return result.append(text);
        result.append(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
        std::size_t blanks = 0;
        while (blanks < margin && blanks < text.size() && text[blanks] == ' ')
            ++blanks;
        text.remove_prefix(blanks);
    }
}

}  // namespace gossamer

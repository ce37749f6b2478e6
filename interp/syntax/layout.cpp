#include "syntax/layout.h"

namespace gossamer {

LineLayout::LineResult LineLayout::begin_line(Indentation indentation) {
    const Indentation top = levels_.back();
    if (indentation.column == top.column) {
        const bool same = indentation.alternate_column == top.alternate_column;
        return {same ? Verdict::Same : Verdict::TabsDiffer, 0};
    }
    if (indentation.column < top.column) return dedent_to(indentation);
    if (levels_.size() >= kMaxIndentLevels) return {Verdict::TooDeep, 0};
    if (indentation.alternate_column <= top.alternate_column) return {Verdict::TabsDiffer, 0};
    levels_.push_back(indentation);
    return {Verdict::Indent, 0};
}

LineLayout::LineResult LineLayout::dedent_to(Indentation indentation) {
    std::uint32_t count = 0;
    while (levels_.size() > 1 && indentation.column < levels_.back().column) {
        levels_.pop_back();
        ++count;
    }
    if (indentation.column != levels_.back().column) return {Verdict::DedentMatchesNothing, 0};
    if (indentation.alternate_column != levels_.back().alternate_column) return {Verdict::TabsDiffer, 0};
    return {Verdict::Dedent, count};
}

std::uint32_t LineLayout::close_levels() {
    const auto count = static_cast<std::uint32_t>(level_count());
    levels_.resize(1);
    return count;
}

bool LineLayout::open_bracket(const Token& token) {
    if (brackets_.size() >= kMaxBrackets) return false;
    brackets_.push_back(token);
    return true;
}

TokenKind closing_bracket(TokenKind opening) {
    switch (opening) {
    case TokenKind::LeftParen: return TokenKind::RightParen;
    case TokenKind::LeftBracket: return TokenKind::RightBracket;
    default: return TokenKind::RightBrace;
    }
}

bool is_opening_bracket(TokenKind kind) {
    return kind == TokenKind::LeftParen || kind == TokenKind::LeftBracket || kind == TokenKind::LeftBrace;
}

bool is_closing_bracket(TokenKind kind) {
    return kind == TokenKind::RightParen || kind == TokenKind::RightBracket || kind == TokenKind::RightBrace;
}

}  // namespace gossamer

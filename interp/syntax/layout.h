// Layout: what the arrangement of lines means. It holds the stack of indentation levels and the stack of open
// brackets (inside brackets lines join and indentation means nothing), and judges each new line and each
// closing bracket. It knows neither characters nor how tokens are made: the scanner measures and asks.
#pragma once

#include "syntax/token.h"

#include <cstdint>
#include <vector>

namespace gossamer {

// The width of a line's leading blanks, measured twice: tabs to multiples of eight, and tabs as one column.
// If the two measures order two lines differently, the result would depend on the reader's tab width.
struct Indentation {
    std::uint32_t column = 0;
    std::uint32_t alternate_column = 0;
};

class LineLayout {
public:
    static constexpr std::size_t kMaxIndentLevels = 100;
    static constexpr std::size_t kMaxBrackets = 200;

    LineLayout() : levels_{Indentation{}} {}

    bool joins_lines() const { return !brackets_.empty(); }
    std::size_t level_count() const { return levels_.size() - 1; }

    enum class Verdict : std::uint8_t { Same, Indent, Dedent, TabsDiffer, DedentMatchesNothing, TooDeep };
    struct LineResult {
        Verdict verdict;
        std::uint32_t dedent_count;  // for Dedent
    };
    // A line with code begins, outside brackets.
    LineResult begin_line(Indentation indentation);
    // The text ends: closes all levels and says how many there were.
    std::uint32_t close_levels();

    // False when there are too many.
    [[nodiscard]] bool open_bracket(const Token& token);
    void close_bracket() { brackets_.pop_back(); }
    const std::vector<Token>& brackets() const { return brackets_; }

private:
    LineResult dedent_to(Indentation indentation);

    std::vector<Indentation> levels_;  // never empty; the lowest is column 0
    std::vector<Token> brackets_;      // opening brackets, outermost first
};

// ')' for '(' and so on.
TokenKind closing_bracket(TokenKind opening);
bool is_opening_bracket(TokenKind kind);
bool is_closing_bracket(TokenKind kind);

}  // namespace gossamer

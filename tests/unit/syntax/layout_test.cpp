#include "syntax/layout.h"

#include <doctest/doctest.h>

using namespace gossamer;
using Verdict = LineLayout::Verdict;

namespace {

Token bracket(TokenKind kind) {
    Token token;
    token.kind = kind;
    return token;
}

}  // namespace

TEST_CASE("deeper lines open levels and shallower ones close them") {
    LineLayout layout;
    CHECK(layout.begin_line({0, 0}).verdict == Verdict::Same);
    CHECK(layout.begin_line({4, 4}).verdict == Verdict::Indent);
    CHECK(layout.begin_line({4, 4}).verdict == Verdict::Same);
    CHECK(layout.begin_line({6, 6}).verdict == Verdict::Indent);
    CHECK(layout.begin_line({9, 9}).verdict == Verdict::Indent);
    const LineLayout::LineResult result = layout.begin_line({4, 4});
    CHECK(result.verdict == Verdict::Dedent);
    CHECK(result.dedent_count == 2);
    CHECK(layout.close_levels() == 1);
    CHECK(layout.close_levels() == 0);
}

TEST_CASE("a dedent must meet an open level") {
    LineLayout layout;
    CHECK(layout.begin_line({4, 4}).verdict == Verdict::Indent);
    CHECK(layout.begin_line({2, 2}).verdict == Verdict::DedentMatchesNothing);
}

TEST_CASE("indentation must not depend on the width of tabs") {
    SUBCASE("same width") {
        LineLayout layout;
        CHECK(layout.begin_line({8, 1}).verdict == Verdict::Indent);
        CHECK(layout.begin_line({8, 8}).verdict == Verdict::TabsDiffer);
    }
    SUBCASE("deeper") {
        LineLayout layout;
        CHECK(layout.begin_line({4, 4}).verdict == Verdict::Indent);
        CHECK(layout.begin_line({8, 1}).verdict == Verdict::TabsDiffer);
    }
    SUBCASE("shallower") {
        LineLayout layout;
        CHECK(layout.begin_line({8, 1}).verdict == Verdict::Indent);
        CHECK(layout.begin_line({16, 2}).verdict == Verdict::Indent);
        CHECK(layout.begin_line({8, 8}).verdict == Verdict::TabsDiffer);
    }
}

TEST_CASE("99 levels are the limit") {
    LineLayout layout;
    for (std::uint32_t level = 1; level < LineLayout::kMaxIndentLevels; ++level)
        REQUIRE(layout.begin_line({level, level}).verdict == Verdict::Indent);
    CHECK(layout.begin_line({200, 200}).verdict == Verdict::TooDeep);
}

TEST_CASE("open brackets join lines, 200 of them at most") {
    LineLayout layout;
    CHECK_FALSE(layout.joins_lines());
    for (std::size_t count = 0; count < LineLayout::kMaxBrackets; ++count)
        REQUIRE(layout.open_bracket(bracket(TokenKind::LeftParen)));
    CHECK_FALSE(layout.open_bracket(bracket(TokenKind::LeftParen)));
    CHECK(layout.joins_lines());
    for (std::size_t count = 0; count < LineLayout::kMaxBrackets; ++count)
        layout.close_bracket();
    CHECK_FALSE(layout.joins_lines());
}

TEST_CASE("brackets pair up") {
    CHECK(closing_bracket(TokenKind::LeftParen) == TokenKind::RightParen);
    CHECK(closing_bracket(TokenKind::LeftBracket) == TokenKind::RightBracket);
    CHECK(closing_bracket(TokenKind::LeftBrace) == TokenKind::RightBrace);
}

#include "syntax/token.h"

#include <array>

namespace gossamer {

namespace {

struct TokenFacts {
    std::string_view name;
    std::string_view spelling;
    TokenClass token_class;
};

constexpr TokenFacts kTokens[] = {
#define TOKEN(name, spelling, token_class) {#name, spelling, TokenClass::token_class},
#include "../../grammar/tokens.def"
};

constexpr bool is_word(TokenClass token_class) {
    return token_class == TokenClass::Keyword || token_class == TokenClass::SoftKeyword;
}

// Keywords sit in a small open-addressed table that the compiler builds: most names miss at the first probe.
constexpr std::size_t kKeywordSlots = 256;
constexpr std::size_t kLongestKeyword = 8;

constexpr std::size_t keyword_slot(std::string_view word) {
    const auto byte = [word](std::size_t index) { return static_cast<unsigned char>(word[index]); };
    const std::size_t hash =
        word.size() * 7u + byte(0) * 5u + byte(word.size() / 2) * 11u + byte(word.size() - 1) * 3u;
    return hash % kKeywordSlots;
}

// Zero (EndMarker) is an empty slot.
constexpr std::array<TokenKind, kKeywordSlots> build_keyword_table() {
    std::array<TokenKind, kKeywordSlots> table{};
    for (std::size_t kind = 0; kind < std::size(kTokens); ++kind) {
        if (!is_word(kTokens[kind].token_class)) continue;
        std::size_t slot = keyword_slot(kTokens[kind].spelling);
        while (table[slot] != TokenKind::EndMarker)
            slot = (slot + 1) % kKeywordSlots;
        table[slot] = static_cast<TokenKind>(kind);
    }
    return table;
}

constexpr auto kKeywordTable = build_keyword_table();

const TokenFacts& facts(TokenKind kind) {
    return kTokens[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string_view token_spelling(TokenKind kind) {
    return facts(kind).spelling;
}

std::string_view token_name(TokenKind kind) {
    return facts(kind).name;
}

TokenClass token_class(TokenKind kind) {
    return facts(kind).token_class;
}

TokenKind find_keyword(std::string_view text) {
    if (text.empty() || text.size() > kLongestKeyword) return TokenKind::Name;
    for (std::size_t slot = keyword_slot(text);; slot = (slot + 1) % kKeywordSlots) {
        const TokenKind kind = kKeywordTable[slot];
        if (kind == TokenKind::EndMarker) return TokenKind::Name;
        if (facts(kind).spelling == text) return kind;
    }
}

}  // namespace gossamer

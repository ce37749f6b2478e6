// Tokens: kinds (from grammar/tokens.def), their places and texts. Shared by scanner, layout and parser.
#pragma once

#include "syntax/source.h"

#include <cstdint>
#include <string_view>

namespace gossamer {

enum class TokenKind : std::uint8_t {
#define TOKEN(name, spelling, token_class) name,
#include "../../grammar/tokens.def"
};

enum class TokenClass : std::uint8_t { Layout, Literal, Operator, Keyword, SoftKeyword };

// What the letters before a string's quote and the quote itself say. For String and all FString tokens.
struct StringForm {
    bool raw : 1 = false;
    bool bytes : 1 = false;
    bool formatted : 1 = false;
    bool triple : 1 = false;
    bool unicode : 1 = false;  // a `u` prefix: no meaning left but Constant.kind in the tree
    std::uint8_t prefix_length = 0;

    std::uint8_t quote_length() const { return triple ? 3 : 1; }
};

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    // For a Name that is a soft keyword, which; otherwise Name.
    TokenKind soft_keyword = TokenKind::Name;
    StringForm string_form;
    // FStringMiddle: it stands in a format spec, where doubled braces mean nothing special. RightBrace: it
    // ends a replacement field in a format spec.
    bool in_format_spec = false;
    SourceRange range;
    // The characters of the token; for a Name, normalised to NFKC. Lives as long as Source and TokenList.
    std::string_view text;
};

// The token as written ("+=", "while"); empty where the text varies.
std::string_view token_spelling(TokenKind kind);
// The enumerator's name, for tests and listings.
std::string_view token_name(TokenKind kind);
TokenClass token_class(TokenKind kind);
// The keyword or soft keyword that `text` is, or Name.
TokenKind find_keyword(std::string_view text);

}  // namespace gossamer

// The scanner's entry: the whole text becomes a vector of tokens, layout included, before parsing starts.
//
// The first scan error ends the list with one Error token at the place where it was noticed, and `error`
// says what is wrong; the parser meets it in order and so reports an earlier mistake of its own first.
// Without error the list ends with EndMarker. Comments and blank lines leave no token.
#pragma once

#include "syntax/diagnostic.h"
#include "syntax/token.h"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gossamer {

struct TokenList {
    std::vector<Token> tokens;
    // Set exactly when the last token is Error.
    std::optional<Diagnostic> error;
    // Warnings of the scanner, in order ("invalid decimal literal" for `1if`).
    std::vector<Diagnostic> warnings;
    // The brackets still open where the list ends, outermost first.
    std::vector<Token> open_brackets;
    // Owns normalised names that differ from the source text; a deque never moves its strings.
    std::deque<std::string> normalised_names;
};

// Whether the last line is taken to end with a newline when it has none: an expression's is not.
enum class TextEnd : std::uint8_t { Newline, AsItIs };

// `source` must outlive the list. Texts are valid UTF-8 (decode_source sees to that).
[[nodiscard]] TokenList tokenize(const Source& source, TextEnd end = TextEnd::Newline);

// The brackets open after tokens[0 … count), outermost first: for "'(' was never closed" when the parser
// gives up in the middle.
std::vector<Token> open_brackets_after(std::span<const Token> tokens, std::size_t count);

}  // namespace gossamer

// What a string token means: escapes decoded, raw and bytes forms, doubled braces of f-strings.
//
// Texts are generalised UTF-8 (an escaped surrogate is stored as its three bytes); bytes literals yield
// bytes. The table of character names belongs to the caller: \N{…} asks through `FindCharacter`.
#pragma once

#include "syntax/diagnostic.h"
#include "syntax/token.h"

#include <optional>
#include <string>
#include <vector>

namespace gossamer {

// Finds the character named `name` (any letter case); false when there is none.
using FindCharacter = bool (*)(std::string_view name, char32_t& character);

// Appends the value of a String or FStringMiddle token to `value`. Returns the error if the literal has one;
// `value` is then of no use. Invalid escapes are appended to `warnings`. `find_character` may be null: no
// name is known then. The error's range is that of the token; for an FStringMiddle outside of a format spec
// CPython shows that of the FStringEnd instead, which the caller knows.
[[nodiscard]] std::optional<Diagnostic> decode_string(const Source& source, const Token& token,
                                                      FindCharacter find_character, std::string& value,
                                                      std::vector<Diagnostic>& warnings);

}  // namespace gossamer

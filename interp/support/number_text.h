// Numbers to text and back: floats (shortest repr, presentation types, hexadecimal form) and machine
// integers. Big integers have theirs in big_int.h. All text is ASCII; turn other decimal digits into ASCII
// first (unicode.h, append_ascii_numerals). Knows the number grammars of the dialect, nothing else of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "support/text_builder.h"

namespace gossamer {

// ---- floats ----------------------------------------------------------------------------------------------

// As `repr` writes it: shortest digits that read back equal; "1.0", "1e+16", "1e-05", "inf", "nan".
void append_float_repr(TextBuilder& out, double value) noexcept;

enum class AlternateForm { No, Yes };  // Yes: `#`, keep the point and (for g) trailing zeros

// One number in a presentation type, exactly rounded, "-" before negative ones (-0.0 too, not NaN).
// No width, no grouping, no "+".
//   'e' 'f' 'g' '%'   as in format specifications ('n' is 'g' before grouping)
//   'E' 'F' 'G'       upper case, "INF" and "NAN" included
//   'r'               no presentation type: 'g' that keeps one digit after the point; precision -1 is repr's
//   digits
// `precision` is >= 0 (but see 'r'); memory grows with it, so the caller bounds it.
void append_float(TextBuilder& out, double value, char type, int precision, AlternateForm alternate) noexcept;

// What `float(text)` accepts: blanks around, sign, digits with single underscores, exponent, inf, infinity,
// nan. Too large gives infinity, too small zero. Nothing when the text is not a float.
[[nodiscard]] std::optional<double> parse_float(std::string_view text) noexcept;

// As `float.hex`: "0x1.8000000000000p+1", "inf", "nan".
void append_float_hex(TextBuilder& out, double value) noexcept;

enum class HexFloatStatus { Ok, Invalid, Overflow };
struct HexFloat {
    HexFloatStatus status;
    double value;  // meaningful when Ok
};
// As `float.fromhex`.
[[nodiscard]] HexFloat parse_float_hex(std::string_view text) noexcept;

// ---- integers --------------------------------------------------------------------------------------------

// Digits in base 2..36, lower case, "-" before negative ones, no prefix.
void append_int_in_base(TextBuilder& out, std::int64_t value, unsigned base) noexcept;

struct ParsedInt {
    enum class Kind {
        Invalid,      // not an integer in this base
        Small,        // `value` has it
        TooManyBits,  // it does not fit 64 bits: the builder holds its digits, without sign, prefix,
                      // underscores
    };
    Kind kind = Kind::Invalid;
    std::int64_t value = 0;
    bool negative = false;
    unsigned base = 10;           // the base that applied, when 0 was asked for
    std::size_t digit_count = 0;  // digits as written, for the limit on the length of conversions
};

// What `int(text, base)` accepts, base 2..36, or 0 for the base the prefix names. Blanks around, sign, the
// prefix fitting the base, single underscores between digits. `digits` is overwritten.
[[nodiscard]] ParsedInt parse_int(std::string_view text, unsigned base, TextBuilder& digits) noexcept;

// Value of a digit 0-9 a-z A-Z, or 99.
[[nodiscard]] constexpr unsigned digit_value(char character) noexcept {
    if (character >= '0' && character <= '9') return static_cast<unsigned>(character - '0');
    if (character >= 'a' && character <= 'z') return static_cast<unsigned>(character - 'a') + 10;
    if (character >= 'A' && character <= 'Z') return static_cast<unsigned>(character - 'A') + 10;
    return 99;
}

}  // namespace gossamer

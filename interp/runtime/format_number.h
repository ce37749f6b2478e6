// The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, and what it
// makes of text and numbers. `__format__` of str, int, float and complex, f-strings and `str.format` all end
// here; so do the conversions of `%` formatting.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

struct Str;

struct FormatSpecification {
    char32_t fill = U' ';
    char32_t type = 0;                  // 0: none given
    std::int64_t width = -1;            // -1: none given
    std::int64_t precision = -1;        // -1: none given
    char align = 0;                     // '<' '>' '^' '=', 0: none given
    char sign = 0;                      // '-' '+' ' ', 0: none given
    char grouping = 0;                  // ',' or '_', 0: none
    bool coerce_negative_zero = false;  // 'z'
    bool alternate = false;             // '#'
    bool zero_fill = false;             // '0' before the width
};

// Reads a specification; the type of `value` is named in the error texts. `specification.type` comes with the
// type that applies when none is given; `default_align` is '<' or '>'.
Status parse_format_specification(Interpreter& interpreter, Value value, std::string_view text,
                                  char default_align, FormatSpecification& specification);

// The `__format__` of the types (instances of subclasses welcome). An empty specification is str(value). May
// run code.
Owned format_str(Interpreter& interpreter, Value text, std::string_view specification);
Owned format_int(Interpreter& interpreter, Value number, std::string_view specification);  // int, bool
Owned format_float(Interpreter& interpreter, Value number, std::string_view specification);
Owned format_complex(Interpreter& interpreter, Value number, std::string_view specification);

// Digits of a plain int (inline or BigIntObject) in base 2, 8, 10 or 16, lower case, "-" before negative
// ones, no prefix. ValueError when a decimal text would pass interpreter.digit_limit; MemoryError.
Status append_int_digits(Interpreter& interpreter, TextBuilder& out, Value number, unsigned base);

// Lays out a number: sign, prefix ("0x"), digits and the rest (".5e+10"), grouping and padding as specified.
// `body` is ASCII without sign; `digit_count` says how many characters at its start are integer digits, to be
// grouped.
struct NumberParts {
    bool negative = false;
    std::string_view prefix;
    std::string_view body;
    std::size_t digit_count = 0;
    unsigned group_size = 3;
};
// A double in the specification's presentation type, laid out. ValueError when the precision is too big.
Status append_float_number(Interpreter& interpreter, TextBuilder& out, double number,
                           const FormatSpecification& specification);
void append_number(TextBuilder& out, const FormatSpecification& specification, const NumberParts& parts);
// Pads `text` to the width of the specification; `default_align` applies when none was given.
void append_padded(TextBuilder& out, const FormatSpecification& specification, std::string_view text,
                   std::size_t code_points, char default_align);

}  // namespace gossamer

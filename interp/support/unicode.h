// The Unicode character database, as far as strings and identifiers need it: categories, properties, case
// mappings, numeric values, widths, names, and normal forms.
//
// Properties and names are tables that the build generates from the system's Unicode data files
// (generate_unicode_tables.cpp); normal forms are utf8proc's. Definitions of the predicates are those of the
// dialect's string methods. All functions are O(1) unless they say otherwise, and any char32_t is welcome:
// what is not a code point has no property.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "support/text_builder.h"

namespace gossamer::unicode {

// Version of the data the build found, e.g. "15.0.0".
[[nodiscard]] std::string_view data_version() noexcept;

// The two-letter general category, "Cn" for what is not assigned.
[[nodiscard]] std::string_view category(char32_t code_point) noexcept;
// "N", "Na", "W", "F", "H" or "A".
[[nodiscard]] std::string_view east_asian_width(char32_t code_point) noexcept;
// Columns of a terminal: 0 (combining, format), 1 or 2.
[[nodiscard]] int display_width(char32_t code_point) noexcept;
// Canonical combining class.
[[nodiscard]] int combining_class(char32_t code_point) noexcept;
// Bidirectional class such as "L", or "" when not assigned.
[[nodiscard]] std::string_view bidirectional(char32_t code_point) noexcept;
[[nodiscard]] bool is_mirrored(char32_t code_point) noexcept;

[[nodiscard]] bool is_alpha(char32_t code_point) noexcept;
[[nodiscard]] bool is_decimal(char32_t code_point) noexcept;
[[nodiscard]] bool is_digit(char32_t code_point) noexcept;
[[nodiscard]] bool is_numeric(char32_t code_point) noexcept;
[[nodiscard]] bool is_alnum(char32_t code_point) noexcept;  // any of the four above
[[nodiscard]] bool is_space(char32_t code_point) noexcept;
[[nodiscard]] bool is_upper(char32_t code_point) noexcept;
[[nodiscard]] bool is_lower(char32_t code_point) noexcept;
[[nodiscard]] bool is_title(char32_t code_point) noexcept;  // category Lt; capitals are is_upper
[[nodiscard]] bool is_printable(char32_t code_point) noexcept;
[[nodiscard]] bool is_line_break(char32_t code_point) noexcept;        // where splitlines splits
[[nodiscard]] bool is_cased(char32_t code_point) noexcept;             // for the final sigma
[[nodiscard]] bool is_case_ignorable(char32_t code_point) noexcept;    // for the final sigma
[[nodiscard]] bool is_identifier_start(char32_t code_point) noexcept;  // includes the underscore
[[nodiscard]] bool is_identifier_continue(char32_t code_point) noexcept;

// Whole text: non-empty, start then continues. O(n).
[[nodiscard]] bool is_identifier(std::string_view text) noexcept;

// Value as a decimal digit / as a digit, or -1.
[[nodiscard]] int decimal_value(char32_t code_point) noexcept;
[[nodiscard]] int digit_value(char32_t code_point) noexcept;
[[nodiscard]] std::optional<double> numeric_value(char32_t code_point) noexcept;

// Copies text with decimal digits of any script made ASCII and every blank made ' '. O(n).
void append_ascii_numerals(TextBuilder& out, std::string_view text) noexcept;

// A full case mapping: up to three code points.
struct CaseMapping {
    char32_t points[3];
    unsigned count;
};
[[nodiscard]] CaseMapping to_upper(char32_t code_point) noexcept;
[[nodiscard]] CaseMapping to_lower(char32_t code_point) noexcept;  // the final sigma is the caller's business
[[nodiscard]] CaseMapping to_title(char32_t code_point) noexcept;
[[nodiscard]] CaseMapping to_folded(char32_t code_point) noexcept;
// One to one.
[[nodiscard]] char32_t to_simple_upper(char32_t code_point) noexcept;
[[nodiscard]] char32_t to_simple_lower(char32_t code_point) noexcept;
[[nodiscard]] char32_t to_simple_title(char32_t code_point) noexcept;

enum class NormalForm { Nfc, Nfd, Nfkc, Nfkd };
// Appends the normal form of well-formed text; surrogates pass through. A lack of memory shows in the
// builder.
void append_normalized(TextBuilder& out, std::string_view text, NormalForm form) noexcept;
// Is the text in this form already? O(n); quick for ASCII.
[[nodiscard]] bool is_normalized(std::string_view text, NormalForm form) noexcept;
// The decomposition field of the database, e.g. "<compat> 0020 0308", or nothing appended.
void append_decomposition(TextBuilder& out, char32_t code_point) noexcept;

// The name, if it has one. False and nothing appended otherwise.
[[nodiscard]] bool append_name(TextBuilder& out, char32_t code_point) noexcept;
// The code point of a name in any case, aliases included (as "\N{...}" accepts).
[[nodiscard]] std::optional<char32_t> find_by_name(std::string_view name) noexcept;

}  // namespace gossamer::unicode

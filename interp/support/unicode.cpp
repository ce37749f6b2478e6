// Properties and case mappings, from the generated tables.
#include "support/unicode.h"

#include <algorithm>

#include "support/unicode_tables.h"

namespace gossamer::unicode {

namespace {

using tables::Record;

constexpr char32_t kUnassigned = 0xE0FFF;

[[nodiscard]] const Record& record_of(char32_t code_point) noexcept {
    // What is beyond the last code point has the properties of one that is not assigned.
    if (code_point > utf8::kMaxCodePoint) code_point = kUnassigned;
    const std::size_t block = tables::kBlocks[code_point >> tables::kBlockBits];
    return tables::kRecords[tables::kBlockRecords[block * tables::kBlockSize +
                                                  code_point % tables::kBlockSize]];
}

[[nodiscard]] bool has_flag(char32_t code_point, tables::Flag flag) noexcept {
    return (record_of(code_point).flags & flag) != 0;
}

[[nodiscard]] char32_t shifted(char32_t code_point, std::int32_t difference) noexcept {
    return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + difference);
}

[[nodiscard]] CaseMapping map_case(char32_t code_point, std::int32_t simple, std::uint16_t full) noexcept {
    if (full == 0) return {{shifted(code_point, simple), 0, 0}, 1};
    const tables::Expansion& expansion = tables::kExpansions[full];
    return {{expansion.points[0], expansion.points[1], expansion.points[2]}, expansion.count};
}

}  // namespace

std::string_view data_version() noexcept {
    return tables::kDataVersion;
}

std::string_view category(char32_t code_point) noexcept {
    return tables::kCategories[record_of(code_point).category];
}

std::string_view east_asian_width(char32_t code_point) noexcept {
    return tables::kWidths[record_of(code_point).width];
}

int display_width(char32_t code_point) noexcept {
    const std::string_view kind = category(code_point);
    constexpr char32_t kSoftHyphen = 0xAD;
    if (kind == "Mn" || kind == "Me" || (kind == "Cf" && code_point != kSoftHyphen)) return 0;
    const std::string_view width = east_asian_width(code_point);
    return width == "W" || width == "F" ? 2 : 1;
}

int combining_class(char32_t code_point) noexcept {
    return record_of(code_point).combining;
}

std::string_view bidirectional(char32_t code_point) noexcept {
    return tables::kBidirectional[record_of(code_point).bidirectional];
}

bool is_mirrored(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kMirrored);
}
bool is_alpha(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kAlpha);
}
bool is_decimal(char32_t code_point) noexcept {
    return record_of(code_point).decimal >= 0;
}
bool is_digit(char32_t code_point) noexcept {
    return record_of(code_point).digit >= 0;
}
bool is_numeric(char32_t code_point) noexcept {
    return record_of(code_point).numeric != 0;
}
bool is_space(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kSpace);
}
bool is_upper(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kUpper);
}
bool is_lower(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kLower);
}
bool is_title(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kTitle);
}
bool is_printable(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kPrintable);
}
bool is_line_break(char32_t code_point) noexcept {
    // CPython's splitlines also breaks at the vertical tab and the form feed.
    return has_flag(code_point, tables::kLineBreak) || code_point == '\v' || code_point == '\f';
}
bool is_cased(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kCased);
}
bool is_case_ignorable(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kCaseIgnorable);
}

bool is_alnum(char32_t code_point) noexcept {
    const Record& record = record_of(code_point);
    return (record.flags & tables::kAlpha) != 0 || record.decimal >= 0 || record.digit >= 0 ||
           record.numeric != 0;
}

bool is_identifier_start(char32_t code_point) noexcept {
    return code_point == '_' || has_flag(code_point, tables::kIdentifierStart);
}

bool is_identifier_continue(char32_t code_point) noexcept {
    return has_flag(code_point, tables::kIdentifierContinue);
}

bool is_identifier(std::string_view text) noexcept {
    if (text.empty()) return false;
    utf8::Decoded decoded = utf8::decode(text.data());
    if (!is_identifier_start(decoded.code_point)) return false;
    for (std::size_t at = decoded.length; at < text.size(); at += decoded.length) {
        decoded = utf8::decode(text.data() + at);
        if (!is_identifier_continue(decoded.code_point)) return false;
    }
    return true;
}

int decimal_value(char32_t code_point) noexcept {
    return record_of(code_point).decimal;
}
int digit_value(char32_t code_point) noexcept {
    return record_of(code_point).digit;
}

std::optional<double> numeric_value(char32_t code_point) noexcept {
    const std::uint16_t index = record_of(code_point).numeric;
    if (index == 0) return std::nullopt;
    return tables::kNumericValues[index];
}

void append_ascii_numerals(TextBuilder& out, std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text.data() + at);
        at += decoded.length;
        if (is_space(decoded.code_point)) {
            out.append(' ');
        } else if (const int digit = decimal_value(decoded.code_point); digit >= 0) {
            out.append(static_cast<char>('0' + digit));
        } else {
            out.append_code_point(decoded.code_point);
        }
    }
}

CaseMapping to_upper(char32_t code_point) noexcept {
    const Record& record = record_of(code_point);
    return map_case(code_point, record.upper, record.full_upper);
}

CaseMapping to_lower(char32_t code_point) noexcept {
    const Record& record = record_of(code_point);
    return map_case(code_point, record.lower, record.full_lower);
}

CaseMapping to_title(char32_t code_point) noexcept {
    const Record& record = record_of(code_point);
    return map_case(code_point, record.title, record.full_title);
}

CaseMapping to_folded(char32_t code_point) noexcept {
    const Record& record = record_of(code_point);
    return map_case(code_point, record.folded, record.full_folded);
}

char32_t to_simple_upper(char32_t code_point) noexcept {
    return shifted(code_point, record_of(code_point).upper);
}
char32_t to_simple_lower(char32_t code_point) noexcept {
    return shifted(code_point, record_of(code_point).lower);
}
char32_t to_simple_title(char32_t code_point) noexcept {
    return shifted(code_point, record_of(code_point).title);
}

void append_decomposition(TextBuilder& out, char32_t code_point) noexcept {
    const tables::Decomposition* const first = tables::kDecompositions;
    const tables::Decomposition* const end = first + tables::kDecompositionCount;
    const tables::Decomposition* const found =
        std::lower_bound(first, end, code_point, [](const tables::Decomposition& entry, char32_t wanted) {
            return entry.code_point < wanted;
        });
    if (found == end || found->code_point != code_point) return;
    out.append(std::string_view(tables::kDecompositionText + found->start));
}

}  // namespace gossamer::unicode

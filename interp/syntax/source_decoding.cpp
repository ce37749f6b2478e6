// From the bytes of a file to text: which encoding they are in, and what is wrong with them.
//
// Supported are UTF-8, Latin-1 and ASCII. Every other name is refused as CPython refuses one it does not
// know.
#include "syntax/source.h"

#include <algorithm>
#include <cctype>

#include "support/utf8.h"
#include "syntax/syntax_errors.h"

namespace gossamer {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

enum class Encoding { Utf8, Latin1, Ascii, Unknown };

// Lower case, '_' as '-'.
std::string canonical_name(std::string_view name) {
    std::string result(name);
    for (char& character : result) {
        if (character == '_')
            character = '-';
        else
            character = static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    }
    return result;
}

bool names_encoding(std::string_view name, std::string_view encoding) {
    return name == encoding || (name.starts_with(encoding) && name[encoding.size()] == '-');
}

Encoding find_encoding(std::string_view written) {
    const std::string name = canonical_name(written);
    if (names_encoding(name, "utf-8") || name == "utf8" || name == "u8" || name == "cp65001")
        return Encoding::Utf8;
    for (const std::string_view latin : {"latin-1", "iso-8859-1", "iso-latin-1"})
        if (names_encoding(name, latin)) return Encoding::Latin1;
    for (const std::string_view latin : {"latin1", "latin", "l1", "iso8859-1", "8859", "cp819"})
        if (name == latin) return Encoding::Latin1;
    for (const std::string_view ascii : {"ascii", "us-ascii", "646"})
        if (name == ascii) return Encoding::Ascii;
    return Encoding::Unknown;
}

// The name in a line such as "# -*- coding: latin-1 -*-"; empty when there is none.
std::string_view find_coding_comment(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\f");
    if (first == std::string_view::npos || line[first] != '#') return {};
    for (std::size_t place = line.find("coding", first); place != std::string_view::npos;
         place = line.find("coding", place + 1)) {
        std::size_t begin = place + 6;
        if (begin >= line.size() || (line[begin] != ':' && line[begin] != '=')) continue;
        ++begin;
        while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t'))
            ++begin;
        std::size_t end = begin;
        while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 ||
                                     line[end] == '-' || line[end] == '_' || line[end] == '.'))
            ++end;
        if (end > begin) return line.substr(begin, end - begin);
    }
    return {};
}

// The encoding line is the first or, after a line without code, the second.
std::string_view declared_encoding(std::string_view bytes) {
    for (int line_number = 0; line_number < 2; ++line_number) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        const std::string_view name = find_coding_comment(line);
        if (!name.empty()) return name;
        const std::size_t first = line.find_first_not_of(" \t\f");
        if (first != std::string_view::npos && line[first] != '#') return {};
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return {};
}

std::string two_hex_digits(char byte) {
    constexpr char kDigits[] = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(byte);
    return {kDigits[value >> 4], kDigits[value & 15]};
}

std::string from_latin1(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        char encoded[utf8::kMaxLength];
        text.append(encoded, utf8::encode(static_cast<unsigned char>(byte), encoded));
    }
    return text;
}

std::string replace_faults(std::string_view bytes) {
    std::string text;
    std::size_t from = 0;
    while (const auto fault = utf8::find_fault(bytes, from)) {
        text.append(bytes.substr(from, fault->start - from)).append(kReplacement);
        from = fault->end;
    }
    return text.append(bytes.substr(from));
}

Diagnostic place_nowhere(Diagnostic diagnostic) {
    diagnostic.extent = Diagnostic::Extent::None;
    return diagnostic;
}

// Where the file says it is UTF-8, the fault is placed; where it says nothing, the advice is to declare an
// encoding.
Diagnostic describe_fault(std::string_view name, std::string_view bytes, const utf8::Fault& fault,
                          bool declared) {
    const std::string hex = two_hex_digits(bytes[fault.start]);
    const auto line = static_cast<std::uint32_t>(
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(fault.start), '\n'));
    if (!declared)
        return place_nowhere(make_diagnostic(SyntaxErrorId::NotUtf8, {}, {hex, name, std::to_string(line)}));
    const std::size_t line_start = fault.start == 0 ? 0 : bytes.rfind('\n', fault.start - 1) + 1;
    const std::size_t column = fault.start - line_start;
    SourceRange range;
    range.begin_line = range.end_line = line;
    range.begin_column = static_cast<std::uint32_t>(column);
    range.end_column = range.begin_column + static_cast<std::uint32_t>(kReplacement.size());
    if (fault.end - fault.start == 1)
        return make_diagnostic(SyntaxErrorId::InvalidUtf8Byte, range,
                               {hex, std::to_string(column), fault.reason});
    return make_diagnostic(
        SyntaxErrorId::InvalidUtf8Bytes, range,
        {std::to_string(column), std::to_string(column + fault.end - fault.start - 1), fault.reason});
}

std::optional<Diagnostic> decode_utf8(std::string_view name, std::string_view bytes, bool declared,
                                      std::string& text) {
    const auto fault = utf8::find_fault(bytes);
    if (!fault) {
        text.assign(bytes);
        return std::nullopt;
    }
    text = replace_faults(bytes);
    return describe_fault(name, bytes, *fault, declared);
}

}  // namespace

std::optional<Diagnostic> decode_source(std::string_view name, std::string_view bytes, std::string& text) {
    // A byte of Latin-1 takes up to two of text.
    if (bytes.size() >= Source::kSizeLimit / 2)
        return place_nowhere(make_diagnostic(SyntaxErrorId::SourceTooLarge, {}));
    const bool marked = bytes.starts_with(kByteOrderMark);
    if (marked) bytes.remove_prefix(kByteOrderMark.size());
    const std::string_view declared = declared_encoding(bytes);
    if (declared.empty()) return decode_utf8(name, bytes, marked, text);

    const Encoding encoding = find_encoding(declared);
    if (marked && !names_encoding(canonical_name(declared), "utf-8")) {
        const std::string_view shown = encoding == Encoding::Latin1 ? "iso-8859-1" : declared;
        return place_nowhere(make_diagnostic(SyntaxErrorId::EncodingProblemWithBom, {}, {shown}));
    }
    switch (encoding) {
    case Encoding::Utf8: return decode_utf8(name, bytes, true, text);
    case Encoding::Latin1: text = from_latin1(bytes); return std::nullopt;
    case Encoding::Ascii:
        if (utf8::is_ascii(bytes)) {
            text.assign(bytes);
            return std::nullopt;
        }
        break;
    case Encoding::Unknown: break;
    }
    return place_nowhere(make_diagnostic(SyntaxErrorId::EncodingProblem, {}, {declared}));
}

}  // namespace gossamer

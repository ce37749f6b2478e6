// What the parser's tests share: a text's dump, a text's error as one line.
#pragma once

#include "syntax/parser.h"

#include <string>
#include <string_view>

namespace gossamer {

inline std::string dump_of(std::string_view text, ParseMode mode = ParseMode::Module,
                           ast::DumpRanges ranges = ast::DumpRanges::Omit) {
    const Source source("test", std::string(text));
    Arena arena;
    const ParseResult result = parse(source, arena, mode);
    return result.error ? result.error->message : ast::dump_ast(*result.module, ranges);
}

// The dump of the only statement.
inline std::string statement_of(std::string_view text) {
    const std::string dump = dump_of(text);
    constexpr std::string_view kBegin = "Module(body=[";
    if (!dump.starts_with(kBegin)) return dump;
    return dump.substr(kBegin.size(), dump.size() - kBegin.size() - 2);
}

// The dump of the only expression.
inline std::string expression_of(std::string_view text) {
    const std::string dump = dump_of(text, ParseMode::Eval);
    constexpr std::string_view kBegin = "Expression(body=";
    if (!dump.starts_with(kBegin)) return dump;
    return dump.substr(kBegin.size(), dump.size() - kBegin.size() - 1);
}

// "SyntaxError: invalid syntax 1,3-1,4", "accepted", or "incomplete".
inline std::string error_of(std::string_view text, ParseMode mode = ParseMode::Module) {
    const Source source("test", std::string(text));
    Arena arena;
    const ParseResult result = parse(source, arena, mode);
    if (!result.error) return "accepted";
    if (mode == ParseMode::Session && result.is_incomplete()) return "incomplete";
    const ErrorPlace place = error_place(source, *result.error);
    return std::string(diagnostic_kind_name(result.error->kind)) + ": " + result.error->message + " " +
           std::to_string(place.line) + "," + std::to_string(place.column) + "-" +
           std::to_string(place.end_line) + "," + std::to_string(place.end_column);
}

}  // namespace gossamer

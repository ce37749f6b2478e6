// Text to listing, text to error: what the compiler's tests work with.
#pragma once

#include "bytecode/disassembler.h"
#include "bytecode/verifier.h"
#include "compiler/compile.h"
#include "syntax/parser.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

inline gossamer::CompileResult compile_text(std::string_view text,
                                            const gossamer::CompileOptions& options = {}) {
    gossamer::Arena arena;
    const gossamer::Source source("test", std::string(text));
    const gossamer::ParseResult parsed = gossamer::parse(source, arena, gossamer::ParseMode::Module);
    if (parsed.module == nullptr) return {};
    gossamer::CompileResult result = gossamer::compile(*parsed.module, source, options);
    if (result.code != nullptr) {
        for (const std::string& finding : gossamer::verify(*result.code))
            FAIL_CHECK(finding);
    }
    return result;
}

// The first unit called `name`, or null.
inline const gossamer::CodeUnit* find_unit(const gossamer::CodeUnit& unit, std::string_view name) {
    if (unit.name == name) return &unit;
    for (const auto& child : unit.children) {
        if (const gossamer::CodeUnit* found = find_unit(*child, name)) return found;
    }
    return nullptr;
}

// The listing of that unit without its head line, each line without its line number.
inline std::string listing(std::string_view text, std::string_view name = "f") {
    const gossamer::CompileResult result = compile_text(text);
    if (result.code == nullptr) return "no code";
    const gossamer::CodeUnit* unit = find_unit(*result.code, name);
    if (unit == nullptr) return "no such unit";
    const std::string whole = gossamer::disassemble(*unit, gossamer::Nested::Leave);
    std::string lines;
    for (std::size_t at = whole.find('\n') + 1; at < whole.size();) {
        const std::size_t end = whole.find('\n', at);
        const std::string line = whole.substr(at, end - at);
        lines += (line.size() > 5 && line[0] == ' ' ? line.substr(5) : line) + "\n";
        at = end + 1;
    }
    return lines;
}

// "text 2:4-2:9", lines from 1, columns from 0; "fine" when it compiles.
inline std::string error_of(std::string_view text) {
    const gossamer::CompileResult result = compile_text(text);
    if (!result.error) return result.code == nullptr ? "does not parse" : "fine";
    const gossamer::SourceRange& range = result.error->range;
    return result.error->message + " " + std::to_string(range.begin_line) + ":" +
           std::to_string(range.begin_column) + "-" + std::to_string(range.end_line) + ":" +
           std::to_string(range.end_column);
}

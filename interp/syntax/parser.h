// The parser's entry: one text becomes one syntax tree, or one error.
//
// It knows the grammar (grammar/gossamer.gram) and CPython 3.13's wording of syntax errors. What needs scopes
// or context (`return` outside a function, duplicate parameters, …) is the compiler's to refuse.
#pragma once

#include "support/arena.h"
#include "syntax/ast.h"
#include "syntax/diagnostic.h"
#include "syntax/string_literal.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace gossamer {

enum class ParseMode : std::uint8_t {
    Module,  // a file: ast::Module
    Eval,    // one expression: ast::Expression
    // compile(…, "single"): ast::Interactive with one statement, or one line of simple ones.
    Single,
    // What a REPL has read so far, each line with its newline: as Single, but it may be empty, and a compound
    // statement is complete only when a blank line follows it.
    Session,
};

struct ParseResult {
    // The tree, in the arena that was given; null exactly when there is an error.
    ast::ModNode* module = nullptr;
    // `error->incomplete` says that more input could make it right (most useful with ParseMode::Session).
    std::optional<Diagnostic> error;
    // Warnings of scanner and parser, in the order of the text.
    std::vector<Diagnostic> warnings;

    bool is_incomplete() const { return error.has_value() && error->incomplete; }
};

// `find_character` resolves \N{…} in strings; without it no character name is known.
[[nodiscard]] ParseResult parse(const Source& source, Arena& arena, ParseMode mode,
                                FindCharacter find_character = nullptr);

}  // namespace gossamer

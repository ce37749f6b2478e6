// The compiler's entry: a syntax tree becomes a CodeUnit, or one error.
//
// Three passes: scopes (where does each name live), code generation (compile_*.cpp through the emitter), and
// the peephole pass over jumps. The compiler knows syntax and bytecode; it must not know the runtime:
// constants leave it as plain data.
#pragma once

#include "bytecode/code_unit.h"
#include "syntax/ast.h"
#include "syntax/diagnostic.h"

#include <memory>
#include <optional>
#include <vector>

namespace gossamer {

struct CompileOptions {
    // 0; 1 drops `assert` and makes __debug__ False; 2 drops docstrings too.
    int optimize = 0;
    // `from __future__ import annotations` is in force without being written (inherited by exec and compile).
    bool future_annotations = false;
    // The code tells when a statement begins and when its frame is about to be left.
    bool reports = false;
};

struct CompileResult {
    std::unique_ptr<CodeUnit> code;  // null exactly when there is an error
    std::optional<Diagnostic> error;
    std::vector<Diagnostic> warnings;  // in the order of the text, more or less as CPython gives them
    bool future_annotations = false;   // in force at the end: what an interactive session passes on
};

// The mode is the module's kind: Module, Expression (the code returns the value), Interactive (expression
// statements are shown). The file's name is the source's.
[[nodiscard]] CompileResult compile(const ast::ModNode& module, const Source& source,
                                    const CompileOptions& options = {});

}  // namespace gossamer

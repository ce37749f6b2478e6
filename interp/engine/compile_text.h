// From text to code object: scanner, parser, compiler and loader in one step. The only place where the
// exceptions of containers in the front end (no memory) are caught.
#pragma once

#include "runtime/interpreter.h"

#include <string>
#include <string_view>

namespace gossamer {

struct Diagnostic;
class Source;

enum class CompileMode { Exec, Eval, Single };

struct CompileRequest {
    CompileMode mode = CompileMode::Exec;
    int optimize = 0;
    bool future_annotations = false;
    bool is_session = false;  // incomplete input is reported as such, not as an error
};

// A code object; error: SyntaxError and the like are pending. Warnings have been shown. `is_incomplete` and
// `future_annotations` may be null.
Owned compile_text(Interpreter& interpreter, std::string_view text, std::string_view file_name,
                   const CompileRequest& request, bool* is_incomplete = nullptr,
                   bool* future_annotations = nullptr);
// The bytes of a file: decoded by their encoding line, then as above.
Owned compile_bytes(Interpreter& interpreter, std::string_view bytes, std::string_view file_name,
                    const CompileRequest& request);
// The text in the bytes of a file, by their encoding line.
Status decode_text(Interpreter& interpreter, std::string_view bytes, std::string_view file_name,
                   std::string& text);
// The syntax tree of the text as a value (engine/syntax_trees.h), and the code object of such a value.
Owned text_to_tree(Interpreter& interpreter, std::string_view text, std::string_view file_name,
                   const CompileRequest& request);
Owned compile_tree(Interpreter& interpreter, Value tree, std::string_view file_name,
                   const CompileRequest& request);
// The listing of the text; false: an error is pending.
bool list_text(Interpreter& interpreter, std::string_view bytes, std::string_view file_name, int optimize,
               std::string& listing);

// SyntaxError (or what the kind says) for a diagnostic of the front end.
enum class LineText {
    Shown,
    Bare,  // of an expression: the last line as it stands, without newline
    Unknown
};
ErrorTag raise_diagnostic(Interpreter& interpreter, const Source& source, const Diagnostic& diagnostic,
                          LineText line_text = LineText::Shown);

}  // namespace gossamer

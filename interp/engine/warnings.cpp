#include "engine/warnings.h"

#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/warnings_core.h"

namespace gossamer {

Status show_syntax_warnings(Interpreter& interpreter, const Source& source,
                            const std::vector<Diagnostic>& warnings) {
    const Diagnostic* previous = nullptr;
    for (const Diagnostic& warning : warnings) {
        const bool is_repeated = previous != nullptr && previous->message == warning.message &&
                                 previous->range.begin_line == warning.range.begin_line;
        previous = &warning;
        if (is_repeated) continue;
        Type* category = warning.kind == Diagnostic::Kind::DeprecationWarning
                             ? interpreter.types.DeprecationWarning
                             : interpreter.types.SyntaxWarning;
        GOSSAMER_CHECK(show_warning(interpreter, category, warning.message, source.name(),
                                    warning.range.begin_line, source.line_text(warning.range.begin_line)));
    }
    return Status::ok();
}

}  // namespace gossamer

#include "engine/warnings.h"

#include "engine/compile_text.h"
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
        // No line is shown of what is no file: the text is not registered yet.
        const bool is_file = !source.name().starts_with('<');
        const std::string_view line_text =
            is_file ? source.line_text(warning.range.begin_line) : std::string_view{""};
        const Status shown = show_warning(interpreter, category, warning.message, source.name(),
                                          warning.range.begin_line, line_text);
        if (!shown.is_error()) continue;
        // A filter made an exception of it: the text does not compile, and this is why.
        if (!pending_is(interpreter, category)) return kError;
        clear_pending(interpreter);
        Diagnostic error = warning;
        error.kind = Diagnostic::Kind::SyntaxError;
        return raise_diagnostic(interpreter, source, error);
    }
    return Status::ok();
}

}  // namespace gossamer

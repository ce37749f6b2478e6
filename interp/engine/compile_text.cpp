#include "engine/compile_text.h"

#include "bytecode/disassembler.h"
#include "bytecode/verifier.h"
#include "compiler/compile.h"
#include "engine/engine_state.h"
#include "engine/syntax_trees.h"
#include "engine/warnings.h"
#include "runtime/exception.h"
#include "runtime/number.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/unicode.h"
#include "support/utf8.h"
#include "syntax/parser.h"
#include "vm/load.h"

#include <new>
#include <stdexcept>
#include <unistd.h>

namespace gossamer {

namespace {

bool find_character(std::string_view name, char32_t& character) {
    const std::optional<char32_t> found = unicode::find_by_name(name);
    if (found.has_value()) character = *found;
    return found.has_value();
}

ParseMode parse_mode(const CompileRequest& request) {
    switch (request.mode) {
    case CompileMode::Exec: return ParseMode::Module;
    case CompileMode::Eval: return ParseMode::Eval;
    case CompileMode::Single: return request.is_session ? ParseMode::Session : ParseMode::Single;
    }
    return ParseMode::Module;
}

// What the front end made of a text: a unit, or an error.
struct FrontEndResult {
    std::unique_ptr<CodeUnit> unit;
    std::optional<Diagnostic> error;
    bool is_grammatical = false;  // the error is one of scopes or context
    std::vector<Diagnostic> warnings;
    bool future_annotations = false;
    bool out_of_memory = false;
};

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic>& more) {
    for (Diagnostic& diagnostic : more)
        all.push_back(std::move(diagnostic));
}

// Throws what containers throw.
void run_front_end(const Source& source, const CompileRequest& request, bool reports,
                   FrontEndResult& result) {
    Arena arena;
    ParseResult parsed = parse(source, arena, parse_mode(request), find_character);
    append(result.warnings, parsed.warnings);
    if (parsed.error.has_value()) {
        result.error = std::move(parsed.error);
        return;
    }
    result.is_grammatical = true;
    CompileOptions options;
    options.optimize = request.optimize;
    options.future_annotations = request.future_annotations;
    options.reports = reports;
    CompileResult compiled = compile(*parsed.module, source, options);
    append(result.warnings, compiled.warnings);
    result.error = std::move(compiled.error);
    result.unit = std::move(compiled.code);
    result.future_annotations = compiled.future_annotations;
}

FrontEndResult front_end(const Source& source, const CompileRequest& request, bool reports) {
    FrontEndResult result;
    try {
        run_front_end(source, request, reports, result);
    } catch (const std::bad_alloc&) {
        result.out_of_memory = true;
    } catch (const std::length_error&) {
        result.out_of_memory = true;
    }
    return result;
}

Owned optional_int(Interpreter& interpreter, bool is_present, std::int64_t number) {
    return is_present ? new_int(interpreter, number) : Owned::none();
}

Type* type_of_diagnostic(Interpreter& interpreter, Diagnostic::Kind kind) {
    switch (kind) {
    case Diagnostic::Kind::IndentationError: return interpreter.types.IndentationError;
    case Diagnostic::Kind::TabError: return interpreter.types.TabError;
    case Diagnostic::Kind::MemoryError: return interpreter.types.MemoryError;
    case Diagnostic::Kind::RecursionError: return interpreter.types.RecursionError;
    default: return interpreter.types.SyntaxError;
    }
}

// A binary file is known by its first NUL byte, unless something else is wrong before.
bool is_null_first(std::string_view bytes) {
    const std::optional<utf8::Fault> fault = utf8::find_fault(bytes);
    const std::size_t null = bytes.find('\0');
    return null != std::string_view::npos && (!fault.has_value() || null < fault->start);
}

}  // namespace

namespace {

// An expression gets no newline at its end; where there is nothing at all, the error is in line 0.
void lay_bare(const Source& source, ErrorPlace& place) {
    const std::string_view text = source.text();
    if (text.find_first_not_of(" \t\f") == std::string_view::npos) {
        place.line = place.end_line = place.column = place.end_column = 0;
        place.text.clear();
    } else if (!text.ends_with('\n') && place.line == source.line_count() && place.text.ends_with('\n')) {
        place.text.pop_back();
    } else if (place.text.empty()) {
        place.text = "\n";
    }
}

}  // namespace

ErrorTag raise_diagnostic(Interpreter& interpreter, const Source& source, const Diagnostic& diagnostic,
                          LineText line_text) {
    Type* type = type_of_diagnostic(interpreter, diagnostic.kind);
    GOSSAMER_TRY(message, new_str(interpreter, diagnostic.message));
    if (!is_subtype(type, interpreter.types.SyntaxError) || diagnostic.extent == Diagnostic::Extent::None) {
        return raise_with(interpreter, type, message.value());
    }
    ErrorPlace place = error_place(source, diagnostic);
    if (line_text == LineText::Bare) lay_bare(source, place);
    GOSSAMER_TRY(file, new_str(interpreter, source.name()));
    GOSSAMER_TRY(line, new_int(interpreter, place.line));
    GOSSAMER_TRY(column, new_int(interpreter, place.column));
    GOSSAMER_TRY(end_line, new_int(interpreter, place.end_line));
    GOSSAMER_TRY(end_column, optional_int(interpreter, place.has_end_column, place.end_column));
    GOSSAMER_TRY(text,
                 line_text != LineText::Unknown ? new_str_value(interpreter, place.text) : Owned::none());
    GOSSAMER_TRY(details, tuple_of(interpreter, {file.value(), line.get(), column.get(), text.get(),
                                                 end_line.get(), end_column.get()}));
    raise_with_args(interpreter, type, {message.value(), details.value()});
    if (diagnostic.tells_only_message && is_exception(interpreter.pending)) {
        GOSSAMER_TRY(arguments, tuple_of(interpreter, {message.value()}));
        replace(as<Exception>(interpreter.pending)->args, std::move(arguments).to_owned());
    }
    return kError;
}

namespace {

Owned load_verified(Interpreter& interpreter, std::unique_ptr<CodeUnit> unit) {
    if constexpr (kChecksEnabled) {
        const std::vector<std::string> findings = verify(*unit);
        if (!findings.empty())
            return raise(interpreter, Error::AnySystemError, std::string_view{findings.front()});
    }
    return load_code(interpreter, std::move(unit));
}

}  // namespace

Owned compile_text(Interpreter& interpreter, std::string_view text, std::string_view file_name,
                   const CompileRequest& request, bool* is_incomplete, bool* future_annotations) {
    if (text.size() > Source::kSizeLimit) return raise_memory_error(interpreter);
    const Source source{std::string{file_name}, std::string{text}};
    FrontEndResult result = front_end(source, request, interpreter.heap.observer != nullptr);
    if (result.out_of_memory) return raise_memory_error(interpreter);
    if (is_incomplete != nullptr && result.error.has_value() && result.error->incomplete) {
        *is_incomplete = true;
        return raise_diagnostic(interpreter, source, *result.error);
    }
    GOSSAMER_CHECK(show_syntax_warnings(interpreter, source, result.warnings));
    if (result.error.has_value()) {
        // CPython's compiler no longer has the text: it reads the line from the file, if there is one.
        const bool has_text =
            !result.is_grammatical || request.is_session || ::access(source.name().data(), R_OK) == 0;
        const LineText shown = request.mode == CompileMode::Eval ? LineText::Bare : LineText::Shown;
        return raise_diagnostic(interpreter, source, *result.error, has_text ? shown : LineText::Unknown);
    }
    if (future_annotations != nullptr) *future_annotations = result.future_annotations;
    return load_verified(interpreter, std::move(result.unit));
}

Owned text_to_tree(Interpreter& interpreter, std::string_view text, std::string_view file_name,
                   const CompileRequest& request) {
    if (text.size() > Source::kSizeLimit) return raise_memory_error(interpreter);
    const Source source{std::string{file_name}, std::string{text}};
    try {
        Arena arena;
        const ParseResult parsed = parse(source, arena, parse_mode(request), find_character);
        GOSSAMER_CHECK(show_syntax_warnings(interpreter, source, parsed.warnings));
        if (parsed.error.has_value()) {
            const LineText shown = request.mode == CompileMode::Eval ? LineText::Bare : LineText::Shown;
            return raise_diagnostic(interpreter, source, *parsed.error, shown);
        }
        return tree_to_value(interpreter, *parsed.module);
    } catch (const std::bad_alloc&) {
        return raise_memory_error(interpreter);
    } catch (const std::length_error&) {
        return raise_memory_error(interpreter);
    }
}

Owned compile_tree(Interpreter& interpreter, Value tree, std::string_view file_name,
                   const CompileRequest& request) {
    const Source source{std::string{file_name}, {}};  // the text is not known any more
    CompileResult compiled;
    try {
        Arena arena;
        const ast::ModNode* module = tree_from_value(interpreter, tree, arena);
        if (module == nullptr) return Owned{kError};
        CompileOptions options;
        options.optimize = request.optimize;
        options.future_annotations = request.future_annotations;
        options.reports = interpreter.heap.observer != nullptr;
        compiled = compile(*module, source, options);
    } catch (const std::bad_alloc&) {
        return raise_memory_error(interpreter);
    } catch (const std::length_error&) {
        return raise_memory_error(interpreter);
    }
    GOSSAMER_CHECK(show_syntax_warnings(interpreter, source, compiled.warnings));
    if (compiled.error.has_value())
        return raise_diagnostic(interpreter, source, *compiled.error, LineText::Unknown);
    return load_verified(interpreter, std::move(compiled.code));
}

Status decode_text(Interpreter& interpreter, std::string_view bytes, std::string_view file_name,
                   std::string& text) {
    std::optional<Diagnostic> fault = decode_source(file_name, bytes, text);
    if (!fault.has_value() || is_null_first(bytes)) return Status::ok();
    return raise_diagnostic(interpreter, Source{std::string{file_name}, std::move(text)}, *fault);
}

Owned compile_bytes(Interpreter& interpreter, std::string_view bytes, std::string_view file_name,
                    const CompileRequest& request) {
    std::string text;
    GOSSAMER_CHECK(decode_text(interpreter, bytes, file_name, text));
    return compile_text(interpreter, text, file_name, request);
}

bool list_text(Interpreter& interpreter, std::string_view bytes, std::string_view file_name, int optimize,
               std::string& listing) {
    std::string text;
    if (std::optional<Diagnostic> fault = decode_source(file_name, bytes, text)) {
        raise_diagnostic(interpreter, Source{std::string{file_name}, std::move(text)}, *fault);
        return false;
    }
    const Source source{std::string{file_name}, std::move(text)};
    CompileRequest request;
    request.optimize = optimize;
    FrontEndResult result = front_end(source, request, false);
    if (result.out_of_memory) {
        raise_memory_error(interpreter);
    } else if (result.error.has_value()) {
        raise_diagnostic(interpreter, source, *result.error);
    } else {
        listing = disassemble(*result.unit);
        return true;
    }
    return false;
}

}  // namespace gossamer

#include "compiler/compile.h"

#include "compiler/compiler.h"
#include "compiler/docstring.h"

namespace gossamer {

namespace {

constexpr std::string_view kFutures[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

}  // namespace

void Compiler::fail(CompileErrorId id, const Range& range,
                    std::initializer_list<std::string_view> arguments) {
    if (!result_.error) result_.error = make_compile_error(id, range, arguments);
}

void Compiler::warn(CompileErrorId id, const Range& range,
                    std::initializer_list<std::string_view> arguments) {
    Diagnostic warning = make_compile_error(id, range, arguments);
    // The body of a `finally` is compiled once for each way out.
    for (const Diagnostic& earlier : result_.warnings) {
        if (earlier.range.begin_offset == range.begin_offset && earlier.message == warning.message) return;
    }
    result_.warnings.push_back(std::move(warning));
}

// `from __future__ import …` may follow a docstring and other such imports only.
bool Compiler::check_futures(Statements body) {
    bool may_come = true;
    for (std::size_t index = 0; index < body.size() && !result_.error; ++index) {
        const auto* import = ast::as<ast::ImportFrom>(body[index]);
        if (import == nullptr || import->module != "__future__" || import->level != 0) {
            if (index != 0 || docstring_of(*body[index]) == nullptr) may_come = false;
            continue;
        }
        if (!may_come) {
            fail(CompileErrorId::FutureNotFirst, import->range);
            break;
        }
        for (const ast::Alias* alias : import->names) {
            bool is_known = false;
            for (std::string_view name : kFutures)
                is_known = is_known || name == alias->name;
            if (alias->name == "braces") {
                fail(CompileErrorId::FutureBraces, import->range);
            } else if (!is_known) {
                fail(CompileErrorId::FutureUnknown, import->range, {alias->name});
            }
            if (result_.error) result_.error->extent = Diagnostic::Extent::Start;
            if (alias->name == "annotations") future_annotations_ = true;
        }
        last_future_ = import;
    }
    return !result_.error;
}

void Compiler::compile_module() {
    Scope& scope = *scopes_.scope_of(module_);
    open_unit(scope, "<module>", 1);
    unit_->code->is_module = true;
    place_locals(nullptr);
    make_cells();
    if (const auto* expression = ast::as<ast::Expression>(&module_)) {
        report_statement(expression->body->range);
        const Register value = operand(*expression->body);
        emit_return(expression->body->range, value);
    } else {
        is_interactive_ = ast::is<ast::Interactive>(&module_);
        const Statements body = is_interactive_
                                    ? Statements(static_cast<const ast::Interactive&>(module_).body)
                                    : Statements(static_cast<const ast::Module&>(module_).body);
        std::size_t first = 0;
        if (unit_->has_annotations) emitter().emit_artificial(Opcode::SetupAnnotations);
        const std::string_view* docstring =
            is_interactive_ || body.empty() ? nullptr : docstring_of(*body[0]);
        if (docstring != nullptr) {
            first = 1;
            if (options_.optimize < 2) {
                const std::string text = clean_docstring(*docstring);
                emitter().set_docstring(text);
                const Register value = emitter().push();
                load_text(text, body[0]->range, value);
                store_name("__doc__", body[0]->range, value);
                emitter().pop_to(value);
            }
        }
        compile_body(body.subspan(first));
        emit_end_of_body();
    }
    result_.code = close_unit(module_.range);
}

CompileResult Compiler::run() {
    Statements body;
    if (const auto* module = ast::as<ast::Module>(&module_)) body = module->body;
    if (const auto* interactive = ast::as<ast::Interactive>(&module_)) body = interactive->body;
    if (check_futures(body)) {
        result_.error = scopes_.analyse(module_, future_annotations_);
        if (!result_.error) compile_module();
    }
    if (result_.error) result_.code.reset();
    result_.future_annotations = future_annotations_;
    return std::move(result_);
}

CompileResult compile(const ast::ModNode& module, const Source& source, const CompileOptions& options) {
    return Compiler(module, source, options).run();
}

}  // namespace gossamer

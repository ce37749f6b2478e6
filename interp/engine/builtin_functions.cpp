#include "engine/builtin_functions.h"

#include "engine/compile_text.h"
#include "engine/engine_state.h"
#include "engine/importer.h"
#include "modules/registry.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/function.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "vm/execution.h"
#include "vm/finalise.h"

#include <algorithm>

namespace gossamer {

extern const ModuleSpec _io_module_spec;

namespace {

constexpr std::int64_t kFutureAnnotations = 0x1000000;
constexpr std::int64_t kOnlySyntaxTree = 0x400;
constexpr std::int64_t kMayBeIncomplete = 0x4000;
// Those of __future__, and the ones for tools: PyCF_DONT_IMPLY_DEDENT, TYPE_COMMENTS, ALLOW_TOP_LEVEL_AWAIT,
// …
constexpr std::int64_t kKnownFlags = 0x1FE0000 | 0x200 | kOnlySyntaxTree | 0x1000 | 0x2000 | 0x4000 | 0x8000;

// Text or bytes of a source argument. None of both: the value is no source.
struct SourceArgument {
    std::string_view text;
    bool is_bytes = false;
};

Result<bool> find_source(Interpreter& in, Value value, SourceArgument& source) {
    if (is_str(value)) {
        source.text = as<Str>(value)->text();
    } else {
        GOSSAMER_TRY(has_bytes, find_buffer(in, value, source.text));
        if (!has_bytes.get()) return false;
        source.is_bytes = true;
    }
    if (source.text.find('\0') != std::string_view::npos) return raise(in, Error::SourceNullBytes);
    return true;
}

// A statement that is typed in: _IncompleteInputError when more lines could make one of it.
Owned compile_input(Interpreter& in, const std::string& text, std::string_view file_name,
                    CompileRequest request) {
    request.is_session = true;
    bool is_incomplete = false;
    Owned code = compile_text(in, text, file_name, request, &is_incomplete);
    if (!is_incomplete) return code;
    clear_pending(in);
    GOSSAMER_TRY(message, new_str(in, "incomplete input"));
    return raise_with(in, in.types._IncompleteInputError, message.value());
}

Owned compile_source(Interpreter& in, const SourceArgument& source, std::string_view file_name,
                     CompileRequest request, bool may_be_incomplete = false) {
    const std::string text{source.text};  // the value may die of what a warning runs
    if (may_be_incomplete && request.mode == CompileMode::Single)
        return compile_input(in, text, file_name, request);
    return source.is_bytes ? compile_bytes(in, text, file_name, request)
                           : compile_text(in, text, file_name, request);
}

int default_optimize(const Interpreter& in) {
    return in.engine == nullptr ? 0 : in.engine->configuration.optimize;
}

// What is in force where a native is called is so for what it compiles there.
std::int64_t inherited_flags(Interpreter& in) {
    return current_code_flags(in) & kFutureAnnotations;
}

// ---- compile

Result<CompileMode> mode_named(Interpreter& in, Value mode) {
    if (!is_str(mode)) return raise(in, Error::CompileModeNotStr, argument_type_name(in, mode));
    const std::string_view text = as<Str>(mode)->text();
    if (text == "exec") return CompileMode::Exec;
    if (text == "eval") return CompileMode::Eval;
    if (text == "single") return CompileMode::Single;
    if (text == "func_type") return raise(in, Error::CompileModeType);
    return raise(in, Error::CompileMode);
}

Result<std::int64_t> int_or(Interpreter& in, Value value, std::int64_t otherwise) {
    if (value.is_empty()) return otherwise;
    return as_int64(in, value);
}

// A file name as str, bytes or path object.
Owned file_system_text(Interpreter& in, Value value) {
    if (is_str(value)) return Owned::share(value);
    if (is_bytes(value)) return new_str_value(in, as<Bytes>(value)->view());
    GOSSAMER_TRY(method, find_attribute(in, Value::from_object(type_of(in, value)), in.names.dunder_fspath));
    if (method.is_empty()) return raise(in, Error::PathType, type_name(in, value));
    GOSSAMER_TRY(path, call(in, method.get(), {value}));
    if (!is_str(path.get())) return raise(in, Error::PathType, type_name(in, path.get()));
    return path;
}

// The function of _ast, which makes objects of trees and checks them, with its arguments.
Owned call_tree_maker(Interpreter& in, std::string_view function, std::initializer_list<Value> arguments) {
    GOSSAMER_TRY(module, import_absolute(in, "_ast"));
    GOSSAMER_TRY(name, new_str(in, function));
    GOSSAMER_TRY(found, get_attribute(in, module.get(), name.get()));
    return call(in, found.get(), arguments);
}

// The code of a tree of objects; or that tree itself, checked.
Owned compile_node(Interpreter& in, Value node, Value mode, Value file, const CompileRequest& request,
                   bool wants_tree) {
    GOSSAMER_TRY(tree, call_tree_maker(in, "_plain_tree", {node, mode}));
    if (tree.get().is_none()) return raise(in, Error::ExecSourceType, "compile", "AST");
    if (wants_tree) return Owned::share(node);
    return compile_tree(in, tree.get(), as<Str>(file)->text(), request);
}

Owned make_tree(Interpreter& in, const SourceArgument& source, Value file, const CompileRequest& request) {
    const std::string_view file_name = as<Str>(file)->text();
    std::string text;
    if (source.is_bytes) {
        GOSSAMER_CHECK(decode_text(in, source.text, file_name, text));
    } else {
        text = source.text;
    }
    GOSSAMER_TRY(tree, text_to_tree(in, text, file_name, request));
    return call_tree_maker(in, "_nodes_of", {tree.get()});
}

// compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)
Owned builtin_compile(Interpreter& in, Args args) {
    GOSSAMER_TRY(file, file_system_text(in, args[1]));
    GOSSAMER_TRY(mode, mode_named(in, args[2]));
    GOSSAMER_TRY(flags, int_or(in, args[3], 0));
    GOSSAMER_TRY(optimize, int_or(in, args[5], -1));
    if ((flags.get() & ~kKnownFlags) != 0) return raise(in, Error::CompileFlags);
    if (optimize.get() < -1 || optimize.get() > 2) return raise(in, Error::CompileOptimize);
    SourceArgument source;
    GOSSAMER_TRY(is_source, find_source(in, args[0], source));
    CompileRequest request;
    request.mode = mode.get();
    request.optimize = optimize.get() < 0 ? default_optimize(in) : static_cast<int>(optimize.get());
    GOSSAMER_TRY(stands_alone, is_true(in, args[4].is_empty() ? Value::false_() : args[4]));
    const std::int64_t inherited = stands_alone.get() ? 0 : inherited_flags(in);
    request.future_annotations = ((flags.get() | inherited) & kFutureAnnotations) != 0;
    const bool wants_tree = (flags.get() & kOnlySyntaxTree) != 0;
    if (!is_source.get()) return compile_node(in, args[0], args[2], file.get(), request, wants_tree);
    if (wants_tree) return make_tree(in, source, file.get(), request);
    const bool may_be_incomplete = (flags.get() & kMayBeIncomplete) != 0;
    return compile_source(in, source, as<Str>(file.get())->text(), request, may_be_incomplete);
}

// ---- exec and eval

struct Namespaces {
    Ref<Dict> globals;
    Owned locals;  // empty: the globals
};

bool is_mapping(const Interpreter& in, Value value) {
    return !type_of(in, value)->find_special(Special::getitem).is_empty();
}

// Globals and locals as given, or those of the calling frame; `__builtins__` is there afterwards.
Status find_namespaces(Interpreter& in, const char* function, Value globals, Value locals,
                       Namespaces& found) {
    const bool is_eval = function[1] == 'v';
    const bool has_locals = !locals.is_empty() && !locals.is_none();
    if (has_locals && !is_mapping(in, locals)) {
        if (is_eval) return raise(in, Error::EvalLocalsType);
        return raise(in, Error::ExecLocalsType, type_name(in, locals));
    }
    if (globals.is_empty() || globals.is_none()) {
        Dict* running = in.current_globals(in);
        if (running == nullptr) running = in.builtins;
        found.globals = Ref<Dict>::share(running);
        if (!has_locals) {
            found.locals = in.current_locals(in);
            if (found.locals.is_error()) return kError;
        }
    } else {
        if (!is_dict(globals)) {
            if (!is_eval) return raise(in, Error::ExecGlobalsType, function, type_name(in, globals));
            if (is_mapping(in, globals)) return raise(in, Error::EvalGlobalsReal, "{}");
            return raise(in, Error::EvalGlobalsType);
        }
        found.globals = Ref<Dict>::share(as<Dict>(globals));
    }
    if (has_locals) found.locals = Owned::share(locals);
    // A mapping that may answer in its own way is asked as one.
    const bool is_plain = heap_type(found.globals.get()) == in.types.dict;
    if (found.locals.get().is_empty() && !is_plain) found.locals = Owned::share(found.globals.value());
    if (is_plain && found.locals.get() == found.globals.value()) found.locals.reset();
    if (dict_find_str(found.globals.get(), in.names.dunder_builtins).is_empty()) {
        GOSSAMER_CHECK(
            dict_set_str(in, found.globals.get(), in.names.dunder_builtins, Value::from_object(in.builtins)));
    }
    return Status::ok();
}

bool is_code(const Interpreter& in, Value value) {
    return type_of(in, value) == in.types.code;
}

Owned code_of(Interpreter& in, const char* function, Value source_value, CompileMode mode) {
    if (is_code(in, source_value)) return Owned::share(source_value);
    SourceArgument source;
    GOSSAMER_TRY(is_source, find_source(in, source_value, source));
    if (!is_source.get()) return raise(in, Error::ExecSourceType, function, "code");
    CompileRequest request;
    request.mode = mode;
    request.optimize = default_optimize(in);
    request.future_annotations = (inherited_flags(in) & kFutureAnnotations) != 0;
    if (mode == CompileMode::Eval) {
        const std::size_t begin = source.text.find_first_not_of(" \t");
        source.text.remove_prefix(begin == std::string_view::npos ? source.text.size() : begin);
    }
    return compile_source(in, source, "<string>", request);
}

Owned run_in(Interpreter& in, Value code, Namespaces& namespaces, Value closure) {
    Owned held = Owned::share(code);
    return run_code(in, as<Code>(code), namespaces.globals.get(), namespaces.locals.get(), closure);
}

// eval(source, /, globals=None, locals=None)
Owned builtin_eval(Interpreter& in, Args args) {
    Namespaces namespaces;
    GOSSAMER_CHECK(find_namespaces(in, "eval", args[1], args[2], namespaces));
    GOSSAMER_TRY(code, code_of(in, "eval", args[0], CompileMode::Eval));
    if (as<Code>(code.get())->free_names->size != 0) return raise(in, Error::ExecFreeVariables, "eval");
    return run_in(in, code.get(), namespaces, Value::empty());
}

Status check_closure(Interpreter& in, const Code* code, Value closure, bool is_given) {
    const std::size_t wanted = code->free_names->size;
    if (wanted == 0) return is_given ? Status{raise(in, Error::ExecClosureUnusable)} : Status::ok();
    if (!is_given) return raise(in, Error::ExecClosureNeeded, wanted);
    if (!is_tuple(closure) || as<Tuple>(closure)->size != wanted)
        return raise(in, Error::ExecClosureNeeded, wanted);
    for (Value cell : as<Tuple>(closure)->values()) {
        if (type_of(in, cell) != in.types.cell) return raise(in, Error::ExecClosureNeeded, wanted);
    }
    return Status::ok();
}

// exec(source, /, globals=None, locals=None, *, closure=None)
Owned builtin_exec(Interpreter& in, Args args) {
    Namespaces namespaces;
    GOSSAMER_CHECK(find_namespaces(in, "exec", args[1], args[2], namespaces));
    const bool has_closure = !args[3].is_empty() && !args[3].is_none();
    if (has_closure && !is_code(in, args[0])) return raise(in, Error::ExecClosureString);
    GOSSAMER_TRY(code, code_of(in, "exec", args[0], CompileMode::Exec));
    GOSSAMER_CHECK(check_closure(in, as<Code>(code.get()), args[3], has_closure));
    GOSSAMER_CHECK(run_in(in, code.get(), namespaces, has_closure ? args[3] : Value::empty()));
    return Owned::none();
}

// ---- __import__

// __import__(name, globals=None, locals=None, fromlist=(), level=0)
Owned builtin_import(Interpreter& in, Args args) {
    if (!is_str(args[0])) return raise(in, Error::ImportNameType);
    GOSSAMER_TRY(level, int_or(in, args[4], 0));
    const Value globals = args[1].is_empty() ? Value::none() : args[1];
    const Value from_list = args[3].is_empty() ? Value::none() : args[3];
    return import_module(in, as<Str>(args[0]), globals, from_list, static_cast<int>(level.get()));
}

constexpr Method kFunctions[] = {
    {"__import__", builtin_import, keywords(),
     "__import__(name, globals=None, locals=None, fromlist=(), level=0)\nImport a module: what the import "
     "statement calls."},
    {"compile", builtin_compile, keywords(),
     "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
     "_feature_version=-1)\nTurn source into a code "
     "object."},
    {"eval", builtin_eval, keywords(),
     "eval(source, /, globals=None, locals=None)\nEvaluate an expression in the context of globals and "
     "locals."},
    {"exec", builtin_exec, keywords(),
     "exec(source, /, globals=None, locals=None, *, closure=None)\nExecute source in the context of globals "
     "and locals."},
};

}  // namespace

Owned compile_for_natives(Interpreter& in, std::string_view source, Str* file_name, int mode, int flags,
                          int optimize) {
    CompileRequest request;
    request.mode = mode == 0 ? CompileMode::Exec : mode == 1 ? CompileMode::Eval : CompileMode::Single;
    request.optimize = optimize < 0 ? default_optimize(in) : optimize;
    request.future_annotations = (flags & kFutureAnnotations) != 0;
    return compile_text(in, source, file_name->text(), request);
}

Status add_engine_builtins(Interpreter& in) {
    auto* builtins = as<Module>(in.module_builtins);
    GOSSAMER_CHECK(add_functions(in, builtins, kFunctions));
    // open() is the function of that name in _io.
    const std::span<const Method> functions = _io_module_spec.functions;
    const auto open = std::find_if(functions.begin(), functions.end(), [](const Method& method) {
        return std::string_view{method.name} == "open";
    });
    return add_functions(in, builtins, std::span{open, 1});
}

}  // namespace gossamer

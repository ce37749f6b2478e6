// -m: a library module or a package's __main__ becomes the program.
#include "engine/engine_state.h"
#include "engine/importer.h"
#include "engine/main_module.h"
#include "runtime/attributes.h"
#include "runtime/dict.h"
#include "runtime/list.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

// The path on which a module is searched; parents are imported for it.
Owned search_path(Interpreter& interpreter, const std::string& name, std::string& complaint) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos) {
        const Value path = dict_find_text(interpreter, interpreter.sys_dict, "path");
        return Owned::share(path.is_empty() ? Value::none() : path);
    }
    Owned package = import_absolute(interpreter, name.substr(0, dot));
    if (package.is_error()) {
        if (pending_is(interpreter, interpreter.types.ModuleNotFoundError)) {
            clear_pending(interpreter);
            complaint = "Error while finding module specification for '" + name +
                        "' (ModuleNotFoundError: No module named '" + name.substr(0, dot) + "')";
        }
        return kError;
    }
    GOSSAMER_TRY(path, find_attribute(interpreter, package.get(), interpreter.names.dunder_path));
    if (path.is_empty()) {
        complaint = "Error while finding module specification for '" + name +
                    "' (ModuleNotFoundError: __path__ attribute " + "not found on '" + name.substr(0, dot) +
                    "' while trying to find '" + name + "')";
        return kError;
    }
    return path;
}

Owned find_code(EngineState& state, const std::string& name, std::string& complaint, std::string& main_name,
                ModuleOrigin& origin) {
    Interpreter& interpreter = state.interpreter;
    GOSSAMER_TRY(path, search_path(interpreter, name, complaint));
    GOSSAMER_TRY(found, find_module(interpreter, name, path.get(), origin));
    if (!found.get()) {
        complaint = "No module named " + name;
        return kError;
    }
    if (origin.kind == ModuleOrigin::Kind::Native) {
        complaint = "No code object available for " + name;
        return kError;
    }
    main_name = name;
    if (!origin.is_package) return load_module_code(interpreter, name, origin);
    if (name.ends_with(".__main__")) {
        complaint = "Cannot use package as __main__ module";
        return kError;
    }
    origin = ModuleOrigin{};
    Owned code = find_code(state, name + ".__main__", complaint, main_name, origin);
    if (code.is_error() && complaint.starts_with("No module named")) {
        complaint += "; '" + name + "' is a package and cannot be directly executed";
    }
    return code;
}

}  // namespace

Owned find_main_code(EngineState& state, const std::string& name, std::string& complaint) {
    Interpreter& interpreter = state.interpreter;
    ModuleOrigin origin;
    std::string main_name;
    GOSSAMER_TRY(code, find_code(state, name, complaint, main_name, origin));
    Dict* dict = main_namespace(interpreter);
    if (dict == nullptr) return kError;
    origin.is_package = false;
    GOSSAMER_CHECK(describe_module(interpreter, dict, main_name, origin));
    // sys.argv[0] is where the module was found.
    const Value arguments = dict_find_text(interpreter, interpreter.sys_dict, "argv");
    if (is_list(arguments) && as<List>(arguments)->size > 0 && !origin.file.empty()) {
        GOSSAMER_TRY(file, new_str_value(interpreter, origin.file));
        replace(as<List>(arguments)->items[0], std::move(file));
    }
    return code;
}

}  // namespace gossamer

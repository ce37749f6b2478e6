#include "engine/importer.h"

#include "bytecode/code_unit_binary.h"
#include "engine/compile_text.h"
#include "engine/engine_state.h"
#include "engine/files.h"
#include "engine/frozen.h"
#include "modules/registry.h"
#include "modules/standard_names.h"
#include "runtime/attributes.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/exception_fields.h"
#include "runtime/for_each.h"
#include "runtime/function.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "vm/execution.h"
#include "vm/load.h"

#include <cerrno>

namespace gossamer {

// ---- Finding

namespace {

std::string_view last_part(std::string_view name) {
    return name.substr(name.rfind('.') + 1);
}

std::string_view parent_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : name.substr(0, dot);
}

bool find_in_directory(const std::string& directory, std::string_view part, ModuleOrigin& origin) {
    const std::string base = join_path(directory, part);
    const std::string package_file = join_path(base, "__init__.py");
    if (is_regular_file(package_file)) {
        origin.kind = ModuleOrigin::Kind::File;
        origin.is_package = true;
        origin.file = package_file;
        origin.directory = base;
        return true;
    }
    if (const std::string file = base + ".py"; is_regular_file(file)) {
        origin.kind = ModuleOrigin::Kind::File;
        origin.file = file;
        return true;
    }
    // A directory without __init__.py is a package without code, if nothing else is found.
    if (origin.directory.empty() && is_directory(base)) origin.directory = base;
    return false;
}

bool ask_host(EngineState& state, std::string_view name, ModuleOrigin& origin) {
    const Configuration& configuration = state.configuration;
    if (configuration.load_module == nullptr) return false;
    if (!configuration.load_module(configuration.context, name, origin.source, origin.file)) return false;
    origin.kind = ModuleOrigin::Kind::Host;
    state.sources.insert_or_assign(origin.file, origin.source);
    return true;
}

}  // namespace

Result<bool> find_module(Interpreter& interpreter, std::string_view name, Value search_path,
                         ModuleOrigin& origin) {
    if (const ModuleSpec* native = find_native_module(name); native != nullptr) {
        origin.kind = ModuleOrigin::Kind::Native;
        origin.native = native;
        return true;
    }
    if (interpreter.engine != nullptr && ask_host(*interpreter.engine, name, origin)) return true;
    if (is_list(search_path)) {
        Ref<List> path = Ref<List>::share(as<List>(search_path));
        for (std::size_t index = 0; index < path->size; ++index) {
            const Value entry = path->items[index];
            if (!is_str(entry)) continue;
            std::string directory{as<Str>(entry)->text()};
            if (directory.empty()) directory = current_directory();
            if (find_in_directory(directory, last_part(name), origin)) return true;
        }
    }
    if (const FrozenModule* frozen = find_frozen_module(name); frozen != nullptr) {
        origin.kind = ModuleOrigin::Kind::Frozen;
        origin.is_package = frozen->is_package;
        origin.frozen = frozen;
        return true;
    }
    if (origin.directory.empty()) return false;
    origin.kind = ModuleOrigin::Kind::File;
    origin.is_package = true;
    return true;
}

Owned load_module_code(Interpreter& interpreter, std::string_view name, const ModuleOrigin& origin) {
    if (origin.kind == ModuleOrigin::Kind::Frozen) {
        std::unique_ptr<CodeUnit> unit = read_code_unit(origin.frozen->bytes, BodyReading::OnDemand);
        if (unit == nullptr) return raise(interpreter, Error::ImportFrozenDamaged, name);
        return load_code(interpreter, std::move(unit));
    }
    CompileRequest request;
    request.optimize = interpreter.engine == nullptr ? 0 : interpreter.engine->configuration.optimize;
    if (origin.kind == ModuleOrigin::Kind::Host)
        return compile_text(interpreter, origin.source, origin.file, request);
    std::string bytes;
    if (!origin.file.empty()) {
        if (const int error = read_file(origin.file, bytes); error != 0) {
            GOSSAMER_TRY(file, new_str(interpreter, origin.file));
            return raise_os_error(interpreter, error, file.value());
        }
    }
    return compile_bytes(interpreter, bytes, origin.file, request);
}

// ---- Making

namespace {

Status set_text(Interpreter& interpreter, Dict* dict, Str* key, std::string_view text) {
    GOSSAMER_TRY(value, new_str(interpreter, text));
    return dict_set_str(interpreter, dict, key, value.value());
}

}  // namespace

Status describe_module(Interpreter& interpreter, Dict* dict, std::string_view name,
                       const ModuleOrigin& origin) {
    const auto& names = interpreter.names;
    GOSSAMER_CHECK(
        set_text(interpreter, dict, names.dunder_package, origin.is_package ? name : parent_of(name)));
    GOSSAMER_CHECK(dict_set_str(interpreter, dict, names.dunder_loader, Value::none()));
    GOSSAMER_CHECK(dict_set_str(interpreter, dict, names.dunder_spec, Value::none()));
    if (origin.is_package) {
        GOSSAMER_TRY(path, new_list(interpreter));
        if (!origin.directory.empty()) {
            GOSSAMER_TRY(directory, new_str_value(interpreter, origin.directory));
            GOSSAMER_CHECK(list_append(interpreter, path.get(), std::move(directory)));
        }
        GOSSAMER_CHECK(dict_set_str(interpreter, dict, names.dunder_path, path.value()));
    }
    if (!origin.file.empty()) GOSSAMER_CHECK(set_text(interpreter, dict, names.dunder_file, origin.file));
    return Status::ok();
}

namespace {

Owned make_native_module(Interpreter& interpreter, std::string_view name, const ModuleSpec& spec) {
    GOSSAMER_TRY(module_name, intern(interpreter, name));
    GOSSAMER_TRY(module, make_module_from_spec(interpreter, spec, module_name.get()));
    GOSSAMER_CHECK(dict_set_str(interpreter, interpreter.modules, module_name.get(), module.get()));
    return module;
}

// Runs the module's code in its namespace; it stands in sys.modules meanwhile, and not afterwards if that
// fails.
Owned execute_module(Interpreter& interpreter, std::string_view name, const ModuleOrigin& origin) {
    GOSSAMER_TRY(module_name, intern(interpreter, name));
    GOSSAMER_TRY(code, load_module_code(interpreter, name, origin));
    GOSSAMER_TRY(module, new_module(interpreter, module_name.get()));
    Dict* dict = module->dict;
    GOSSAMER_CHECK(describe_module(interpreter, dict, name, origin));
    GOSSAMER_CHECK(
        dict_set_str(interpreter, dict, interpreter.names.dunder_builtins, interpreter.module_builtins));
    GOSSAMER_CHECK(dict_set_str(interpreter, interpreter.modules, module_name.get(), module.value()));
    module->is_starting = true;
    Owned result = run_code(interpreter, as<Code>(code.get()), dict, Value::empty(), Value::empty());
    module->is_starting = false;
    if (result.is_error()) {
        PendingGuard guard{interpreter};
        if (dict_delete(interpreter, interpreter.modules, module_name.value()).is_error())
            clear_pending(interpreter);
        return kError;
    }
    // A module may put something else in its place.
    Owned registered = Owned::share(dict_find_str(interpreter.modules, module_name.get()));
    if (registered.is_empty())
        return raise_with(interpreter, interpreter.types.KeyError, module_name.value());
    return registered;
}

// Gives the pending error of an import its `name`.
ErrorTag tell_module_name(Interpreter& interpreter, std::string_view name) {
    Owned failure = take_pending(interpreter);
    Owned module_name = new_str_value(interpreter, name);
    restore_pending(interpreter, std::move(failure));
    if (!module_name.is_error())
        set_pending_import(interpreter, module_name.get(), Value::none(), Value::none());
    return kError;
}

ErrorTag raise_not_found(Interpreter& interpreter, std::string_view name) {
    const std::string_view top = name.substr(0, name.find('.'));
    const bool is_cpythons =
        is_standard_module(top) && dict_find_text(interpreter, interpreter.modules, top).is_empty();
    raise(interpreter, is_cpythons ? Error::ModuleNotHere : Error::ModuleNotFound, name);
    return tell_module_name(interpreter, name);
}

ErrorTag raise_not_package(Interpreter& interpreter, std::string_view name, std::string_view parent) {
    raise(interpreter, Error::ModuleNotPackage, name, parent);
    return tell_module_name(interpreter, name);
}

// The list to search for a module: sys.path, or the parent package's __path__.
Owned search_path_of(Interpreter& interpreter, std::string_view name) {
    const std::string_view parent = parent_of(name);
    if (parent.empty()) {
        const Value path = dict_find_text(interpreter, interpreter.sys_dict, "path");
        return Owned::share(path.is_empty() ? Value::none() : path);
    }
    GOSSAMER_TRY(package, import_absolute(interpreter, parent));
    GOSSAMER_TRY(path, find_attribute(interpreter, package.get(), interpreter.names.dunder_path));
    if (path.is_empty()) return raise_not_package(interpreter, name, parent);
    return path;
}

Status bind_in_parent(Interpreter& interpreter, std::string_view name, Value module) {
    const std::string_view parent = parent_of(name);
    if (parent.empty()) return Status::ok();
    Owned package = Owned::share(dict_find_text(interpreter, interpreter.modules, parent));
    if (package.is_empty()) return Status::ok();
    GOSSAMER_TRY(part, intern(interpreter, last_part(name)));
    return set_attribute(interpreter, package.get(), part.get(), module);
}

Owned find_and_load(Interpreter& interpreter, std::string_view name) {
    if (interpreter.ending >= Ending::ModulesGone) return raise(interpreter, Error::ImportAtTheEnd);
    if (const std::string_view parent = parent_of(name); !parent.empty()) {
        // Importing the parent may bring the module in, even if the parent is no package.
        GOSSAMER_CHECK(import_absolute(interpreter, parent));
        Owned present = Owned::share(dict_find_text(interpreter, interpreter.modules, name));
        if (present.get().is_heap()) return present;
    }
    GOSSAMER_TRY(path, search_path_of(interpreter, name));
    ModuleOrigin origin;
    GOSSAMER_TRY(found, find_module(interpreter, name, path.get(), origin));
    if (!found.get()) return raise_not_found(interpreter, name);
    GOSSAMER_TRY(module, origin.kind == ModuleOrigin::Kind::Native
                             ? make_native_module(interpreter, name, *origin.native)
                             : execute_module(interpreter, name, origin));
    GOSSAMER_CHECK(bind_in_parent(interpreter, name, module.get()));
    return module;
}

}  // namespace

Owned import_absolute(Interpreter& interpreter, std::string_view name) {
    Owned present = Owned::share(dict_find_text(interpreter, interpreter.modules, name));
    if (present.is_empty()) return find_and_load(interpreter, name);
    if (present.get().is_none()) {
        raise(interpreter, Error::ModuleHalted, name);
        return tell_module_name(interpreter, name);
    }
    return present;
}

// ---- __import__

namespace {

// The package that a relative import starts from.
Status calling_package(Interpreter& interpreter, Value globals, std::string& package) {
    if (!is_dict(globals)) return raise(interpreter, Error::ImportGlobalsType);
    Dict* dict = as<Dict>(globals);
    const Value declared = dict_find_str(dict, interpreter.names.dunder_package);
    if (!declared.is_empty() && !declared.is_none()) {
        if (!is_str(declared)) return raise(interpreter, Error::ImportPackageType);
        package = as<Str>(declared)->text();
    } else if (const Value name = dict_find_str(dict, interpreter.names.dunder_name); is_str(name)) {
        package = as<Str>(name)->text();
        if (dict_find_str(dict, interpreter.names.dunder_path).is_empty()) package = parent_of(package);
    } else {
        GOSSAMER_TRY(text, new_str_value(interpreter, "'__name__' not in globals"));
        return raise_with(interpreter, interpreter.types.KeyError, text.get());
    }
    if (package.empty()) return raise(interpreter, Error::ImportNoParent);
    return Status::ok();
}

Status resolve_name(Interpreter& interpreter, std::string_view name, Value globals, int level,
                    std::string& absolute) {
    if (level == 0) {
        if (name.empty()) return raise(interpreter, Error::ModuleNameEmpty);
        absolute = name;
        return Status::ok();
    }
    GOSSAMER_CHECK(calling_package(interpreter, globals, absolute));
    for (int step = 1; step < level; ++step) {
        const std::size_t dot = absolute.rfind('.');
        if (dot == std::string::npos) return raise(interpreter, Error::ImportBeyondTop);
        absolute.resize(dot);
    }
    if (!name.empty()) {
        absolute += '.';
        absolute += name;
    }
    return Status::ok();
}

// `from package import part`: parts that are no attributes may be submodules.
Status import_submodules(Interpreter& interpreter, Value module, std::string_view name, Value from_list) {
    return for_each(interpreter, from_list, [&](Value item) -> Result<bool> {
        if (!is_str(item)) return raise(interpreter, Error::ImportFromItem, type_name(interpreter, item));
        Owned held = Owned::share(item);
        const std::string_view part = as<Str>(item)->text();
        if (part == "*") {
            GOSSAMER_TRY(all, find_attribute(interpreter, module, interpreter.names.dunder_all));
            if (!all.is_empty()) GOSSAMER_CHECK(import_submodules(interpreter, module, name, all.get()));
            return true;
        }
        GOSSAMER_TRY(part_name, intern(interpreter, as<Str>(item)));
        GOSSAMER_TRY(present, find_attribute(interpreter, module, part_name.get()));
        if (!present.is_empty()) return true;
        std::string full{name};
        full += '.';
        full += part;
        Owned submodule = import_absolute(interpreter, full);
        if (!submodule.is_error()) return true;
        if (!pending_is(interpreter, interpreter.types.ModuleNotFoundError)) return kError;
        // Not found itself: the import statement will say that the name cannot be imported.
        const Value missing =
            exception_field_of(as<Exception>(interpreter.pending), exception_field::kImportName);
        if (!is_str(missing) || as<Str>(missing)->text() != full) return kError;
        clear_pending(interpreter);
        return true;
    });
}

}  // namespace

Owned import_module(Interpreter& interpreter, Str* name, Value globals, Value from_list, int level) {
    if (level < 0) return raise(interpreter, Error::ImportNegativeLevel);
    std::string absolute;
    GOSSAMER_CHECK(resolve_name(interpreter, name->text(), globals, level, absolute));
    GOSSAMER_TRY(module, import_absolute(interpreter, absolute));
    const bool has_from_list = !from_list.is_empty() && !from_list.is_none();
    if (has_from_list) {
        GOSSAMER_TRY(is_nonempty, is_true(interpreter, from_list));
        if (is_nonempty.get()) {
            GOSSAMER_TRY(path, find_attribute(interpreter, module.get(), interpreter.names.dunder_path));
            if (!path.is_empty())
                GOSSAMER_CHECK(import_submodules(interpreter, module.get(), absolute, from_list));
            return module;
        }
    }
    // `import a.b` binds `a`.
    const std::size_t dot = name->text().find('.');
    if (level == 0) {
        if (dot == std::string_view::npos) return module;
        return import_absolute(interpreter, name->text().substr(0, dot));
    }
    if (name->text().empty() || dot == std::string_view::npos) return module;
    const std::size_t cut = name->text().size() - dot;
    return import_absolute(interpreter, std::string_view{absolute}.substr(0, absolute.size() - cut));
}

}  // namespace gossamer

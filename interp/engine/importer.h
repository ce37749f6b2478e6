// Imports: where modules are found, and how they come to be.
//
// Order: natives (modules/registry), what the host offers, the entries of sys.path, the frozen library. A
// file of the user's therefore comes before the library's module of the same name, as a file beside the
// script does in CPython.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string>
#include <string_view>

namespace gossamer {

// The module of this absolute name, with its parents; from sys.modules or loaded now. May run code.
Owned import_absolute(Interpreter& interpreter, std::string_view name);
// Interpreter::import_module: `__import__` with its rules about levels and from-lists.
Owned import_module(Interpreter& interpreter, Str* name, Value globals, Value from_list, int level);

// Where the source or code of a module is, without running anything of it. For -m.
struct ModuleOrigin {
    enum class Kind { None, Native, Host, File, Frozen };
    Kind kind = Kind::None;
    bool is_package = false;
    std::string file;       // File, Host
    std::string directory;  // of a package that is a file
    std::string source;     // Host
    const struct ModuleSpec* native = nullptr;
    const struct FrozenModule* frozen = nullptr;
};
// `search_path` is sys.path or the package's __path__ (a list). Error: reading them failed.
Result<bool> find_module(Interpreter& interpreter, std::string_view name, Value search_path,
                         ModuleOrigin& origin);
// The code of a module found in a file, by the host, or frozen.
Owned load_module_code(Interpreter& interpreter, std::string_view name, const ModuleOrigin& origin);
// Sets __file__, __package__, __path__ and the like in a module's namespace.
Status describe_module(Interpreter& interpreter, Dict* dict, std::string_view name,
                       const ModuleOrigin& origin);

}  // namespace gossamer

// The module __main__ and the path on which modules are searched.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string>

namespace gossamer {

struct EngineState;

// Makes an empty __main__.
Status make_main_module(Interpreter& interpreter);
// Borrowed; null when a script has removed it (ImportError is pending).
[[nodiscard]] Dict* main_namespace(Interpreter& interpreter);
Status set_main_file(Interpreter& interpreter, const std::string& file);
// sys.path[0:0] = [directory]
Status prepend_module_path(EngineState& state, const std::string& directory);
// The code of a module that is run as a program (-m); __main__ gets its __file__, __package__ and __spec__. A
// complaint says why it cannot be run; otherwise an error is pending.
Owned find_main_code(EngineState& state, const std::string& name, std::string& complaint);

}  // namespace gossamer

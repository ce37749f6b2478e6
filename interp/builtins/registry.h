// The builtin types and the module builtins, made from the tables.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

// One row for each builtin type: what start_object_model wants.
[[nodiscard]] std::span<const BuiltinTypeRow> builtin_type_rows();
// Makes the modules builtins (types, exceptions, functions, constants) and sys (empty). What needs the
// compiler (exec, eval, compile, __import__) and open come from the engine.
Status fill_builtins(Interpreter& interpreter);

}  // namespace gossamer

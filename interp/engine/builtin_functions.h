// The builtin functions that need the engine: __import__, compile, eval, exec, open.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

Status add_engine_builtins(Interpreter& interpreter);
// Interpreter::compile; mode: 0 exec, 1 eval, 2 single.
Owned compile_for_natives(Interpreter& interpreter, std::string_view source, Str* file_name, int mode,
                          int flags, int optimize);

}  // namespace gossamer

// The functions that run at the end: the module atexit keeps them, the engine runs them.
#pragma once

#include "runtime/interpreter.h"

namespace gossamer {

// Runs them, the last registered first; what they raise is unraisable. Those registered meanwhile do not run.
void run_exit_functions(Interpreter& interpreter);

}  // namespace gossamer

// Errors with no caller to receive them.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// Interpreter::report_unraisable: the pending exception goes to sys.unraisablehook with `message` (may be
// null) and `object`, and is gone afterwards.
void report_unraisable(Interpreter& interpreter, const char* message, Value object);
// sys.__unraisablehook__(unraisable).
Owned default_unraisable_hook(Interpreter& interpreter, Args args);
// Makes the type UnraisableHookArgs, which belongs to no module.
Status make_unraisable_type(Interpreter& interpreter);

}  // namespace gossamer

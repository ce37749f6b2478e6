// sys.set_asyncgen_hooks and sys.get_asyncgen_hooks: who hears of the first step of an asynchronous
// generator, and of its death.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/native.h"

namespace gossamer {

Status make_async_hooks_type(Interpreter& interpreter);
Owned sys_get_async_hooks(Interpreter& interpreter, Args args);
Owned sys_set_async_hooks(Interpreter& interpreter, Args args);

}  // namespace gossamer

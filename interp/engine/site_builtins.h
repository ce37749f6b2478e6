// The builtins for people at a prompt: exit, quit, copyright, credits, license, help.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

Status add_site_builtins(Interpreter& interpreter);

}  // namespace gossamer

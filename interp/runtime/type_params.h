// Type parameters and type aliases (PEP 695): what the opcode Intrinsic does.
#pragma once

#include "bytecode/instruction.h"
#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

// A function of the library module `typing`. May run code.
Owned call_typing(Interpreter& interpreter, const char* name, std::span<const Value> arguments);

// The operands of intrinsic `number` (bytecode/intrinsics.def), borrowed. May run code.
Owned run_intrinsic(Interpreter& interpreter, IntrinsicNumber number, const Value* operands);

}  // namespace gossamer

// Type parameters and type aliases (PEP 695): what the opcode Intrinsic does.
#pragma once

#include "bytecode/instruction.h"
#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// The operands of intrinsic `number` (bytecode/intrinsics.def), borrowed. May run code.
Owned run_intrinsic(Interpreter& interpreter, IntrinsicNumber number, const Value* operands);

}  // namespace gossamer

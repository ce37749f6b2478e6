// Operators on numbers that are done in the registers of the instruction.
#pragma once

#include "runtime/protocols.h"
#include "vm/execution.h"

namespace gossamer {

// The operator on two numbers one of which is complex, borrowed; empty: other operands.
[[nodiscard]] Owned complex_result(Interpreter& interpreter, BinaryOperator operation, Value left,
                                   Value right);
// The same for + - * of the instruction's two registers, which are consumed; false: nothing has happened.
[[nodiscard]] bool operate_on_complex(Interpreter& interpreter, CallRecord& record, BinaryOperator operation,
                                      Outcome& outcome);

}  // namespace gossamer

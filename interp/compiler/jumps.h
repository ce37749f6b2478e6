// Relations between the jump opcodes: which one jumps backwards, which one tests the opposite. They follow
// from the regular order of the families in opcodes.def.
#pragma once

#include "bytecode/instruction.h"

#include <optional>

namespace gossamer {

// The opcode that does the same and jumps backwards, if there is one.
[[nodiscard]] std::optional<Opcode> loop_form(Opcode opcode);
// The opcode that does the same as a Loop form and jumps forwards; any other opcode itself.
[[nodiscard]] Opcode jump_form(Opcode opcode);
// For conditional jumps on a consumed or borrowed operand: the opcode that jumps exactly when this one does
// not.
[[nodiscard]] Opcode inverse_form(Opcode opcode);
// Is `opcode` a jump of any kind (has a label)?
[[nodiscard]] bool is_jump(Opcode opcode);
// Does control never fall through?
[[nodiscard]] bool is_end(Opcode opcode);

}  // namespace gossamer

// Checks that a CodeUnit keeps the rules of opcodes.def, so that the run loop need not: operands in range,
// jumps to instructions, and above all that on every path each temporary is written before it is read and
// consumed exactly once. Debug builds check all that the compiler makes; tests and fuzzing too. It accepts
// any bytes as input.
#pragma once

#include "bytecode/code_unit.h"

#include <cstddef>
#include <string>
#include <vector>

namespace gossamer {

// What is wrong with the unit and its children, one line each: "f, 12 Add: t0 is read but not live". Empty:
// all is well. At most about `limit` findings. The bodies of all units must have been read.
[[nodiscard]] std::vector<std::string> verify(const CodeUnit& unit, std::size_t limit = 20);

}  // namespace gossamer

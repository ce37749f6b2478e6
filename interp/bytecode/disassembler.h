// Listings of compiled code, for people and for golden tests: what `--dis` and the module dis print.
//
//     code f, line 1: 3 locals, 1 temporary
//        2     0  Add                 r2:x, r0:a, r1:b
//        3     1  Return              r2:x
//
// Source line (when it changes), address in words, opcode, operands in the table's order. Locals are r0, r1,
// … with their names, temporaries t0, t1, …; constants and names are shown by value, windows as ranges, jumps
// by their target. Text of damaged code is of little use, but can be made.
#pragma once

#include "bytecode/code_unit.h"

#include <string>

namespace gossamer {

enum class Nested { Leave, Include };

// The unit and, when asked for, its children after it. Their bodies must have been read.
[[nodiscard]] std::string disassemble(const CodeUnit& unit, Nested nested = Nested::Include);

// A constant as the listing shows it: 'text', 12, (1, None), <code f>; long ones are cut.
[[nodiscard]] std::string constant_text(const CodeUnit& unit, std::size_t index);

// The whole of opcodes.def and intrinsics.def, for --opcodes.
[[nodiscard]] std::string opcode_table_text();

}  // namespace gossamer

// The binary form of a CodeUnit: position-independent bytes with a version, in which the build freezes the
// library in stdlib/.
//
// Made for start-up. A unit is a head (names, counts, flags) and a body (code, constants, children, …), and
// reading one may leave the bodies of its children for later: most functions of an imported module are
// defined, not called. Positions stay encoded. Everything borrows from the bytes, which must live as long as
// the units read from them.
//
// Reading damaged bytes gives null, never a crash. It does not check what the code does: the verifier does.
//
//     "gossamer", then in words of 32 bits: version, fingerprint of the opcode table, offset of the strings,
//     their number
//
//     root unit
//
//     strings: the offset of each from here and one past the last, in words of 32 bits; then their bytes
//
// A unit has names and texts as numbers of strings:
//
//     head   name, qualified name, file name, first line, flags, counts, size of the body
//     body   names of locals, cells, free names, code, positions, constants, caches, handlers, child units
#pragma once

#include "bytecode/code_unit.h"

#include <memory>
#include <string>
#include <string_view>

namespace gossamer {

inline constexpr std::uint32_t kBinaryVersion = 1;

// The unit and its children. All bodies must have been read. The same unit always gives the same bytes.
[[nodiscard]] std::string write_code_unit(const CodeUnit& unit);

enum class BodyReading {
    Now,       // the bodies of all units
    OnDemand,  // of the outermost unit; `read_body` is called for the others before anything of them is used
};
// Null when the bytes are damaged, or written by another version or with another opcode table. `bytes` is
// borrowed.
[[nodiscard]] std::unique_ptr<CodeUnit> read_code_unit(std::string_view bytes, BodyReading reading);

// Reads the body of a unit that has none yet, not those of its children. False when the bytes are damaged;
// the unit then has an empty body. Does nothing when the body is there.
[[nodiscard]] bool read_body(CodeUnit& unit);

}  // namespace gossamer

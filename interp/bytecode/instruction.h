// Encoding and decoding of instructions, and what is known of each opcode; all made from opcodes.def.
//
// Sixty-four bits: opcode in bits 0–15, a in 16–31, b in 32–47, c (signed) in 48–63. The second word of a
// Wide instruction has the same shape with an opcode field of 0 and the fields named d, e, f.
//
// An instruction that writes a temporary is fresh: its opcode field is kOpcodeCount higher. A temporary that
// is written is dead, so that the run loop, which alone tells the two apart, need not look for an old value
// there.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace gossamer {

enum class Opcode : std::uint16_t {
#define OP(name, a, b, c, effects, documentation) name,
#include "bytecode/opcodes.def"
    // The consuming twins of the instructions marked Pair.
    LoadAttrTemp,
    LoadMethodTemp,
    LoadItemTemp,
    Count,
};

inline constexpr unsigned kOpcodeCount = static_cast<unsigned>(Opcode::Count);

// Four fields rather than one word: the run loop reads each from memory when it needs it, which measures
// faster than taking a preloaded word apart.
struct alignas(8) Instruction {
    std::uint16_t opcode_field = 0;
    std::uint16_t a_field = 0;
    std::uint16_t b_field = 0;
    std::uint16_t c_field = 0;

    static constexpr Instruction make(Opcode opcode, unsigned a = 0, unsigned b = 0, int c = 0) {
        return {static_cast<std::uint16_t>(opcode), static_cast<std::uint16_t>(a),
                static_cast<std::uint16_t>(b), static_cast<std::uint16_t>(c)};
    }
    static constexpr Instruction from_word(std::uint64_t word) { return std::bit_cast<Instruction>(word); }
    [[nodiscard]] constexpr std::uint64_t word() const { return std::bit_cast<std::uint64_t>(*this); }
    // Of a plain instruction.
    [[nodiscard]] constexpr Instruction as_fresh() const {
        return {static_cast<std::uint16_t>(opcode_field + kOpcodeCount), a_field, b_field, c_field};
    }
    [[nodiscard]] constexpr bool is_fresh() const { return opcode_field >= kOpcodeCount; }
    [[nodiscard]] constexpr Opcode opcode() const {
        return static_cast<Opcode>(is_fresh() ? opcode_field - kOpcodeCount : opcode_field);
    }
    [[nodiscard]] constexpr unsigned a() const { return a_field; }
    [[nodiscard]] constexpr unsigned b() const { return b_field; }
    [[nodiscard]] constexpr unsigned uc() const { return c_field; }
    [[nodiscard]] constexpr int c() const { return static_cast<std::int16_t>(c_field); }
    [[nodiscard]] constexpr int signed_b() const { return static_cast<std::int16_t>(b_field); }
};
static_assert(sizeof(Instruction) == 8);

inline constexpr unsigned kMostUnpackedLocals = 16;  // by one UnpackLocals
inline constexpr unsigned kMaxRegister = 0x7FFF;     // registers also stand in the signed field

// ---- what the table says of an opcode -------------------------------------------------------------------

// The kinds of operands; opcodes.def explains them.
enum class OperandKind : std::uint8_t {
    None,
    Write,
    Read,
    Keep,
    Temp,
    Local,
    Window,
    Inout,
    Fill,
    Const,
    Name,
    Cache,
    Jump,
    Imm,
    Count,
};

struct Operand {
    OperandKind kind = OperandKind::None;
    std::string_view name;
};

struct Effects {
    static constexpr std::uint8_t kPlain = 0;
    static constexpr std::uint8_t kRaises = 1;    // may raise
    static constexpr std::uint8_t kRunsCode = 2;  // may run dialect code
    static constexpr std::uint8_t kJumps = 4;     // may go on elsewhere than at the next instruction
    static constexpr std::uint8_t kEnds = 8;      // never goes on at the next instruction
    static constexpr std::uint8_t kWide = 16;     // has a second word
    static constexpr std::uint8_t kPair = 32;     // has a consuming twin
};

struct OpcodeInfo {
    std::string_view name;
    std::array<Operand, 3> operands;  // a, b, c
    std::uint8_t effects = Effects::kPlain;
    std::string_view documentation;

    [[nodiscard]] constexpr bool has(std::uint8_t effect) const { return (effects & effect) != 0; }
};

// False for numbers that are no opcode, as damaged code may contain.
[[nodiscard]] constexpr bool is_opcode(Instruction instruction) {
    return instruction.opcode_field < 2 * kOpcodeCount;
}

// The row of a valid opcode. In a row marked Pair the operand `object` is a Local, in that of its twin a
// Temp.
[[nodiscard]] const OpcodeInfo& opcode_info(Opcode opcode);

// Whether an instruction of this opcode, in code with so many locals, is fresh.
[[nodiscard]] bool writes_temporary(Opcode opcode, unsigned a, unsigned local_count);

// Words that the instruction takes: 1, or 2 when it is Wide.
[[nodiscard]] unsigned instruction_length(Opcode opcode);

// Operand number 0, 1 or 2 (a, b, c) as an unsigned number.
[[nodiscard]] constexpr unsigned operand_value(Instruction instruction, unsigned number) {
    return static_cast<unsigned>(instruction.word() >> (16 + 16 * number)) & 0xFFFF;
}

// How many registers the instruction's Window covers, and its Fill; 0 when it has none. An Intrinsic with a
// number that is none has an empty window.
[[nodiscard]] unsigned window_length(Instruction instruction);
[[nodiscard]] unsigned fill_length(Instruction instruction);

// Signed distance from the next instruction of an instruction that jumps.
[[nodiscard]] std::int32_t jump_distance(Instruction instruction);

// Rare operations, see intrinsics.def.
struct IntrinsicInfo {
    std::string_view name;
    unsigned window;
    std::string_view documentation;
};
enum class IntrinsicNumber : std::uint16_t {
#define INTRINSIC(name, window, documentation) name,
#include "bytecode/intrinsics.def"
    Count,
};
// Null when there is none of that number.
[[nodiscard]] const IntrinsicInfo* find_intrinsic(unsigned number);

// Changes whenever an opcode is added, renamed, moved or gets other operands: code of another table is not
// read.
[[nodiscard]] std::uint32_t opcode_table_fingerprint();

}  // namespace gossamer

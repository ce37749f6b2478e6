#include "compiler/jumps.h"

namespace gossamer {

namespace {

enum Effect : unsigned { Plain = 0, Raises = 1, RunsCode = 2, Jumps = 4, Ends = 8, Wide = 16, Pair = 32 };

constexpr unsigned kEffects[] = {
#define OP(name, a, b, c, effects, documentation) effects,
#include "bytecode/opcodes.def"
    Raises | RunsCode, Raises | RunsCode, Raises | RunsCode,  // the consuming twins
};
static_assert(sizeof kEffects / sizeof kEffects[0] == kOpcodeCount);

// The fused comparisons stand in families of eight: JumpIf, JumpIfNot, LoopIf, LoopIfNot, and the four with
// an int.
constexpr unsigned kFirstFused = static_cast<unsigned>(Opcode::JumpIfLt);
constexpr unsigned kEndFused = static_cast<unsigned>(Opcode::LoopIfNotNeInt) + 1;
static_assert((kEndFused - kFirstFused) % 8 == 0);

std::optional<unsigned> fused_place(Opcode opcode) {
    const unsigned number = static_cast<unsigned>(opcode);
    if (number < kFirstFused || number >= kEndFused) return std::nullopt;
    return (number - kFirstFused) % 4;
}

Opcode shifted(Opcode opcode, int by) {
    return static_cast<Opcode>(static_cast<int>(opcode) + by);
}

}  // namespace

std::optional<Opcode> loop_form(Opcode opcode) {
    if (const auto place = fused_place(opcode)) return *place < 2 ? shifted(opcode, 2) : opcode;
    switch (opcode) {
    case Opcode::Jump:
    case Opcode::Loop: return Opcode::Loop;
    case Opcode::JumpIfTrue: return Opcode::LoopIfTrue;
    case Opcode::JumpIfFalse: return Opcode::LoopIfFalse;
    default: return std::nullopt;
    }
}

Opcode jump_form(Opcode opcode) {
    if (const auto place = fused_place(opcode)) return *place < 2 ? opcode : shifted(opcode, -2);
    switch (opcode) {
    case Opcode::Loop: return Opcode::Jump;
    case Opcode::LoopIfTrue: return Opcode::JumpIfTrue;
    case Opcode::LoopIfFalse: return Opcode::JumpIfFalse;
    case Opcode::LoopNext: return Opcode::ForNext;
    default: return opcode;
    }
}

Opcode inverse_form(Opcode opcode) {
    if (const auto place = fused_place(opcode)) return shifted(opcode, *place % 2 == 0 ? 1 : -1);
    switch (opcode) {
    case Opcode::JumpIfTrue: return Opcode::JumpIfFalse;
    case Opcode::JumpIfFalse: return Opcode::JumpIfTrue;
    case Opcode::JumpIfNone: return Opcode::JumpIfNotNone;
    case Opcode::JumpIfNotNone: return Opcode::JumpIfNone;
    case Opcode::JumpIfIs: return Opcode::JumpIfIsNot;
    case Opcode::JumpIfIsNot: return Opcode::JumpIfIs;
    case Opcode::JumpIfIn: return Opcode::JumpIfNotIn;
    case Opcode::JumpIfNotIn: return Opcode::JumpIfIn;
    default: return opcode;
    }
}

bool is_jump(Opcode opcode) {
    return (kEffects[static_cast<unsigned>(opcode)] & Jumps) != 0;
}
bool is_end(Opcode opcode) {
    return (kEffects[static_cast<unsigned>(opcode)] & Ends) != 0;
}

}  // namespace gossamer

// The opcode table as data. Cells of opcodes.def such as `Write(dst)` are taken as text and read at compile
// time, so that the table needs no macro for each operand kind.
#include "bytecode/instruction.h"

#include "support/assert.h"

#include <cstddef>

namespace gossamer {

namespace {

struct KindName {
    std::string_view name;
    OperandKind kind;
};
constexpr KindName kKindNames[] = {
    {"None", OperandKind::None},     {"Write", OperandKind::Write}, {"Read", OperandKind::Read},
    {"Keep", OperandKind::Keep},     {"Temp", OperandKind::Temp},   {"Local", OperandKind::Local},
    {"Window", OperandKind::Window}, {"Inout", OperandKind::Inout}, {"Fill", OperandKind::Fill},
    {"Const", OperandKind::Const},   {"Name", OperandKind::Name},   {"Cache", OperandKind::Cache},
    {"Jump", OperandKind::Jump},     {"Imm", OperandKind::Imm},     {"Count", OperandKind::Count},
};

// "Write(dst)" → {Write, "dst"}. A word that is no kind ends the compilation: it reaches the call at the end,
// which is not constexpr.
void no_such_operand_kind() {}
constexpr Operand read_operand(std::string_view cell) {
    const std::size_t bracket = cell.find('(');
    const std::string_view word = cell.substr(0, bracket);
    for (const KindName& entry : kKindNames) {
        if (entry.name != word) continue;
        if (bracket == std::string_view::npos) return {entry.kind, {}};
        return {entry.kind, cell.substr(bracket + 1, cell.size() - bracket - 2)};
    }
    no_such_operand_kind();
    return {};
}

constexpr unsigned kTwinCount = 3;
constexpr unsigned kRowCount = kOpcodeCount - kTwinCount;

// The names under which opcodes.def writes the effects.
constexpr std::uint8_t Plain = Effects::kPlain;
constexpr std::uint8_t Raises = Effects::kRaises;
constexpr std::uint8_t RunsCode = Effects::kRunsCode;
constexpr std::uint8_t Jumps = Effects::kJumps;
constexpr std::uint8_t Ends = Effects::kEnds;
constexpr std::uint8_t Wide = Effects::kWide;
constexpr std::uint8_t Pair = Effects::kPair;

constexpr OpcodeInfo kRows[] = {
#define OP(name, a, b, c, effects, documentation)                                                            \
    {#name,                                                                                                  \
     {read_operand(#a), read_operand(#b), read_operand(#c)},                                                 \
     static_cast<std::uint8_t>(effects),                                                                     \
     documentation},
#include "bytecode/opcodes.def"
};
static_assert(std::size(kRows) == kRowCount, "one twin stands in enum Opcode for each row marked Pair");

constexpr std::string_view kTwinNames[] = {
#define OP(name, a, b, c, effects, documentation) #name "Temp",
#include "bytecode/opcodes.def"
};

constexpr void set_object_kind(OpcodeInfo& row, OperandKind kind) {
    for (Operand& operand : row.operands) {
        if (operand.kind == OperandKind::Read && operand.name == "object") operand.kind = kind;
    }
}

constexpr std::array<OpcodeInfo, kOpcodeCount> make_table() {
    std::array<OpcodeInfo, kOpcodeCount> table{};
    unsigned next_twin = kRowCount;
    for (unsigned index = 0; index < kRowCount; ++index) {
        table[index] = kRows[index];
        if (!kRows[index].has(Effects::kPair)) continue;
        table[next_twin] = kRows[index];
        table[next_twin].name = kTwinNames[index];
        set_object_kind(table[next_twin++], OperandKind::Temp);
        set_object_kind(table[index], OperandKind::Local);
    }
    return table;
}
constexpr std::array<OpcodeInfo, kOpcodeCount> kTable = make_table();
static_assert(kTable[static_cast<unsigned>(Opcode::LoadAttrTemp)].name == "LoadAttrTemp");
static_assert(kTable[static_cast<unsigned>(Opcode::LoadMethodTemp)].name == "LoadMethodTemp");
static_assert(kTable[static_cast<unsigned>(Opcode::LoadItemTemp)].name == "LoadItemTemp");

constexpr IntrinsicInfo kIntrinsics[] = {
#define INTRINSIC(name, window, documentation) {#name, window, documentation},
#include "bytecode/intrinsics.def"
};

// FNV-1a over names, operand cells and effects of all rows.
constexpr std::uint32_t hash_text(std::uint32_t hash, std::string_view text) {
    for (const char character : text) {
        hash = (hash ^ static_cast<unsigned char>(character)) * 16777619u;
    }
    return (hash ^ 0xFFu) * 16777619u;
}
constexpr std::uint32_t make_fingerprint() {
    std::uint32_t hash = 2166136261u;
    for (const OpcodeInfo& row : kTable) {
        hash = hash_text(hash, row.name);
        for (const Operand& operand : row.operands) {
            hash = (hash ^ static_cast<unsigned>(operand.kind)) * 16777619u;
        }
        hash = (hash ^ row.effects) * 16777619u;
    }
    for (const IntrinsicInfo& intrinsic : kIntrinsics)
        hash = hash_text(hash, intrinsic.name);
    return hash;
}
constexpr std::uint32_t kFingerprint = make_fingerprint();

}  // namespace

const OpcodeInfo& opcode_info(Opcode opcode) {
    GOSSAMER_ASSERT(static_cast<unsigned>(opcode) < kOpcodeCount);
    return kTable[static_cast<unsigned>(opcode)];
}

bool writes_temporary(Opcode opcode, unsigned a, unsigned local_count) {
    return opcode_info(opcode).operands[0].kind == OperandKind::Write && a >= local_count;
}

unsigned instruction_length(Opcode opcode) {
    return opcode_info(opcode).has(Effects::kWide) ? 2 : 1;
}

unsigned window_length(Instruction instruction) {
    switch (instruction.opcode()) {
    case Opcode::FormatWithSpec:
    case Opcode::MatchClass:
    case Opcode::ImportName: return 2;
    case Opcode::LoadSuperAttr:
    case Opcode::LoadSuperMethod:
    case Opcode::CallExtended: return 3;
    case Opcode::StoreSlice:
    case Opcode::MakeFunction: return 4;
    case Opcode::LoadSlice: return instruction.uc() + 1;
    case Opcode::BuildSlice:
    case Opcode::BuildTuple:
    case Opcode::BuildList:
    case Opcode::BuildSet:
    case Opcode::BuildString: return instruction.uc();
    case Opcode::BuildDict: return instruction.uc() * 2;
    case Opcode::Call:
    case Opcode::CallForIter:
    case Opcode::CallKeywords: return instruction.uc() + 1;
    case Opcode::CallMethod:
    case Opcode::CallMethodKeywords: return instruction.uc() + 2;
    case Opcode::Intrinsic: {
        const IntrinsicInfo* intrinsic = find_intrinsic(instruction.uc());
        return intrinsic != nullptr ? intrinsic->window : 0;
    }
    default: return 0;
    }
}

unsigned fill_length(Instruction instruction) {
    switch (instruction.opcode()) {
    case Opcode::LoadMethod:
    case Opcode::LoadMethodTemp:
    case Opcode::LoadSuperMethod:
    case Opcode::MatchExceptionGroup: return 2;
    case Opcode::UnpackSequence: return instruction.uc();
    case Opcode::UnpackExtended: return (instruction.uc() & 0xFF) + 1 + (instruction.uc() >> 8);
    default: return 0;
    }
}

std::int32_t jump_distance(Instruction instruction) {
    if (instruction.opcode() == Opcode::FarJump) {
        return static_cast<std::int32_t>(instruction.a() << 16 | instruction.b());
    }
    return instruction.c();
}

const IntrinsicInfo* find_intrinsic(unsigned number) {
    return number < std::size(kIntrinsics) ? &kIntrinsics[number] : nullptr;
}

std::uint32_t opcode_table_fingerprint() {
    return kFingerprint;
}

}  // namespace gossamer

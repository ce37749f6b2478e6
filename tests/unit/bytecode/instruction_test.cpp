// The opcode table as data: every row is complete and its lengths and twins are right.
#include "bytecode/instruction.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

using namespace gossamer;

TEST_CASE("fields of an instruction come back as they were put in") {
    const Instruction instruction = Instruction::make(Opcode::AddInt, 1, 65535, -7);
    CHECK(instruction.opcode() == Opcode::AddInt);
    CHECK(instruction.a() == 1);
    CHECK(instruction.b() == 65535);
    CHECK(instruction.signed_b() == -1);
    CHECK(instruction.c() == -7);
    CHECK(instruction.uc() == 65529);
    CHECK(operand_value(instruction, 0) == 1);
    CHECK(operand_value(instruction, 2) == 65529);
}

TEST_CASE("the table gives operands, effects and documentation") {
    const OpcodeInfo& add = opcode_info(Opcode::Add);
    CHECK(add.name == "Add");
    CHECK(add.operands[0].kind == OperandKind::Write);
    CHECK(add.operands[0].name == "dst");
    CHECK(add.operands[2].kind == OperandKind::Read);
    CHECK(add.operands[2].name == "right");
    CHECK(add.effects == (Effects::kRaises | Effects::kRunsCode));
    CHECK(add.documentation == "dst = left + right");
    CHECK(opcode_info(Opcode::Nop).effects == Effects::kPlain);
    CHECK(opcode_info(Opcode::LoopIfNotGeInt).name == "LoopIfNotGeInt");
}

TEST_CASE("a consuming twin differs in the kind of its object only") {
    const OpcodeInfo& plain = opcode_info(Opcode::LoadItem);
    const OpcodeInfo& twin = opcode_info(Opcode::LoadItemTemp);
    CHECK(plain.operands[1].kind == OperandKind::Local);
    CHECK(twin.operands[1].kind == OperandKind::Temp);
    CHECK(twin.name == "LoadItemTemp");
    CHECK(twin.operands[2].kind == OperandKind::Read);
    CHECK(twin.effects == plain.effects);
}

TEST_CASE("every opcode has a name of its own and a documentation") {
    std::set<std::string_view> names;
    for (unsigned number = 0; number < kOpcodeCount; ++number) {
        const OpcodeInfo& info = opcode_info(static_cast<Opcode>(number));
        CHECK(names.insert(info.name).second);
        CHECK_FALSE(info.documentation.empty());
    }
}

TEST_CASE("an opcode has the operands that its effects need") {
    for (unsigned number = 0; number < kOpcodeCount; ++number) {
        const auto opcode = static_cast<Opcode>(number);
        const OpcodeInfo& info = opcode_info(opcode);
        CAPTURE(info.name);
        bool has_jump = opcode == Opcode::FarJump;
        for (const Operand& operand : info.operands)
            has_jump = has_jump || operand.kind == OperandKind::Jump;
        CHECK(has_jump == info.has(Effects::kJumps));
        CHECK(info.operands[0].kind != OperandKind::Jump);
        CHECK(instruction_length(opcode) == (info.has(Effects::kWide) ? 2 : 1));
        for (const Operand& operand : info.operands) {
            // With a count of one every window and every fill has a length.
            const Instruction instruction = Instruction::make(opcode, 0, 0, 1);
            if (operand.kind == OperandKind::Window) CHECK(window_length(instruction) > 0);
            if (operand.kind == OperandKind::Fill) CHECK(fill_length(instruction) > 0);
        }
    }
}

TEST_CASE("windows have the length that the instruction says") {
    CHECK(window_length(Instruction::make(Opcode::Call, 0, 0, 3)) == 4);
    CHECK(window_length(Instruction::make(Opcode::CallMethod, 0, 0, 3)) == 5);
    CHECK(window_length(Instruction::make(Opcode::BuildDict, 0, 0, 3)) == 6);
    CHECK(window_length(Instruction::make(Opcode::Intrinsic, 0, 0, 2)) == find_intrinsic(2)->window);
    CHECK(window_length(Instruction::make(Opcode::Intrinsic, 0, 0, 999)) == 0);
    CHECK(fill_length(Instruction::make(Opcode::UnpackExtended, 0, 0, 2 | 3 << 8)) == 6);
    CHECK(find_intrinsic(static_cast<unsigned>(IntrinsicNumber::Count)) == nullptr);
}

TEST_CASE("a far jump goes either way") {
    const auto distance = static_cast<std::uint32_t>(-70000);
    CHECK(jump_distance(Instruction::make(Opcode::FarJump, distance >> 16, distance & 0xFFFF, 0)) == -70000);
    CHECK(jump_distance(Instruction::make(Opcode::FarJump, 1, 2, 0)) == 65538);
    CHECK(jump_distance(Instruction::make(Opcode::Loop, 0, 0, -3)) == -3);
}

// For each rule of the verifier, code that keeps it and code that breaks it.
#include "bytecode/verifier.h"

#include "bytecode/unit_maker.h"

#include <doctest/doctest.h>

#include <random>

using namespace gossamer;

namespace {

// In these tests registers 0 and 1 are locals, 2 … 7 the temporaries t0 … t5.
constexpr unsigned t0 = 2, t1 = 3, t2 = 4, t3 = 5;

CodeUnit unit_of(std::vector<Instruction> code) {
    CodeUnit unit = make_unit(2, 6, std::move(code));
    add_text(unit, Constant::Kind::Str, "name");
    add_cache(unit, CacheSite::Kind::Attribute, "name");
    return unit;
}

std::string first_finding(const CodeUnit& unit) {
    const std::vector<std::string> findings = verify(unit);
    return findings.empty() ? "" : findings[0];
}
std::string first_finding(std::vector<Instruction> code) {
    return first_finding(unit_of(std::move(code)));
}

bool finds(const std::string& text, std::vector<Instruction> code) {
    const std::string finding = first_finding(std::move(code));
    INFO(finding);
    CHECK(finding.find(text) != std::string::npos);
    return finding.find(text) != std::string::npos;
}

Instruction return_none() {
    return make(Opcode::ReturnNone, 0, 0, 0);
}
Instruction load(unsigned target) {
    return make(Opcode::LoadInt, target, 0, 1);
}

}  // namespace

TEST_CASE("straight code is accepted") {
    CHECK(first_finding({load(t0), load(t1), make(Opcode::Add, t0, t0, t1), make(Opcode::Add, 1, 0, t0),
                         make(Opcode::Return, 1, 0, 0)}) == "");
    CHECK(first_finding({load(t0), make(Opcode::Copy, t1, t0, 0), make(Opcode::Move, 0, t1, 0),
                         make(Opcode::Return, t0, 0, 0)}) == "");
}

TEST_CASE("what writes a temporary is fresh, what writes a local is not") {
    CodeUnit unit = unit_of({load(t0), make(Opcode::Move, 0, t0, 0), return_none()});
    CHECK(first_finding(unit).empty());
    CHECK(unit.code[0].is_fresh());
    CHECK(unit.code[0].opcode() == Opcode::LoadInt);
    CHECK(!unit.code[1].is_fresh());
    unit.code[0] = load(t0);
    CHECK(first_finding(unit) == "f, 0 LoadInt: a destination is taken for dead, or not");
    unit.code[0] = load(t0).as_fresh();
    unit.code[1] = make(Opcode::Move, 0, t0, 0).as_fresh();
    CHECK(first_finding(unit) == "f, 1 Move: a destination is taken for dead, or not");
}

TEST_CASE("a temporary must be written before it is read, and is dead afterwards") {
    CHECK(finds("f, 0 Add: t1 is read but not live", {make(Opcode::Add, t0, 0, t1), return_none()}));
    CHECK(finds("2 Add: t0 is read but not live",
                {load(t0), make(Opcode::Drop, t0, 0, 0), make(Opcode::Add, 0, 0, t0), return_none()}));
    CHECK(finds("1 Add: t0 is read but not live", {load(t0), make(Opcode::Add, 0, t0, t0), return_none()}));
}

TEST_CASE("a live temporary is neither overwritten nor left behind") {
    CHECK(finds("1 LoadInt: t0 is written while it is live", {load(t0), load(t0), return_none()}));
    CHECK(finds("1 ReturnNone: t0 is still live", {load(t0), return_none()}));
    CHECK(finds("3 ReturnNone: t1 is still live",
                {load(t0), load(t1), make(Opcode::Drop, t0, 0, 0), return_none()}));
}

TEST_CASE("on all ways into an instruction the same temporaries are live") {
    CHECK(first_finding({make(Opcode::JumpIfTrue, 0, 0, 2), load(t0), make(Opcode::Jump, 0, 0, 1), load(t0),
                         make(Opcode::Return, t0, 0, 0)}) == "");
    CHECK(finds("on this way to 2",
                {make(Opcode::JumpIfTrue, 0, 0, 1), load(t0), make(Opcode::ReturnNone, 0, 0, 0)}));
}

TEST_CASE("and, or keep their value on the jump only") {
    CHECK(first_finding({load(t0), make(Opcode::JumpIfTrueOrDrop, t0, 0, 1), load(t0),
                         make(Opcode::Return, t0, 0, 0)}) == "");
    CHECK(finds("on this way to", {load(t0), make(Opcode::JumpIfFalseOrDrop, t0, 0, 1), load(t1),
                                   make(Opcode::Return, t0, 0, 0)}));
}

TEST_CASE("a loop's iterator is dead at exhaustion") {
    // 0 GetIter  1 ForNext → 4  2 Nop  3 LoopNext → 2  4 ReturnNone
    CHECK(first_finding({make(Opcode::GetIter, t0, 0, 0), make(Opcode::ForNext, 1, t0, 2),
                         make(Opcode::Nop, 0, 0, 0), make(Opcode::LoopNext, 1, t0, -2), return_none()}) ==
          "");
    CHECK(finds("t0 is read but not live",
                {make(Opcode::GetIter, t0, 0, 0), make(Opcode::ForNext, 1, t0, 1),
                 make(Opcode::Drop, t0, 0, 0), make(Opcode::Drop, t0, 0, 0), return_none()}));
}

TEST_CASE("a delegation's iterator is dead when it is finished") {
    CHECK(first_finding({load(t1), make(Opcode::GetYieldFromIter, t0, 0, 0),
                         make(Opcode::Delegate, t1, t0, 2), make(Opcode::YieldDelegated, t1, t0, 0),
                         make(Opcode::Loop, 0, 0, -3), make(Opcode::Return, t1, 0, 0)}) == "");
    CHECK(finds("YieldDelegated does not follow",
                {load(t1), make(Opcode::GetYieldFromIter, t0, 0, 0), make(Opcode::Delegate, t1, t0, 0),
                 make(Opcode::Return, t1, 0, 0)}));
}

TEST_CASE("windows are live as a whole") {
    CHECK(first_finding({load(t0), load(t1), load(t2), make(Opcode::Call, t0, t0, 2),
                         make(Opcode::Return, t0, 0, 0)}) == "");
    CHECK(
        finds("t2 is read but not live", {load(t0), load(t1), make(Opcode::Call, t0, t0, 2), return_none()}));
    CHECK(finds("t1 is still live", {load(t0), load(t1), make(Opcode::Call, 0, t0, 0), return_none()}));
    CHECK(first_finding({make(Opcode::LoadMethod, t0, 0, 0), load(t2), make(Opcode::CallMethod, 0, t0, 1),
                         make(Opcode::UnpackSequence, t0, 0, 2), make(Opcode::BuildDict, 0, t0, 1),
                         make(Opcode::BuildTuple, t3, t3, 0), make(Opcode::Return, t3, 0, 0)}) == "");
    CHECK(finds("a register is out of range", {load(t0), make(Opcode::Call, 0, t0, 60000), return_none()}));
    CHECK(finds("a local stands for a temporary", {make(Opcode::Call, 0, 1, 0), return_none()}));
}

TEST_CASE("with keeps the exit in the place of its manager") {
    CHECK(first_finding({load(t0), make(Opcode::EnterWith, 0, t0, 0), make(Opcode::Drop, t0, 0, 0),
                         return_none()}) == "");
    CHECK(finds("t0 is read but not live", {make(Opcode::EnterWith, 0, t0, 0), return_none()}));
    CHECK(finds("t1 is read but not live", {load(t0), make(Opcode::CallExit, 0, t0, t1), return_none()}));
}

TEST_CASE("the plain forms take locals, their twins temporaries") {
    CHECK(
        finds("a temporary stands for a local", {load(t0), make(Opcode::LoadAttr, 0, t0, 0), return_none()}));
    CHECK(finds("a local stands for a temporary", {make(Opcode::LoadAttrTemp, t0, 0, 0), return_none()}));
    CHECK(first_finding({load(t0), make(Opcode::LoadAttrTemp, t0, t0, 0), make(Opcode::Return, t0, 0, 0)}) ==
          "");
}

TEST_CASE("a handler keeps what is below its limit and finds the exception above") {
    // 0 load t0  1 load t1  2 Add t2, a, t1  3 Drop t2  4 Drop t0  5 ReturnNone  6 (handler) Drop t1 …
    const std::vector<Instruction> code{load(t0),
                                        load(t1),
                                        make(Opcode::Add, t2, 0, t1),
                                        make(Opcode::Drop, t2, 0, 0),
                                        make(Opcode::Drop, t0, 0, 0),
                                        return_none(),
                                        make(Opcode::Drop, t1, 0, 0),
                                        make(Opcode::Drop, t0, 0, 0),
                                        return_none()};
    CodeUnit unit = unit_of(code);
    unit.handlers.push_back({1, 3, 6, t1, t1});
    CHECK(first_finding(unit) == "");
    unit.handlers[0] = {1, 3, 6, t0, t1};
    CHECK(first_finding(unit) == "f, 7 Drop: t0 is read but not live");
    unit.handlers[0] = {1, 3, 6, t2, t1};
    CHECK(first_finding(unit).find("below the limit") != std::string::npos);
    unit.handlers[0] = {1, 3, 6, 1, t1};
    CHECK(first_finding(unit).find("the limit is a local") != std::string::npos);
    unit.handlers[0] = {1, 30, 6, t1, t1};
    CHECK(first_finding(unit).find("the range is none") != std::string::npos);
}

TEST_CASE("below a handler's limit nothing may change where exceptions are raised") {
    // t0 is below the limit and live at the first of the two that may raise only.
    CodeUnit unit = unit_of({load(t0), make(Opcode::Not, 0, 0, 0), make(Opcode::Not, 0, t0, 0), return_none(),
                             make(Opcode::Drop, t1, 0, 0), make(Opcode::Drop, t0, 0, 0), return_none()});
    unit.handlers.push_back({1, 3, 4, t1, t1});
    CHECK(first_finding(unit).find("on this way to 4") != std::string::npos);
}

TEST_CASE("the innermost handler stands first") {
    CodeUnit unit = unit_of({make(Opcode::Not, 0, 0, 0), make(Opcode::Not, 0, 0, 0), return_none(),
                             make(Opcode::Reraise, t0, 0, 0), make(Opcode::Drop, t1, 0, 0), return_none()});
    unit.handlers.push_back({0, 1, 3, t0, t0});
    unit.handlers.push_back({0, 4, 4, t0, t1});
    CHECK(first_finding(unit) == "");
}

TEST_CASE("jumps land on instructions, forwards or backwards as their name says") {
    CHECK(finds("does not land on an instruction", {make(Opcode::Jump, 0, 0, 5), return_none()}));
    CHECK(finds("does not land on an instruction", {make(Opcode::Loop, 0, 0, -5), return_none()}));
    CHECK(finds("a loop jumps forwards", {make(Opcode::Loop, 0, 0, 0), return_none()}));
    CHECK(finds("a forward jump goes backwards", {make(Opcode::Jump, 0, 0, -1), return_none()}));
    CHECK(first_finding({make(Opcode::FarJump, 0, 1, 0), make(Opcode::Nop, 0, 0, 0), return_none()}) == "");
    CHECK(finds("does not land", {make(Opcode::FarJump, 0x7FFF, 0xFFFF, 0), return_none()}));
    // Into the second word of a wide instruction.
    CHECK(finds("does not land",
                {make(Opcode::Jump, 0, 0, 1), make(Opcode::MatchClass, t0, 0, static_cast<int>(t0)),
                 second_word(0), return_none()}));
}

TEST_CASE("control does not fall off the end") {
    CHECK(finds("control falls off the end", {load(0)}));
    CHECK(finds("no code", {}));
    CHECK(finds("the second word is missing", {make(Opcode::CallKeywords, t0, t0, 0)}));
}

TEST_CASE("operands are in range and of the right kind") {
    CHECK(finds("no such opcode", {Instruction{0xFFFF}, return_none()}));
    CHECK(finds("a register is out of range", {load(8), return_none()}));
    CHECK(finds("a constant is out of range", {make(Opcode::LoadConst, 0, 99, 0), return_none()}));
    CHECK(finds("a name is no str constant", {make(Opcode::DeleteGlobal, 0, 0, 0), return_none()}));
    CHECK(finds("a cache is out of range", {make(Opcode::LoadAttr, 0, 0, 1), return_none()}));
    CHECK(finds("no such closure cell", {make(Opcode::LoadFree, 0, 0, 0), return_none()}));
    CHECK(finds("no such immediate", {make(Opcode::LoadImmediate, 0, 1, 0), return_none()}));
    CHECK(finds("the constant is no code", {load(t0), make(Opcode::MakeFunction, t0, t0, 1), return_none()}));
    CHECK(finds("an unused field is not zero", {make(Opcode::Nop, 1, 0, 0), return_none()}));
}

TEST_CASE("keyword calls name their last arguments") {
    CodeUnit unit =
        unit_of({load(t0), load(t1), make(Opcode::CallKeywords, 0, t0, 1), second_word(3), return_none()});
    CHECK(first_finding(unit).find("no tuple of str") != std::string::npos);
    add_items(unit, Constant::Kind::Tuple, {1});
    CHECK(first_finding(unit) == "");
    unit.constants[3].items = {1, 1};
    CHECK(first_finding(unit).find("more keyword names than arguments") != std::string::npos);
}

TEST_CASE("children are verified too, and a cyclic constant is found") {
    CodeUnit unit = unit_of({return_none()});
    CodeUnit child = unit_of({load(t0), return_none()});
    child.qualified_name = "f.<locals>.g";
    add_child(unit, std::move(child));
    CHECK(first_finding(unit) == "f.<locals>.g, 1 ReturnNone: t0 is still live");
    CodeUnit cyclic = unit_of({return_none()});
    add_items(cyclic, Constant::Kind::Tuple, {3});
    CHECK(first_finding(cyclic).find("does not stand before it") != std::string::npos);
}

TEST_CASE("no code makes the verifier crash") {
    std::mt19937 random(12345);
    const auto number = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    for (int round = 0; round < 3000; ++round) {
        std::vector<Instruction> code;
        for (unsigned length = number(12); length > 0; --length) {
            code.push_back(make(static_cast<Opcode>(number(kOpcodeCount + 1)), number(9), number(9),
                                static_cast<int>(number(12)) - 4));
        }
        CodeUnit unit = unit_of(std::move(code));
        unit.handlers.push_back({number(4), number(12), number(12), static_cast<std::uint16_t>(number(9)),
                                 static_cast<std::uint16_t>(number(9))});
        static_cast<void>(verify(unit));
    }
}

TEST_CASE("long code with many handlers takes time linear in its length") {
    std::vector<Instruction> code(200000, make(Opcode::Not, 0, 0, 0));
    code.push_back(return_none());
    code.push_back(make(Opcode::Reraise, t0, 0, 0));
    CodeUnit unit = unit_of(std::move(code));
    for (std::uint32_t begin = 0; begin < 50000; ++begin)
        unit.handlers.push_back({begin, 200000, 200001, t0, t0});
    CHECK(first_finding(unit) == "");
}

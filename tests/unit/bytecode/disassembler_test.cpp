// What listings look like. They are golden output of other tests too: a change here is a change there.
#include "bytecode/disassembler.h"

#include "bytecode/unit_maker.h"

#include <doctest/doctest.h>

#include <limits>

using namespace gossamer;

TEST_CASE("a sum of two locals is one line") {
    const CodeUnit unit = make_unit(3, 0, {make(Opcode::Add, 2, 0, 1), make(Opcode::ReturnNone, 0, 0, 0)});
    CHECK(disassemble(unit) == "code f, line 1: 3 locals, 0 temporaries\n"
                               "    1     0  Add                 r2:c, r0:a, r1:b\n"
                               "          1  ReturnNone\n");
}

TEST_CASE("windows, names, constants, jumps and handlers are readable") {
    CodeUnit unit = make_unit(1, 3,
                              {make(Opcode::LoadGlobal, 1, 0, 0), make(Opcode::LoadConst, 2, 1, 0),
                               make(Opcode::LoadImmediate, 3, 4, 0), make(Opcode::CallKeywords, 1, 1, 2),
                               second_word(3), make(Opcode::JumpIfFalse, 1, 0, 1),
                               make(Opcode::LoopIfLtInt, 0, 65535, -7), make(Opcode::ReturnNone, 0, 0, 0)});
    add_text(unit, Constant::Kind::Str, "it's\n");
    const std::uint32_t key = add_text(unit, Constant::Kind::Str, "key");
    add_items(unit, Constant::Kind::Tuple, {key});
    add_cache(unit, CacheSite::Kind::Global, "print");
    unit.handlers.push_back({0, 5, 7, 1, 1});
    CHECK(disassemble(unit) == "code f, line 1: 1 local, 3 temporaries\n"
                               "    1     0  LoadGlobal          t0, print\n"
                               "          1  LoadConst           t1, \"it's\\n\"\n"
                               "    2     2  LoadImmediate       t2, None\n"
                               "          3  CallKeywords        t0, t0..t2, names=('key',)\n"
                               "    3     5  JumpIfFalse         t0, -> 7\n"
                               "    4     6  LoopIfLtInt         r0:a, -1, -> 0\n"
                               "          7  ReturnNone\n"
                               "handlers\n"
                               "          0..5 -> 7, keeps below t0, exception in t0\n");
}

TEST_CASE("children stand after their parent") {
    CodeUnit unit = make_unit(0, 0, {make(Opcode::ReturnNone, 0, 0, 0)});
    CodeUnit child = make_unit(0, 0, {make(Opcode::ReturnNone, 0, 0, 0)});
    child.qualified_name = "f.<locals>.g";
    const std::uint32_t code = add_child(unit, std::move(child));
    CHECK(constant_text(unit, code) == "<code f>");
    CHECK(disassemble(unit) == "code f, line 1: 0 locals, 0 temporaries\n"
                               "    1     0  ReturnNone\n"
                               "\n"
                               "code f.<locals>.g, line 1: 0 locals, 0 temporaries\n"
                               "    1     0  ReturnNone\n");
    CHECK(disassemble(unit, Nested::Leave) == "code f, line 1: 0 locals, 0 temporaries\n"
                                              "    1     0  ReturnNone\n");
}

TEST_CASE("constants are shown by value, long ones are cut") {
    CodeUnit unit = make_unit(0, 0, {});
    CHECK(constant_text(unit, add_int(unit, -3)) == "-3");
    CHECK(constant_text(unit, add_text(unit, Constant::Kind::Bytes, "a\xC3'")) == "b\"a\\xc3'\"");
    CHECK(constant_text(unit, add_text(unit, Constant::Kind::Str, "\xC3\xA9\x01")) == "'\xC3\xA9\\x01'");
    CHECK(constant_text(unit, add_text(unit, Constant::Kind::Str, std::string(1000, 'x'))).size() < 120);
    Constant number;
    number.kind = Constant::Kind::Float;
    number.real = 1e16;
    CHECK(constant_text(unit, add_constant(unit, number)) == "1e+16");
    // Tuples of tuples that would be as long as 2 to the power of 60.
    std::uint32_t last = add_items(unit, Constant::Kind::Tuple, {});
    for (int level = 0; level < 60; ++level)
        last = add_items(unit, Constant::Kind::Tuple, {last, last});
    CHECK(constant_text(unit, last).size() < 2000);
    CHECK(constant_text(unit, 9999) == "?9999");
}

TEST_CASE("damaged code can be listed") {
    CodeUnit unit =
        make_unit(0, 0, {make(Opcode::LoadAttr, 9, 9, 9), {0xFFFF}, make(Opcode::MatchClass, 1, 1, 1)});
    CHECK(disassemble(unit).find("?9") != std::string::npos);
}

TEST_CASE("the table's text has a line for each opcode and each intrinsic") {
    const std::string text = opcode_table_text();
    CHECK(text.find("LoadItemTemp            Write(dst) Temp(object) Read(key)") != std::string::npos);
    std::size_t lines = 0;
    for (const char character : text)
        lines += character == '\n' ? 1 : 0;
    CHECK(lines == kOpcodeCount + static_cast<unsigned>(IntrinsicNumber::Count));
}

// Units survive their binary form, whole or body by body; damaged bytes do no harm.
#include "bytecode/code_unit_binary.h"

#include "bytecode/disassembler.h"
#include "bytecode/unit_maker.h"
#include "bytecode/verifier.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace gossamer;

namespace {

CodeUnit sample_child() {
    CodeUnit child = make_unit(2, 1, {make(Opcode::Add, 2, 0, 1), make(Opcode::Return, 2, 0, 0)});
    child.name = "inner";
    child.qualified_name = "f.<locals>.inner";
    child.positional_count = 2;
    child.positional_only_count = 1;
    child.free_names = {"outer"};
    child.cell_locals = {1};
    child.handlers.push_back({0, 1, 1, 2, 2});
    return child;
}

// A unit with something of everything.
CodeUnit sample() {
    CodeUnit unit = make_unit(1, 4, {make(Opcode::LoadInt, 1, 0, 5), make(Opcode::Return, 1, 0, 0)});
    unit.first_line = 7;
    unit.is_module = true;
    unit.is_class_body = true;
    add_int(unit, std::numeric_limits<std::int64_t>::min());
    add_int(unit, -1);
    add_text(unit, Constant::Kind::BigInt, "-123456789012345678901234567890");
    const std::uint32_t text = add_text(unit, Constant::Kind::Str, std::string("a\0b\xF0\x9F\x98\x80", 7));
    add_text(unit, Constant::Kind::Bytes, std::string("\xFF\x00", 2));
    Constant number;
    number.kind = Constant::Kind::Complex;
    number.real = -0.0;
    number.imaginary = std::numeric_limits<double>::infinity();
    const std::uint32_t complex = add_constant(unit, number);
    add_items(unit, Constant::Kind::FrozenSet, {add_items(unit, Constant::Kind::Tuple, {text, complex})});
    add_cache(unit, CacheSite::Kind::Global, "print");
    add_child(unit, sample_child());
    add_child(unit, sample_child());
    return unit;
}

bool has_same_head(const CodeUnit& left, const CodeUnit& right) {
    return left.name == right.name && left.qualified_name == right.qualified_name &&
           left.file_name == right.file_name && left.first_line == right.first_line &&
           left.flags == right.flags && left.is_class_body == right.is_class_body &&
           left.is_module == right.is_module && left.positional_only_count == right.positional_only_count &&
           left.positional_count == right.positional_count &&
           left.keyword_only_count == right.keyword_only_count && left.local_count == right.local_count &&
           left.register_count == right.register_count;
}

void overwrite(std::string& bytes, std::size_t at, unsigned value) {
    bytes[at] = static_cast<char>(value);
}

}  // namespace

TEST_CASE("a unit comes back from its binary form") {
    const CodeUnit unit = sample();
    const std::string bytes = write_code_unit(unit);
    const auto read = read_code_unit(bytes, BodyReading::Now);
    REQUIRE(read != nullptr);
    CHECK(has_same_head(*read, unit));
    CHECK(read->local_names == unit.local_names);
    CHECK(read->all_positions() == unit.positions);
    CHECK(read->position_at(1) == unit.positions[1]);
    CHECK(unit.position_at(1) == unit.positions[1]);
    CHECK(disassemble(*read) == disassemble(unit));
    REQUIRE(read->constants.size() == unit.constants.size());
    for (std::size_t index = 0; index < unit.constants.size(); ++index) {
        CHECK(read->constants[index].kind == unit.constants[index].kind);
        CHECK(read->constants[index].integer == unit.constants[index].integer);
        CHECK(read->constants[index].text == unit.constants[index].text);
        CHECK(read->constants[index].items == unit.constants[index].items);
        CHECK(std::signbit(read->constants[index].real) == std::signbit(unit.constants[index].real));
        CHECK(read->constants[index].imaginary == unit.constants[index].imaginary);
    }
    REQUIRE(read->children.size() == 2);
    const CodeUnit& child = *read->children[1];
    CHECK(has_same_head(child, *unit.children[1]));
    CHECK(child.free_names == unit.children[1]->free_names);
    CHECK(child.cell_locals == unit.children[1]->cell_locals);
    CHECK(child.handlers.size() == 1);
}

TEST_CASE("writing what was read gives the same bytes") {
    const std::string bytes = write_code_unit(sample());
    CHECK(write_code_unit(*read_code_unit(bytes, BodyReading::Now)) == bytes);
}

TEST_CASE("bodies of children are read when asked for") {
    const std::string bytes = write_code_unit(sample());
    const auto unit = read_code_unit(bytes, BodyReading::OnDemand);
    REQUIRE(unit != nullptr);
    CHECK(unit->has_body());
    CodeUnit& child = *unit->children[0];
    CHECK_FALSE(child.has_body());
    CHECK(child.qualified_name == "f.<locals>.inner");
    CHECK(child.code.empty());
    CHECK(read_body(child));
    CHECK(child.has_body());
    CHECK(child.code.size() == 2);
    CHECK(read_body(child));
}

TEST_CASE("bytes of another version or of another opcode table are refused") {
    const std::string good = write_code_unit(sample());
    for (std::size_t at = 0; at < 16; ++at) {
        std::string bad = good;
        overwrite(bad, at, static_cast<unsigned char>(bad[at]) ^ 1u);
        CHECK(read_code_unit(bad, BodyReading::Now) == nullptr);
    }
    CHECK(read_code_unit({}, BodyReading::Now) == nullptr);
    CHECK(read_code_unit("gossamer", BodyReading::Now) == nullptr);
}

TEST_CASE("damaged bytes are refused or give some unit, and never crash") {
    const std::string good = write_code_unit(sample());
    for (std::size_t size = 0; size < good.size(); ++size) {
        CHECK(read_code_unit(std::string_view(good).substr(0, size), BodyReading::Now) == nullptr);
    }
    std::size_t readable = 0;
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const unsigned value : {0x00u, 0x01u, 0x7Fu, 0x80u, 0xFFu}) {
            std::string bad = good;
            overwrite(bad, at, value);
            const auto unit = read_code_unit(bad, BodyReading::Now);
            if (unit == nullptr) continue;
            ++readable;
            static_cast<void>(verify(*unit));
            static_cast<void>(disassemble(*unit));
        }
    }
    CHECK(readable > 0);
}

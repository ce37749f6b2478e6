// Hand-made code units for the tests of this folder.
#pragma once

#include "bytecode/code_unit.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace gossamer {

// A function with these registers; position of word i: line i/2 + 1.
inline CodeUnit make_unit(unsigned locals, unsigned temporaries, std::vector<Instruction> code) {
    CodeUnit unit;
    unit.name = unit.qualified_name = "f";
    unit.file_name = "test.py";
    unit.flags = CodeFlags::kOptimized | CodeFlags::kNewLocals;
    unit.local_count = static_cast<std::uint16_t>(locals);
    unit.register_count = static_cast<std::uint16_t>(locals + temporaries);
    for (unsigned index = 0; index < locals; ++index)
        unit.local_names.emplace_back(1, static_cast<char>('a' + index));
    unit.code = std::move(code);
    for (Instruction& instruction : unit.code) {
        if (is_opcode(instruction) && writes_temporary(instruction.opcode(), instruction.a(), locals))
            instruction = instruction.as_fresh();
    }
    for (std::uint32_t index = 0; index < unit.code.size(); ++index) {
        const std::uint32_t line = index / 2 + 1;
        unit.positions.push_back({line, line, index * 3, index * 3 + 2});
    }
    unit.constants.emplace_back();
    return unit;
}

inline std::uint32_t add_constant(CodeUnit& unit, Constant constant) {
    unit.constants.push_back(std::move(constant));
    return static_cast<std::uint32_t>(unit.constants.size() - 1);
}
inline std::uint32_t add_text(CodeUnit& unit, Constant::Kind kind, std::string text) {
    Constant constant;
    constant.kind = kind;
    constant.text = std::move(text);
    return add_constant(unit, std::move(constant));
}
inline std::uint32_t add_items(CodeUnit& unit, Constant::Kind kind, std::vector<std::uint32_t> items) {
    Constant constant;
    constant.kind = kind;
    constant.items = std::move(items);
    return add_constant(unit, std::move(constant));
}
inline std::uint32_t add_int(CodeUnit& unit, std::int64_t value) {
    Constant constant;
    constant.kind = Constant::Kind::Int;
    constant.integer = value;
    return add_constant(unit, std::move(constant));
}
inline std::uint32_t add_cache(CodeUnit& unit, CacheSite::Kind kind, std::string name) {
    unit.caches.push_back({kind, add_text(unit, Constant::Kind::Str, std::move(name))});
    return static_cast<std::uint32_t>(unit.caches.size() - 1);
}
// Adds a child and the constant that stands for it.
inline std::uint32_t add_child(CodeUnit& unit, CodeUnit child) {
    Constant constant;
    constant.kind = Constant::Kind::Code;
    constant.integer = static_cast<std::int64_t>(unit.children.size());
    unit.children.push_back(std::make_unique<CodeUnit>(std::move(child)));
    return add_constant(unit, std::move(constant));
}

inline constexpr auto make = &Instruction::make;
inline Instruction second_word(unsigned d) {
    return make(static_cast<Opcode>(0), d, 0, 0);
}

}  // namespace gossamer

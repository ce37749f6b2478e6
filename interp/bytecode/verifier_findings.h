// The list in which the parts of the verifier collect what they find.
#pragma once

#include "bytecode/code_unit.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gossamer {

class Findings {
public:
    explicit Findings(std::size_t limit) : limit_(limit) {}

    [[nodiscard]] bool full() const { return list_.size() >= limit_; }
    [[nodiscard]] std::size_t size() const { return list_.size(); }
    [[nodiscard]] std::vector<std::string> take() { return std::move(list_); }

    // About the unit as a whole.
    void add(const CodeUnit& unit, std::string_view text) {
        if (!full()) list_.push_back(unit.qualified_name + ": " + std::string(text));
    }
    // About the instruction at a word.
    void add(const CodeUnit& unit, std::size_t at, std::string_view text) {
        if (full()) return;
        std::string line = unit.qualified_name + ", " + std::to_string(at);
        const Instruction instruction = unit.code[at];
        if (is_opcode(instruction)) line.append(" ").append(opcode_info(instruction.opcode()).name);
        list_.push_back(line + ": " + std::string(text));
    }

private:
    std::vector<std::string> list_;
    std::size_t limit_;
};

// The two halves of the verifier. The second expects what the first has checked.
//
// Everything that can be said of each instruction alone, of constants, handlers and counts. `starts[i]`
// becomes 1 where an instruction begins.
void verify_structure(const CodeUnit& unit, Findings& findings, std::vector<std::uint8_t>& starts);
// Which temporaries are live, along all paths.
void verify_flow(const CodeUnit& unit, Findings& findings);

// The register's name in a listing: "r3" for a local, "t0" for a temporary.
[[nodiscard]] inline std::string register_name(const CodeUnit& unit, unsigned number) {
    if (number < unit.local_count) return "r" + std::to_string(number);
    return "t" + std::to_string(number - unit.local_count);
}

}  // namespace gossamer

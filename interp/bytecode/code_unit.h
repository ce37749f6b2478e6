// What a compilation yields, as plain data: no objects, no pointers into a heap. The compiler writes it, the
// verifier and the disassembler read it, `vm/load` makes a code object of it. Position-independent; the
// binary form is versioned.
#pragma once

#include "bytecode/instruction.h"
#include "bytecode/position_table.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gossamer {

struct CodeUnit;

struct Constant {
    enum class Kind : std::uint8_t {
        Empty,
        None,
        True,
        False,
        Ellipsis,
        Int,
        BigInt,
        Float,
        Complex,
        Str,
        Bytes,
        Tuple,
        FrozenSet,
        Code
    };
    Kind kind = Kind::None;
    std::int64_t integer = 0;          // Int; Code: index in CodeUnit::children
    double real = 0;                   // Float
    double imaginary = 0;              // Complex (real part in `real`)
    std::string text;                  // Str, Bytes; BigInt: decimal or 0x… digits with optional minus
    std::vector<std::uint32_t> items;  // Tuple, FrozenSet: indexes of constants, each below its own index
};

// Why an inline cache exists and which name it is for. The run-time entry stands beside the loaded code.
struct CacheSite {
    // OwnSuper: an attribute of `super()` without arguments.
    enum class Kind : std::uint8_t { Attribute, Global, Name, OwnSuper };
    Kind kind;
    std::uint32_t name;  // constant, a Str
};

// Instructions begin ≤ index < end raise into `target`: temporaries from `limit` upwards are released
// (highest first), then the exception is put into register `exception` (≥ limit). Innermost entry first.
struct Handler {
    std::uint32_t begin, end;  // instruction words
    std::uint32_t target;
    std::uint16_t limit;
    std::uint16_t exception;
};

struct CodeFlags {
    static constexpr std::uint32_t kVarArgs = 0x04;  // numbers as in code.co_flags
    static constexpr std::uint32_t kVarKeywords = 0x08;
    static constexpr std::uint32_t kNested = 0x10;
    static constexpr std::uint32_t kGenerator = 0x20;
    static constexpr std::uint32_t kCoroutine = 0x80;
    static constexpr std::uint32_t kIterableCoroutine =
        0x100;  // a generator made awaitable by types.coroutine
    static constexpr std::uint32_t kAsyncGenerator = 0x200;
    static constexpr std::uint32_t kOptimized = 0x01;  // a function: locals in registers
    static constexpr std::uint32_t kNewLocals = 0x02;
    static constexpr std::uint32_t kHasDocstring = 0x4000000;
};

struct CodeUnit {
    std::string name;            // "<module>", "f", "<lambda>", "<listcomp>", …
    std::string qualified_name;  // "C.f.<locals>.g"
    std::string file_name;
    std::uint32_t first_line = 1;
    std::uint32_t flags = 0;  // CodeFlags
    bool is_class_body = false;
    bool is_module = false;  // module, exec, eval, interactive: uses a namespace

    // Parameters occupy registers 0 … in this order: positional-only, positional-or-keyword, keyword-only,
    // *args, **kwargs.
    std::uint16_t positional_only_count = 0;
    std::uint16_t positional_count = 0;  // includes positional-only
    std::uint16_t keyword_only_count = 0;
    std::uint16_t local_count = 0;     // parameters, locals, cells
    std::uint16_t register_count = 0;  // locals and temporaries

    std::vector<std::string> local_names;    // one for each local register
    std::vector<std::uint16_t> cell_locals;  // registers that hold cells (after MakeCell)
    std::vector<std::string> free_names;     // closure cells by index

    std::vector<Instruction> code;
    std::vector<Position> positions;  // one for each word of code; see below for a unit that was read
    std::vector<Constant> constants;  // constants[0] is the docstring of a function (Str) or None
    std::vector<CacheSite> caches;
    std::vector<Handler> handlers;
    std::vector<std::shared_ptr<CodeUnit>> children;  // shared with the code objects made of them

    // A unit read from its binary form borrows from those bytes: `positions` is empty and the encoded ones
    // are here, and as long as `unread_body` is not empty, everything from `local_names` to
    // `encoded_positions` is still to be read from it (code_unit_binary.h). Code that only looks at units it
    // has compiled never meets either.
    std::string_view encoded_positions;
    std::string_view unread_body;
    std::string_view whole_form;  // the bytes all of this is part of, string table included

    [[nodiscard]] bool has_body() const { return unread_body.empty(); }

    void set_positions(std::vector<Position> list) { positions = std::move(list); }
    // The position of the instruction word at `index`, however it is kept; one without line when there is
    // none.
    [[nodiscard]] Position position_at(std::size_t index) const {
        if (!encoded_positions.empty()) return find_position(encoded_positions, index);
        return index < positions.size() ? positions[index] : Position{};
    }
    // All positions, one for each word of code.
    [[nodiscard]] std::vector<Position> all_positions() const {
        return encoded_positions.empty() ? positions : decode_positions(encoded_positions);
    }
};

}  // namespace gossamer

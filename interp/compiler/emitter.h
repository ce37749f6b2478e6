// Emitter: the only writer of instructions.
//
// It collects the instructions of one piece of code as items with symbolic labels, hands out temporary
// registers like a stack, keeps constants and caches unique, and knows which handler protects what. `finish`
// runs the peephole pass, replaces labels by distances (far jumps where sixteen bits are not enough) and
// fills in the CodeUnit. It knows registers and opcodes, nothing of syntax trees but their ranges.
#pragma once

#include "bytecode/code_unit.h"
#include "syntax/source.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gossamer {

using Register = unsigned;

struct Label {
    std::uint32_t id = 0;
};

// An immediate's number as the opcode LoadImmediate wants it (memory/value.h has the same numbers).
struct ImmediateNumber {
    static constexpr unsigned kEmpty = 0, kFalse = 2, kTrue = 3, kNone = 4, kEllipsis = 6;
};

// A constant whose parts are not yet in a table of constants.
struct ConstantTree {
    Constant constant;
    std::vector<ConstantTree> items;
};

class Emitter {
public:
    static constexpr int kNoHandler = -1;
    static constexpr std::uint32_t kNoLabel = 0xFFFF'FFFF;

    // One instruction before labels are resolved.
    struct Item {
        Opcode opcode;
        std::uint16_t a = 0;
        std::uint16_t b = 0;
        std::int32_t c = 0;
        std::int32_t d = -1;  // of the second word; -1: there is none
        std::uint32_t label = kNoLabel;
        int handler = kNoHandler;
        Position position;
    };
    struct HandlerScope {
        int outer;
        Label target;
        std::uint16_t limit;
        std::uint16_t exception;
    };

    // ---- registers
    void set_local_count(unsigned count) { local_count_ = top_ = maximum_ = count; }
    [[nodiscard]] unsigned local_count() const { return local_count_; }
    [[nodiscard]] bool is_local(Register reg) const { return reg < local_count_; }
    // The next free temporary.
    [[nodiscard]] Register top() const { return top_; }
    Register push() {
        const Register reg = top_++;
        if (top_ > maximum_) maximum_ = top_;
        return reg;
    }
    // Temporaries from `reg` on are free again (consumed by now).
    void pop_to(Register reg) { top_ = reg; }
    // Registers that some instruction writes without having been pushed.
    void reserve(Register end) {
        if (end > maximum_) maximum_ = end;
    }

    // ---- instructions
    void emit(Opcode opcode, const SourceRange& range, unsigned a = 0, unsigned b = 0, int c = 0);
    void emit_wide(Opcode opcode, const SourceRange& range, unsigned a, unsigned b, int c, unsigned d);
    // Instructions that no line of the program stands for.
    void emit_artificial(Opcode opcode, unsigned a = 0, unsigned b = 0, int c = 0);

    [[nodiscard]] Label new_label();
    void bind(Label label);
    // A jump to a label that is bound already becomes the Loop form of the opcode.
    void emit_jump(Opcode opcode, const SourceRange& range, unsigned a, unsigned b, Label label);
    void emit_jump(const SourceRange& range, Label label) { emit_jump(Opcode::Jump, range, 0, 0, label); }

    // ---- exception handlers
    // ------------------------------------------------------------------------------------ From here on
    // exceptions go to `target`. Closed by going back to the outer one with `set_handler`.
    int open_handler(Label target, Register limit, Register exception);
    [[nodiscard]] int handler() const { return handler_; }
    void set_handler(int handler) { handler_ = handler; }
    [[nodiscard]] int outer_handler(int handler) const {
        return handlers_[static_cast<std::size_t>(handler)].outer;
    }

    // ---- constants and caches
    [[nodiscard]] unsigned add_constant(const ConstantTree& tree);
    [[nodiscard]] unsigned add_text(std::string_view text);
    [[nodiscard]] unsigned add_int(std::int64_t number);
    [[nodiscard]] unsigned add_code(std::unique_ptr<CodeUnit> code);
    [[nodiscard]] const CodeUnit& code_constant(unsigned constant) const {
        return *children_[static_cast<std::size_t>(constants_[constant].integer)];
    }
    [[nodiscard]] unsigned add_cache(CacheSite::Kind kind, std::string_view name);
    void set_docstring(std::string_view text);

    enum class Outcome : std::uint8_t { Ok, TooManyRegisters, TooManyConstants };
    // Moves everything into `code`, whose header fields the caller fills in. The emitter is empty afterwards.
    [[nodiscard]] Outcome finish(CodeUnit& code);

private:
    friend class Peephole;
    friend class Assembler;

    unsigned local_count_ = 0;
    unsigned top_ = 0;
    unsigned maximum_ = 0;
    int handler_ = kNoHandler;
    std::vector<Item> items_;
    std::vector<std::uint32_t> labels_;  // index of the item that follows, or kNoLabel
    std::vector<HandlerScope> handlers_;
    std::vector<Constant> constants_{Constant{}};  // the first is the docstring's place
    std::unordered_map<std::string, unsigned> constant_index_;
    bool has_large_operand_ = false;
    std::vector<CacheSite> caches_;
    std::map<std::pair<CacheSite::Kind, std::uint32_t>, unsigned> cache_index_;
    std::vector<std::shared_ptr<CodeUnit>> children_;
};

}  // namespace gossamer

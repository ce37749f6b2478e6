// The half of the verifier that follows all paths through the code and knows at each point which temporaries
// are live.
//
// The rule that makes this simple and fast: on all paths into an instruction the SAME temporaries are live.
// So a state never changes once it is known, each instruction is looked at once, and states are kept only for
// the instructions that something jumps to.
//
// An instruction that raises has consumed its operands and written nothing. Its exception goes to the
// innermost handler around it: temporaries below the handler's limit stay as they are, the others are
// released by unwinding (what has been consumed below the limit is gone, and another path that has not done
// so is a finding).
#include "bytecode/verifier_findings.h"

namespace gossamer {

namespace {

// Live temporaries, one bit each, the first temporary at bit 0.
class LiveSet {
public:
    LiveSet() = default;
    explicit LiveSet(std::size_t count) : words_((count + 63) / 64) {}

    [[nodiscard]] bool contains(std::size_t bit) const { return (words_[bit / 64] >> bit % 64 & 1) != 0; }
    void add(std::size_t bit) { words_[bit / 64] |= std::uint64_t{1} << bit % 64; }
    void remove(std::size_t bit) { words_[bit / 64] &= ~(std::uint64_t{1} << bit % 64); }
    void remove_from(std::size_t first) {
        if (first / 64 >= words_.size()) return;
        words_[first / 64] &= (std::uint64_t{1} << first % 64) - 1;
        for (std::size_t index = first / 64 + 1; index < words_.size(); ++index)
            words_[index] = 0;
    }
    [[nodiscard]] bool empty() const {
        for (const std::uint64_t word : words_) {
            if (word != 0) return false;
        }
        return true;
    }
    // The first bit in which the two differ, which must be different.
    [[nodiscard]] std::size_t find_difference(const LiveSet& other) const {
        std::size_t bit = 0;
        while (contains(bit) == other.contains(bit))
            ++bit;
        return bit;
    }
    bool operator==(const LiveSet&) const = default;

private:
    std::vector<std::uint64_t> words_;
};

constexpr std::uint32_t kNothing = UINT32_MAX;

class FlowCheck {
public:
    FlowCheck(const CodeUnit& unit, Findings& findings)
        : unit_(unit),
          findings_(findings),
          temporary_count_(std::size_t{unit.register_count} - unit.local_count) {}

    void run();

private:
    void find_leaders();
    void find_handlers();
    void follow(std::size_t at, LiveSet live);
    // What the instruction does to the temporaries when it goes on to the next one. False after a finding.
    bool step(std::size_t at, LiveSet& live);
    bool consume_operands(std::size_t at, LiveSet& live);
    bool write_operands(std::size_t at, LiveSet& live);
    bool expect_live(std::size_t at, const LiveSet& live, unsigned number);
    bool consume(std::size_t at, LiveSet& live, unsigned number);
    bool write(std::size_t at, LiveSet& live, unsigned number);
    void leave_by_exception(std::size_t at, const LiveSet& live);
    bool leave_by_jump(std::size_t at, const LiveSet& consumed, const LiveSet& written);
    void arrive(std::size_t from, std::size_t target, const LiveSet& live);

    [[nodiscard]] bool is_temporary(unsigned number) const { return number >= unit_.local_count; }

    const CodeUnit& unit_;
    Findings& findings_;
    std::size_t temporary_count_;
    std::vector<std::uint32_t>
        leader_numbers_;  // for each word: number of the state kept for it, or kNothing
    std::vector<std::uint32_t> handler_numbers_;  // for each word: innermost handler, or kNothing
    std::vector<LiveSet> states_;                 // by leader number
    std::vector<std::uint8_t> known_;             // by leader number: the state is known
    std::vector<std::size_t> waiting_;            // leaders with a known state still to be followed
};

bool raises(const Instruction instruction) {
    const OpcodeInfo& info = opcode_info(instruction.opcode());
    // The plain backward jumps cannot fail themselves, but a signal's handler may raise at their safe point.
    return info.has(Effects::kRaises) || instruction.opcode() == Opcode::Loop ||
           instruction.opcode() == Opcode::FarJump;
}

std::size_t jump_target(std::size_t at, Instruction instruction) {
    const std::int64_t next = static_cast<std::int64_t>(at) + instruction_length(instruction.opcode());
    return static_cast<std::size_t>(next + jump_distance(instruction));
}

void FlowCheck::run() {
    find_leaders();
    find_handlers();
    arrive(0, 0, LiveSet(temporary_count_));
    while (!waiting_.empty() && !findings_.full()) {
        const std::size_t at = waiting_.back();
        waiting_.pop_back();
        follow(at, states_[leader_numbers_[at]]);
    }
}

void FlowCheck::find_leaders() {
    leader_numbers_.assign(unit_.code.size(), kNothing);
    std::uint32_t count = 0;
    const auto mark = [&](std::size_t at) {
        if (leader_numbers_[at] == kNothing) leader_numbers_[at] = count++;
    };
    mark(0);
    for (const Handler& handler : unit_.handlers)
        mark(handler.target);
    for (std::size_t at = 0; at < unit_.code.size();) {
        const Instruction instruction = unit_.code[at];
        if (opcode_info(instruction.opcode()).has(Effects::kJumps)) mark(jump_target(at, instruction));
        at += instruction_length(instruction.opcode());
    }
    states_.resize(count);
    known_.assign(count, 0);
}

// The innermost handler stands first in the table, so each word takes the first that covers it. `skip` leads
// past words that have one already, which keeps this linear even with many handlers.
void FlowCheck::find_handlers() {
    const std::size_t size = unit_.code.size();
    handler_numbers_.assign(size, kNothing);
    if (unit_.handlers.empty()) return;
    std::vector<std::size_t> skip(size + 1);
    for (std::size_t at = 0; at <= size; ++at)
        skip[at] = at;
    const auto first_free = [&](std::size_t at) {
        while (skip[at] != at)
            at = skip[at] = skip[skip[at]];
        return at;
    };
    for (std::uint32_t number = 0; number < unit_.handlers.size(); ++number) {
        const Handler& handler = unit_.handlers[number];
        for (std::size_t at = first_free(handler.begin); at < handler.end; at = first_free(at)) {
            handler_numbers_[at] = number;
            skip[at] = at + 1;
        }
    }
}

// From a leader along the straight line to where another one is met or nothing follows.
void FlowCheck::follow(std::size_t at, LiveSet live) {
    for (;;) {
        const Instruction instruction = unit_.code[at];
        const OpcodeInfo& info = opcode_info(instruction.opcode());
        if (!step(at, live)) return;
        if (info.has(Effects::kEnds)) return;
        const std::size_t next = at + instruction_length(instruction.opcode());
        if (next >= unit_.code.size()) {
            findings_.add(unit_, at, "control falls off the end");
            return;
        }
        if (leader_numbers_[next] != kNothing) {
            arrive(at, next, live);
            return;
        }
        at = next;
    }
}

bool FlowCheck::step(std::size_t at, LiveSet& live) {
    const Instruction instruction = unit_.code[at];
    const OpcodeInfo& info = opcode_info(instruction.opcode());
    if (!consume_operands(at, live)) return false;
    if (raises(instruction)) leave_by_exception(at, live);
    const LiveSet consumed = info.has(Effects::kJumps) ? live : LiveSet();
    if (instruction.opcode() == Opcode::LoopNext) {
        // Falls through only when exhausted, then without an item and without the iterator.
        LiveSet written = live;
        if (!write_operands(at, written) || !leave_by_jump(at, consumed, written)) return false;
        return !is_temporary(instruction.b()) || consume(at, live, instruction.b());
    }
    if (!write_operands(at, live)) return false;
    if (info.has(Effects::kJumps) && !leave_by_jump(at, consumed, live)) return false;
    const bool returns = instruction.opcode() == Opcode::Return || instruction.opcode() == Opcode::ReturnNone;
    if (returns && !live.empty()) {
        const std::size_t first = live.find_difference(LiveSet(temporary_count_));
        findings_.add(unit_, at, "t" + std::to_string(first) + " is still live");
        return false;
    }
    return true;
}

bool FlowCheck::consume_operands(std::size_t at, LiveSet& live) {
    const Instruction instruction = unit_.code[at];
    const OpcodeInfo& info = opcode_info(instruction.opcode());
    // What is kept must be live before, and not be consumed by another operand of the same instruction: kept
    // registers are looked at before and after.
    for (const bool after : {false, true}) {
        for (unsigned number = 0; number < 3; ++number) {
            const unsigned value = operand_value(instruction, number);
            if (info.operands[number].kind == OperandKind::Keep && !expect_live(at, live, value))
                return false;
        }
        if (after) break;
        for (unsigned number = 0; number < 3; ++number) {
            const unsigned value = operand_value(instruction, number);
            const OperandKind kind = info.operands[number].kind;
            unsigned length = 0;
            if (kind == OperandKind::Read || kind == OperandKind::Temp || kind == OperandKind::Inout)
                length = 1;
            if (kind == OperandKind::Window) length = window_length(instruction);
            for (unsigned offset = 0; offset < length; ++offset) {
                if (!consume(at, live, value + offset)) return false;
            }
        }
    }
    return true;
}

bool FlowCheck::write_operands(std::size_t at, LiveSet& live) {
    const Instruction instruction = unit_.code[at];
    const OpcodeInfo& info = opcode_info(instruction.opcode());
    for (unsigned number = 0; number < 3; ++number) {
        const unsigned value = operand_value(instruction, number);
        const OperandKind kind = info.operands[number].kind;
        unsigned length = 0;
        if (kind == OperandKind::Write || kind == OperandKind::Inout) length = 1;
        if (kind == OperandKind::Fill) length = fill_length(instruction);
        for (unsigned offset = 0; offset < length; ++offset) {
            if (!write(at, live, value + offset)) return false;
        }
    }
    return true;
}

bool FlowCheck::expect_live(std::size_t at, const LiveSet& live, unsigned number) {
    if (!is_temporary(number) || live.contains(number - unit_.local_count)) return true;
    findings_.add(unit_, at, register_name(unit_, number) + " is read but not live");
    return false;
}

bool FlowCheck::consume(std::size_t at, LiveSet& live, unsigned number) {
    if (!expect_live(at, live, number)) return false;
    if (is_temporary(number)) live.remove(number - unit_.local_count);
    return true;
}

bool FlowCheck::write(std::size_t at, LiveSet& live, unsigned number) {
    if (!is_temporary(number)) return true;
    if (live.contains(number - unit_.local_count)) {
        findings_.add(unit_, at, register_name(unit_, number) + " is written while it is live");
        return false;
    }
    live.add(number - unit_.local_count);
    return true;
}

void FlowCheck::leave_by_exception(std::size_t at, const LiveSet& live) {
    const std::uint32_t number = handler_numbers_[at];
    if (number == kNothing) return;
    const Handler& handler = unit_.handlers[number];
    LiveSet caught = live;
    caught.remove_from(std::size_t{handler.limit} - unit_.local_count);
    caught.add(std::size_t{handler.exception} - unit_.local_count);
    arrive(at, handler.target, caught);
}

// `consumed` is the state before, `written` after the instruction's results: which of them the jump takes
// along depends on the instruction.
bool FlowCheck::leave_by_jump(std::size_t at, const LiveSet& consumed, const LiveSet& written) {
    const Instruction instruction = unit_.code[at];
    const std::size_t target = jump_target(at, instruction);
    LiveSet live = written;
    switch (instruction.opcode()) {
    case Opcode::ForNext:
        live = consumed;
        if (!consume(at, live, instruction.b())) return false;
        break;
    case Opcode::Delegate:
        if (!consume(at, live, instruction.b())) return false;
        break;
    case Opcode::JumpIfTrueOrDrop:
    case Opcode::JumpIfFalseOrDrop:
        if (!write(at, live, instruction.a())) return false;
        break;
    default: break;
    }
    arrive(at, target, live);
    return true;
}

void FlowCheck::arrive(std::size_t from, std::size_t target, const LiveSet& live) {
    const std::uint32_t number = leader_numbers_[target];
    if (known_[number] == 0) {
        known_[number] = 1;
        states_[number] = live;
        waiting_.push_back(target);
        return;
    }
    if (states_[number] == live) return;
    const std::size_t bit = states_[number].find_difference(live);
    const std::string verb = live.contains(bit) ? " is live" : " is not live";
    findings_.add(unit_, from,
                  "t" + std::to_string(bit) + verb + " on this way to " + std::to_string(target) +
                      ", otherwise on another");
}

}  // namespace

void verify_flow(const CodeUnit& unit, Findings& findings) {
    FlowCheck(unit, findings).run();
}

}  // namespace gossamer

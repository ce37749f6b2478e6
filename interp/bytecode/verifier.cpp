// The verifier's entry: goes through the units, and the half that looks at each instruction alone.
#include "bytecode/verifier.h"

#include "bytecode/verifier_findings.h"

namespace gossamer {

namespace {

class StructureCheck {
public:
    StructureCheck(const CodeUnit& unit, Findings& findings, std::vector<std::uint8_t>& starts)
        : unit_(unit), findings_(findings), starts_(starts) {}

    void run() {
        check_counts();
        check_constants();
        find_starts();
        if (findings_.full()) return;
        for (std::size_t at = 0; at < unit_.code.size() && !findings_.full(); ++at) {
            if (starts_[at] != 0) check_instruction(at);
        }
        for (const Handler& handler : unit_.handlers)
            check_handler(handler);
    }

private:
    void check_counts();
    void check_constants();
    void find_starts();
    void check_instruction(std::size_t at);
    void check_operand(std::size_t at, const Operand& operand, unsigned value);
    void check_span(std::size_t at, unsigned first, unsigned length);
    void check_jump(std::size_t at, const OpcodeInfo& info);
    void check_number(std::size_t at, Instruction instruction);
    void check_wide(std::size_t at, Instruction instruction);
    void check_handler(const Handler& handler);

    [[nodiscard]] bool is_constant(std::uint64_t index, Constant::Kind kind) const {
        return index < unit_.constants.size() && unit_.constants[index].kind == kind;
    }
    [[nodiscard]] bool is_tuple_of_names(std::uint64_t index) const;
    // Words that can be jumped to or begin a range.
    [[nodiscard]] bool is_start(std::int64_t at) const {
        return at >= 0 && at < static_cast<std::int64_t>(starts_.size()) &&
               starts_[static_cast<std::size_t>(at)] != 0;
    }
    void require(bool holds, std::string_view text) {
        if (!holds) findings_.add(unit_, text);
    }
    void require(bool holds, std::size_t at, std::string_view text) {
        if (!holds) findings_.add(unit_, at, text);
    }

    const CodeUnit& unit_;
    Findings& findings_;
    std::vector<std::uint8_t>& starts_;
};

void StructureCheck::check_counts() {
    unsigned parameters = unsigned{unit_.positional_count} + unit_.keyword_only_count;
    if ((unit_.flags & CodeFlags::kVarArgs) != 0) ++parameters;
    if ((unit_.flags & CodeFlags::kVarKeywords) != 0) ++parameters;
    require(unit_.positional_only_count <= unit_.positional_count,
            "more positional-only parameters than positional");
    require(parameters <= unit_.local_count, "more parameters than locals");
    require(unit_.local_count <= unit_.register_count, "more locals than registers");
    require(unit_.register_count <= kMaxRegister + 1, "too many registers");
    require(unit_.local_names.size() == unit_.local_count, "not one name for each local");
    require(unit_.positions.empty() || unit_.positions.size() == unit_.code.size(),
            "not one position for each word");
    for (const std::uint16_t cell : unit_.cell_locals)
        require(cell < unit_.local_count, "a cell is not a local");
    for (const CacheSite& cache : unit_.caches) {
        require(is_constant(cache.name, Constant::Kind::Str), "the name of a cache is no str constant");
    }
    for (const auto& child : unit_.children)
        require(child != nullptr, "a child is missing");
}

void StructureCheck::check_constants() {
    for (std::size_t index = 0; index < unit_.constants.size(); ++index) {
        const Constant& constant = unit_.constants[index];
        for (const std::uint32_t item : constant.items) {
            require(item < index, "an item of a constant does not stand before it");
        }
        if (constant.kind != Constant::Kind::Code) continue;
        require(constant.integer >= 0 && static_cast<std::uint64_t>(constant.integer) < unit_.children.size(),
                "a code constant has no child");
    }
}

void StructureCheck::find_starts() {
    const std::size_t size = unit_.code.size();
    starts_.assign(size, 0);
    if (size == 0) findings_.add(unit_, "no code");
    for (std::size_t at = 0; at < size && !findings_.full();) {
        starts_[at] = 1;
        if (!is_opcode(unit_.code[at])) {
            findings_.add(unit_, at++, "no such opcode");
            continue;
        }
        const unsigned length = instruction_length(unit_.code[at].opcode());
        if (length == 2 && at + 1 == size) findings_.add(unit_, at, "the second word is missing");
        if (length == 2 && at + 1 < size && unit_.code[at + 1].opcode_field != 0) {
            findings_.add(unit_, at, "the second word has an opcode");
        }
        at += length;
    }
}

void StructureCheck::check_instruction(std::size_t at) {
    const Instruction instruction = unit_.code[at];
    if (!is_opcode(instruction)) return;
    const OpcodeInfo& info = opcode_info(instruction.opcode());
    for (unsigned number = 0; number < 3; ++number) {
        const Operand& operand = info.operands[number];
        const unsigned value = operand_value(instruction, number);
        if (operand.kind == OperandKind::Window) {
            check_span(at, value, window_length(instruction));
        } else if (operand.kind == OperandKind::Fill) {
            check_span(at, value, fill_length(instruction));
        } else {
            check_operand(at, operand, value);
        }
    }
    require(instruction.is_fresh() ==
                writes_temporary(instruction.opcode(), instruction.a(), unit_.local_count),
            at, "a destination is taken for dead, or not");
    if (info.has(Effects::kJumps)) check_jump(at, info);
    if (info.has(Effects::kWide)) check_wide(at, instruction);
    check_number(at, instruction);
}

void StructureCheck::check_operand(std::size_t at, const Operand& operand, unsigned value) {
    switch (operand.kind) {
    case OperandKind::Write:
    case OperandKind::Read:
    case OperandKind::Keep: require(value < unit_.register_count, at, "a register is out of range"); break;
    case OperandKind::Temp:
    case OperandKind::Inout:
        require(value < unit_.register_count, at, "a register is out of range");
        require(value >= unit_.local_count, at, "a local stands for a temporary");
        break;
    case OperandKind::Local: require(value < unit_.local_count, at, "a temporary stands for a local"); break;
    case OperandKind::Const: require(value < unit_.constants.size(), at, "a constant is out of range"); break;
    case OperandKind::Name:
        require(is_constant(value, Constant::Kind::Str), at, "a name is no str constant");
        break;
    case OperandKind::Cache: require(value < unit_.caches.size(), at, "a cache is out of range"); break;
    case OperandKind::None: require(value == 0, at, "an unused field is not zero"); break;
    case OperandKind::Window:
    case OperandKind::Fill:
    case OperandKind::Jump:
    case OperandKind::Imm:
    case OperandKind::Count: break;
    }
}

void StructureCheck::check_span(std::size_t at, unsigned first, unsigned length) {
    if (length == 0) return;
    require(first + length <= unit_.register_count, at, "a register is out of range");
    require(first >= unit_.local_count, at, "a local stands for a temporary");
}

void StructureCheck::check_jump(std::size_t at, const OpcodeInfo& info) {
    const Instruction instruction = unit_.code[at];
    const std::int64_t distance = jump_distance(instruction);
    const auto next = static_cast<std::int64_t>(at + instruction_length(instruction.opcode()));
    require(is_start(next + distance), at, "the jump does not land on an instruction");
    if (instruction.opcode() == Opcode::FarJump) return;
    if (info.name.starts_with("Loop")) {
        require(distance < 0, at, "a loop jumps forwards");
    } else {
        require(distance >= 0, at, "a forward jump goes backwards");
    }
}

// Operands whose value has a meaning of its own.
void StructureCheck::check_number(std::size_t at, Instruction instruction) {
    const unsigned b = instruction.b();
    const unsigned c = instruction.uc();
    switch (instruction.opcode()) {
    case Opcode::LoadImmediate:
        require(b == 0 || (b >= 2 && b <= 4) || b == 6, at, "no such immediate");
        break;
    case Opcode::StoreFree:
    case Opcode::DeleteFree:
        require(instruction.a() < unit_.free_names.size(), at, "no such closure cell");
        break;
    case Opcode::LoadFree:
    case Opcode::CopyFree:
    case Opcode::LoadClassFree: require(b < unit_.free_names.size(), at, "no such closure cell"); break;
    case Opcode::UnpackLocals:
        require(c >= 2 && c <= kMostUnpackedLocals, at, "too many or too few items for locals");
        require(instruction.a() + c <= unit_.local_count, at, "a temporary stands for a local");
        break;
    case Opcode::LoadSlice:
    case Opcode::BuildSlice: require(c == 2 || c == 3, at, "a slice has two or three parts"); break;
    case Opcode::FormatValue:
    case Opcode::FormatWithSpec: require(c <= 3, at, "no such conversion"); break;
    case Opcode::GetAwaitable: require(c <= 2, at, "no such kind of await"); break;
    case Opcode::Intrinsic: require(find_intrinsic(c) != nullptr, at, "no such intrinsic"); break;
    case Opcode::LoadBody: require(false, at, "only the loader makes this instruction"); break;
    case Opcode::MakeFunction:
        require(is_constant(c, Constant::Kind::Code), at, "the constant is no code");
        break;
    case Opcode::UnpackExtended:
        require((c & 0xFF) < 128 && c >> 8 < 128, at, "too many items around the star");
        break;
    case Opcode::Delegate: {
        const bool followed = at + 1 < unit_.code.size() && is_opcode(unit_.code[at + 1]) &&
                              unit_.code[at + 1].opcode() == Opcode::YieldDelegated;
        require(followed, at, "YieldDelegated does not follow");
        break;
    }
    case Opcode::YieldDelegated: {
        const bool preceded = at > 0 && starts_[at - 1] != 0 && is_opcode(unit_.code[at - 1]) &&
                              unit_.code[at - 1].opcode() == Opcode::Delegate;
        require(preceded, at, "Delegate does not stand before");
        if (!preceded) break;
        const Instruction before = unit_.code[at - 1];
        require(before.a() == instruction.a() && before.b() == b, at, "other registers than in Delegate");
        break;
    }
    default: break;
    }
}

void StructureCheck::check_wide(std::size_t at, Instruction instruction) {
    if (at + 1 >= unit_.code.size()) return;
    const Instruction second = unit_.code[at + 1];
    require(second.b() == 0 && second.uc() == 0, at, "an unused field is not zero");
    if (instruction.opcode() == Opcode::MatchClass) return;
    const unsigned names = second.a();
    require(is_tuple_of_names(names), at, "the keyword names are no tuple of str constants");
    if (!is_tuple_of_names(names)) return;
    require(unit_.constants[names].items.size() <= instruction.uc(), at, "more keyword names than arguments");
}

bool StructureCheck::is_tuple_of_names(std::uint64_t index) const {
    if (!is_constant(index, Constant::Kind::Tuple)) return false;
    for (const std::uint32_t item : unit_.constants[index].items) {
        if (!is_constant(item, Constant::Kind::Str)) return false;
    }
    return true;
}

void StructureCheck::check_handler(const Handler& handler) {
    const std::string name =
        "handler " + std::to_string(handler.begin) + ".." + std::to_string(handler.end) + ": ";
    const bool ordered = handler.begin <= handler.end && handler.end <= unit_.code.size();
    require(ordered, name + "the range is none");
    if (!ordered) return;
    require(handler.begin == handler.end || is_start(handler.begin),
            name + "the range begins inside an instruction");
    require(handler.end == unit_.code.size() || is_start(handler.end),
            name + "the range ends inside an instruction");
    require(is_start(handler.target), name + "the target is no instruction");
    require(handler.limit >= unit_.local_count, name + "the limit is a local");
    require(handler.exception >= handler.limit, name + "the exception's register is below the limit");
    require(handler.exception < unit_.register_count, name + "the exception's register is out of range");
}

}  // namespace

void verify_structure(const CodeUnit& unit, Findings& findings, std::vector<std::uint8_t>& starts) {
    StructureCheck(unit, findings, starts).run();
}

std::vector<std::string> verify(const CodeUnit& unit, std::size_t limit) {
    Findings findings(limit);
    std::vector<const CodeUnit*> waiting{&unit};
    std::vector<std::uint8_t> starts;
    while (!waiting.empty() && !findings.full()) {
        const CodeUnit& next = *waiting.back();
        waiting.pop_back();
        const std::size_t before = findings.size();
        verify_structure(next, findings, starts);
        if (findings.size() == before) verify_flow(next, findings);
        for (const auto& child : next.children) {
            if (child != nullptr) waiting.push_back(child.get());
        }
    }
    return findings.take();
}

}  // namespace gossamer

// Listings of code units and of the opcode table. Knows the table and the units, nothing of how they are made
// or run.
#include "bytecode/disassembler.h"

#include "support/number_text.h"
#include "support/text_builder.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace gossamer {

namespace {

constexpr std::size_t kNameWidth = 20;
constexpr std::size_t kLongestConstant = 100;  // bytes; then it is cut

std::string padded_left(std::string text, std::size_t width) {
    if (text.size() < width) text.insert(0, width - text.size(), ' ');
    return text;
}

std::string padded_right(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text;
}

std::string counted(std::size_t count, std::string_view noun, std::string_view plural) {
    return std::to_string(count).append(" ").append(count == 1 ? noun : plural);
}

// ---- constants ------------------------------------------------------------------------------------------

class ConstantText {
public:
    explicit ConstantText(const CodeUnit& unit) : unit_(unit) {}

    void append(std::size_t index) {
        if (index >= unit_.constants.size()) {
            text_ += "?" + std::to_string(index);
            return;
        }
        const Constant& constant = unit_.constants[index];
        using Kind = Constant::Kind;
        switch (constant.kind) {
        case Kind::Empty: text_ += "empty"; break;
        case Kind::None: text_ += "None"; break;
        case Kind::True: text_ += "True"; break;
        case Kind::False: text_ += "False"; break;
        case Kind::Ellipsis: text_ += "Ellipsis"; break;
        case Kind::Int: text_ += std::to_string(constant.integer); break;
        case Kind::BigInt: text_ += constant.text.substr(0, kLongestConstant); break;
        case Kind::Float: append_float(constant.real); break;
        case Kind::Complex: append_complex(constant); break;
        case Kind::Str: append_quoted(constant.text); break;
        case Kind::Bytes:
            text_ += 'b';
            append_quoted(constant.text, 0x80);
            break;
        case Kind::Tuple: append_items(index, constant.items.size() == 1 ? ",)" : ")"); break;
        case Kind::FrozenSet:
            text_ += "frozenset";
            append_items(index, ")");
            break;
        case Kind::Code: append_code(constant.integer); break;
        }
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void append_float(double value) {
        TextBuilder digits;
        append_float_repr(digits, value);
        text_ += digits.view();
    }
    void append_complex(const Constant& constant) {
        text_ += '(';
        append_float(constant.real);
        if (!(constant.imaginary < 0)) text_ += '+';
        append_float(constant.imaginary);
        text_ += "j)";
    }
    // Bytes from `foreign` on are written as numbers.
    void append_quoted(std::string_view content, unsigned foreign = 0x100) {
        const char quote =
            content.find('\'') != content.npos && content.find('"') == content.npos ? '"' : '\'';
        text_ += quote;
        for (const char character : content) {
            const auto byte = static_cast<unsigned char>(character);
            // Cut between code points only.
            if (text_.size() > kLongestConstant && (byte & 0xC0) != 0x80) {
                text_ += "...";
                break;
            }
            append_character(character, quote, foreign);
        }
        text_ += quote;
    }
    void append_character(char character, char quote, unsigned foreign) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '\n') {
            text_ += "\\n";
        } else if (character == '\t') {
            text_ += "\\t";
        } else if (character == '\\' || character == quote) {
            text_ += '\\';
            text_ += character;
        } else if (byte < 0x20 || byte == 0x7F || byte >= foreign) {
            text_ += "\\x";
            text_ += "0123456789abcdef"[byte >> 4];
            text_ += "0123456789abcdef"[byte & 0xF];
        } else {
            text_ += character;
        }
    }
    // Items stand before their tuple (else they are not followed), and the length is bounded: this ends.
    void append_items(std::size_t index, std::string_view end) {
        const std::vector<std::uint32_t>& items = unit_.constants[index].items;
        text_ += '(';
        for (std::size_t number = 0; number < items.size(); ++number) {
            if (number != 0) text_ += ", ";
            if (text_.size() > kLongestConstant) {
                text_ += "...";
                break;
            }
            append(items[number] < index ? items[number] : unit_.constants.size());
        }
        text_ += end;
    }
    void append_code(std::int64_t child) {
        const bool known = child >= 0 && static_cast<std::uint64_t>(child) < unit_.children.size();
        text_ += "<code ";
        text_ += known ? unit_.children[static_cast<std::size_t>(child)]->name : "?";
        text_ += '>';
    }

    const CodeUnit& unit_;
    std::string text_;
};

// ---- one unit -------------------------------------------------------------------------------------------

class Listing {
public:
    explicit Listing(const CodeUnit& unit) : unit_(unit), positions_(unit.all_positions()) {}

    std::string run();

private:
    void append_head();
    void append_instruction(std::size_t at);
    void append_handlers();
    void append_operands(std::size_t at, Instruction instruction);
    void append_count(Instruction instruction, const Operand& operand, unsigned value);
    void append_second_word(std::size_t at, Instruction instruction);
    [[nodiscard]] std::string register_text(unsigned number) const;
    [[nodiscard]] std::string span_text(unsigned first, unsigned length) const;
    [[nodiscard]] std::string name_text(std::size_t constant) const;
    [[nodiscard]] std::string target_text(std::size_t at, Instruction instruction) const;

    // Begins the next operand of the line.
    std::string& next() {
        if (!first_operand_) text_ += ", ";
        first_operand_ = false;
        return text_;
    }

    const CodeUnit& unit_;
    std::vector<Position> positions_;
    std::string text_;
    std::uint32_t line_ = 0;
    bool first_operand_ = true;
};

std::string Listing::run() {
    append_head();
    for (std::size_t at = 0; at < unit_.code.size();) {
        append_instruction(at);
        at += is_opcode(unit_.code[at]) ? instruction_length(unit_.code[at].opcode()) : 1;
    }
    append_handlers();
    return std::move(text_);
}

void Listing::append_head() {
    const unsigned temporaries =
        unsigned{unit_.register_count} - std::min(unit_.local_count, unit_.register_count);
    text_ += "code " + unit_.qualified_name + ", line " + std::to_string(unit_.first_line) + ": " +
             counted(unit_.local_count, "local", "locals") + ", " +
             counted(temporaries, "temporary", "temporaries") + "\n";
}

void Listing::append_instruction(std::size_t at) {
    const std::uint32_t line = at < positions_.size() ? positions_[at].line : 0;
    const bool is_new = line != 0 && line != line_;
    if (is_new) line_ = line;
    text_ += padded_left(is_new ? std::to_string(line) : "", 5) + padded_left(std::to_string(at), 6) + "  ";
    const Instruction instruction = unit_.code[at];
    if (!is_opcode(instruction)) {
        text_ += "?\n";
        return;
    }
    text_ += padded_right(std::string(opcode_info(instruction.opcode()).name), kNameWidth);
    first_operand_ = true;
    append_operands(at, instruction);
    text_.erase(text_.find_last_not_of(' ') + 1);
    text_ += '\n';
}

void Listing::append_operands(std::size_t at, Instruction instruction) {
    const OpcodeInfo& info = opcode_info(instruction.opcode());
    for (unsigned number = 0; number < 3; ++number) {
        const Operand& operand = info.operands[number];
        const unsigned value = operand_value(instruction, number);
        if (number == 0 && instruction.opcode() == Opcode::UnpackLocals) {
            next() += span_text(value, instruction.uc());
            continue;
        }
        switch (operand.kind) {
        case OperandKind::None: break;
        case OperandKind::Write:
        case OperandKind::Read:
        case OperandKind::Keep:
        case OperandKind::Temp:
        case OperandKind::Local:
        case OperandKind::Inout: next() += register_text(value); break;
        case OperandKind::Window: next() += span_text(value, window_length(instruction)); break;
        case OperandKind::Fill: next() += span_text(value, fill_length(instruction)); break;
        case OperandKind::Const: next() += constant_text(unit_, value); break;
        case OperandKind::Name: next() += name_text(value); break;
        case OperandKind::Cache:
            next() += value < unit_.caches.size() ? name_text(unit_.caches[value].name)
                                                  : "?" + std::to_string(value);
            break;
        case OperandKind::Jump: next() += target_text(at, instruction); break;
        case OperandKind::Imm: next() += std::to_string(static_cast<std::int16_t>(value)); break;
        case OperandKind::Count: append_count(instruction, operand, value); break;
        }
    }
    if (instruction.opcode() == Opcode::FarJump) next() += target_text(at, instruction);
    if (info.has(Effects::kWide)) append_second_word(at, instruction);
}

// Numbers that a range already shows are left out.
void Listing::append_count(Instruction instruction, const Operand& operand, unsigned value) {
    static constexpr std::string_view immediates[] = {"empty", "?", "False", "True", "None", "?", "Ellipsis"};
    static constexpr std::string_view conversions[] = {"", "str", "repr", "ascii"};
    switch (instruction.opcode()) {
    case Opcode::FarJump: return;
    case Opcode::LoadImmediate: next() += value < std::size(immediates) ? immediates[value] : "?"; return;
    case Opcode::FormatValue:
    case Opcode::FormatWithSpec:
        if (value != 0) next() += value < std::size(conversions) ? conversions[value] : "?";
        return;
    case Opcode::Intrinsic: {
        const IntrinsicInfo* intrinsic = find_intrinsic(value);
        next() += intrinsic != nullptr ? intrinsic->name : "?";
        return;
    }
    case Opcode::UnpackExtended:
        next() += "before=" + std::to_string(value & 0xFF) + ", after=" + std::to_string(value >> 8);
        return;
    case Opcode::LoadFree:
    case Opcode::StoreFree:
    case Opcode::DeleteFree:
    case Opcode::CopyFree:
    case Opcode::LoadClassFree:
        next() += value < unit_.free_names.size() ? unit_.free_names[value] : "?" + std::to_string(value);
        return;
    default: break;
    }
    const OpcodeInfo& info = opcode_info(instruction.opcode());
    const bool has_range = std::any_of(info.operands.begin(), info.operands.end(), [](const Operand& other) {
        return other.kind == OperandKind::Window || other.kind == OperandKind::Fill;
    });
    if (!has_range) next().append(operand.name).append("=").append(std::to_string(value));
}

void Listing::append_second_word(std::size_t at, Instruction instruction) {
    if (at + 1 >= unit_.code.size()) return;
    const unsigned value = unit_.code[at + 1].a();
    if (instruction.opcode() == Opcode::MatchClass) {
        next() += "positional=" + std::to_string(value);
    } else {
        next() += "names=" + constant_text(unit_, value);
    }
}

void Listing::append_handlers() {
    if (unit_.handlers.empty()) return;
    text_ += "handlers\n";
    for (const Handler& handler : unit_.handlers) {
        text_ += padded_left(std::to_string(handler.begin), 11) + ".." + std::to_string(handler.end) +
                 " -> " + std::to_string(handler.target) + ", keeps below " + register_text(handler.limit) +
                 ", exception in " + register_text(handler.exception) + "\n";
    }
}

std::string Listing::register_text(unsigned number) const {
    if (number >= unit_.local_count) return "t" + std::to_string(number - unit_.local_count);
    std::string text = "r" + std::to_string(number);
    if (number < unit_.local_names.size()) text += ":" + unit_.local_names[number];
    return text;
}

std::string Listing::span_text(unsigned first, unsigned length) const {
    if (length == 0) return "-";
    std::string text = register_text(first);
    if (length > 1) text += ".." + register_text(first + length - 1);
    return text;
}

std::string Listing::name_text(std::size_t constant) const {
    const bool known =
        constant < unit_.constants.size() && unit_.constants[constant].kind == Constant::Kind::Str;
    return known ? unit_.constants[constant].text : "?" + std::to_string(constant);
}

std::string Listing::target_text(std::size_t at, Instruction instruction) const {
    const std::int64_t next = static_cast<std::int64_t>(at) + instruction_length(instruction.opcode());
    return "-> " + std::to_string(next + jump_distance(instruction));
}

// ---- the table ------------------------------------------------------------------------------------------

std::string_view kind_name(OperandKind kind) {
    static constexpr std::string_view names[] = {"None",  "Write",  "Read",  "Keep", "Temp",
                                                 "Local", "Window", "Inout", "Fill", "Const",
                                                 "Name",  "Cache",  "Jump",  "Imm",  "Count"};
    return names[static_cast<unsigned>(kind)];
}

std::string operands_text(const OpcodeInfo& info) {
    std::string text;
    for (const Operand& operand : info.operands) {
        if (operand.kind == OperandKind::None) continue;
        if (!text.empty()) text += ' ';
        text.append(kind_name(operand.kind)).append("(").append(operand.name).append(")");
    }
    return text;
}

std::string effects_text(const OpcodeInfo& info) {
    static constexpr struct {
        std::uint8_t effect;
        std::string_view name;
    } names[] = {{Effects::kRaises, "raises"},
                 {Effects::kRunsCode, "runs-code"},
                 {Effects::kJumps, "jumps"},
                 {Effects::kEnds, "ends"},
                 {Effects::kWide, "wide"}};
    std::string text;
    for (const auto& entry : names) {
        if (!info.has(entry.effect)) continue;
        if (!text.empty()) text += ' ';
        text += entry.name;
    }
    return text;
}

}  // namespace

std::string constant_text(const CodeUnit& unit, std::size_t index) {
    ConstantText text(unit);
    text.append(index);
    return text.take();
}

std::string disassemble(const CodeUnit& unit, Nested nested) {
    std::string text;
    std::vector<const CodeUnit*> waiting{&unit};
    while (!waiting.empty()) {
        const CodeUnit& shown = *waiting.back();
        waiting.pop_back();
        if (!text.empty()) text += '\n';
        text += Listing(shown).run();
        if (nested == Nested::Leave) break;
        for (auto child = shown.children.rbegin(); child != shown.children.rend(); ++child) {
            waiting.push_back(child->get());
        }
    }
    return text;
}

std::string opcode_table_text() {
    std::string text;
    for (unsigned number = 0; number < kOpcodeCount; ++number) {
        const OpcodeInfo& info = opcode_info(static_cast<Opcode>(number));
        std::string line = padded_right(std::string(info.name), 24);
        line = padded_right(line + operands_text(info), 68);
        line = padded_right(line + effects_text(info), 92);
        text += line.append(info.documentation) + "\n";
    }
    for (unsigned number = 0; const IntrinsicInfo* intrinsic = find_intrinsic(number); ++number) {
        std::string line = padded_right("Intrinsic " + std::string(intrinsic->name), 68);
        line = padded_right(line + "window=" + std::to_string(intrinsic->window), 92);
        text += line.append(intrinsic->documentation) + "\n";
    }
    return text;
}

}  // namespace gossamer

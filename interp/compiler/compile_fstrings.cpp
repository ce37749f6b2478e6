// f-strings, and the `%` texts that are compiled like them: the parts are formatted in order into temporaries
// and joined.
#include "compiler/compiler.h"

#include <algorithm>
#include <string>
#include <vector>

namespace gossamer {

namespace {

// The operand of FormatValue and FormatWithSpec for a letter behind `!` or `%`; 0: none.
[[nodiscard]] int conversion_number(int letter) {
    return letter == 's' ? 1 : letter == 'r' ? 2 : letter == 'a' ? 3 : 0;
}

// One part of a `%` text: text that stands for itself (conversion 0), or how the next value is formatted.
struct PercentPart {
    int conversion = 0;
    std::string text;  // or the format specification
};

class PercentReader {
public:
    explicit PercentReader(std::string_view text) : rest_(text) {}

    // False: it has something that only the operator itself can do.
    [[nodiscard]] bool read(std::vector<PercentPart>& parts) {
        std::string literal;
        while (!rest_.empty()) {
            const char byte = take();
            if (byte != '%') {
                literal += byte;
            } else if (next() == '%') {
                literal += take();
            } else {
                if (!literal.empty()) parts.push_back({0, std::exchange(literal, {})});
                if (!read_conversion(parts.emplace_back())) return false;
            }
        }
        if (!literal.empty()) parts.push_back({0, std::move(literal)});
        return true;
    }

private:
    [[nodiscard]] char next() const { return rest_.empty() ? '\0' : rest_.front(); }
    char take() {
        const char byte = rest_.front();
        rest_.remove_prefix(1);
        return byte;
    }
    // At most two digits, as in CPython. False: more.
    [[nodiscard]] bool read_number(std::string& digits) {
        while (next() >= '0' && next() <= '9')
            digits += take();
        return digits.size() <= 2;
    }
    [[nodiscard]] bool read_conversion(PercentPart& part) {
        bool is_left = false;
        for (; next() == '-' || next() == '+' || next() == ' ' || next() == '#' || next() == '0'; take())
            is_left = is_left || next() == '-';
        if (!read_number(part.text)) return false;
        if (!part.text.empty() && !is_left) part.text.insert(0, 1, '>');
        if (next() == '.') {
            take();
            std::string precision;
            if (!read_number(precision)) return false;
            part.text += '.' + (precision.empty() ? "0" : precision);
        }
        part.conversion = rest_.empty() ? 0 : conversion_number(take());
        return part.conversion != 0;
    }

    std::string_view rest_;
};

// The parts of `text % (values…)` when each conversion is %s, %r or %a and has its value; else none.
[[nodiscard]] std::vector<PercentPart> percent_parts(const ast::BinOp& node) {
    if (node.op != ast::BinaryOperator::Mod) return {};
    const auto* text = ast::as<ast::Constant>(node.left);
    const auto* values = ast::as<ast::Tuple>(node.right);
    if (text == nullptr || text->value.kind != ast::ConstantKind::String || values == nullptr) return {};
    std::size_t wanted = 0;
    for (const ast::ExprNode* value : values->elts) {
        if (ast::is<ast::Starred>(value)) return {};
    }
    std::vector<PercentPart> parts;
    if (!PercentReader{text->value.text}.read(parts)) return {};
    for (const PercentPart& part : parts)
        wanted += part.conversion != 0 ? 1 : 0;
    if (wanted != values->elts.size()) return {};
    return parts;
}

// Whether a format specification has no fields of its own.
[[nodiscard]] bool is_text(const ast::ExprNode& specification) {
    const auto* parts = ast::as<ast::JoinedStr>(&specification);
    if (parts == nullptr) return false;
    return std::all_of(parts->values.begin(), parts->values.end(),
                       [](const ast::ExprNode* part) { return ast::as<ast::Constant>(part) != nullptr; });
}

}  // namespace

void Compiler::expression(const ast::FormattedValue& node, Register target) {
    const int conversion = conversion_number(node.conversion);
    if (node.format_spec == nullptr) {
        const Register value = operand(*node.value);
        return emitter().emit(Opcode::FormatValue, node.range, target, value, conversion);
    }
    const Register first = evaluate(*node.value);
    // The value is converted, and gone, before anything in the specification is evaluated.
    const bool is_converted_before = conversion != 0 && !is_text(*node.format_spec);
    if (is_converted_before) emitter().emit(Opcode::FormatValue, node.range, first, first, conversion);
    evaluate(*node.format_spec);
    emitter().emit(Opcode::FormatWithSpec, node.range, target, first, is_converted_before ? 0 : conversion);
}

// Joins the temporaries from `first` on if there is no room for one more in an instruction.
void Compiler::join_full_window(Register first, const Range& range) {
    if (emitter().top() - first != kLargestWindow) return;
    emitter().emit(Opcode::BuildString, range, first, first, static_cast<int>(kLargestWindow));
    emitter().pop_to(first + 1);
}

void Compiler::expression(const ast::JoinedStr& node, Register target) {
    if (node.values.empty()) return load_text("", node.range, target);
    if (node.values.size() == 1) return evaluate_into(*node.values[0], target);
    const Register first = emitter().top();
    for (const ast::ExprNode* part : node.values) {
        join_full_window(first, node.range);
        evaluate(*part);
    }
    emitter().emit(Opcode::BuildString, node.range, target, first, static_cast<int>(emitter().top() - first));
}

// ---- '…%s…' % (a, b): each value is formatted, and dies, before the next one is evaluated.

bool is_percent_text(const ast::BinOp& node) {
    return !percent_parts(node).empty();
}

void Compiler::percent_text(const ast::BinOp& node, Register target) {
    const std::vector<PercentPart> parts = percent_parts(node);
    const Expressions values = static_cast<const ast::Tuple*>(node.right)->elts;
    const Register first = emitter().top();
    std::size_t next_value = 0;
    for (const PercentPart& part : parts) {
        join_full_window(first, node.range);
        const Register place = emitter().top();
        if (part.conversion == 0) {
            load_text(part.text, node.range, emitter().push());
            continue;
        }
        const ast::ExprNode& value = *values[next_value++];
        if (part.text.empty()) {
            const Register source = operand(value);
            emitter().emit(Opcode::FormatValue, value.range, place, source, part.conversion);
        } else {
            evaluate(value);
            load_text(part.text, value.range, emitter().push());
            emitter().emit(Opcode::FormatWithSpec, value.range, place, place, part.conversion);
        }
        emitter().pop_to(place);
        emitter().push();
    }
    if (parts.size() == 1) return move_to(target, first, node.range);
    emitter().emit(Opcode::BuildString, node.range, target, first, static_cast<int>(emitter().top() - first));
}

}  // namespace gossamer

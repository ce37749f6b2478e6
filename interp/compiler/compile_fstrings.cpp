// f-strings: the parts are formatted in order into temporaries and joined.
#include "compiler/compiler.h"

namespace gossamer {

void Compiler::expression(const ast::FormattedValue& node, Register target) {
    const int conversion = node.conversion == 's'   ? 1
                           : node.conversion == 'r' ? 2
                           : node.conversion == 'a' ? 3
                                                    : 0;
    if (node.format_spec == nullptr) {
        const Register value = operand(*node.value);
        return emitter().emit(Opcode::FormatValue, node.range, target, value, conversion);
    }
    const Register first = evaluate(*node.value);
    evaluate(*node.format_spec);
    emitter().emit(Opcode::FormatWithSpec, node.range, target, first, conversion);
}

void Compiler::expression(const ast::JoinedStr& node, Register target) {
    if (node.values.empty()) return load_text("", node.range, target);
    if (node.values.size() == 1) return evaluate_into(*node.values[0], target);
    const Register first = emitter().top();
    for (const ast::ExprNode* part : node.values) {
        if (emitter().top() - first == kLargestWindow) {
            emitter().emit(Opcode::BuildString, node.range, first, first, static_cast<int>(kLargestWindow));
            emitter().pop_to(first + 1);
        }
        evaluate(*part);
    }
    emitter().emit(Opcode::BuildString, node.range, target, first, static_cast<int>(emitter().top() - first));
}

}  // namespace gossamer

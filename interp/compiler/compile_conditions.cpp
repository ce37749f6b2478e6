// Comparisons, and tests that only steer a jump: no truth value is made where a fused compare-and-jump will
// do.
#include "compiler/compiler.h"

namespace gossamer {

namespace {

struct CompareOpcodes {
    Opcode value, jump, jump_not, jump_int, jump_not_int;
};

// In the order of ast::CompareOperator; the last four have no form with a small int.
constexpr CompareOpcodes kCompare[] = {
    {Opcode::Eq, Opcode::JumpIfEq, Opcode::JumpIfNotEq, Opcode::JumpIfEqInt, Opcode::JumpIfNotEqInt},
    {Opcode::Ne, Opcode::JumpIfNe, Opcode::JumpIfNotNe, Opcode::JumpIfNeInt, Opcode::JumpIfNotNeInt},
    {Opcode::Lt, Opcode::JumpIfLt, Opcode::JumpIfNotLt, Opcode::JumpIfLtInt, Opcode::JumpIfNotLtInt},
    {Opcode::Le, Opcode::JumpIfLe, Opcode::JumpIfNotLe, Opcode::JumpIfLeInt, Opcode::JumpIfNotLeInt},
    {Opcode::Gt, Opcode::JumpIfGt, Opcode::JumpIfNotGt, Opcode::JumpIfGtInt, Opcode::JumpIfNotGtInt},
    {Opcode::Ge, Opcode::JumpIfGe, Opcode::JumpIfNotGe, Opcode::JumpIfGeInt, Opcode::JumpIfNotGeInt},
    {Opcode::Is, Opcode::JumpIfIs, Opcode::JumpIfIsNot, Opcode::Nop, Opcode::Nop},
    {Opcode::IsNot, Opcode::JumpIfIsNot, Opcode::JumpIfIs, Opcode::Nop, Opcode::Nop},
    {Opcode::In, Opcode::JumpIfIn, Opcode::JumpIfNotIn, Opcode::Nop, Opcode::Nop},
    {Opcode::NotIn, Opcode::JumpIfNotIn, Opcode::JumpIfIn, Opcode::Nop, Opcode::Nop},
};

const CompareOpcodes& opcodes_of(ast::CompareOperator op) {
    return kCompare[static_cast<std::size_t>(op)];
}

bool is_none(const ast::ExprNode& node) {
    const auto* constant = ast::as<ast::Constant>(&node);
    return constant != nullptr && constant->value.kind == ast::ConstantKind::None;
}

bool is_identity(ast::CompareOperator op) {
    return op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot;
}
bool is_membership(ast::CompareOperator op) {
    return op == ast::CompareOperator::In || op == ast::CompareOperator::NotIn;
}

// The type of a literal that `is` should not be used with; empty for others.
std::string_view literal_type(const Constant& constant) {
    switch (constant.kind) {
    case Constant::Kind::Int:
    case Constant::Kind::BigInt: return "int";
    case Constant::Kind::Float: return "float";
    case Constant::Kind::Complex: return "complex";
    case Constant::Kind::Str: return "str";
    case Constant::Kind::Bytes: return "bytes";
    case Constant::Kind::Tuple: return "tuple";
    default: return {};
    }
}

}  // namespace

void Compiler::warn_about_compare(const ast::Compare& node) {
    const ast::ExprNode* left = node.left;
    for (std::size_t index = 0; index < node.ops.size(); ++index) {
        const ast::ExprNode* right = node.comparators[index];
        if (is_identity(node.ops[index])) {
            std::string_view type;
            for (const ast::ExprNode* side : {left, right}) {
                const auto constant = fold_constant(*side, options_.optimize);
                if (constant && type.empty()) type = literal_type(constant->constant);
            }
            const bool is_plain = node.ops[index] == ast::CompareOperator::Is;
            if (!type.empty()) {
                return warn(CompileErrorId::IsWithLiteral, node.range,
                            {is_plain ? "is" : "is not", type, is_plain ? "==" : "!="});
            }
        }
        left = right;
    }
}

std::optional<bool> Compiler::constant_truth(const ast::ExprNode& node) const {
    const auto tree = fold_constant(node, options_.optimize);
    if (!tree) return std::nullopt;
    const Constant& constant = tree->constant;
    switch (constant.kind) {
    case Constant::Kind::None:
    case Constant::Kind::False: return false;
    case Constant::Kind::Int: return constant.integer != 0;
    case Constant::Kind::Float:
    case Constant::Kind::Complex: return constant.real != 0 || constant.imaginary != 0;
    case Constant::Kind::Str:
    case Constant::Kind::Bytes: return !constant.text.empty();
    case Constant::Kind::Tuple: return !tree->items.empty();
    default: return true;
    }
}

void Compiler::compare(ast::CompareOperator op, Register target, Register left, Register right,
                       const Range& range) {
    emitter().reserve(target + 1);
    emitter().emit(opcodes_of(op).value, range, target, left, static_cast<int>(right));
}

// Chained: each middle operand is kept while its comparison uses a copy. The left one dies with its
// comparison, before the truth test; the middle one, when the result is false, before the result is
// delivered.
void Compiler::expression(const ast::Compare& node, Register target) {
    warn_about_compare(node);
    const std::size_t last = node.ops.size() - 1;
    if (last == 0) {
        const Register left = operand_before(*node.left, {node.comparators[0]});
        const ast::ExprNode& last_operand = *node.comparators[0];
        const Register right =
            is_membership(node.ops[0]) ? collection_operand(last_operand) : operand(last_operand);
        return compare(node.ops[0], target, left, right, node.range);
    }
    const Register result = emitter().push();
    const Label end = emitter().new_label();
    std::vector<std::pair<Label, Register>> cleanups;
    const ast::Node* later = node.comparators[last];
    Register left = operand_before(*node.left, {&node});
    BoundLocals bound;
    for (std::size_t index = 0; index < last; ++index) {
        const ast::ExprNode& expression = *node.comparators[index];
        const Register middle = operand_before(expression, {node.comparators[index + 1], later});
        Label after_false = end;
        Register compared = middle;
        if (!emitter().is_local(middle)) {
            compared = emitter().push();
            emitter().emit(Opcode::Copy, node.range, compared, middle);
            after_false = emitter().new_label();
            cleanups.emplace_back(after_false, middle);
        }
        compare(node.ops[index], result, left, compared, node.range);
        if (index == 0) bound = unit_->bound;
        if (compared != middle) emitter().pop_to(compared);
        emitter().emit_jump(Opcode::JumpIfFalseOrDrop, node.range, result, 0, after_false);
        left = middle;
    }
    const Register right = operand(*node.comparators[last]);
    compare(node.ops[last], result, left, right, node.range);
    if (!cleanups.empty()) emitter().emit_jump(node.range, end);
    for (const auto& [label, middle] : cleanups) {
        emitter().bind(label);
        emitter().emit(Opcode::Drop, node.range, middle);
        emitter().emit_jump(node.range, end);
    }
    emitter().bind(end);
    unit_->bound = bound;
    move_to(target, result, node.range);
}

// `x in (1, 2)`: displays of constants on the right side of `in` are made when compiling.
std::optional<ConstantTree> Compiler::membership_constant(const ast::ExprNode& node) const {
    Expressions items;
    ConstantTree tree;
    if (const auto* list = ast::as<ast::List>(&node)) {
        tree.constant.kind = Constant::Kind::Tuple;
        items = list->elts;
    } else if (const auto* set = ast::as<ast::Set>(&node)) {
        tree.constant.kind = Constant::Kind::FrozenSet;
        items = set->elts;
    } else {
        return std::nullopt;
    }
    for (const ast::ExprNode* item : items) {
        auto constant = fold_constant(*item, options_.optimize);
        if (!constant) return std::nullopt;
        tree.items.push_back(std::move(*constant));
    }
    return tree;
}

// What `in` searches or a loop walks over. Nobody else can see a display that stands there: constants are put
// together when compiling, and a list is made as a tuple, both as CPython does it.
Register Compiler::collection_operand(const ast::ExprNode& node) {
    const Register place = emitter().top();
    const auto* list = ast::as<ast::List>(&node);
    if (const auto constant = membership_constant(node)) {
        load_constant(*constant, node.range, place);
    } else if (list != nullptr && !has_star(list->elts)) {
        sequence_display(list->elts, Opcode::BuildTuple, node.range, place);
    } else {
        return operand(node);
    }
    emitter().pop_to(place);
    return emitter().push();
}

// ---- jumps
void Compiler::jump_if_one_compare(ast::CompareOperator op, Register left, const ast::ExprNode& right,
                                   JumpWhen when, Label label, const Range& range) {
    const CompareOpcodes& opcodes = opcodes_of(op);
    const bool is_true = when == JumpWhen::True;
    if (is_identity(op) && is_none(right)) {
        const bool jump_on_none = (op == ast::CompareOperator::Is) == is_true;
        return emitter().emit_jump(jump_on_none ? Opcode::JumpIfNone : Opcode::JumpIfNotNone, range, left, 0,
                                   label);
    }
    if (opcodes.jump_int != Opcode::Nop) {
        const auto constant = fold_constant(right, options_.optimize);
        const auto number = constant ? small_int(*constant) : std::nullopt;
        if (number) {
            return emitter().emit_jump(is_true ? opcodes.jump_int : opcodes.jump_not_int, range, left,
                                       static_cast<unsigned>(*number) & 0xFFFF, label);
        }
    }
    const Register right_register = is_membership(op) ? collection_operand(right) : operand(right);
    emitter().emit_jump(is_true ? opcodes.jump : opcodes.jump_not, range, left, right_register, label);
}

void Compiler::jump_if_compare(const ast::Compare& node, JumpWhen when, Label label) {
    warn_about_compare(node);
    const Register top = emitter().top();
    const std::size_t last = node.ops.size() - 1;
    Register left = operand_before(*node.left, {&node});
    if (last == 0) {
        jump_if_one_compare(node.ops[0], left, *node.comparators[0], when, label, node.range);
        return emitter().pop_to(top);
    }
    const Label end = emitter().new_label();
    const Label when_false = when == JumpWhen::False ? label : end;
    std::vector<std::pair<Label, Register>> cleanups;
    BoundLocals bound;
    for (std::size_t index = 0; index < last; ++index) {
        const Register middle = operand_before(*node.comparators[index], {node.comparators[index + 1]});
        const Opcode opcode = opcodes_of(node.ops[index]).jump_not;
        if (emitter().is_local(middle)) {
            emitter().emit_jump(opcode, node.range, left, middle, when_false);
        } else {
            const Register compared = emitter().push();
            emitter().emit(Opcode::Copy, node.range, compared, middle);
            cleanups.emplace_back(emitter().new_label(), middle);
            emitter().emit_jump(opcode, node.range, left, compared, cleanups.back().first);
            emitter().pop_to(compared);
        }
        if (index == 0) bound = unit_->bound;
        left = middle;
    }
    jump_if_one_compare(node.ops[last], left, *node.comparators[last], when, label, node.range);
    if (!cleanups.empty()) emitter().emit_jump(node.range, end);
    for (const auto& [cleanup, middle] : cleanups) {
        emitter().bind(cleanup);
        emitter().emit(Opcode::Drop, node.range, middle);
        emitter().emit_jump(node.range, when_false);
    }
    emitter().bind(end);
    unit_->bound = bound;
    emitter().pop_to(top);
}

void Compiler::jump_if_all(const ast::BoolOp& node, JumpWhen when, Label label) {
    const bool is_and = node.op == ast::BoolOperator::And;
    // What ends `and` early is a false value, what ends `or` early a true one.
    const JumpWhen early = is_and ? JumpWhen::False : JumpWhen::True;
    const Label skip = emitter().new_label();
    BoundLocals bound;
    for (std::size_t index = 0; index < node.values.size(); ++index) {
        const bool is_last = index + 1 == node.values.size();
        jump_if(*node.values[index], is_last ? when : early, is_last || early == when ? label : skip);
        if (index == 0) bound = unit_->bound;
    }
    emitter().bind(skip);
    unit_->bound = bound;
}

void Compiler::jump_if(const ast::ExprNode& test, JumpWhen when, Label label) {
    if (const auto truth = constant_truth(test)) {
        if (*truth == (when == JumpWhen::True)) emitter().emit_jump(test.range, label);
        return;
    }
    if (const auto* unary = ast::as<ast::UnaryOp>(&test);
        unary != nullptr && unary->op == ast::UnaryOperator::Not) {
        return jump_if(*unary->operand, when == JumpWhen::True ? JumpWhen::False : JumpWhen::True, label);
    }
    if (const auto* all = ast::as<ast::BoolOp>(&test)) return jump_if_all(*all, when, label);
    if (const auto* comparison = ast::as<ast::Compare>(&test))
        return jump_if_compare(*comparison, when, label);
    if (const auto* choice = ast::as<ast::IfExp>(&test)) {
        const Label otherwise = emitter().new_label();
        const Label end = emitter().new_label();
        jump_if(*choice->test, JumpWhen::False, otherwise);
        const BoundLocals bound = unit_->bound;
        jump_if(*choice->body, when, label);
        emitter().emit_jump(test.range, end);
        emitter().bind(otherwise);
        unit_->bound = bound;
        jump_if(*choice->orelse, when, label);
        emitter().bind(end);
        unit_->bound = bound;
        return;
    }
    const Register top = emitter().top();
    const Register value = operand(test);
    emitter().emit_jump(when == JumpWhen::True ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, test.range, value,
                        0, label);
    emitter().pop_to(top);
}

}  // namespace gossamer

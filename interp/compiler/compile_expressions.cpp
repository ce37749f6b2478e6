// Expressions: dispatch, operands, arithmetic, attributes and items.
#include "compiler/compiler.h"

namespace gossamer {

namespace {

struct BinaryOpcodes {
    Opcode plain, in_place;
};

constexpr BinaryOpcodes kBinary[] = {
    {Opcode::Add, Opcode::InplaceAdd},           {Opcode::Sub, Opcode::InplaceSub},
    {Opcode::Mul, Opcode::InplaceMul},           {Opcode::MatMul, Opcode::InplaceMatMul},
    {Opcode::TrueDiv, Opcode::InplaceTrueDiv},   {Opcode::Mod, Opcode::InplaceMod},
    {Opcode::Pow, Opcode::InplacePow},           {Opcode::LShift, Opcode::InplaceLShift},
    {Opcode::RShift, Opcode::InplaceRShift},     {Opcode::Or, Opcode::InplaceOr},
    {Opcode::Xor, Opcode::InplaceXor},           {Opcode::And, Opcode::InplaceAnd},
    {Opcode::FloorDiv, Opcode::InplaceFloorDiv},
};

std::optional<Opcode> with_small_int(Opcode opcode) {
    switch (opcode) {
    case Opcode::Add: return Opcode::AddInt;
    case Opcode::Sub: return Opcode::SubInt;
    case Opcode::Mul: return Opcode::MulInt;
    case Opcode::FloorDiv: return Opcode::FloorDivInt;
    case Opcode::Mod: return Opcode::ModInt;
    case Opcode::And: return Opcode::AndInt;
    case Opcode::LShift: return Opcode::LShiftInt;
    case Opcode::RShift: return Opcode::RShiftInt;
    case Opcode::InplaceAdd: return Opcode::InplaceAddInt;
    case Opcode::InplaceSub: return Opcode::InplaceSubInt;
    default: return std::nullopt;
    }
}

std::optional<Opcode> with_constant(Opcode opcode) {
    switch (opcode) {
    case Opcode::Add: return Opcode::AddConst;
    case Opcode::Sub: return Opcode::SubConst;
    case Opcode::Mul: return Opcode::MulConst;
    case Opcode::TrueDiv: return Opcode::TrueDivConst;
    default: return std::nullopt;
    }
}

bool holds_assignment_to(const ast::Node& node, std::string_view name) {
    if (const auto* named = ast::as<ast::NamedExpr>(&node)) {
        const auto* target = ast::as<ast::Name>(named->target);
        if (target != nullptr && target->id == name) return true;
    }
    bool found = false;
    ast::for_each_child(node,
                        [&](const ast::Node& child) { found = found || holds_assignment_to(child, name); });
    return found;
}

}  // namespace

void Compiler::evaluate_into(const ast::ExprNode& node, Register target) {
    if (stack_.is_reached()) {
        if (!result_.error) {
            Diagnostic error;
            error.kind = Diagnostic::Kind::RecursionError;
            error.message = "maximum recursion depth exceeded during compilation";
            error.range = node.range;
            result_.error = error;
        }
        return;
    }
    emitter().reserve(target + 1);
    if (node.kind != ast::NodeKind::Constant && node.kind != ast::NodeKind::Name) {
        if (const auto constant = fold_constant(node, options_.optimize)) {
            return load_constant(*constant, node.range, target);
        }
    }
    const Register top = emitter().top();
    ast::visit_expr(node, [this, target](const auto& real) { expression(real, target); });
    emitter().pop_to(top);
}

Register Compiler::evaluate(const ast::ExprNode& node) {
    const Register target = emitter().top();
    evaluate_into(node, target);
    return emitter().push();
}

Register Compiler::operand(const ast::ExprNode& node) {
    if (const auto* name = ast::as<ast::Name>(&node); name != nullptr && name->id != "__debug__") {
        const Access access = access_of(name->id);
        if (access.kind == Access::Kind::Local) {
            check_bound(access, node.range);
            return access.index;
        }
    }
    return evaluate(node);
}

bool Compiler::may_rebind(std::string_view name, const ast::Node* later) const {
    return later != nullptr && unit_->host->has_assignment_expression && holds_assignment_to(*later, name);
}

Register Compiler::operand_before(const ast::ExprNode& node, std::initializer_list<const ast::Node*> later) {
    if (const auto* name = ast::as<ast::Name>(&node)) {
        for (const ast::Node* part : later) {
            if (may_rebind(name->id, part)) return evaluate(node);
        }
    }
    return operand(node);
}

void Compiler::move_to(Register target, Register temporary, const Range& range) {
    if (target != temporary) emitter().emit(Opcode::Move, range, target, temporary);
}

// ---- constants
void Compiler::load_immediate(unsigned which, const Range& range, Register target) {
    emitter().reserve(target + 1);
    emitter().emit(Opcode::LoadImmediate, range, target, which);
}

void Compiler::load_constant(const ConstantTree& tree, const Range& range, Register target) {
    emitter().reserve(target + 1);
    switch (tree.constant.kind) {
    case Constant::Kind::None: return load_immediate(ImmediateNumber::kNone, range, target);
    case Constant::Kind::True: return load_immediate(ImmediateNumber::kTrue, range, target);
    case Constant::Kind::False: return load_immediate(ImmediateNumber::kFalse, range, target);
    case Constant::Kind::Ellipsis: return load_immediate(ImmediateNumber::kEllipsis, range, target);
    default: break;
    }
    if (const auto number = small_int(tree)) {
        emitter().emit(Opcode::LoadInt, range, target, 0, *number);
    } else {
        emitter().emit(Opcode::LoadConst, range, target, emitter().add_constant(tree));
    }
}

void Compiler::load_text(std::string_view text, const Range& range, Register target) {
    emitter().reserve(target + 1);
    emitter().emit(Opcode::LoadConst, range, target, emitter().add_text(text));
}

void Compiler::expression(const ast::Constant& node, Register target) {
    load_constant(constant_of(node.value), node.range, target);
}

void Compiler::expression(const ast::Name& node, Register target) {
    if (node.id == "__debug__")
        return load_constant(*fold_constant(node, options_.optimize), node.range, target);
    load_name(node.id, node.range, target);
}

// ---- arithmetic
void Compiler::binary(Opcode opcode, bool is_inplace, Register target, Register left,
                      const ast::ExprNode& right, const Range& range) {
    if (const auto constant = fold_constant(right, options_.optimize)) {
        const auto number = small_int(*constant);
        const auto int_form = with_small_int(opcode);
        if (number && int_form) return emitter().emit(*int_form, range, target, left, *number);
        const auto constant_form = is_inplace ? std::nullopt : with_constant(opcode);
        if (constant_form && constant->constant.kind == Constant::Kind::Float) {
            return emitter().emit(*constant_form, range, target, left,
                                  static_cast<int>(emitter().add_constant(*constant)));
        }
    }
    const Register right_register = operand(right);
    emitter().emit(opcode, range, target, left, static_cast<int>(right_register));
}

void Compiler::expression(const ast::BinOp& node, Register target) {
    // Chains of operators lean to the left and may be long: they are walked in a loop.
    std::vector<const ast::BinOp*> chain{&node};
    if (is_percent_text(node)) return percent_text(node, target);
    while (const auto* inner = ast::as<ast::BinOp>(chain.back()->left)) {
        if (fold_constant(*inner, options_.optimize) || is_percent_text(*inner)) break;
        chain.push_back(inner);
    }
    const Register top = emitter().top();
    const ast::BinOp& innermost = *chain.back();
    Register left = operand_before(*innermost.left, {innermost.right});
    for (std::size_t index = chain.size(); index-- > 0;) {
        const ast::BinOp& step = *chain[index];
        const Register result = index == 0 ? target : top;
        emitter().reserve(result + 1);
        binary(kBinary[static_cast<std::size_t>(step.op)].plain, false, result, left, *step.right,
               step.range);
        emitter().pop_to(top);
        left = top;
        if (index != 0) emitter().push();
    }
}

void Compiler::expression(const ast::UnaryOp& node, Register target) {
    if (node.op == ast::UnaryOperator::Not) {
        // `not a in b` is `a not in b`, `not a is b` is `a is not b`.
        const auto* inner = ast::as<ast::Compare>(node.operand);
        if (inner != nullptr && inner->ops.size() == 1) {
            const auto op = inner->ops[0];
            const bool is_membership = op == ast::CompareOperator::In || op == ast::CompareOperator::NotIn;
            if (is_membership || op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot) {
                ast::Compare opposite = *inner;
                ast::CompareOperator opposite_op =
                    op == ast::CompareOperator::In      ? ast::CompareOperator::NotIn
                    : op == ast::CompareOperator::NotIn ? ast::CompareOperator::In
                    : op == ast::CompareOperator::Is    ? ast::CompareOperator::IsNot
                                                        : ast::CompareOperator::Is;
                opposite.ops = {&opposite_op, 1};
                return expression(opposite, target);
            }
        }
    }
    const Opcode opcode = node.op == ast::UnaryOperator::Not    ? Opcode::Not
                          : node.op == ast::UnaryOperator::USub ? Opcode::Negative
                          : node.op == ast::UnaryOperator::UAdd ? Opcode::Positive
                                                                : Opcode::Invert;
    const Register source = operand(*node.operand);
    emitter().emit(opcode, node.range, target, source);
}

// The value is made in a temporary: a local that is the target may still be read by the right side.
void Compiler::expression(const ast::BoolOp& node, Register target) {
    const Register kept = emitter().top();
    const Label end = emitter().new_label();
    const Opcode opcode =
        node.op == ast::BoolOperator::And ? Opcode::JumpIfFalseOrDrop : Opcode::JumpIfTrueOrDrop;
    BoundLocals bound;
    for (std::size_t index = 0; index < node.values.size(); ++index) {
        evaluate_into(*node.values[index], kept);
        if (index == 0) bound = unit_->bound;
        if (index + 1 < node.values.size()) emitter().emit_jump(opcode, node.range, kept, 0, end);
    }
    emitter().bind(end);
    unit_->bound = bound;
    move_to(target, kept, node.range);
}

void Compiler::expression(const ast::IfExp& node, Register target) {
    if (const auto truth = constant_truth(*node.test)) {
        return evaluate_into(*truth ? *node.body : *node.orelse, target);
    }
    const Label otherwise = emitter().new_label();
    const Label end = emitter().new_label();
    jump_if(*node.test, JumpWhen::False, otherwise);
    const BoundLocals bound = unit_->bound;
    evaluate_into(*node.body, target);
    emitter().emit_jump(node.range, end);
    emitter().bind(otherwise);
    unit_->bound = bound;
    evaluate_into(*node.orelse, target);
    emitter().bind(end);
    unit_->bound = bound;
}

void Compiler::expression(const ast::NamedExpr& node, Register target) {
    const auto& name = static_cast<const ast::Name&>(*node.target);
    if (is_forbidden_name(name.id, CompileErrorId::AssignToDebug, name.range)) return;
    note_names(*node.value);
    const Access access = access_of(name.id);
    if (access.kind == Access::Kind::Local) {
        evaluate_into(*node.value, access.index);
        note_bound(access);
        if (target != access.index) emitter().emit(Opcode::Copy, node.range, target, access.index);
        return;
    }
    const Register value = evaluate(*node.value);
    const Register copy = emitter().push();
    emitter().emit(Opcode::Copy, node.range, copy, value);
    store_name(name.id, name.range, copy);
    move_to(target, value, node.range);
}

// ---- attributes and items
void Compiler::emit_load_attr(Register target, Register object, std::string_view name, const Range& range) {
    emitter().emit(emitter().is_local(object) ? Opcode::LoadAttr : Opcode::LoadAttrTemp, range, target,
                   object, static_cast<int>(emitter().add_cache(CacheSite::Kind::Attribute, name)));
}

void Compiler::emit_load_item(Register target, Register object, Register key, const Range& range) {
    emitter().emit(emitter().is_local(object) ? Opcode::LoadItem : Opcode::LoadItemTemp, range, target,
                   object, static_cast<int>(key));
}

void Compiler::expression(const ast::Attribute& node, Register target) {
    if (load_super_attribute(node, target)) return;
    const Register object = operand(*node.value);
    emit_load_attr(target, object, scopes_.mangle(*scope_, node.attr), node.range);
}

// Pushes the bounds, None for an absent one.
void Compiler::slice_window(const ast::Slice& slice, const Range& range) {
    for (const ast::ExprNode* bound : {slice.lower, slice.upper}) {
        if (bound != nullptr) {
            evaluate(*bound);
        } else {
            load_immediate(ImmediateNumber::kNone, range, emitter().push());
        }
    }
}

void Compiler::load_slice(const ast::ExprNode& value, const ast::Slice& slice, const Range& range,
                          Register target) {
    const Register first = evaluate(value);
    slice_window(slice, slice.range);
    if (slice.step != nullptr) evaluate(*slice.step);
    emitter().emit(Opcode::LoadSlice, range, target, first, slice.step != nullptr ? 3 : 2);
}

void Compiler::expression(const ast::Subscript& node, Register target) {
    warn_about_subscript(node);
    if (const auto* slice = ast::as<ast::Slice>(node.slice))
        return load_slice(*node.value, *slice, node.range, target);
    const Register object = operand_before(*node.value, {node.slice});
    const Register key = operand(*node.slice);
    emit_load_item(target, object, key, node.range);
}

void Compiler::expression(const ast::Slice& node, Register target) {
    const Register first = emitter().top();
    slice_window(node, node.range);
    if (node.step != nullptr) evaluate(*node.step);
    emitter().emit(Opcode::BuildSlice, node.range, target, first, node.step != nullptr ? 3 : 2);
}

void Compiler::expression(const ast::Starred& node, Register) {
    fail(CompileErrorId::StarNotHere, node.range);
}

}  // namespace gossamer

// Simple statements, `if`, and the dispatch over all kinds.
#include "compiler/compiler.h"

namespace gossamer {

void Compiler::compile_body(Statements body) {
    for (const ast::StmtNode* node : body)
        compile_statement(*node);
}

void Compiler::compile_statement(const ast::StmtNode& node) {
    const Register top = emitter().top();
    report_statement(node.range);
    ast::visit_stmt(node, [this](const auto& real) { statement(real); });
    emitter().pop_to(top);
}

void Compiler::report_statement(const Range& range) {
    if (options_.reports) emitter().emit(Opcode::ReportStatement, range);
}

void Compiler::emit_return(const Range& range, Register value) {
    if (options_.reports) emitter().emit(Opcode::ReportReturn, range);
    emitter().emit(Opcode::Return, range, value);
}

void Compiler::emit_return_none(const Range& range) {
    if (options_.reports) emitter().emit(Opcode::ReportReturn, range);
    emitter().emit(Opcode::ReturnNone, range);
}

// The end of a body, which no line stands for.
void Compiler::emit_end_of_body() {
    if (options_.reports) emitter().emit_artificial(Opcode::ReportReturn);
    emitter().emit_artificial(Opcode::ReturnNone);
}

// A chain of `elif` is a loop here, however long it is.
void Compiler::statement(const ast::If& first) {
    const Label end = emitter().new_label();
    BoundLocals at_end = BoundLocals::unreachable();
    for (const ast::If* node = &first; node != nullptr;) {
        const Label otherwise = emitter().new_label();
        const auto truth = constant_truth(*node->test);
        jump_if(*node->test, JumpWhen::False, otherwise);
        BoundLocals at_else = unit_->bound;
        if (truth == false) unit_->bound.set_unreachable();
        if (truth == true) at_else.set_unreachable();
        compile_body(node->body);
        at_end.join(unit_->bound);
        if (!node->orelse.empty()) emitter().emit_jump(node->test->range, end);
        emitter().bind(otherwise);
        unit_->bound = at_else;
        const auto* next = node->orelse.size() == 1 ? ast::as<ast::If>(node->orelse[0]) : nullptr;
        if (next == nullptr) compile_body(node->orelse);
        node = next;
    }
    emitter().bind(end);
    unit_->bound.join(at_end);
}

void Compiler::statement(const ast::Expr& node) {
    const Register top = emitter().top();
    if (is_interactive_ && unit_->outer == nullptr) {
        const Register value = evaluate(*node.value);
        emitter().emit(Opcode::PrintExpression, node.range, value);
        return emitter().pop_to(top);
    }
    if (ast::is<ast::Constant>(node.value)) return;
    if (discard_comprehension(*node.value)) return emitter().pop_to(top);
    const Register value = operand(*node.value);
    if (!emitter().is_local(value)) emitter().emit(Opcode::Drop, node.value->range, value);
    emitter().pop_to(top);
}

// The value is computed while the enclosing statements still hold what they hold; then they are left.
void Compiler::statement(const ast::Return& node) {
    if (!unit_->host->is_function_like()) return fail(CompileErrorId::ReturnOutsideFunction, node.range);
    if (node.value != nullptr && unit_->host->is_coroutine && unit_->host->is_generator) {
        return fail(CompileErrorId::ReturnValueInAsyncGenerator, node.range);
    }
    const int handler = emitter().handler();
    bool runs_code = false;
    for (const Block& block : unit_->blocks)
        runs_code = runs_code || block.kind != Block::Kind::Loop;
    const auto constant =
        node.value == nullptr ? std::nullopt : fold_constant(*node.value, options_.optimize);
    if (node.value == nullptr || constant) {
        const bool is_on_line =
            node.value != nullptr && node.value->range.begin_line == node.range.begin_line;
        leave_blocks(0, is_on_line ? node.value->range : node.range);
        if (node.value == nullptr || constant->constant.kind == Constant::Kind::None) {
            emit_return_none(node.range);
        } else {
            const Register value = emitter().push();
            load_constant(*constant, node.range, value);
            emit_return(node.range, value);
        }
    } else {
        // What runs on the way out may rebind a local.
        const Register value = runs_code ? evaluate(*node.value) : operand(*node.value);
        return_value_ = emitter().is_local(value) ? std::nullopt : std::optional<Register>(value);
        leave_blocks(0, node.range);
        return_value_.reset();
        emit_return(node.range, value);
    }
    emitter().set_handler(handler);
    unit_->bound.set_unreachable();
}

void Compiler::statement(const ast::Raise& node) {
    if (node.exc == nullptr) {
        emitter().emit(Opcode::RaiseHandled, node.range);
    } else {
        const Register exception = operand_before(*node.exc, {node.cause});
        Register cause = emitter().top();
        if (node.cause != nullptr) {
            cause = operand(*node.cause);
        } else {
            load_immediate(ImmediateNumber::kEmpty, node.range, emitter().push());
        }
        emitter().emit(Opcode::Raise, node.range, exception, cause);
    }
    unit_->bound.set_unreachable();
}

void Compiler::statement(const ast::Assert& node) {
    const auto* tuple = ast::as<ast::Tuple>(node.test);
    const auto constant = fold_constant(*node.test, options_.optimize);
    if ((tuple != nullptr && !tuple->elts.empty()) ||
        (constant && constant->constant.kind == Constant::Kind::Tuple && !constant->items.empty())) {
        warn(CompileErrorId::AssertOnTuple, node.range);
    }
    if (options_.optimize > 0) return;
    const Label end = emitter().new_label();
    jump_if(*node.test, JumpWhen::True, end);
    const BoundLocals bound = unit_->bound;
    const Range& range = node.test->range;
    const Register error = emitter().push();
    emitter().emit(Opcode::LoadAssertionError, range, error);
    if (node.msg != nullptr) {
        evaluate(*node.msg);
        emitter().emit(Opcode::Call, node.range, error, error, 1);
        emitter().pop_to(error + 1);
    }
    const Register cause = emitter().push();
    load_immediate(ImmediateNumber::kEmpty, range, cause);
    emitter().emit(Opcode::Raise, range, error, cause);
    emitter().pop_to(error);
    emitter().bind(end);
    unit_->bound = bound;
}

}  // namespace gossamer

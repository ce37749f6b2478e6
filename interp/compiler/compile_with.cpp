// with and async with. Through the body temporary t holds the manager's __exit__, bound to it.
//
// On an error: t + 1 the exception, t + 2 the one handled before, t + 3 one raised by __exit__ itself. When
// suppressed, the exception is released first, then the manager; when not, the manager goes as the frame
// unwinds to the outer handler.
#include "compiler/compiler.h"

namespace gossamer {

void Compiler::statement(const ast::With& node) {
    with_items(node.items, node.body, false, node.range);
}

void Compiler::statement(const ast::AsyncWith& node) {
    if (!check_async(CompileErrorId::AsyncWithOutsideAsync, node.range)) return;
    with_items(node.items, node.body, true, node.range);
}

// Evaluates the manager, in whose place its exit is pushed; the result of entering is pushed too, or written
// to a plain local.
Register Compiler::enter_with(const ast::WithItem& item, bool is_async) {
    const Range& range = item.context_expr->range;
    const Register manager = evaluate(*item.context_expr);
    const auto direct =
        item.optional_vars != nullptr && !is_async ? direct_target(*item.optional_vars) : std::nullopt;
    const Register entered = direct ? *direct : emitter().push();
    emitter().emit(is_async ? Opcode::EnterAsyncWith : Opcode::EnterWith, range, entered, manager);
    if (is_async) await_top(1, range);
    return entered;
}

void Compiler::with_items(std::span<ast::WithItem* const> items, Statements body, bool is_async,
                          const Range& statement) {
    const ast::WithItem& item = *items[0];
    const Range& range = item.context_expr->range;
    const Register exit = emitter().top();
    const Register entered = enter_with(item, is_async);
    const Label failed = emitter().new_label();
    const Label end = emitter().new_label();
    Block block;
    block.kind = is_async ? Block::Kind::AsyncWith : Block::Kind::With;
    block.reg = exit;
    block.handler = emitter().handler();
    block.range = range;
    BoundLocals when_suppressed = unit_->bound;
    emitter().open_handler(failed, exit + 1, exit + 1);
    if (item.optional_vars != nullptr) {
        assign(*item.optional_vars, entered);
    } else {
        emitter().emit(Opcode::Drop, range, entered);
    }
    emitter().pop_to(exit + 1);
    unit_->push_block(block);
    const Nesting nesting{*this, range};
    if (items.size() > 1) {
        with_items(items.subspan(1), body, is_async, statement);
    } else {
        compile_body(body);
    }
    unit_->blocks.pop_back();
    emitter().set_handler(block.handler);
    exit_with(exit, is_async, range);
    emitter().emit_jump(range, end);
    with_error(exit, is_async, failed, end, range);
    emitter().pop_to(exit);
    emitter().bind(end);
    unit_->bound.join(when_suppressed);
}

// The body ended without an error, or is being left.
void Compiler::exit_with(Register exit, bool is_async, const Range& range) {
    const Register none = emitter().push();
    const Register result = emitter().push();
    load_immediate(ImmediateNumber::kNone, range, none);
    emitter().emit(Opcode::CallExit, range, result, exit, static_cast<int>(none));
    emitter().emit(Opcode::Drop, range, exit);
    if (is_async) await_top(2, range);
    emitter().emit(Opcode::Drop, range, result);
    emitter().emit(Opcode::Drop, range, none);
    emitter().pop_to(none);
}

void Compiler::with_error(Register exit, bool is_async, Label target, Label end, const Range& range) {
    const Register exception = exit + 1;
    const Label cleanup = emitter().new_label();
    const Label suppressed = emitter().new_label();
    const int outer = emitter().handler();
    emitter().bind(target);
    emitter().push();
    emitter().emit(Opcode::EnterHandler, range, emitter().push(), exception);
    emitter().open_handler(cleanup, exception + 2, exception + 2);
    const Register verdict = emitter().push();
    emitter().emit(Opcode::CallExit, range, verdict, exit, static_cast<int>(exception));
    if (is_async) await_top(2, range);
    emitter().emit_jump(Opcode::JumpIfTrue, range, verdict, 0, suppressed);
    emitter().set_handler(outer);
    emitter().emit(Opcode::LeaveHandler, range, exception + 1);
    emitter().emit(Opcode::Reraise, range, exception);
    emitter().bind(suppressed);
    leave_handler(exception, {}, range);
    emitter().emit(Opcode::Drop, range, exit);
    emitter().emit_jump(range, end);
    emit_handler_cleanup(exception, cleanup, range);
}

}  // namespace gossamer

// Generators and coroutines: yield, yield from, await, and `async for` statements.
#include "compiler/compiler.h"

namespace gossamer {

bool Compiler::check_async(CompileErrorId otherwise, const Range& range) {
    if (unit_->host->is_coroutine) return true;
    fail(otherwise, range);
    return false;
}

// An iterator is the topmost temporary but one, the value to be sent the topmost: value at `first`, iterator
// behind it.
void Compiler::delegate(const Range& range) {
    const Register iterator = emitter().top() - 1;
    const Register value = iterator - 1;
    const Label again = emitter().new_label();
    const Label done = emitter().new_label();
    emitter().bind(again);
    emitter().emit_jump(Opcode::Delegate, range, value, iterator, done);
    emitter().emit(Opcode::YieldDelegated, range, value, iterator, static_cast<int>(emitter().top()));
    emitter().emit_jump(range, again);
    emitter().bind(done);
    emitter().pop_to(iterator);
}

// The topmost temporary becomes what awaiting it yields.
void Compiler::await_top(unsigned kind, const Range& range) {
    const Register value = emitter().top() - 1;
    const Register iterator = emitter().push();
    emitter().emit(Opcode::GetAwaitable, range, iterator, value, static_cast<int>(kind));
    load_immediate(ImmediateNumber::kNone, range, value);
    delegate(range);
}

void Compiler::expression(const ast::Await& node, Register target) {
    if (!unit_->host->is_function_like()) return fail(CompileErrorId::AwaitOutsideFunction, node.range);
    if (!check_async(CompileErrorId::AwaitOutsideAsync, node.range)) return;
    const Register value = evaluate(*node.value);
    await_top(0, node.range);
    move_to(target, value, node.range);
}

void Compiler::yield_value(Register target, Register source, const Range& range) {
    if (unit_->host->is_coroutine) {
        const Register wrapped = emitter().top();
        emitter().reserve(wrapped + 1);
        emitter().emit(Opcode::AsyncGeneratorWrap, range, wrapped, source);
        source = wrapped;
    }
    emitter().emit(Opcode::Yield, range, target, source, static_cast<int>(emitter().top()));
}

void Compiler::expression(const ast::Yield& node, Register target) {
    if (!unit_->host->is_function_like())
        return fail(CompileErrorId::YieldOutsideFunction, node.range, {"yield"});
    Register source = emitter().top();
    if (node.value == nullptr) {
        load_immediate(ImmediateNumber::kNone, node.range, emitter().push());
    } else {
        source = operand(*node.value);
    }
    yield_value(target, source, node.range);
}

void Compiler::expression(const ast::YieldFrom& node, Register target) {
    if (!unit_->host->is_function_like()) {
        return fail(CompileErrorId::YieldOutsideFunction, node.range, {"yield from"});
    }
    if (unit_->host->is_coroutine) return fail(CompileErrorId::YieldFromInAsync, node.range);
    const Register value = evaluate(*node.value);
    const Register iterator = emitter().push();
    emitter().emit(Opcode::GetYieldFromIter, node.range, iterator, value);
    load_immediate(ImmediateNumber::kNone, node.range, value);
    delegate(node.range);
    move_to(target, value, node.range);
}

// Next items are awaited; StopAsyncIteration, wherever it comes from in that, ends the loop.
void Compiler::statement(const ast::AsyncFor& node) {
    if (!check_async(CompileErrorId::AsyncForOutsideAsync, node.range)) return;
    const Register iterator = emitter().top();
    const Register source = operand(*node.iter);
    emitter().pop_to(iterator);
    emitter().push();
    emitter().emit(Opcode::GetAsyncIter, node.iter->range, iterator, source);
    BoundLocals after_break = BoundLocals::unreachable();
    Block block;
    block.kind = Block::Kind::Loop;
    block.reg = iterator;
    block.has_iterator = true;
    block.break_label = emitter().new_label();
    block.continue_label = emitter().new_label();
    block.handler = emitter().handler();
    block.after_break = &after_break;
    const Label exhausted = emitter().new_label();
    const BoundLocals at_entry = unit_->bound;
    emitter().bind(block.continue_label);
    const Register item = async_next(iterator, exhausted, node.iter->range);
    assign(*node.target, item);
    emitter().pop_to(item);
    unit_->push_block(block);
    {
        const Nesting nesting{*this, node.range};
        compile_body(node.body);
    }
    unit_->blocks.pop_back();
    emitter().emit_jump(node.range, block.continue_label);
    emitter().bind(exhausted);
    emitter().emit(Opcode::EndAsyncFor, node.iter->range, iterator + 1, iterator);
    emitter().pop_to(iterator);
    unit_->bound = at_entry;
    compile_body(node.orelse);
    emitter().bind(block.break_label);
    unit_->bound.join(after_break);
}

// Pushes the next item; exceptions on the way go to `exhausted`, the exception in the register behind the
// iterator.
Register Compiler::async_next(Register iterator, Label exhausted, const Range& range) {
    const int outer = emitter().handler();
    const Register value = emitter().push();
    const Register awaitable = emitter().push();
    emitter().open_handler(exhausted, iterator + 1, iterator + 1);
    emitter().emit(Opcode::AsyncNext, range, awaitable, iterator);
    load_immediate(ImmediateNumber::kNone, range, value);
    delegate(range);
    emitter().set_handler(outer);
    return value;
}

}  // namespace gossamer

// Loops, and the ways out of them and of other blocks.
//
// A loop has its test or its next step at the bottom, where one instruction tests, jumps back and is the safe
// point.
#include "compiler/compiler.h"

#include <algorithm>
#include <optional>

namespace gossamer {

// Where a `for` puts each item: directly into a plain local, else into a new temporary.
Register Compiler::next_target(const ast::ExprNode& target) {
    if (const auto local = direct_target(target)) return *local;
    return emitter().push();
}

void Compiler::store_next(const ast::ExprNode& target, Register item) {
    assign(target, item);
    if (!emitter().is_local(item)) emitter().pop_to(item);
}

Register Compiler::push_iterator(const ast::ExprNode& iterable, Opcode opcode) {
    const Register iterator = emitter().top();
    const Register source = collection_operand(iterable);
    emitter().pop_to(iterator);
    emitter().push();
    emitter().emit(opcode, iterable.range, iterator, source);
    return iterator;
}

void Compiler::statement(const ast::For& node) {
    const Register iterator = push_iterator(*node.iter, Opcode::GetIter);
    BoundLocals after_break = BoundLocals::unreachable();
    Block block;
    block.kind = Block::Kind::Loop;
    block.reg = iterator;
    block.has_iterator = true;
    block.break_label = emitter().new_label();
    block.continue_label = emitter().new_label();
    block.handler = emitter().handler();
    block.after_break = &after_break;
    const Label body = emitter().new_label();
    const BoundLocals at_entry = unit_->bound;
    const Register item = next_target(*node.target);
    emitter().emit_jump(node.iter->range, block.continue_label);
    emitter().bind(body);
    store_next(*node.target, item);
    unit_->push_block(block);
    {
        const Nesting nesting{*this, node.range};
        compile_body(node.body);
    }
    unit_->blocks.pop_back();
    emitter().bind(block.continue_label);
    emitter().emit_jump(Opcode::LoopNext, node.iter->range, item, iterator, body);
    emitter().pop_to(iterator);
    unit_->bound = at_entry;
    compile_body(node.orelse);
    emitter().bind(block.break_label);
    unit_->bound.join(after_break);
}

void Compiler::statement(const ast::While& node) {
    BoundLocals after_break = BoundLocals::unreachable();
    Block block;
    block.kind = Block::Kind::Loop;
    block.break_label = emitter().new_label();
    block.continue_label = emitter().new_label();
    block.handler = emitter().handler();
    block.after_break = &after_break;
    const auto truth = constant_truth(*node.test);
    const bool binds = unit_->host->has_assignment_expression;
    const Label body = emitter().new_label();
    const Label end = emitter().new_label();
    if (binds && !truth) {
        // The body relies on what the test binds, so the test comes first.
        emitter().bind(block.continue_label);
        jump_if(*node.test, JumpWhen::False, end);
    } else {
        note_names(*node.test);
        if (truth != true) emitter().emit_jump(node.test->range, truth == false ? end : block.continue_label);
    }
    const BoundLocals at_test = unit_->bound;
    emitter().bind(body);
    unit_->push_block(block);
    {
        const Nesting nesting{*this, node.range};
        compile_body(node.body);
    }
    unit_->blocks.pop_back();
    unit_->bound = at_test;
    if (binds && !truth) {
        emitter().emit_jump(node.test->range, block.continue_label);
    } else {
        emitter().bind(block.continue_label);
        jump_if(*node.test, JumpWhen::True, body);
    }
    emitter().bind(end);
    if (truth == true) unit_->bound.set_unreachable();
    compile_body(node.orelse);
    emitter().bind(block.break_label);
    unit_->bound.join(after_break);
}

// ---- ways out
std::optional<std::size_t> Compiler::innermost_loop() const {
    for (std::size_t index = unit_->blocks.size(); index-- > 0;) {
        if (unit_->blocks[index].kind == Block::Kind::Loop) return index;
    }
    return std::nullopt;
}

bool Compiler::is_in_star_handler() const {
    return std::any_of(unit_->blocks.begin(), unit_->blocks.end(),
                       [](const Block& block) { return block.kind == Block::Kind::StarHandler; });
}

void Compiler::leave_block(const Block& block, const Range& range) {
    switch (block.kind) {
    case Block::Kind::Loop:
        if (block.has_iterator) emitter().emit(Opcode::Drop, range, block.reg);
        break;
    case Block::Kind::Finally: {
        std::optional<Nesting> waiting;
        if (return_value_) {
            waiting.emplace(*this, range);
            Block value;
            value.kind = Block::Kind::Value;
            value.reg = *return_value_;
            value.handler = emitter().handler();
            unit_->push_block(value);
        }
        const auto pending = std::exchange(return_value_, std::nullopt);
        const BoundLocals bound = unit_->bound;
        compile_body(block.final_body);
        unit_->bound = bound;
        return_value_ = pending;
        if (pending) unit_->blocks.pop_back();
        break;
    }
    case Block::Kind::FinallyError: leave_handler(block.reg, {}, range); break;
    case Block::Kind::Handler: leave_handler(block.reg, block.name, range); break;
    case Block::Kind::StarHandler: fail(CompileErrorId::JumpInExceptStar, range); break;
    case Block::Kind::With:
    case Block::Kind::AsyncWith:
        exit_with(block.reg, block.kind == Block::Kind::AsyncWith, block.range);
        break;
    case Block::Kind::Value: emitter().emit(Opcode::Drop, range, block.reg); break;
    }
}

// Emits what each block needs, from the innermost out to number `down_to`; each under the handlers outside
// it, the last of which stays in force for the jump that follows.
void Compiler::leave_blocks(std::size_t down_to, const Range& range) {
    const std::vector<Block> all = unit_->blocks;
    const unsigned nesting = unit_->nesting;
    for (std::size_t index = all.size(); index-- > down_to;) {
        unit_->blocks.resize(index);
        unit_->nesting = all[index].nesting;
        emitter().set_handler(all[index].handler);
        leave_block(all[index], range);
    }
    unit_->blocks = all;
    unit_->nesting = nesting;
}

void Compiler::statement(const ast::Break& node) {
    const auto loop = innermost_loop();
    if (!loop && is_in_star_handler()) return fail(CompileErrorId::JumpInExceptStar, node.range);
    if (!loop) return fail(CompileErrorId::BreakOutsideLoop, node.range);
    const int handler = emitter().handler();
    leave_blocks(*loop + 1, node.range);
    const Block& block = unit_->blocks[*loop];
    if (block.has_iterator) emitter().emit(Opcode::Drop, node.range, block.reg);
    emitter().emit_jump(node.range, block.break_label);
    emitter().set_handler(handler);
    block.after_break->join(unit_->bound);
    unit_->bound.set_unreachable();
}

void Compiler::statement(const ast::Continue& node) {
    const auto loop = innermost_loop();
    if (!loop && is_in_star_handler()) return fail(CompileErrorId::JumpInExceptStar, node.range);
    if (!loop) return fail(CompileErrorId::ContinueOutsideLoop, node.range);
    const int handler = emitter().handler();
    leave_blocks(*loop + 1, node.range);
    emitter().emit_jump(node.range, unit_->blocks[*loop].continue_label);
    emitter().set_handler(handler);
    unit_->bound.set_unreachable();
}

}  // namespace gossamer

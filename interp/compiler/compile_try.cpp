// try, in all its forms.
//
// Registers while an exception is handled, from the handler's limit T on:
//     T      the exception that was caught; None while a part of the statement runs that has caught it, so
//     that nobody
//            counts it but the name of `except … as` and those who ask for the exception being handled
//     T + 1  the one that was being handled before
//     T + 2  an exception raised meanwhile
// At the end the state is restored first (LeaveHandler), then T is released, then the name of `except … as`
// is unbound.
#include "compiler/compiler.h"

namespace gossamer {

namespace {

// Where the last instruction of a body stands, as far as it can be told: what has no place of its own behind
// it stands there too.
const SourceRange& end_of(std::span<ast::StmtNode* const> body) {
    const ast::StmtNode* last = body.back();
    while (const auto* branch = ast::as<ast::If>(last))
        last = branch->body.back();
    return last->range;
}

}  // namespace

void Compiler::leave_handler(Register exception, std::string_view name, const Range& range) {
    emitter().emit(Opcode::LeaveHandler, range, exception + 1);
    emitter().emit(Opcode::Drop, range, exception);
    if (!name.empty()) unbind_name(name, range);
}

// What an exception inside a handler does: the state is restored and the exception goes on.
void Compiler::emit_handler_cleanup(Register exception, Label cleanup, const Range& range) {
    emitter().bind(cleanup);
    emitter().emit(Opcode::LeaveHandler, range, exception + 1);
    emitter().emit(Opcode::Drop, range, exception);
    emitter().emit(Opcode::Reraise, range, exception + 2);
}

// ---- try … finally
void Compiler::statement(const ast::Try& node) {
    if (!node.finalbody.empty()) return try_finally(node, node.finalbody);
    try_except(node);
}

void Compiler::statement(const ast::TryStar& node) {
    if (!node.finalbody.empty()) return try_finally(node, node.finalbody);
    try_star(node);
}

void Compiler::try_finally(const ast::StmtNode& node, Statements final_body) {
    const Register exception = emitter().top();
    const Range& range = node.range;
    const Label failed = emitter().new_label();
    const Label end = emitter().new_label();
    const BoundLocals at_entry = unit_->bound;

    Block block;
    block.kind = Block::Kind::Finally;
    block.handler = emitter().handler();
    block.final_body = final_body;
    block.range = range;
    unit_->push_block(block);
    emitter().open_handler(failed, exception, exception);
    {
        const Nesting nesting{*this, range};
        if (const auto* plain = ast::as<ast::Try>(&node)) {
            plain->handlers.empty() ? compile_body(plain->body) : try_except(*plain);
        } else {
            try_star(static_cast<const ast::TryStar&>(node));
        }
    }
    emitter().set_handler(block.handler);
    unit_->blocks.pop_back();
    compile_body(final_body);
    emitter().emit_jump(range, end);
    BoundLocals at_end = unit_->bound;

    emitter().bind(failed);
    unit_->bound = at_entry;
    emitter().push();
    emitter().emit(Opcode::EnterHandler, range, emitter().push(), exception);
    const Label cleanup = emitter().new_label();
    Block error = block;
    error.kind = Block::Kind::FinallyError;
    error.reg = exception;
    unit_->push_block(error);
    emitter().open_handler(cleanup, exception + 2, exception + 2);
    {
        const Nesting nesting{*this, range};
        compile_body(final_body);
    }
    emitter().set_handler(block.handler);
    unit_->blocks.pop_back();
    const Range& last = end_of(final_body);
    emitter().emit(Opcode::LeaveHandler, last, exception + 1);
    emitter().emit(Opcode::ReraiseHere, last, exception);
    emit_handler_cleanup(exception, cleanup, range);
    emitter().pop_to(exception);
    emitter().bind(end);
    unit_->bound = at_end;
}

// ---- try with parts

// The guarded body, what follows it when nothing was raised, and the way in for an exception, up to where the
// parts begin. Registers: the exception, and behind it the one that was being handled before.
Compiler::Handling Compiler::begin_handling(Statements body, Statements orelse, const Range& range) {
    Handling handling{emitter().top(),       emitter().handler(), emitter().new_label(),
                      emitter().new_label(), unit_->bound,        unit_->bound};
    const Label failed = emitter().new_label();
    emitter().open_handler(failed, handling.exception, handling.exception);
    {
        const Nesting nesting{*this, range};
        compile_body(body);
    }
    emitter().set_handler(handling.outer);
    compile_body(orelse);
    emitter().emit_jump(range, handling.end);
    handling.at_end = unit_->bound;

    emitter().bind(failed);
    emitter().push();
    emitter().emit(Opcode::EnterHandler, range, emitter().push(), handling.exception);
    emitter().open_handler(handling.cleanup, handling.exception + 2, handling.exception + 2);
    return handling;
}

void Compiler::end_handling(const Handling& handling, const Range& range) {
    emit_handler_cleanup(handling.exception, handling.cleanup, range);
    emitter().pop_to(handling.exception);
    emitter().bind(handling.end);
    unit_->bound = handling.at_end;
}

// ---- try … except
void Compiler::try_except(const ast::Try& node) {
    Handling handling = begin_handling(node.body, node.orelse, node.range);
    const Register exception = handling.exception;
    for (std::size_t index = 0; index < node.handlers.size(); ++index) {
        const ast::ExceptHandler& handler = *node.handlers[index];
        if (handler.type == nullptr && index + 1 != node.handlers.size()) {
            fail(CompileErrorId::DefaultExceptNotLast, handler.range);
        }
        unit_->bound = handling.at_entry;
        except_part(handler, exception, handling.outer, handling.end);
        handling.at_end.join(unit_->bound);
    }
    emitter().set_handler(handling.outer);
    const Range& last = node.handlers.back()->range;
    emitter().emit(Opcode::LeaveHandler, last, exception + 1);
    emitter().emit(Opcode::ReraiseHere, last, exception);
    end_handling(handling, node.range);
}

// A part begins that has caught what `caught` holds: its name is bound, and None stands there.
void Compiler::bind_caught(const ast::ExceptHandler& handler, Register caught) {
    if (!handler.name.empty() && access_of(handler.name).kind == Access::Kind::Local) {
        store_name(handler.name, handler.range, caught);
    } else {
        if (!handler.name.empty()) store_copy(handler.name, handler.range, caught);
        emitter().emit(Opcode::Drop, handler.range, caught);
    }
    load_immediate(ImmediateNumber::kNone, handler.range, caught);
}

// Falls through to the next part when the exception does not match.
void Compiler::except_part(const ast::ExceptHandler& handler, Register exception, int outer, Label end) {
    const Label next = emitter().new_label();
    const int inside = emitter().handler();
    if (handler.type != nullptr) {
        const Register types = operand(*handler.type);
        const Register matches = exception + 2;
        emitter().reserve(matches + 1);
        emitter().emit(Opcode::MatchException, handler.range, matches, exception, static_cast<int>(types));
        emitter().pop_to(matches);
        emitter().emit_jump(Opcode::JumpIfFalse, handler.type->range, matches, 0, next);
    }
    Block block;
    block.kind = Block::Kind::Handler;
    block.reg = exception;
    block.handler = outer;
    block.name = handler.name;
    block.range = handler.range;
    const Label failed = emitter().new_label();
    if (is_forbidden_name(handler.name, CompileErrorId::AssignToDebug, handler.range)) return;
    bind_caught(handler, exception);
    if (!handler.name.empty()) emitter().open_handler(failed, exception + 2, exception + 2);
    unit_->push_block(block);
    {
        const Nesting nesting{*this, handler.range, 2};
        compile_body(handler.body);
    }
    unit_->blocks.pop_back();
    emitter().set_handler(outer);
    leave_handler(exception, handler.name, end_of(handler.body));
    emitter().emit_jump(handler.range, end);
    emitter().set_handler(inside);
    if (!handler.name.empty()) {
        emitter().bind(failed);
        emitter().push();
        unbind_name(handler.name, handler.range);
        emitter().pop_to(exception + 2);
        emitter().emit(Opcode::Reraise, handler.range, exception + 2);
    }
    emitter().bind(next);
}

// ---- try … except*
// Further registers:
//     T + 2  list of the exceptions that the parts raised and, at the end, of what nobody handled
//     T + 3  what is left to handle; None during a part that has caught some of it
//     T + 4  during a part: what is left
//     T + 5  an exception raised by a part
// What a part has matched stays the exception being handled until the next match, or the end.
void Compiler::try_star(const ast::TryStar& node) {
    Handling handling = begin_handling(node.body, node.orelse, node.range);
    const Register exception = handling.exception;
    const Label done = emitter().new_label();
    const Register list = emitter().push();
    const Register rest = emitter().push();
    emitter().emit(Opcode::BuildList, node.range, list, list, 0);
    emitter().emit(Opcode::Copy, node.range, rest, exception);
    for (const ast::ExceptHandler* handler : node.handlers) {
        unit_->bound = handling.at_entry;
        star_part(*handler, exception);
        handling.at_end.join(unit_->bound);
    }
    // Every part leads here, so it is the place of none.
    const Range nowhere{0, 0, 0, 0, 0, 0};
    const Register copy = emitter().push();
    const Label nothing_left = emitter().new_label();
    const Label collected = emitter().new_label();
    emitter().emit(Opcode::Copy, nowhere, copy, rest);
    emitter().emit_jump(Opcode::JumpIfNone, nowhere, copy, 0, nothing_left);
    emitter().emit(Opcode::ListAppend, nowhere, list, rest);
    emitter().emit_jump(nowhere, collected);
    emitter().bind(nothing_left);
    emitter().emit(Opcode::Drop, nowhere, rest);
    emitter().bind(collected);
    emitter().emit(Opcode::Copy, nowhere, rest, exception);
    emitter().emit(Opcode::JoinExceptions, nowhere, list, list, static_cast<int>(rest));
    emitter().set_handler(handling.outer);
    emitter().emit(Opcode::Drop, nowhere, exception);
    emitter().emit(Opcode::LeaveHandler, nowhere, exception + 1);
    emitter().emit(Opcode::Copy, nowhere, rest, list);
    emitter().emit_jump(Opcode::JumpIfNone, nowhere, rest, 0, done);
    emitter().emit(Opcode::ReraiseHere, nowhere, list);
    emitter().bind(done);
    emitter().emit(Opcode::Drop, nowhere, list);
    emitter().emit_jump(nowhere, handling.end);
    end_handling(handling, node.range);
}

void Compiler::star_part(const ast::ExceptHandler& handler, Register exception) {
    const Register list = exception + 2;
    const Register match = exception + 3;
    const Register rest = exception + 4;
    const Register raised = exception + 5;
    const Range& range = handler.range;
    const Label next = emitter().new_label();
    const Label unmatched = emitter().new_label();
    const Register types = operand(*handler.type);
    emitter().reserve(raised + 1);
    emitter().emit(Opcode::MatchExceptionGroup, handler.range, match, match, static_cast<int>(types));
    emitter().pop_to(rest);
    emitter().push();
    emitter().emit(Opcode::Copy, range, raised, match);
    emitter().emit_jump(Opcode::JumpIfNone, range, raised, 0, unmatched);
    emitter().emit(Opcode::EnterHandler, range, raised, match);
    emitter().emit(Opcode::Drop, range, raised);
    bind_caught(handler, match);
    const Label failed = emitter().new_label();
    Block block;
    block.kind = Block::Kind::StarHandler;
    block.handler = emitter().handler();
    block.range = range;
    emitter().open_handler(failed, raised, raised);
    unit_->push_block(block);
    {
        const Nesting nesting{*this, handler.range, 2};
        compile_body(handler.body);
    }
    unit_->blocks.pop_back();
    emitter().set_handler(block.handler);
    const auto leave = [&] {
        emitter().emit(Opcode::Drop, range, match);
        emitter().emit(Opcode::Move, range, match, rest);
    };
    leave();
    if (!handler.name.empty()) unbind_name(handler.name, range);
    emitter().emit_jump(range, next);
    emitter().bind(failed);
    emitter().push();
    if (!handler.name.empty()) unbind_name(handler.name, range);
    emitter().emit(Opcode::ListAppend, range, list, raised);
    leave();
    emitter().emit_jump(range, next);
    emitter().bind(unmatched);
    emitter().emit(Opcode::Drop, range, match);
    emitter().emit(Opcode::Move, range, match, rest);
    emitter().bind(next);
    emitter().pop_to(rest);
}

}  // namespace gossamer

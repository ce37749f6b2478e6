// Comprehensions. Those of lists, sets and dicts run in place: their variables are registers of the code
// around and are cleared at the end. A generator expression is a function whose argument is the iterator of
// its outermost iterable.
//
// Order at the end: the iterator is released, then the variables, then the value is delivered; on an error
// the iterator, the partial result, the variables. A value that nobody wants, or that goes into a local
// variable, is delivered before the variables are released.
#include "compiler/compiler.h"

#include <algorithm>
#include <vector>

namespace gossamer {

namespace {

ast::Comprehension& first_of(std::span<ast::Comprehension* const> generators) {
    return *generators[0];
}

// What a loop over a display of one item would bind its variable to; null: it is a loop.
const ast::ExprNode* only_item(const ast::Comprehension& generator) {
    if (generator.is_async != 0) return nullptr;
    std::span<ast::ExprNode* const> items;
    if (const auto* list = ast::as<ast::List>(generator.iter)) items = list->elts;
    if (const auto* tuple = ast::as<ast::Tuple>(generator.iter)) items = tuple->elts;
    return items.size() == 1 && !ast::is<ast::Starred>(items[0]) ? items[0] : nullptr;
}

}  // namespace

// The variables die from the last to the first. Behind a value that has left before them the last is cleared
// last: CPython has the two change places.
void Compiler::clear_comprehension(Scope& scope, bool value_has_left, const Range& range) {
    std::vector<Register> variables;
    for (const Symbol& symbol : scope.symbols) {
        if (symbol.is_bound_here()) variables.push_back(register_of(symbol));
    }
    std::reverse(variables.begin(), variables.end());
    if (value_has_left && !variables.empty())
        std::rotate(variables.begin(), variables.begin() + 1, variables.end());
    for (const Register variable : variables)
        emitter().emit(Opcode::ClearLocal, range, variable);
}

void Compiler::comprehension_element(Opcode kind, Register result, const ast::ExprNode& first,
                                     const ast::ExprNode* second) {
    const Register top = emitter().top();
    const Register value = second != nullptr ? operand_before(first, {second}) : operand(first);
    if (kind == Opcode::BuildList) {
        emitter().emit(Opcode::ListAppend, first.range, result, value);
    } else if (kind == Opcode::BuildSet) {
        emitter().emit(Opcode::SetAdd, first.range, result, value);
    } else if (kind == Opcode::BuildDict) {
        Range range = join_ranges(first.range, second->range);
        emitter().emit(Opcode::DictAdd, range, result, value, static_cast<int>(operand(*second)));
    } else {
        const Register sent = emitter().is_local(value) ? emitter().push() : value;
        yield_value(sent, value, first.range);
        emitter().emit(Opcode::Drop, first.range, sent);
    }
    emitter().pop_to(top);
}

// The iterator of generator number `depth` is the topmost temporary, and gone afterwards.
void Compiler::comprehension_loop(std::span<ast::Comprehension* const> generators, std::size_t depth,
                                  Opcode kind, Register result, const ast::ExprNode& first,
                                  const ast::ExprNode* second) {
    const ast::Comprehension& generator = *generators[depth];
    const Register iterator = emitter().top() - 1;
    const Range& range = generator.iter->range;
    const Label again = emitter().new_label();
    const Label body = emitter().new_label();
    const Label exhausted = emitter().new_label();
    Register item = 0;
    if (generator.is_async != 0) {
        emitter().bind(again);
        item = async_next(iterator, exhausted, range);
        assign(*generator.target, item);
        emitter().pop_to(item);
    } else {
        item = next_target(*generator.target);
        emitter().emit_jump(range, again);
        emitter().bind(body);
        store_next(*generator.target, item);
    }
    for (const ast::ExprNode* condition : generator.ifs)
        jump_if(*condition, JumpWhen::False, again);
    comprehension_body(generators, depth + 1, kind, result, first, second);
    if (generator.is_async != 0) {
        emitter().emit_jump(range, again);
        emitter().bind(exhausted);
        emitter().emit(Opcode::EndAsyncFor, range, iterator + 1, iterator);
    } else {
        emitter().bind(again);
        emitter().emit_jump(Opcode::LoopNext, range, item, iterator, body);
    }
    emitter().pop_to(iterator);
}

// What is repeated inside generator number `depth` - 1: the next generator, or the element. As in CPython
// `for x in [value]` is no loop but binds x to the value.
void Compiler::comprehension_body(std::span<ast::Comprehension* const> generators, std::size_t depth,
                                  Opcode kind, Register result, const ast::ExprNode& first,
                                  const ast::ExprNode* second) {
    if (depth == generators.size()) return comprehension_element(kind, result, first, second);
    const ast::Comprehension& generator = *generators[depth];
    const ast::ExprNode* value = only_item(generator);
    if (value == nullptr) {
        evaluate_iterable(generator);
        return comprehension_loop(generators, depth, kind, result, first, second);
    }
    assign_value(*generator.target, *value);
    const Label skipped = emitter().new_label();
    for (const ast::ExprNode* condition : generator.ifs)
        jump_if(*condition, JumpWhen::False, skipped);
    comprehension_body(generators, depth + 1, kind, result, first, second);
    emitter().bind(skipped);
}

void Compiler::evaluate_iterable(const ast::Comprehension& generator) {
    push_iterator(*generator.iter, generator.is_async != 0 ? Opcode::GetAsyncIter : Opcode::GetIter);
}

void Compiler::inlined_comprehension(const ast::ExprNode& node,
                                     std::span<ast::Comprehension* const> generators, Opcode build,
                                     const ast::ExprNode& first, const ast::ExprNode* second,
                                     Register target) {
    Scope& scope = *scopes_.scope_of(node);
    if (scope.is_coroutine && !unit_->host->is_coroutine) {
        return fail(CompileErrorId::AsyncComprehension, node.range);
    }
    // Result below, iterator above it: both are in place before the variables come into being.
    const Register result = emitter().push();
    evaluate_iterable(first_of(generators));
    const BoundLocals bound = unit_->bound;
    Scope* outer = std::exchange(scope_, &scope);
    note_variables(scope);
    for (const Symbol& symbol : scope.symbols) {
        if (symbol.is_bound_here() && is_cell_symbol(symbol)) {
            emitter().emit(Opcode::MakeCell, node.range, register_of(symbol));
        }
    }
    const int handler = emitter().handler();
    const Label failed = emitter().new_label();
    const Label end = emitter().new_label();
    emitter().open_handler(failed, result, result);
    emitter().emit(build, node.range, result, result, 0);
    comprehension_loop(generators, 0, build, result, first, second);
    emitter().set_handler(handler);
    // A value that is thrown away, or stored in a local variable, leaves before the variables die.
    const bool leaves_first = target == kDiscard || emitter().is_local(target);
    if (target == kDiscard) {
        emitter().emit(Opcode::Drop, node.range, result);
    } else if (leaves_first) {
        move_to(target, result, node.range);
    }
    clear_comprehension(scope, leaves_first, node.range);
    emitter().emit_jump(node.range, end);
    emitter().bind(failed);
    clear_comprehension(scope, false, node.range);
    emitter().emit(Opcode::ReraiseHere, node.range, result);
    emitter().bind(end);
    scope_ = outer;
    unit_->bound = bound;
    if (!leaves_first) move_to(target, result, node.range);
}

bool Compiler::discard_comprehension(const ast::ExprNode& node) {
    if (const auto* list = ast::as<ast::ListComp>(&node)) {
        expression(*list, kDiscard);
    } else if (const auto* set = ast::as<ast::SetComp>(&node)) {
        expression(*set, kDiscard);
    } else if (const auto* dict = ast::as<ast::DictComp>(&node)) {
        expression(*dict, kDiscard);
    } else {
        return false;
    }
    return true;
}

void Compiler::expression(const ast::ListComp& node, Register target) {
    inlined_comprehension(node, node.generators, Opcode::BuildList, *node.elt, nullptr, target);
}
void Compiler::expression(const ast::SetComp& node, Register target) {
    inlined_comprehension(node, node.generators, Opcode::BuildSet, *node.elt, nullptr, target);
}
void Compiler::expression(const ast::DictComp& node, Register target) {
    inlined_comprehension(node, node.generators, Opcode::BuildDict, *node.key, node.value, target);
}

void Compiler::expression(const ast::GeneratorExp& node, Register target) {
    Scope& scope = *scopes_.scope_of(node);
    const bool awaits_outside = first_of(node.generators).is_async != 0;
    if (awaits_outside) scope.is_coroutine = true;
    const Register window = emitter().top();
    const Register function = emitter().push();
    const unsigned code = code_of(scope, "<genexpr>", node.range.begin_line, node.range, [&] {
        place_locals(nullptr);
        make_cells();
        report_statement(node.range);
        const Register iterator = emitter().push();
        emitter().emit(Opcode::Copy, first_of(node.generators).iter->range, iterator, 0);
        comprehension_loop(node.generators, 0, Opcode::Yield, 0, *node.elt, nullptr);
        emit_end_of_body();
    });
    emitter().pop_to(window);
    function_window(nullptr, nullptr, node.range);
    make_function(code, window, node.range, function);
    emitter().push();
    evaluate_iterable(first_of(node.generators));
    emitter().emit(Opcode::Call, node.range, target, function, 1);
}

}  // namespace gossamer

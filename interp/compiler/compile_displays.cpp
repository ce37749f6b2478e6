// Lists, tuples, sets and dicts. Small ones are built from a window of temporaries; long ones and those with
// stars piece by piece. Hashing comes after all parts of a piece are evaluated.
#include "compiler/compiler.h"

#include <algorithm>

namespace gossamer {

bool has_star(std::span<ast::ExprNode* const> items) {
    return std::any_of(items.begin(), items.end(),
                       [](const auto* item) { return ast::is<ast::Starred>(item); });
}

// Adds the items to the list (or set) in `list`, which stays live.
void Compiler::fill_list(Register list, Expressions items, const Range& range) {
    for (const ast::ExprNode* item : items) {
        const Register top = emitter().top();
        const auto* star = ast::as<ast::Starred>(item);
        const Register value = operand(star != nullptr ? *star->value : *item);
        emitter().emit(star != nullptr ? Opcode::ListExtend : Opcode::ListAppend,
                       star != nullptr ? range : item->range, list, value);
        emitter().pop_to(top);
    }
}

void Compiler::sequence_display(Expressions items, Opcode build, const Range& range, Register target) {
    const Register first = emitter().top();
    if (items.size() <= kLargestWindow && !has_star(items)) {
        if (build != Opcode::BuildTuple && items.size() > 2 && constant_items(items, build, range, target))
            return;
        for (const ast::ExprNode* item : items)
            evaluate(*item);
        return emitter().emit(build, range, target, first, static_cast<int>(items.size()));
    }
    if (build != Opcode::BuildTuple && constant_items(items, build, range, target)) return;
    if (build == Opcode::BuildSet) {
        set_with_stars(items, range);
    } else {
        build_list(items, range, first, first);
        emitter().push();
    }
    if (build == Opcode::BuildTuple) {
        emitter().emit(Opcode::ListToTuple, range, target, first);
    } else {
        move_to(target, first, range);
    }
}

// A list of all the items in `target`, of which the first ones already stand in temporaries from `already`
// on.
void Compiler::build_list(Expressions items, const Range& range, Register already, Register target) {
    std::size_t plain = 0;
    while (plain < items.size() && plain < kLargestWindow && !ast::is<ast::Starred>(items[plain])) {
        evaluate(*items[plain++]);
    }
    emitter().emit(Opcode::BuildList, range, target, already, static_cast<int>(emitter().top() - already));
    emitter().pop_to(already);
    const Register list = emitter().push();
    fill_list(list, items.subspan(plain), range);
    emitter().pop_to(already);
}

// Pushes the set.
void Compiler::set_with_stars(Expressions items, const Range& range) {
    const Register set = emitter().top();
    std::size_t plain = 0;
    while (plain < items.size() && plain < kLargestWindow && !ast::is<ast::Starred>(items[plain])) {
        evaluate(*items[plain++]);
    }
    emitter().reserve(set + 1);
    emitter().emit(Opcode::BuildSet, range, set, set, static_cast<int>(plain));
    emitter().pop_to(set);
    emitter().push();
    for (const ast::ExprNode* item : items.subspan(plain)) {
        const Register top = emitter().top();
        const auto* star = ast::as<ast::Starred>(item);
        const Register value = operand(star != nullptr ? *star->value : *item);
        emitter().emit(star != nullptr ? Opcode::SetUpdate : Opcode::SetAdd, range, set, value);
        emitter().pop_to(top);
    }
}

// A display of constants alone is extended by a constant in one step.
bool Compiler::constant_items(Expressions items, Opcode build, const Range& range, Register target) {
    ConstantTree tree;
    tree.constant.kind = build == Opcode::BuildSet ? Constant::Kind::FrozenSet : Constant::Kind::Tuple;
    for (const ast::ExprNode* item : items) {
        auto constant = fold_constant(*item, options_.optimize);
        if (!constant) return false;
        tree.items.push_back(std::move(*constant));
    }
    const Register built = emitter().push();
    const Register constant = emitter().push();
    emitter().emit(build, range, built, built, 0);
    emitter().emit(Opcode::LoadConst, range, constant, emitter().add_constant(tree));
    emitter().emit(build == Opcode::BuildSet ? Opcode::SetUpdate : Opcode::ListExtend, range, built,
                   constant);
    emitter().pop_to(built);
    move_to(target, built, range);
    return true;
}

void Compiler::sequence_or_constant_tuple(Expressions items, const Range& range, Register target) {
    ConstantTree tree;
    tree.constant.kind = Constant::Kind::Tuple;
    for (const ast::ExprNode* item : items) {
        auto constant = fold_constant(*item, options_.optimize);
        if (!constant) return sequence_display(items, Opcode::BuildTuple, range, target);
        tree.items.push_back(std::move(*constant));
    }
    load_constant(tree, range, target);
}

void Compiler::expression(const ast::List& node, Register target) {
    sequence_display(node.elts, Opcode::BuildList, node.range, target);
}
void Compiler::expression(const ast::Tuple& node, Register target) {
    sequence_display(node.elts, Opcode::BuildTuple, node.range, target);
}
void Compiler::expression(const ast::Set& node, Register target) {
    sequence_display(node.elts, Opcode::BuildSet, node.range, target);
}

// Runs of pairs become dicts; from the second run on they are merged into the first.
void Compiler::expression(const ast::Dict& node, Register target) {
    const Register dict = emitter().top();
    bool is_built = false;
    std::size_t pairs = 0;
    const auto flush = [&] {
        const Register first = is_built ? dict + 1 : dict;
        emitter().reserve(first + 1);
        emitter().emit(Opcode::BuildDict, node.range, first, first, static_cast<int>(pairs));
        emitter().pop_to(first);
        emitter().push();
        if (is_built) {
            emitter().emit(Opcode::DictUpdate, node.range, dict, first);
            emitter().pop_to(first);
        }
        is_built = true;
        pairs = 0;
    };
    for (std::size_t index = 0; index < node.keys.size(); ++index) {
        if (node.keys[index] == nullptr) {
            if (pairs != 0 || !is_built) flush();
            const Register top = emitter().top();
            const Register source = operand(*node.values[index]);
            emitter().emit(Opcode::DictUpdate, node.range, dict, source);
            emitter().pop_to(top);
            continue;
        }
        evaluate(*node.keys[index]);
        evaluate(*node.values[index]);
        if (++pairs == kLargestWindow / 2) flush();
    }
    if (pairs != 0 || !is_built) flush();
    move_to(target, dict, node.range);
}

}  // namespace gossamer

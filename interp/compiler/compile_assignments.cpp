// Assignment in all its forms. Stores happen from left to right, with one exception; an old value is released
// by the store itself.
#include "compiler/compiler.h"

namespace gossamer {

bool Compiler::is_forbidden_name(std::string_view name, CompileErrorId id, const Range& range) {
    if (name != "__debug__") return false;
    fail(id, range);
    return true;
}

namespace {

[[nodiscard]] const ast::ExprNode& without_star(const ast::ExprNode& target) {
    const auto* starred = ast::as<ast::Starred>(&target);
    return starred != nullptr ? *starred->value : target;
}

}  // namespace

void Compiler::assign(const ast::ExprNode& target, Register source) {
    const Register top = emitter().top();
    switch (target.kind) {
    case ast::NodeKind::Name: {
        const auto& name = static_cast<const ast::Name&>(target);
        if (is_forbidden_name(name.id, CompileErrorId::AssignToDebug, target.range)) return;
        store_name(name.id, target.range, source);
        break;
    }
    case ast::NodeKind::Attribute: {
        const auto& attribute = static_cast<const ast::Attribute&>(target);
        if (is_forbidden_name(attribute.attr, CompileErrorId::AssignToDebug, target.range)) return;
        note_static_attribute(attribute);
        const Register object = operand(*attribute.value);
        emitter().emit(Opcode::StoreAttr, target.range, object, source,
                       static_cast<int>(emitter().add_cache(CacheSite::Kind::Attribute,
                                                            scopes_.mangle(*scope_, attribute.attr))));
        break;
    }
    case ast::NodeKind::Subscript: assign_item(static_cast<const ast::Subscript&>(target), source); break;
    case ast::NodeKind::Tuple:
        unpack(static_cast<const ast::Tuple&>(target).elts, target.range, source);
        break;
    case ast::NodeKind::List: unpack(static_cast<const ast::List&>(target).elts, target.range, source); break;
    default: fail(CompileErrorId::StarTargetAlone, target.range); break;
    }
    emitter().pop_to(top);
}

void Compiler::assign_item(const ast::Subscript& target, Register source) {
    const auto* slice = ast::as<ast::Slice>(target.slice);
    if (slice != nullptr && slice->step == nullptr) {
        const Register first = emitter().push();
        emitter().emit(emitter().is_local(source) ? Opcode::Copy : Opcode::Move, target.range, first, source);
        evaluate(*target.value);
        slice_window(*slice, slice->range);
        return emitter().emit(Opcode::StoreSlice, target.range, first);
    }
    const Register object = operand_before(*target.value, {target.slice});
    const Register key = operand(*target.slice);
    emitter().emit(Opcode::StoreItem, target.range, object, key, static_cast<int>(source));
}

// Variables side by side, as they are when the statement is the first to bind them, are written by the
// instruction that takes the items.
bool Compiler::unpack_into_locals(Expressions targets, const Range& range, Register source) {
    if (targets.size() < 2 || targets.size() > kMostUnpackedLocals) return false;
    const std::optional<Register> first = direct_target(*targets[0]);
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const std::optional<Register> target = direct_target(*targets[index]);
        if (!target || *target != *first + index) return false;
    }
    emitter().emit(Opcode::UnpackLocals, range, *first, source, static_cast<int>(targets.size()));
    for (const ast::ExprNode* target : targets)
        store_name(ast::as<ast::Name>(target)->id, range, *direct_target(*target));
    return true;
}

// All items are taken and the source released before the first store.
void Compiler::unpack(Expressions targets, const Range& range, Register source) {
    std::size_t star = targets.size();
    for (std::size_t index = 0; index < targets.size(); ++index) {
        if (!ast::is<ast::Starred>(targets[index])) continue;
        if (star != targets.size()) return fail(CompileErrorId::MultipleStarsInAssignment, range);
        star = index;
    }
    if (unpack_into_locals(targets, range, source)) return;
    const Register first = emitter().top();
    for (std::size_t index = 0; index < targets.size(); ++index)
        emitter().push();
    if (star == targets.size()) {
        emitter().emit(Opcode::UnpackSequence, range, first, source, static_cast<int>(targets.size()));
    } else {
        const std::size_t after = targets.size() - star - 1;
        if (star > 255 || after > 127) return fail(CompileErrorId::TooManyStarTargets, range);
        emitter().emit(Opcode::UnpackExtended, range, first, source, static_cast<int>(star | after << 8));
    }
    for (std::size_t index = 0; index < targets.size(); ++index)
        assign_part(targets, index, first + static_cast<Register>(index));
}

// Whether the store after that to target number `index` is to the same variable.
bool Compiler::is_stored_again(Expressions targets, std::size_t index) {
    if (index + 1 >= targets.size()) return false;
    const ast::ExprNode& target = without_star(*targets[index]);
    const ast::ExprNode& next = without_star(*targets[index + 1]);
    const auto local = direct_target(target);
    return local && direct_target(next) == local && target.range.begin_line == next.range.begin_line;
}

// One of several stores. What the next one would overwrite is not stored, as in CPython: it dies before the
// old value of the variable.
void Compiler::assign_part(Expressions targets, std::size_t index, Register source) {
    const ast::ExprNode& target = without_star(*targets[index]);
    if (is_stored_again(targets, index)) return emitter().emit(Opcode::Drop, target.range, source);
    assign(target, source);
}

namespace {

[[nodiscard]] std::span<ast::ExprNode* const> parts_of(const ast::ExprNode& display) {
    if (const auto* tuple = ast::as<ast::Tuple>(&display)) return tuple->elts;
    if (const auto* list = ast::as<ast::List>(&display)) return list->elts;
    return {};
}

}  // namespace

// CPython stores to two or three variables of a function from right to left, unless they stand on different
// lines or that would make a difference: of what is stored at all, the first or the last goes where another
// one goes too. A finaliser can tell.
bool Compiler::is_stored_backwards(Expressions targets) {
    if (targets.size() != 2 && targets.size() != 3) return false;
    std::optional<Register> stored[3];
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const auto local = direct_target(*targets[index]);
        if (!local || targets[index]->range.begin_line != targets[0]->range.begin_line) return false;
        if (!is_stored_again(targets, index)) stored[index] = local;
    }
    const auto& last = stored[targets.size() - 1];
    if (stored[0] == last) return false;
    return targets.size() == 2 || !stored[1] || (stored[1] != stored[0] && stored[1] != last);
}

// `a, b = x, y` makes no tuple.
bool Compiler::assign_in_parallel(const ast::ExprNode& target, const ast::ExprNode& value) {
    const Expressions targets = parts_of(target);
    const auto* tuple = ast::as<ast::Tuple>(&value);
    if (tuple == nullptr || targets.empty() || targets.size() != tuple->elts.size()) return false;
    const Expressions values = tuple->elts;
    if (targets.size() > kLargestWindow) return false;
    bool is_plain = true;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        if (ast::is<ast::Starred>(targets[index]) || ast::is<ast::Starred>(values[index])) return false;
        is_plain = is_plain && fold_constant(*values[index], 0);
    }
    for (const ast::ExprNode* each : targets)
        is_plain = is_plain && direct_target(*each);
    const Register first = emitter().top();
    if (is_plain) {
        for (std::size_t index = 0; index < targets.size(); ++index) {
            const Register local = *direct_target(*targets[index]);
            evaluate_into(*values[index], local);
            assign(*targets[index], local);
        }
        return true;
    }
    for (const ast::ExprNode* each : values)
        evaluate(*each);
    const bool backwards = is_stored_backwards(targets);
    for (std::size_t step = 0; step < targets.size(); ++step) {
        const std::size_t index = backwards ? targets.size() - 1 - step : step;
        assign_part(targets, index, first + static_cast<Register>(index));
    }
    emitter().pop_to(first);
    return true;
}

// The value of `a = b = e` is one temporary, copied to each target.
void Compiler::assign_value(const ast::ExprNode& target, const ast::ExprNode& value) {
    if (const auto local = direct_target_of(target, value)) {
        evaluate_into(value, *local);
        return assign(target, *local);
    }
    if (assign_in_parallel(target, value)) return;
    const Register top = emitter().top();
    assign(target, operand_before(value, {&target}));
    emitter().pop_to(top);
}

void Compiler::statement(const ast::Assign& node) {
    if (node.targets.size() == 1) return assign_value(*node.targets[0], *node.value);
    const Register top = emitter().top();
    const Register value = evaluate(*node.value);
    for (std::size_t index = 0; index + 1 < node.targets.size(); ++index) {
        const ast::ExprNode& target = *node.targets[index];
        if (const auto local = direct_target(target)) {
            emitter().emit(Opcode::Copy, target.range, *local, value);
            assign(target, *local);
            continue;
        }
        const Register copy = emitter().push();
        emitter().emit(Opcode::Copy, target.range, copy, value);
        assign(target, copy);
        emitter().pop_to(copy);
    }
    assign(*node.targets.back(), value);
    emitter().pop_to(top);
}

// ---- augmented assignment
void Compiler::augment(const ast::AugAssign& node, Register target, Register left) {
    static constexpr Opcode kInPlace[] = {
        Opcode::InplaceAdd,      Opcode::InplaceSub, Opcode::InplaceMul, Opcode::InplaceMatMul,
        Opcode::InplaceTrueDiv,  Opcode::InplaceMod, Opcode::InplacePow, Opcode::InplaceLShift,
        Opcode::InplaceRShift,   Opcode::InplaceOr,  Opcode::InplaceXor, Opcode::InplaceAnd,
        Opcode::InplaceFloorDiv,
    };
    binary(kInPlace[static_cast<std::size_t>(node.op)], true, target, left, *node.value, node.range);
}

void Compiler::augment_name(const ast::AugAssign& node, const ast::Name& target) {
    if (is_forbidden_name(target.id, CompileErrorId::AssignToDebug, target.range)) return;
    const Access access = access_of(target.id);
    if (access.kind == Access::Kind::Local) {
        check_bound(access, target.range);
        Register left = access.index;
        if (may_rebind(target.id, node.value)) {
            left = emitter().push();
            emitter().emit(Opcode::Copy, target.range, left, access.index);
        }
        return augment(node, access.index, left);
    }
    const Register left = emitter().push();
    load_name(target.id, target.range, left);
    augment(node, left, left);
    emitter().pop_to(left + 1);
    store_name(target.id, target.range, left);
}

void Compiler::augment_attribute(const ast::AugAssign& node, const ast::Attribute& target) {
    if (is_forbidden_name(target.attr, CompileErrorId::AssignToDebug, target.range)) return;
    const std::string_view name = scopes_.mangle(*scope_, target.attr);
    const Register object = operand_before(*target.value, {node.value});
    const Register left = emitter().push();
    if (emitter().is_local(object)) {
        emit_load_attr(left, object, name, target.range);
    } else {
        emitter().emit(Opcode::Copy, target.range, left, object);
        emit_load_attr(left, left, name, target.range);
    }
    augment(node, left, left);
    emitter().emit(Opcode::StoreAttr, target.range, object, left,
                   static_cast<int>(emitter().add_cache(CacheSite::Kind::Attribute, name)));
}

// Container and key are copied for the load; the old item and the operand are released before the store.
void Compiler::augment_item(const ast::AugAssign& node, const ast::Subscript& target) {
    const auto* slice = ast::as<ast::Slice>(target.slice);
    if (slice != nullptr && slice->step == nullptr) return augment_slice(node, target, *slice);
    const Register object = operand_before(*target.value, {target.slice, node.value});
    const Register key = operand_before(*target.slice, {node.value});
    const Register left = emitter().top();
    Register object_read = object;
    Register key_read = key;
    for (Register* read : {&object_read, &key_read}) {
        if (emitter().is_local(*read)) continue;
        const Register copy = emitter().push();
        emitter().emit(Opcode::Copy, target.range, copy, *read);
        *read = copy;
    }
    emitter().reserve(left + 1);
    emit_load_item(left, object_read, key_read, target.range);
    emitter().pop_to(left);
    emitter().push();
    augment(node, left, left);
    emitter().emit(Opcode::StoreItem, target.range, object, key, static_cast<int>(left));
}

// Registers: value to store | container, start, stop | copies of the three, then the operand.
void Compiler::augment_slice(const ast::AugAssign& node, const ast::Subscript& target,
                             const ast::Slice& slice) {
    const Register first = emitter().push();
    const Register object = evaluate(*target.value);
    slice_window(slice, slice.range);
    const Register copies = emitter().top();
    for (Register part = 0; part < 3; ++part) {
        emitter().emit(Opcode::Copy, target.range, emitter().push(), object + part);
    }
    emitter().emit(Opcode::LoadSlice, target.range, copies, copies, 2);
    emitter().pop_to(copies + 1);
    augment(node, first, copies);
    emitter().emit(Opcode::StoreSlice, target.range, first);
}

void Compiler::statement(const ast::AugAssign& node) {
    const Register top = emitter().top();
    if (const auto* name = ast::as<ast::Name>(node.target)) {
        augment_name(node, *name);
    } else if (const auto* attribute = ast::as<ast::Attribute>(node.target)) {
        augment_attribute(node, *attribute);
    } else if (const auto* item = ast::as<ast::Subscript>(node.target)) {
        augment_item(node, *item);
    }
    emitter().pop_to(top);
}

// ---- annotations
void Compiler::statement(const ast::AnnAssign& node) {
    const Register top = emitter().top();
    const bool is_recorded = !unit_->host->is_function_like();
    if (node.value != nullptr) {
        if (const auto local = direct_target_of(*node.target, *node.value)) {
            evaluate_into(*node.value, *local);
            assign(*node.target, *local);
        } else {
            assign(*node.target, operand_before(*node.value, {node.target}));
        }
        emitter().pop_to(top);
    }
    const auto* name = ast::as<ast::Name>(node.target);
    const auto* attribute = ast::as<ast::Attribute>(node.target);
    if (attribute != nullptr && is_forbidden_name(attribute->attr, CompileErrorId::AssignToDebug, node.range))
        return;
    if (name != nullptr) {
        if (is_forbidden_name(name->id, CompileErrorId::AssignToDebug, node.range)) return;
        if (node.simple != 0 && is_recorded) {
            annotation_value(*node.annotation);
            const Register annotations = emitter().push();
            load_name("__annotations__", node.range, annotations);
            const Register key = emitter().push();
            load_text(scopes_.mangle(*scope_, name->id), node.range, key);
            emitter().emit(Opcode::StoreItem, node.range, annotations, key, static_cast<int>(top));
            return emitter().pop_to(top);
        }
    } else if (node.value == nullptr) {
        // The parts of the target are evaluated all the same.
        const auto drop = [this](const ast::ExprNode& part) {
            const Register value = evaluate(part);
            emitter().emit(Opcode::Drop, part.range, value);
            emitter().pop_to(value);
        };
        if (attribute != nullptr) drop(*attribute->value);
        if (const auto* item = ast::as<ast::Subscript>(node.target)) {
            drop(*item->value);
            drop(*item->slice);
        }
    }
    if (node.simple == 0 && is_recorded && !future_annotations_) {
        const Register value = evaluate(*node.annotation);
        emitter().emit(Opcode::Drop, node.annotation->range, value);
        emitter().pop_to(value);
    }
}

// ---- del
void Compiler::delete_target(const ast::ExprNode& target) {
    const Register top = emitter().top();
    switch (target.kind) {
    case ast::NodeKind::Name: {
        const auto& name = static_cast<const ast::Name&>(target);
        if (is_forbidden_name(name.id, CompileErrorId::DeleteDebug, target.range)) return;
        delete_name(name.id, target.range);
        break;
    }
    case ast::NodeKind::Attribute: {
        const auto& attribute = static_cast<const ast::Attribute&>(target);
        const Register object = operand(*attribute.value);
        emitter().emit(Opcode::DeleteAttr, target.range, object, 0,
                       static_cast<int>(emitter().add_text(scopes_.mangle(*scope_, attribute.attr))));
        break;
    }
    case ast::NodeKind::Subscript: {
        const auto& item = static_cast<const ast::Subscript&>(target);
        const Register object = operand_before(*item.value, {item.slice});
        const Register key = operand(*item.slice);
        emitter().emit(Opcode::DeleteItem, target.range, object, key);
        break;
    }
    case ast::NodeKind::Tuple:
        for (const ast::ExprNode* part : static_cast<const ast::Tuple&>(target).elts)
            delete_target(*part);
        break;
    case ast::NodeKind::List:
        for (const ast::ExprNode* part : static_cast<const ast::List&>(target).elts)
            delete_target(*part);
        break;
    default: break;
    }
    emitter().pop_to(top);
}

void Compiler::statement(const ast::Delete& node) {
    for (const ast::ExprNode* target : node.targets)
        delete_target(*target);
}

}  // namespace gossamer

// Reading, writing and deleting names, wherever they live.
#include "compiler/compiler.h"
#include "support/assert.h"

namespace gossamer {

Access Compiler::cell_access_of(std::string_view name) {
    return cell_access(ScopeTable::find_captured_owner(*scope_, name), name);
}

Access Compiler::cell_access(const NameOwner& owner, std::string_view name) {
    if (owner.scope != nullptr && owner.scope->host() == unit_->host) {
        if (owner.symbol == nullptr) {
            const bool is_namespace = name == kClassNamespace;
            return {Access::Kind::Cell, is_namespace ? unit_->class_namespace : unit_->class_cell, name,
                    nullptr};
        }
        return {Access::Kind::Cell, register_of(*owner.symbol), name, owner.symbol};
    }
    const auto& free_names = unit_->host->free_names;
    unsigned index = 0;
    while (index < free_names.size() && free_names[index] != name)
        ++index;
    return {Access::Kind::Free, index, name, owner.symbol};
}

Access Compiler::access_of(std::string_view text) {
    const std::string_view name = scopes_.mangle(*scope_, text);
    const NameOwner owner = ScopeTable::find_owner(*scope_, name);
    Access access;
    access.name = name;
    access.symbol = owner.symbol;
    if (owner.scope == nullptr && !owner.is_explicit_global && scope_->looks_into_class(name)) {
        access.kind = Access::Kind::ViaClassGlobal;
        return access;
    }
    if (owner.scope == nullptr) {
        const bool is_function = unit_->host->is_function_like();
        const bool is_seen_from_comprehension = scope_->is_inlined() && unit_->host->kind == ScopeKind::Class;
        access.kind = owner.is_explicit_global || is_function || is_seen_from_comprehension
                          ? Access::Kind::Global
                          : Access::Kind::Name;
        return access;
    }
    if (owner.scope == scope_ && scope_->kind == ScopeKind::Class) return access;
    if (owner.scope->host() == unit_->host && owner.symbol != nullptr && !is_cell_symbol(*owner.symbol)) {
        access.kind = Access::Kind::Local;
        access.index = register_of(*owner.symbol);
        return access;
    }
    access = cell_access(owner, name);
    if (access.kind == Access::Kind::Free && scope_->kind == ScopeKind::Class) {
        const Symbol* own = scope_->find(name);
        if (own == nullptr || !own->is_declared_nonlocal) access.kind = Access::Kind::ClassFree;
    }
    if (owner.scope != scope_ && scope_->looks_into_class(name)) access.kind = Access::Kind::ViaClassFree;
    return access;
}

void Compiler::check_bound(const Access& access, const Range& range) {
    if (!unit_->bound.contains(access.index)) {
        emitter().emit(Opcode::CheckLocal, range, access.index);
        note_bound(access);
    }
}

void Compiler::note_bound(const Access& access) {
    if (access.symbol != nullptr && !access.symbol->is_deleted) unit_->bound.add(access.index);
}

// namespace of the class around[name], or what the name means outside.
void Compiler::load_via_class(const Access& access, const Range& range, Register target) {
    const Register window = emitter().push();
    load_name(kClassNamespace, range, window);
    load_text(access.name, range, emitter().push());
    IntrinsicNumber which = IntrinsicNumber::LoadFromClassOrGlobal;
    if (access.kind == Access::Kind::ViaClassFree) {
        load_cell_itself(cell_access_of(access.name), range, emitter().push());
        which = IntrinsicNumber::LoadFromClassOrCell;
    }
    intrinsic(which, window, range);
    if (window != target) emitter().emit(Opcode::Move, range, target, window);
    emitter().pop_to(window);
}

void Compiler::load_name(std::string_view text, const Range& range, Register target) {
    emitter().reserve(target + 1);
    const Access access = access_of(text);
    switch (access.kind) {
    case Access::Kind::Local:
        check_bound(access, range);
        if (target != access.index) emitter().emit(Opcode::Copy, range, target, access.index);
        break;
    case Access::Kind::Cell: emitter().emit(Opcode::LoadCell, range, target, access.index); break;
    case Access::Kind::Free: emitter().emit(Opcode::LoadFree, range, target, access.index); break;
    case Access::Kind::ClassFree:
        emitter().emit(Opcode::LoadClassFree, range, target, access.index,
                       static_cast<int>(emitter().add_text(access.name)));
        break;
    case Access::Kind::ViaClassGlobal:
    case Access::Kind::ViaClassFree: load_via_class(access, range, target); break;
    case Access::Kind::Global:
        emitter().emit(Opcode::LoadGlobal, range, target, 0,
                       static_cast<int>(emitter().add_cache(CacheSite::Kind::Global, access.name)));
        break;
    case Access::Kind::Name:
        emitter().emit(Opcode::LoadName, range, target, 0,
                       static_cast<int>(emitter().add_cache(CacheSite::Kind::Name, access.name)));
        break;
    }
}

void Compiler::store_name(std::string_view text, const Range& range, Register source) {
    const Access access = access_of(text);
    switch (access.kind) {
    case Access::Kind::Local:
        if (source != access.index) {
            emitter().emit(emitter().is_local(source) ? Opcode::Copy : Opcode::Move, range, access.index,
                           source);
        }
        note_bound(access);
        break;
    case Access::Kind::Cell: emitter().emit(Opcode::StoreCell, range, access.index, source); break;
    case Access::Kind::Free:
    case Access::Kind::ClassFree: emitter().emit(Opcode::StoreFree, range, access.index, source); break;
    case Access::Kind::ViaClassGlobal:  // the hidden functions bind nothing but their own
    case Access::Kind::ViaClassFree: GOSSAMER_ASSERT(false); break;
    case Access::Kind::Global:
        emitter().emit(Opcode::StoreGlobal, range, source, 0,
                       static_cast<int>(emitter().add_cache(CacheSite::Kind::Global, access.name)));
        break;
    case Access::Kind::Name:
        emitter().emit(Opcode::StoreName, range, source, 0,
                       static_cast<int>(emitter().add_cache(CacheSite::Kind::Name, access.name)));
        break;
    }
}

void Compiler::store_copy(std::string_view text, const Range& range, Register source) {
    const Access access = access_of(text);
    if (access.kind == Access::Kind::Local) {
        emitter().emit(Opcode::Copy, range, access.index, source);
        return note_bound(access);
    }
    const Register copy = emitter().push();
    emitter().emit(Opcode::Copy, range, copy, source);
    store_name(text, range, copy);
    emitter().pop_to(copy);
}

void Compiler::delete_name(std::string_view text, const Range& range) {
    const Access access = access_of(text);
    switch (access.kind) {
    case Access::Kind::Local: emitter().emit(Opcode::DeleteLocal, range, access.index); break;
    case Access::Kind::Cell: emitter().emit(Opcode::DeleteCell, range, access.index); break;
    case Access::Kind::Free:
    case Access::Kind::ClassFree: emitter().emit(Opcode::DeleteFree, range, access.index); break;
    case Access::Kind::ViaClassGlobal:
    case Access::Kind::ViaClassFree: GOSSAMER_ASSERT(false); break;
    case Access::Kind::Global:
        emitter().emit(Opcode::DeleteGlobal, range, 0, 0, static_cast<int>(emitter().add_text(access.name)));
        break;
    case Access::Kind::Name:
        emitter().emit(Opcode::DeleteName, range, 0, 0, static_cast<int>(emitter().add_text(access.name)));
        break;
    }
}

// `name = None; del name`, which never fails: how `except … as name` ends.
void Compiler::unbind_name(std::string_view text, const Range& range) {
    const Access access = access_of(text);
    if (access.kind == Access::Kind::Local) {
        emitter().emit(Opcode::ClearLocal, range, access.index);
        return;
    }
    const Register none = emitter().push();
    load_immediate(ImmediateNumber::kNone, range, none);
    store_name(text, range, none);
    emitter().pop_to(none);
    delete_name(text, range);
}

void Compiler::load_cell_itself(const Access& access, const Range& range, Register target) {
    emitter().reserve(target + 1);
    emitter().emit(access.kind == Access::Kind::Cell ? Opcode::Copy : Opcode::CopyFree, range, target,
                   access.index);
}

std::optional<Register> Compiler::direct_target_of_name(std::string_view name) {
    const Access access = access_of(name);
    if (access.kind != Access::Kind::Local) return std::nullopt;
    return access.index;
}

std::optional<Register> Compiler::direct_target(const ast::ExprNode& target) {
    const auto* name = ast::as<ast::Name>(&target);
    if (name == nullptr || name->id == "__debug__") return std::nullopt;
    return direct_target_of_name(name->id);
}

std::optional<Register> Compiler::direct_target_of(const ast::ExprNode& target, const ast::ExprNode& value) {
    if (unit_->host->has_assignment_expression || !unit_->host->inlined.empty()) note_names(value);
    return direct_target(target);
}

// Gives the plain locals in `node` their registers now, where the code around is generated out of order. The
// variables of a comprehension have theirs as soon as its outermost iterable is there.
void Compiler::note_names(const ast::Node& node) {
    if (const auto* name = ast::as<ast::Name>(&node)) {
        static_cast<void>(access_of(name->id));
        return;
    }
    if (const auto* named = ast::as<ast::NamedExpr>(&node)) {
        note_names(*named->value);
        return note_names(*named->target);
    }
    if (const Scope* scope = scopes_.scope_of(node); scope != nullptr) return note_assignments(node);
    ast::for_each_child(node, [this](const ast::Node& child) { note_names(child); });
}

// What is bound inside a comprehension, where other names mean something else than around it.
void Compiler::note_assignments(const ast::Node& node) {
    if (const Scope* scope = scopes_.scope_of(node); scope != nullptr) {
        if (!scope->is_inlined()) return;
        note_variables(*scope);
    }
    ast::for_each_child(node, [this](const ast::Node& child) { note_assignments(child); });
    if (const auto* named = ast::as<ast::NamedExpr>(&node))
        static_cast<void>(access_of(static_cast<const ast::Name*>(named->target)->id));
}

void Compiler::note_variables(const Scope& comprehension) {
    for (const Symbol& symbol : comprehension.symbols) {
        if (symbol.is_bound_here() && !is_cell_symbol(symbol)) register_of(symbol);
    }
}

}  // namespace gossamer

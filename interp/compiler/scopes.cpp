#include "compiler/scopes.h"

#include <algorithm>

namespace gossamer {

namespace {

constexpr std::string_view kClassCell = "__class__";

// Follows the scopes outwards from `scope` (included) until one binds the name.
// `body`: the class in whose body the name is used, by a comprehension that runs as part of it. There is no
// class yet then: __class__ is a global there.
NameOwner search_outwards(Scope* scope, std::string_view name, const Scope* body = nullptr) {
    for (; scope != nullptr; scope = scope->parent) {
        if (scope->kind == ScopeKind::Module) break;
        if (scope->kind == ScopeKind::Class) {
            if (name == kClassNamespace) return {scope, nullptr, false};
            if (name == kClassCell) return scope == body ? NameOwner{} : NameOwner{scope, nullptr, false};
            continue;
        }
        Symbol* symbol = scope->find(name);
        if (symbol == nullptr) continue;
        if (symbol->is_declared_global) return {nullptr, nullptr, true};
        if (symbol->is_bound_here()) return {scope, symbol, false};
    }
    return {};
}

}  // namespace

bool has_keyword_defaults(const ast::Arguments& args) {
    return std::any_of(args.kw_defaults.begin(), args.kw_defaults.end(),
                       [](const ast::ExprNode* value) { return value != nullptr; });
}

NameOwner ScopeTable::find_owner(Scope& scope, std::string_view name) {
    if (scope.kind == ScopeKind::Module) {
        Symbol* symbol = scope.find(name);
        return {nullptr, nullptr,
                symbol != nullptr && (symbol->is_declared_global || symbol->is_declared_global_inside)};
    }
    if (scope.kind == ScopeKind::Class) {
        Symbol* symbol = scope.find(name);
        if (symbol != nullptr) {
            if (symbol->is_declared_global) return {nullptr, nullptr, true};
            if (symbol->is_bound_here()) return {&scope, symbol, false};
        }
        return search_outwards(scope.parent, name);
    }
    if (scope.looks_into_class(name)) {
        Symbol* own = scope.find(name);
        if (own != nullptr && own->is_bound_here()) return {&scope, own, false};
        // What the class binds is found in its namespace, or else is a global: bindings around do not count.
        const Symbol* symbol = scope.visible_class->find(name);
        if (symbol != nullptr && symbol->is_declared_global) return {nullptr, nullptr, true};
        if (symbol != nullptr && symbol->is_bound_here()) return {};
    }
    return search_outwards(&scope, name, scope.host());
}

NameOwner ScopeTable::find_captured_owner(Scope& scope, std::string_view name) {
    return search_outwards(&scope, name);
}

// Makes the variable a cell, and every code between its user and its owner hand the cell on.
void ScopeTable::capture(Scope& from, const NameOwner& owner, std::string_view name) {
    Scope* owner_host = owner.scope->host();
    Scope* host = from.host();
    if (host == owner_host) return;
    if (owner.symbol != nullptr) {
        owner.symbol->is_captured = true;
    } else if (name == kClassNamespace) {
        owner.scope->needs_class_namespace = true;
    } else {
        owner.scope->needs_class_cell = true;
    }
    for (; host != owner_host; host = host->parent->host()) {
        auto place = std::lower_bound(host->free_names.begin(), host->free_names.end(), name);
        if (place == host->free_names.end() || *place != name) host->free_names.insert(place, name);
    }
}

void ScopeTable::resolve(Scope& scope, std::optional<Diagnostic>& error) {
    for (Symbol& symbol : scope.symbols) {
        if (symbol.is_declared_global || scope.kind == ScopeKind::Module) continue;
        if (symbol.is_bound_here()) continue;
        const NameOwner owner = symbol.is_declared_nonlocal ? search_outwards(scope.parent, symbol.name)
                                                            : find_owner(scope, symbol.name);
        if (symbol.is_declared_nonlocal && owner.symbol != nullptr && owner.symbol->is_type_parameter &&
            !error) {
            error = make_compile_error(CompileErrorId::NonlocalTypeParameter, directive_ranges_[&symbol],
                                       {symbol.name});
        }
        if (owner.scope != nullptr) {
            capture(scope, owner, symbol.name);
        } else if (symbol.is_declared_nonlocal && !error) {
            error = make_compile_error(CompileErrorId::NoNonlocalBinding, directive_ranges_[&symbol],
                                       {symbol.name});
        }
    }
}

std::string_view ScopeTable::mangle(const Scope& scope, std::string_view name) {
    if (scope.private_name.empty() || name.size() < 2 || name.substr(0, 2) != "__") return name;
    if (name.substr(name.size() - 2) == "__" || name.find('.') != std::string_view::npos) return name;
    const auto* only = scope.mangled_names;
    if (only != nullptr && std::find(only->begin(), only->end(), name) == only->end()) return name;
    const std::size_t start = scope.private_name.find_first_not_of('_');
    if (start == std::string_view::npos) return name;
    std::string text("_");
    text.append(scope.private_name.substr(start)).append(name);
    const auto found = mangled_by_name_.find(text);
    if (found != mangled_by_name_.end()) return found->second;
    mangled_.push_back(text);
    return mangled_by_name_.emplace(std::move(text), mangled_.back()).first->second;
}

}  // namespace gossamer

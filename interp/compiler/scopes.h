// Scopes: where each name of a program lives.
//
// The tree of scopes follows the tree of modules, classes, functions, lambdas, generator expressions and
// comprehensions. List, set and dict comprehensions are inlined: they have a scope of their own, but their
// variables are registers of the code around them (their *host*), and reaching a variable of the host is not
// a capture.
//
// The pass also raises every error that comes from declarations (`global` after use, no binding for
// `nonlocal`, …). It knows the tree alone and nothing of registers.
#pragma once

#include "compiler/compile_errors.h"
#include "syntax/ast.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gossamer {

enum class ScopeKind : std::uint8_t { Module, Class, Function, Lambda, GeneratorExpression, Comprehension };

// The hidden variable that holds the tuple of a generic definition's type parameters.
inline constexpr std::string_view kTypeParameters = ".type_params";

// The one for the implicit base Generic[…] of a generic class.
inline constexpr std::string_view kGenericBase = ".generic_base";

// The one for the namespace of a class, which annotations and bounds in generic definitions of its body see.
inline constexpr std::string_view kClassNamespace = ".class_namespace";

// Those for the defaults of a generic function, which are evaluated outside and handed in.
inline constexpr std::string_view kDefaults = ".defaults";
inline constexpr std::string_view kKeywordDefaults = ".kwdefaults";

[[nodiscard]] bool has_keyword_defaults(const ast::Arguments& args);

// What is known of one name in one scope.
struct Symbol {
    std::string_view name;  // mangled
    bool is_parameter = false;
    bool is_assigned = false;  // bound in this scope, in whatever way
    bool is_used = false;
    bool is_annotated = false;
    bool is_declared_global = false;
    bool is_declared_nonlocal = false;
    bool is_declared_global_inside = false;  // of a module: some function or class in it declares it
    bool is_iteration_variable = false;      // of a comprehension
    bool is_bound_outside = false;  // a comprehension's assignment expression: bound in the scope around
    bool is_deleted = false;        // unbound somewhere in the scope, so never known to be bound
    bool is_type_parameter = false;
    bool is_captured = false;  // an inner function uses it: it lives in a cell

    [[nodiscard]] bool is_bound_here() const {
        return (is_assigned || is_parameter) && !is_declared_global && !is_declared_nonlocal &&
               !is_bound_outside;
    }
};

struct Scope {
    ScopeKind kind = ScopeKind::Module;
    const ast::Node* node = nullptr;
    Scope* parent = nullptr;
    std::string_view private_name;  // of the class around, for mangling; empty outside classes
    std::deque<Symbol> symbols;     // in order of first appearance; addresses are stable
    std::unordered_map<std::string_view, Symbol*> by_name;
    std::vector<std::string_view> free_names;  // sorted; of the code this scope is the host of
    std::vector<Scope*> inlined;               // comprehensions of which this scope is the host
    bool is_generator = false;
    bool is_coroutine = false;               // async def; generator expression: it has to await
    bool has_assignment_expression = false;  // of the host
    bool has_annotations = false;            // of any target: __annotations__ is there
    bool needs_class_cell = false;           // class: a method uses __class__ or super()
    bool needs_class_namespace = false;      // class: a hidden function in it looks names up in its namespace
    // Not null in the hidden functions of generic definitions and lazily evaluated parts: what it is called
    // in the message that refuses yield, await and assignment expressions there.
    const char* annotation_place = nullptr;
    // Not null in such a scope directly in a class body: names are looked up in the class's namespace first.
    const Scope* visible_class = nullptr;
    // Not null around a generic class, outside its body: no names but these are mangled.
    const std::vector<std::string_view>* mangled_names = nullptr;

    [[nodiscard]] bool is_inlined() const { return kind == ScopeKind::Comprehension; }
    [[nodiscard]] bool is_comprehension() const {
        return kind == ScopeKind::Comprehension || kind == ScopeKind::GeneratorExpression;
    }
    [[nodiscard]] bool is_function_like() const {
        return kind != ScopeKind::Module && kind != ScopeKind::Class;
    }
    // The scope whose code holds this one's variables.
    [[nodiscard]] Scope* host() {
        Scope* scope = this;
        while (scope->is_inlined())
            scope = scope->parent;
        return scope;
    }
    // Whether a name that is not bound here is looked up in the class around first.
    [[nodiscard]] bool looks_into_class(std::string_view name) const {
        return visible_class != nullptr && !name.starts_with('.');
    }
    [[nodiscard]] Symbol* find(std::string_view name) const {
        const auto found = by_name.find(name);
        return found == by_name.end() ? nullptr : found->second;
    }
};

// Who binds a name that is looked up: null members mean a global (or builtin) name.
struct NameOwner {
    Scope* scope = nullptr;
    Symbol* symbol = nullptr;
    bool is_explicit_global = false;
};

class ScopeTable {
public:
    // Analyses the tree; the first error, if there is one, is returned and the table is of no use.
    [[nodiscard]] std::optional<Diagnostic> analyse(const ast::ModNode& module, bool future_annotations);

    [[nodiscard]] Scope* scope_of(const ast::Node& node) const {
        const auto found = scopes_.find(&node);
        return found == scopes_.end() ? nullptr : found->second.get();
    }
    // The scope of a value that is evaluated lazily (a bound, a default, an alias's value). Its key is the
    // field that holds the expression, because the expression may have a scope of its own.
    [[nodiscard]] Scope* lazy_scope_of(ast::ExprNode* const& field) const {
        const auto found = scopes_.find(&field);
        return found == scopes_.end() ? nullptr : found->second.get();
    }
    // Who binds `name` (mangled) for code in `scope`. A class body's own names are no owner for scopes inside
    // it.
    [[nodiscard]] static NameOwner find_owner(Scope& scope, std::string_view name);
    // The same for inner functions that are made in `scope`.
    [[nodiscard]] static NameOwner find_captured_owner(Scope& scope, std::string_view name);

    // `__name` inside a class becomes `_Class__name`. The text lives as long as the table.
    [[nodiscard]] std::string_view mangle(const Scope& scope, std::string_view name);

private:
    friend class ScopeBuilder;

    void resolve(Scope& scope, std::optional<Diagnostic>& error);
    void capture(Scope& from, const NameOwner& owner, std::string_view name);

    std::unordered_map<const void*, std::unique_ptr<Scope>> scopes_;  // by node
    std::vector<Scope*> in_order_;
    std::unordered_map<const Symbol*, SourceRange> directive_ranges_;  // of the first `global` or `nonlocal`
    std::deque<std::string> mangled_;
    std::deque<std::vector<std::string_view>> mangled_names_;
    std::unordered_map<std::string, std::string_view> mangled_by_name_;
};

}  // namespace gossamer

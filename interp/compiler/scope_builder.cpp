// The walk that fills the table of scopes: every binding, use and declaration, in the order of the code.
#include "compiler/scopes.h"

namespace gossamer {

namespace {

enum class Use : std::uint8_t { Load, Assign, Parameter, Delete, Iteration };

constexpr const char* kGenericPlace = "the definition of a generic";
constexpr const char* kAliasPlace = "a type alias";
constexpr const char* kAnnotationPlace = "an annotation";

}  // namespace

class ScopeBuilder {
public:
    ScopeBuilder(ScopeTable& table, bool future_annotations)
        : table_(table), future_annotations_(future_annotations) {}

    std::optional<Diagnostic> run(const ast::ModNode& module) {
        Scope& scope = open(ScopeKind::Module, module);
        module_ = &scope;
        ast::for_each_child(module, [this](const ast::Node& node) { visit(node); });
        current_ = scope.parent;
        return std::move(error_);
    }

private:
    // ---- scopes and names
    Scope& open(ScopeKind kind, const ast::Node& node, const void* key = nullptr) {
        auto scope = std::make_unique<Scope>();
        scope->kind = kind;
        scope->node = &node;
        scope->parent = current_;
        if (current_ != nullptr) scope->private_name = current_->private_name;
        if (current_ != nullptr && kind != ScopeKind::Class) scope->mangled_names = current_->mangled_names;
        current_ = scope.get();
        table_.in_order_.push_back(current_);
        if (current_->is_inlined()) current_->host()->inlined.push_back(current_);
        table_.scopes_.emplace(key != nullptr ? key : &node, std::move(scope));
        return *current_;
    }
    void close() { current_ = current_->parent; }

    void fail(CompileErrorId id, const SourceRange& range,
              std::initializer_list<std::string_view> arguments = {}) {
        if (!error_) error_ = make_compile_error(id, range, arguments);
    }

    Symbol& symbol_in(Scope& scope, std::string_view name) {
        const std::string_view mangled = table_.mangle(*current_, name);
        if (Symbol* found = scope.find(mangled)) return *found;
        Symbol& symbol = scope.symbols.emplace_back();
        symbol.name = mangled;
        scope.by_name.emplace(mangled, &symbol);
        return symbol;
    }

    void note(std::string_view name, Use use, const SourceRange& range) {
        Symbol& symbol = symbol_in(*current_, name);
        switch (use) {
        case Use::Load: symbol.is_used = true; break;
        case Use::Parameter:
            if (symbol.is_parameter) fail(CompileErrorId::DuplicateArgument, range, {name});
            symbol.is_parameter = true;
            break;
        case Use::Iteration:
            if (symbol.is_bound_outside) fail(CompileErrorId::InnerLoopRebindsWalrus, range, {name});
            symbol.is_iteration_variable = true;
            symbol.is_assigned = true;
            break;
        case Use::Delete:
            symbol.is_deleted = true;
            symbol.is_assigned = true;
            break;
        case Use::Assign: symbol.is_assigned = true; break;
        }
    }

    // ---- the walk
    void visit(const ast::Node& node) {
        if (error_) return;
        ast::visit(node, [this](const auto& real) { visit_node(real); });
    }
    void visit_optional(const ast::Node* node) {
        if (node != nullptr) visit(*node);
    }
    template <class T>
    void visit_all(std::span<T*> nodes) {
        for (T* node : nodes)
            visit_optional(node);
    }

    template <class T>
    void visit_node(const T& node) {
        ast::for_each_child(node, [this](const ast::Node& child) { visit(child); });
    }

    void visit_node(const ast::Name& node) {
        switch (node.ctx) {
        case ast::ExprContext::Load:
            note(node.id, Use::Load, node.range);
            // A zero-argument super() needs the class around; one sees it by the name alone.
            if (node.id == "super" && current_->is_function_like()) note("__class__", Use::Load, node.range);
            break;
        case ast::ExprContext::Store:
            note(node.id, in_iteration_target_ ? Use::Iteration : Use::Assign, node.range);
            break;
        case ast::ExprContext::Del: note(node.id, Use::Delete, node.range); break;
        }
    }

    void visit_node(const ast::Assign& node) {
        visit(*node.value);
        visit_all(node.targets);
    }
    void visit_node(const ast::For& node) { visit_for(node); }
    void visit_node(const ast::AsyncFor& node) { visit_for(node); }
    template <class T>
    void visit_for(const T& node) {
        visit(*node.target);
        visit(*node.iter);
        visit_all(node.body);
        visit_all(node.orelse);
    }

    void visit_node(const ast::AnnAssign& node) {
        current_->has_annotations = true;
        if (const auto* name = ast::as<ast::Name>(node.target)) {
            const Symbol* known = current_->find(table_.mangle(*current_, name->id));
            if (node.simple != 0 && known != nullptr && known->is_declared_global &&
                current_->kind != ScopeKind::Module) {
                return fail(CompileErrorId::AnnotatedGlobal, node.range, {name->id});
            }
            if (node.simple != 0 && known != nullptr && known->is_declared_nonlocal) {
                return fail(CompileErrorId::AnnotatedNonlocal, node.range, {name->id});
            }
            if (node.simple != 0 || node.value != nullptr) {
                Symbol& symbol = symbol_in(*current_, name->id);
                symbol.is_annotated = node.simple != 0;
                symbol.is_assigned = true;
            }
        } else {
            visit(*node.target);
        }
        visit_annotation(node.annotation);
        visit_optional(node.value);
    }
    void visit_annotation(const ast::ExprNode* annotation) {
        if (annotation == nullptr) return;
        future_annotations_ ? check_text(*annotation) : visit(*annotation);
    }
    // An annotation that will be text binds and uses nothing, but it is looked at like any other. A table of
    // its own takes what is found there.
    void check_text(const ast::ExprNode& annotation) {
        ScopeTable unused;
        ScopeBuilder builder(unused, true);
        builder.current_ = current_;
        builder.open(ScopeKind::Lambda, annotation, &unused).annotation_place = kAnnotationPlace;
        builder.visit(annotation);
        if (!error_) error_ = std::move(builder.error_);
    }

    void visit_node(const ast::ExceptHandler& node) {
        visit_optional(node.type);
        if (!node.name.empty()) note(node.name, Use::Delete, node.range);
        visit_all(node.body);
    }
    void visit_node(const ast::Alias& node) {
        std::string_view name = node.asname.empty() ? node.name : node.asname;
        if (name == "*") {
            if (current_->kind != ScopeKind::Module) fail(CompileErrorId::ImportStarNotAtModule, node.range);
            return;
        }
        if (node.asname.empty()) name = name.substr(0, name.find('.'));
        note(name, Use::Assign, node.range);
    }
    void visit_node(const ast::MatchAs& node) {
        visit_optional(node.pattern);
        if (!node.name.empty()) note(node.name, Use::Assign, node.range);
    }
    void visit_node(const ast::MatchStar& node) {
        if (!node.name.empty()) note(node.name, Use::Assign, node.range);
    }
    void visit_node(const ast::MatchMapping& node) {
        visit_all(node.keys);
        visit_all(node.patterns);
        if (!node.rest.empty()) note(node.rest, Use::Assign, node.range);
    }

    // ---- declarations
    void fail_twice_declared(const Symbol& symbol) {
        fail(CompileErrorId::NonlocalAndGlobal, table_.directive_ranges_[&symbol], {symbol.name});
    }
    void visit_node(const ast::Global& node) {
        for (std::string_view name : node.names) {
            Symbol& symbol = symbol_in(*current_, name);
            if (symbol.is_parameter) return fail(CompileErrorId::ParameterAndGlobal, node.range, {name});
            if (symbol.is_annotated) return fail(CompileErrorId::AnnotatedGlobal, node.range, {name});
            if (symbol.is_declared_nonlocal) return fail_twice_declared(symbol);
            if (!symbol.is_declared_global) {
                if (symbol.is_assigned) return fail(CompileErrorId::AssignedBeforeGlobal, node.range, {name});
                if (symbol.is_used) return fail(CompileErrorId::UsedBeforeGlobal, node.range, {name});
            }
            symbol.is_declared_global = true;
            // The module's own uses of the name then are of the global, too, whatever namespace it runs in.
            if (current_ != module_) symbol_in(*module_, name).is_declared_global_inside = true;
            table_.directive_ranges_.emplace(&symbol, node.range);
        }
    }
    void visit_node(const ast::Nonlocal& node) {
        if (current_->kind == ScopeKind::Module) return fail(CompileErrorId::NonlocalAtModule, node.range);
        for (std::string_view name : node.names) {
            Symbol& symbol = symbol_in(*current_, name);
            if (symbol.is_parameter) return fail(CompileErrorId::ParameterAndNonlocal, node.range, {name});
            if (symbol.is_annotated) return fail(CompileErrorId::AnnotatedNonlocal, node.range, {name});
            if (symbol.is_declared_global) return fail_twice_declared(symbol);
            if (!symbol.is_declared_nonlocal) {
                if (symbol.is_assigned)
                    return fail(CompileErrorId::AssignedBeforeNonlocal, node.range, {name});
                if (symbol.is_used) return fail(CompileErrorId::UsedBeforeNonlocal, node.range, {name});
            }
            symbol.is_declared_nonlocal = true;
            table_.directive_ranges_.emplace(&symbol, node.range);
        }
    }

    // ---- functions and classes
    void visit_node(const ast::FunctionDef& node) { visit_function(node, false); }
    void visit_node(const ast::AsyncFunctionDef& node) { visit_function(node, true); }
    template <class T>
    void visit_function(const T& node, bool is_coroutine) {
        note(node.name, Use::Assign, node.range);
        visit_all(node.decorator_list);
        visit_defaults(*node.args);
        open_type_parameters(node.type_params);
        if (!node.type_params.empty()) note_defaults(*node.args, node.range);
        visit_annotations(*node.args);
        visit_annotation(node.returns);
        Scope& scope = open(ScopeKind::Function, node);
        scope.is_coroutine = is_coroutine;
        visit_parameters(*node.args);
        visit_all(node.body);
        close();
        if (!node.type_params.empty()) close();
    }
    void visit_node(const ast::Lambda& node) {
        visit_defaults(*node.args);
        open(ScopeKind::Lambda, node);
        visit_parameters(*node.args);
        visit(*node.body);
        close();
    }
    void visit_defaults(const ast::Arguments& args) {
        visit_all(args.defaults);
        visit_all(args.kw_defaults);
    }
    // The hidden function of a generic function takes the defaults as arguments.
    void note_defaults(const ast::Arguments& args, const SourceRange& range) {
        if (!args.defaults.empty()) note(kDefaults, Use::Parameter, range);
        if (has_keyword_defaults(args)) note(kKeywordDefaults, Use::Parameter, range);
    }
    void visit_annotations(const ast::Arguments& args) {
        for (const auto& group : {args.posonlyargs, args.args, args.kwonlyargs}) {
            for (const ast::Arg* arg : group)
                visit_annotation(arg->annotation);
        }
        for (const ast::Arg* arg : {args.vararg, args.kwarg}) {
            if (arg != nullptr) visit_annotation(arg->annotation);
        }
    }
    void visit_parameters(const ast::Arguments& args) {
        for (const auto& group : {args.posonlyargs, args.args, args.kwonlyargs}) {
            for (const ast::Arg* arg : group)
                note(arg->arg, Use::Parameter, arg->range);
        }
        for (const ast::Arg* arg : {args.vararg, args.kwarg}) {
            if (arg != nullptr) note(arg->arg, Use::Parameter, arg->range);
        }
    }
    void visit_node(const ast::ClassDef& node) {
        note(node.name, Use::Assign, node.range);
        visit_all(node.decorator_list);
        open_type_parameters(node.type_params, node.name);
        if (!node.type_params.empty()) note(kGenericBase, Use::Assign, node.range);
        visit_all(node.bases);
        visit_all(node.keywords);
        Scope& scope = open(ScopeKind::Class, node);
        scope.private_name = node.name;
        if (!node.type_params.empty()) note(kTypeParameters, Use::Load, node.range);
        visit_all(node.body);
        close();
        if (!node.type_params.empty()) close();
    }
    void visit_node(const ast::TypeAlias& node) {
        visit(*node.name);
        open_type_parameters(node.type_params);
        visit_lazily(node.value, kAliasPlace);
        if (!node.type_params.empty()) close();
    }

    // The parameters of a generic definition are locals of a hidden function around it, which stays open.
    // Their bounds and defaults are functions, called when somebody asks.
    // `class_name`, if there is one, mangles their names.
    void open_type_parameters(std::span<ast::TypeParamNode* const> parameters,
                              std::string_view class_name = {}) {
        if (parameters.empty()) return;
        const Scope* around = current_;
        Scope& scope = open(ScopeKind::Function, *parameters[0]);
        scope.annotation_place = kGenericPlace;
        if (around->kind == ScopeKind::Class) see_class(scope, *around, parameters[0]->range);
        if (!class_name.empty()) {
            scope.private_name = class_name;
            scope.mangled_names = &names_of(parameters);
        }
        bool had_default = false;
        note(kTypeParameters, Use::Assign, parameters[0]->range);
        for (const ast::TypeParamNode* parameter : parameters) {
            ast::visit_type_param(*parameter, [this, &had_default](const auto& real) {
                const Symbol* known = current_->find(table_.mangle(*current_, real.name));
                if (known != nullptr)
                    return fail(CompileErrorId::DuplicateTypeParameter, real.range, {real.name});
                note(real.name, Use::Assign, real.range);
                symbol_in(*current_, real.name).is_type_parameter = true;
                const bool has_default = real.default_value != nullptr;
                if (had_default && !has_default)
                    return fail(CompileErrorId::TypeParameterDefaultOrder, real.range, {real.name});
                had_default = has_default;
            });
        }
        for (const ast::TypeParamNode* parameter : parameters) {
            if (const auto* variable = ast::as<ast::TypeVar>(parameter)) {
                visit_lazily(variable->bound, ast::is<ast::Tuple>(variable->bound) ? "a TypeVar constraint"
                                                                                   : "a TypeVar bound");
                visit_lazily(variable->default_value, "a TypeVar default");
            } else if (const auto* specification = ast::as<ast::ParamSpec>(parameter)) {
                visit_lazily(specification->default_value, "a ParamSpec default");
            } else {
                visit_default_of_tuple(*static_cast<const ast::TypeVarTuple*>(parameter));
            }
        }
    }
    void see_class(Scope& scope, const Scope& class_scope, const SourceRange& range) {
        scope.visible_class = &class_scope;
        note(kClassNamespace, Use::Load, range);
    }
    const std::vector<std::string_view>& names_of(std::span<ast::TypeParamNode* const> parameters) {
        std::vector<std::string_view>& names = table_.mangled_names_.emplace_back();
        for (const ast::TypeParamNode* parameter : parameters)
            ast::visit_type_param(*parameter, [&names](const auto& real) { names.push_back(real.name); });
        return names;
    }
    void visit_default_of_tuple(const ast::TypeVarTuple& tuple) {
        visit_lazily(tuple.default_value, "a TypeVarTuple default");
    }
    void visit_lazily(ast::ExprNode* const& field, const char* place) {
        if (field == nullptr) return;
        const Scope* seen = current_->kind == ScopeKind::Class ? current_ : current_->visible_class;
        Scope& scope = open(ScopeKind::Lambda, *field, &field);
        scope.annotation_place = place;
        if (seen != nullptr) see_class(scope, *seen, field->range);
        visit(*field);
        close();
    }

    // ---- yield and await
    // Whether the innermost scope is one in which such an expression has no place.
    bool is_refused_here(const char* expression, const SourceRange& range) {
        const char* place = current_->annotation_place;
        if (place != nullptr) fail(CompileErrorId::NotInAnnotationScope, range, {expression, place});
        return place != nullptr;
    }
    void visit_node(const ast::Yield& node) {
        if (is_refused_here("yield expression", node.range)) return;
        visit_optional(node.value);
        note_yield(node);
    }
    void visit_node(const ast::YieldFrom& node) {
        if (is_refused_here("yield expression", node.range)) return;
        visit(*node.value);
        note_yield(node);
    }
    void note_yield(const ast::Node& node) {
        if (current_->is_comprehension()) {
            const ast::NodeKind kind = current_->node->kind;
            fail(CompileErrorId::YieldInComprehension, node.range,
                 {kind == ast::NodeKind::ListComp   ? "list comprehension"
                  : kind == ast::NodeKind::SetComp  ? "set comprehension"
                  : kind == ast::NodeKind::DictComp ? "dict comprehension"
                                                    : "generator expression"});
        }
        current_->is_generator = true;
    }
    void visit_node(const ast::Await& node) {
        if (is_refused_here("await expression", node.range)) return;
        visit(*node.value);
        note_await();
    }
    // A comprehension that awaits makes a generator expression around it an asynchronous one.
    void note_await() {
        for (Scope* scope = current_; scope != nullptr && scope->is_comprehension(); scope = scope->parent) {
            scope->is_coroutine = true;
            if (!scope->is_inlined()) break;
        }
    }

    // ---- comprehensions
    void visit_node(const ast::ListComp& node) {
        visit_comprehension(ScopeKind::Comprehension, node, node.generators, node.elt, nullptr);
    }
    void visit_node(const ast::SetComp& node) {
        visit_comprehension(ScopeKind::Comprehension, node, node.generators, node.elt, nullptr);
    }
    void visit_node(const ast::DictComp& node) {
        visit_comprehension(ScopeKind::Comprehension, node, node.generators, node.key, node.value);
    }
    void visit_node(const ast::GeneratorExp& node) {
        visit_comprehension(ScopeKind::GeneratorExpression, node, node.generators, node.elt, nullptr);
    }
    void visit_comprehension(ScopeKind kind, const ast::Node& node, std::span<ast::Comprehension*> generators,
                             const ast::ExprNode* first, const ast::ExprNode* second) {
        visit_iterable(*generators[0]->iter);
        Scope& scope = open(kind, node);
        scope.is_generator = kind == ScopeKind::GeneratorExpression;
        if (scope.is_generator) note(".0", Use::Parameter, node.range);
        bool is_first = true;
        for (const ast::Comprehension* generator : generators) {
            const bool outer = std::exchange(in_iteration_target_, true);
            visit(*generator->target);
            in_iteration_target_ = outer;
            if (!is_first) visit_iterable(*generator->iter);
            is_first = false;
            const bool outer_condition = std::exchange(in_iteration_target_, false);
            visit_all(generator->ifs);
            in_iteration_target_ = outer_condition;
            if (generator->is_async != 0) note_await();
        }
        const bool outer = std::exchange(in_iteration_target_, false);
        visit(*first);
        visit_optional(second);
        in_iteration_target_ = outer;
        const bool awaits = scope.is_coroutine;
        close();
        if (awaits && kind == ScopeKind::Comprehension) note_await();
    }
    void visit_iterable(const ast::ExprNode& iterable) {
        const bool outer_target = std::exchange(in_iteration_target_, false);
        ++iterable_depth_;
        visit(iterable);
        --iterable_depth_;
        in_iteration_target_ = outer_target;
    }

    void visit_node(const ast::NamedExpr& node) {
        if (is_refused_here("named expression", node.range)) return;
        if (iterable_depth_ > 0) return fail(CompileErrorId::WalrusInIterable, node.range);
        const auto* target = static_cast<const ast::Name*>(node.target);
        if (current_->is_comprehension()) {
            bind_outside_comprehension(*target);
        } else {
            note(target->id, Use::Assign, target->range);
        }
        current_->host()->has_assignment_expression = true;
        visit(*node.value);
    }
    // CPython words this more coarsely than the other refusals.
    static std::string_view place_of_walrus(const Scope& scope) {
        const std::string_view place = scope.annotation_place;
        if (place == kGenericPlace) return "within the definition of a generic";
        return place == kAliasPlace ? "in a type alias" : "in a TypeVar bound";
    }
    // The target belongs to the innermost scope that is no comprehension.
    void bind_outside_comprehension(const ast::Name& target) {
        for (Scope* scope = current_; scope != nullptr; scope = scope->parent) {
            if (scope->annotation_place == kAnnotationPlace) {
                if (scope->parent->kind == ScopeKind::Class)
                    fail(CompileErrorId::WalrusInClassComprehension, target.range);
                return;
            }
            scope->host()->has_assignment_expression = true;
            Symbol& symbol = symbol_in(*scope, target.id);
            if (scope->is_comprehension()) {
                if (symbol.is_iteration_variable) {
                    return fail(CompileErrorId::WalrusRebindsIteration, target.range, {target.id});
                }
                symbol.is_bound_outside = true;
                continue;
            }
            if (scope->annotation_place != nullptr) {
                return fail(CompileErrorId::WalrusInAnnotationComprehension, target.range,
                            {place_of_walrus(*scope)});
            }
            if (scope->kind == ScopeKind::Class) {
                return fail(CompileErrorId::WalrusInClassComprehension, target.range);
            }
            symbol.is_assigned = true;
            break;
        }
    }

    ScopeTable& table_;
    bool future_annotations_;
    Scope* current_ = nullptr;
    Scope* module_ = nullptr;
    bool in_iteration_target_ = false;
    int iterable_depth_ = 0;
    std::optional<Diagnostic> error_;
};

std::optional<Diagnostic> ScopeTable::analyse(const ast::ModNode& module, bool future_annotations) {
    std::optional<Diagnostic> error = ScopeBuilder(*this, future_annotations).run(module);
    for (std::size_t index = 0; index < in_order_.size() && !error; ++index)
        resolve(*in_order_[index], error);
    return error;
}

}  // namespace gossamer

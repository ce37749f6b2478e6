// Type parameters and type statements. A generic definition stands in a hidden function, whose locals the
// parameters are; it is called at once and returns what is defined. Bounds, defaults and the values of
// aliases are functions of their own, evaluated when somebody asks.
#include "compiler/compiler.h"

namespace gossamer {

// The window is the topmost temporaries from `first` on; the result takes their place.
void Compiler::intrinsic(IntrinsicNumber which, Register first, const Range& range) {
    emitter().emit(Opcode::Intrinsic, range, first, first, static_cast<int>(which));
    emitter().pop_to(first);
    emitter().push();
}

void Compiler::load_type_parameters(const Range& range, Register target) {
    load_name(kTypeParameters, range, target);
}

void Compiler::lazy_value(ast::ExprNode* const& field, std::string_view name, Register target) {
    const ast::ExprNode& node = *field;
    const Register window = emitter().top();
    function_window(nullptr, nullptr, node.range);
    Scope& scope = *scopes_.lazy_scope_of(field);
    const unsigned code = code_of(scope, name, node.range.begin_line, node.range, [&] {
        place_locals(nullptr);
        make_cells();
        Register value = emitter().top();
        if (const auto* star = ast::as<ast::Starred>(&node)) {
            // `*Ts = *default` takes the single item of the unpacked value.
            const Register source = operand(*star->value);
            emitter().emit(Opcode::UnpackSequence, node.range, value, source, 1);
            emitter().pop_to(value);
            emitter().push();
        } else {
            value = operand(node);
        }
        emitter().emit(Opcode::Return, node.range, value);
    });
    make_function(code, window, node.range, target);
}

// Pushes the parameter and binds its name to it.
void Compiler::type_parameter(const ast::TypeParamNode& node) {
    std::string_view name;
    ast::ExprNode* const* bound = nullptr;
    ast::ExprNode* const* default_value = nullptr;
    IntrinsicNumber which = IntrinsicNumber::MakeTypeVar;
    if (const auto* variable = ast::as<ast::TypeVar>(&node)) {
        name = variable->name;
        bound = &variable->bound;
        default_value = &variable->default_value;
        if (*bound != nullptr)
            which = ast::is<ast::Tuple>(*bound) ? IntrinsicNumber::MakeTypeVarWithConstraints
                                                : IntrinsicNumber::MakeTypeVarWithBound;
    } else if (const auto* specification = ast::as<ast::ParamSpec>(&node)) {
        name = specification->name;
        default_value = &specification->default_value;
        which = IntrinsicNumber::MakeParamSpec;
    } else {
        const auto& tuple = static_cast<const ast::TypeVarTuple&>(node);
        name = tuple.name;
        default_value = &tuple.default_value;
        which = IntrinsicNumber::MakeTypeVarTuple;
    }
    if (is_forbidden_name(name, CompileErrorId::AssignToDebug, node.range)) return;
    const Register parameter = emitter().push();
    load_text(name, node.range, parameter);
    if (bound != nullptr && *bound != nullptr) {
        lazy_value(*bound, name, emitter().top());
        emitter().push();
    }
    intrinsic(which, parameter, node.range);
    if (*default_value != nullptr) {
        lazy_value(*default_value, name, emitter().top());
        emitter().push();
        intrinsic(IntrinsicNumber::SetTypeParamDefault, parameter, node.range);
    }
    store_copy(name, node.range, parameter);
}

// The callee's place, then the defaults of the generic function `args`, if it is one and has any: they are
// evaluated here, outside.
void Compiler::open_generic(std::span<ast::TypeParamNode* const> parameters, std::string_view name,
                            const ast::Arguments* args, const Range& range) {
    emitter().push();
    if (args != nullptr && !args->defaults.empty()) push_defaults(*args, range);
    if (args != nullptr && has_keyword_defaults(*args)) push_keyword_defaults(*args, range);
    function_window(nullptr, nullptr, range);
    open_unit(*scopes_.scope_of(*parameters[0]), "<generic parameters of " + std::string(name) + ">",
              range.begin_line);
    unit_->is_hidden = true;
    place_locals(nullptr);
    make_cells();
    const Register first = emitter().top();
    for (const ast::TypeParamNode* parameter : parameters)
        type_parameter(*parameter);
    emitter().emit(Opcode::BuildTuple, range, first, first, static_cast<int>(parameters.size()));
    emitter().pop_to(first);
    store_name(kTypeParameters, range, first);
}

// The definition is the topmost temporary of the hidden function; outside it is left in `target` and pushed.
void Compiler::close_generic(Register target, const Range& range) {
    emitter().emit(Opcode::Return, range, emitter().top() - 1);
    const Scope& scope = *unit_->host;
    std::unique_ptr<CodeUnit> unit = close_unit(range);
    const unsigned code = keep_code(scope, std::move(unit));
    const Register window = emitter().top() - 3;
    make_function(code, window, range, target);
    emitter().emit(Opcode::Call, range, target, target, static_cast<int>(window - target - 1));
    emitter().pop_to(target + 1);
}

void Compiler::statement(const ast::TypeAlias& node) {
    const auto& name = static_cast<const ast::Name&>(*node.name);
    if (is_forbidden_name(name.id, CompileErrorId::AssignToDebug, node.range)) return;
    const bool is_generic = !node.type_params.empty();
    const Register outer = emitter().top();
    if (is_generic) open_generic(node.type_params, name.id, nullptr, node.range);
    const Register first = emitter().push();
    load_text(name.id, node.range, first);
    const Register parameters = emitter().push();
    if (is_generic) {
        load_type_parameters(node.range, parameters);
    } else {
        load_immediate(ImmediateNumber::kNone, node.range, parameters);
    }
    lazy_value(node.value, name.id, emitter().top());
    emitter().push();
    intrinsic(IntrinsicNumber::MakeTypeAlias, first, node.range);
    if (is_generic) close_generic(outer, node.range);
    store_name(name.id, node.range, outer);
    emitter().pop_to(outer);
}

}  // namespace gossamer

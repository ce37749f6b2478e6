// Functions and lambdas: the code unit, and the instruction that makes the function with defaults,
// annotations and cells.
#include "compiler/compiler.h"
#include "compiler/docstring.h"

#include <algorithm>

namespace gossamer {

// Pushes one value for the annotation: its own, or its text under `from __future__ import annotations`.
void Compiler::annotation_value(const ast::ExprNode& annotation) {
    if (future_annotations_) {
        load_text(unparse(annotation), annotation.range, emitter().push());
        return;
    }
    const auto* star = ast::as<ast::Starred>(&annotation);
    if (star == nullptr) {
        evaluate(annotation);
        return;
    }
    // `*args: *Ts` takes the single item of the unpacked value.
    const Register value = emitter().top();
    const Register source = operand(*star->value);
    emitter().emit(Opcode::UnpackSequence, annotation.range, value, source, 1);
    emitter().pop_to(value);
    emitter().push();
}

// Pushes a tuple of names and values in turn.
void Compiler::annotations_tuple(const ast::Arguments& args, const ast::ExprNode* returns,
                                 const Range& range) {
    const Register first = emitter().top();
    std::vector<std::pair<std::string_view, const ast::ExprNode*>> annotations;
    const auto add = [&](const ast::Arg* arg) {
        if (arg != nullptr && arg->annotation != nullptr) annotations.emplace_back(arg->arg, arg->annotation);
    };
    std::for_each(args.args.begin(), args.args.end(), add);
    std::for_each(args.posonlyargs.begin(), args.posonlyargs.end(), add);
    add(args.vararg);
    std::for_each(args.kwonlyargs.begin(), args.kwonlyargs.end(), add);
    add(args.kwarg);
    if (returns != nullptr) annotations.emplace_back("return", returns);
    if (annotations.empty()) return load_immediate(ImmediateNumber::kEmpty, range, emitter().push());
    for (const auto& [name, annotation] : annotations) {
        load_text(scopes_.mangle(*scope_, name), range, emitter().push());
        annotation_value(*annotation);
    }
    emitter().emit(Opcode::BuildTuple, range, first, first, static_cast<int>(2 * annotations.size()));
    emitter().pop_to(first);
    emitter().push();
}

void Compiler::push_defaults(const ast::Arguments& args, const Range& range) {
    const Register defaults = emitter().top();
    sequence_or_constant_tuple(args.defaults, range, defaults);
    emitter().pop_to(defaults);
    emitter().push();
}

void Compiler::push_keyword_defaults(const ast::Arguments& args, const Range& range) {
    const Register first = emitter().top();
    int pairs = 0;
    for (std::size_t index = 0; index < args.kw_defaults.size(); ++index) {
        if (args.kw_defaults[index] == nullptr) continue;
        load_text(scopes_.mangle(*scope_, args.kwonlyargs[index]->arg), range, emitter().push());
        evaluate(*args.kw_defaults[index]);
        ++pairs;
    }
    emitter().emit(Opcode::BuildDict, range, first, first, pairs);
    emitter().pop_to(first);
    emitter().push();
}

// Pushes defaults, keyword-only defaults and annotations; the fourth, the cells, is pushed by make_function.
// In the hidden function of a generic one the defaults have come as arguments.
void Compiler::function_window(const ast::Arguments* args, const ast::ExprNode* returns, const Range& range,
                               Defaults defaults) {
    const auto push_part = [&](bool is_there, std::string_view name, auto push) {
        if (!is_there) {
            load_immediate(ImmediateNumber::kEmpty, range, emitter().push());
        } else if (defaults == Defaults::Given) {
            load_name(name, range, emitter().push());
        } else {
            (this->*push)(*args, range);
        }
    };
    push_part(args != nullptr && !args->defaults.empty(), kDefaults, &Compiler::push_defaults);
    push_part(args != nullptr && has_keyword_defaults(*args), kKeywordDefaults,
              &Compiler::push_keyword_defaults);
    if (args != nullptr) {
        annotations_tuple(*args, returns, range);
    } else {
        load_immediate(ImmediateNumber::kEmpty, range, emitter().push());
    }
}

// Three temporaries from `window` on are there.
void Compiler::make_function(unsigned code, Register window, const Range& range, Register target) {
    const std::vector<std::string>& free_names = emitter().code_constant(code).free_names;
    const Register cells = emitter().top();
    if (free_names.empty()) {
        load_immediate(ImmediateNumber::kEmpty, range, emitter().push());
    } else {
        for (const std::string& name : free_names) {
            // The code's names are copies; those of the scopes are what accesses are found by.
            load_cell_itself(cell_access_of(name), range, emitter().push());
        }
        emitter().emit(Opcode::BuildTuple, range, cells, cells, static_cast<int>(free_names.size()));
    }
    emitter().reserve(target + 1);
    emitter().emit(Opcode::MakeFunction, range, target, window, static_cast<int>(code));
    emitter().pop_to(window);
}

// The unit is open and its parameters are placed.
void Compiler::function_body(const ast::Arguments& args, Statements body) {
    place_locals(&args);
    make_cells();
    if (!body.empty()) {
        if (const auto* text = docstring_of(*body[0])) {
            if (options_.optimize < 2) {
                emitter().set_docstring(clean_docstring(*text));
                unit_->code->flags |= CodeFlags::kHasDocstring;
            }
            body = body.subspan(1);
        }
    }
    compile_body(body);
    emit_end_of_body();
}

void Compiler::check_parameters(const ast::Arguments& args) {
    const auto check = [this](const ast::Arg* arg) {
        if (arg != nullptr) is_forbidden_name(arg->arg, CompileErrorId::AssignToDebug, arg->range);
    };
    for (const auto& group : {args.posonlyargs, args.args, args.kwonlyargs}) {
        std::for_each(group.begin(), group.end(), check);
    }
    check(args.vararg);
    check(args.kwarg);
}

template <class T>
void Compiler::function_definition(const T& node) {
    const Range range = node.range;
    is_forbidden_name(node.name, CompileErrorId::AssignToDebug, node.range);
    check_parameters(*node.args);
    const Register top = emitter().top();
    for (const ast::ExprNode* decorator : node.decorator_list)
        evaluate(*decorator);
    const bool is_generic = !node.type_params.empty();
    const Register outer_window = emitter().top();
    if (is_generic) open_generic(node.type_params, node.name, node.args, range);
    const Register window = emitter().top();
    function_window(node.args, node.returns, range, is_generic ? Defaults::Given : Defaults::Evaluated);
    const std::uint32_t first_line =
        node.decorator_list.empty() ? node.range.begin_line : node.decorator_list[0]->range.begin_line;
    const unsigned code = code_of(*scopes_.scope_of(node), node.name, first_line, range,
                                  [&] { function_body(*node.args, node.body); });
    const auto direct =
        node.decorator_list.empty() && !is_generic ? direct_target_of_name(node.name) : std::nullopt;
    make_function(code, window, range, direct.value_or(window));
    if (!direct) emitter().push();
    if (is_generic) {
        load_type_parameters(range, emitter().push());
        intrinsic(IntrinsicNumber::SetFunctionTypeParams, window, range);
        close_generic(outer_window, range);
    }
    for (std::size_t index = node.decorator_list.size(); index-- > 0;) {
        const Register callee = top + static_cast<Register>(index);
        emitter().emit(Opcode::Call, node.decorator_list[index]->range, callee, callee, 1);
        emitter().pop_to(callee + 1);
    }
    store_name(node.name, range, direct.value_or(top));
    emitter().pop_to(top);
}

void Compiler::statement(const ast::FunctionDef& node) {
    function_definition(node);
}
void Compiler::statement(const ast::AsyncFunctionDef& node) {
    function_definition(node);
}

void Compiler::expression(const ast::Lambda& node, Register target) {
    check_parameters(*node.args);
    const Register window = emitter().top();
    function_window(node.args, nullptr, node.range);
    const auto body = [&] {
        place_locals(node.args);
        make_cells();
        report_statement(node.body->range);
        const Register value = operand(*node.body);
        emit_return(node.body->range, value);
    };
    const unsigned code =
        code_of(*scopes_.scope_of(node), "<lambda>", node.range.begin_line, node.range, body);
    make_function(code, window, node.range, target);
}

}  // namespace gossamer

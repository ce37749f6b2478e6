// Classes: the body is a function of its own, which `__build_class__` runs with the class's namespace.
#include "compiler/compiler.h"
#include "compiler/docstring.h"

#include <algorithm>

namespace gossamer {

// `self.name = …` in a method is told to the class: its __static_attributes__.
void Compiler::note_static_attribute(const ast::Attribute& node) {
    const auto* name = ast::as<ast::Name>(node.value);
    if (name == nullptr || name->id != "self") return;
    for (Unit* unit = unit_->outer; unit != nullptr; unit = unit->outer) {
        if (!unit->code->is_class_body) continue;
        auto& names = unit->static_attributes;
        if (std::find(names.begin(), names.end(), node.attr) == names.end()) names.push_back(node.attr);
        return;
    }
}

void Compiler::class_body(const ast::ClassDef& node, std::uint32_t first_line) {
    place_locals(nullptr);
    make_cells();
    const Range range = node.range;
    const Register value = emitter().top();
    emitter().reserve(value + 1);
    // Always in the class's namespace, whatever a function around has under these names.
    const auto store = [&](std::string_view name) {
        emitter().emit(Opcode::StoreName, range, value, 0,
                       static_cast<int>(emitter().add_cache(CacheSite::Kind::Name, name)));
    };
    emitter().emit(Opcode::LoadName, range, value, 0,
                   static_cast<int>(emitter().add_cache(CacheSite::Kind::Name, "__name__")));
    store("__module__");
    load_text(unit_->code->qualified_name, range, value);
    store("__qualname__");
    emitter().emit(Opcode::LoadConst, range, value, emitter().add_int(first_line));
    store("__firstlineno__");
    if (!node.type_params.empty()) {
        load_name(kTypeParameters, range, value);
        store("__type_params__");
    }
    Statements body = node.body;
    if (!body.empty()) {
        if (const auto* text = docstring_of(*body[0])) {
            if (options_.optimize < 2) {
                load_text(clean_docstring(*text), body[0]->range, value);
                store("__doc__");
            }
            body = body.subspan(1);
        }
    }
    if (unit_->has_annotations) emitter().emit_artificial(Opcode::SetupAnnotations);
    compile_body(body);
    ConstantTree names;
    names.constant.kind = Constant::Kind::Tuple;
    std::sort(unit_->static_attributes.begin(), unit_->static_attributes.end());
    for (std::string_view name : unit_->static_attributes) {
        ConstantTree& item = names.items.emplace_back();
        item.constant.kind = Constant::Kind::Str;
        item.constant.text = name;
    }
    load_constant(names, range, value);
    store("__static_attributes__");
    if (unit_->host->needs_class_namespace) {
        emitter().emit(Opcode::Copy, range, value, unit_->class_namespace);
        store("__classdictcell__");
    }
    if (unit_->host->needs_class_cell) {
        emitter().emit(Opcode::Copy, range, value, unit_->class_cell);
        store("__classcell__");
        emit_return(range, unit_->class_cell);
    } else {
        emit_end_of_body();
    }
}

void Compiler::statement(const ast::ClassDef& node) {
    const Range range = node.range;
    is_forbidden_name(node.name, CompileErrorId::AssignToDebug, node.range);
    check_keywords(node.keywords);
    const Register top = emitter().top();
    for (const ast::ExprNode* decorator : node.decorator_list)
        evaluate(*decorator);
    const bool is_generic = !node.type_params.empty();
    const Register outer_first = emitter().top();
    if (is_generic) open_generic(node.type_params, node.name, nullptr, range);
    const Register first = emitter().push();
    emitter().emit(Opcode::LoadBuildClass, range, first);
    const Register function = emitter().top();
    function_window(nullptr, nullptr, range);
    const std::uint32_t first_line =
        node.decorator_list.empty() ? node.range.begin_line : node.decorator_list[0]->range.begin_line;
    const unsigned code =
        code_of(*scopes_.scope_of(node), node.name, first_line, range, [&] { class_body(node, first_line); });
    make_function(code, function, range, function);
    emitter().push();
    load_text(node.name, range, emitter().push());
    std::vector<ast::ExprNode*> bases(node.bases.begin(), node.bases.end());
    ast::Name generic{};
    if (is_generic) {
        // Generic[…] comes last among the bases, by the name under which it waits.
        const Register base = emitter().push();
        load_type_parameters(range, base);
        intrinsic(IntrinsicNumber::MakeGenericBase, base, range);
        store_name(kGenericBase, range, base);
        emitter().pop_to(base);
        generic.kind = ast::NodeKind::Name;
        generic.range = range;
        generic.id = kGenericBase;
        generic.ctx = ast::ExprContext::Load;
        bases.push_back(&generic);
    }
    if (needs_extended_call(bases, node.keywords, 2)) {
        call_extended(first, bases, node.keywords, range, first);
    } else {
        finish_call(false, first, 2, bases, node.keywords, range, first);
    }
    emitter().pop_to(first + 1);
    if (is_generic) close_generic(outer_first, range);
    for (std::size_t index = node.decorator_list.size(); index-- > 0;) {
        const Register callee = top + static_cast<Register>(index);
        emitter().emit(Opcode::Call, node.decorator_list[index]->range, callee, callee, 1);
        emitter().pop_to(callee + 1);
    }
    store_name(node.name, range, top);
    emitter().pop_to(top);
}

}  // namespace gossamer

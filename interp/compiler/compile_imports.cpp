// Import statements.
#include "compiler/compiler.h"

namespace gossamer {

namespace {

ConstantTree text_tree(std::string_view text) {
    ConstantTree tree;
    tree.constant.kind = Constant::Kind::Str;
    tree.constant.text = text;
    return tree;
}

}  // namespace

// Pushes the module that the import yields.
Register Compiler::import_name(int level, std::span<const std::string_view> from, std::string_view name,
                               const Range& range) {
    const Register first = emitter().push();
    emitter().emit(Opcode::LoadInt, range, first, 0, level);
    const Register names = emitter().push();
    if (from.empty()) {
        load_immediate(ImmediateNumber::kNone, range, names);
    } else {
        ConstantTree tree;
        tree.constant.kind = Constant::Kind::Tuple;
        for (std::string_view item : from)
            tree.items.push_back(text_tree(item));
        load_constant(tree, range, names);
    }
    emitter().emit(Opcode::ImportName, range, first, first, static_cast<int>(emitter().add_text(name)));
    emitter().pop_to(names);
    return first;
}

// `import a.b.c` binds `a`; `import a.b.c as d` binds the module at the end of the path.
void Compiler::statement(const ast::Import& node) {
    for (const ast::Alias* alias : node.names) {
        const Register module = import_name(0, {}, alias->name, node.range);
        const std::size_t dot = alias->name.find('.');
        if (alias->asname.empty()) {
            if (is_forbidden_name(alias->name, CompileErrorId::AssignToDebug, node.range)) return;
            store_name(alias->name.substr(0, dot), node.range, module);
            emitter().pop_to(module);
            continue;
        }
        std::string_view rest =
            dot == std::string_view::npos ? std::string_view() : alias->name.substr(dot + 1);
        while (!rest.empty()) {
            const std::size_t next = rest.find('.');
            const Register inner = emitter().push();
            emitter().emit(Opcode::ImportFrom, node.range, inner, module,
                           static_cast<int>(emitter().add_text(rest.substr(0, next))));
            emitter().emit(Opcode::Drop, node.range, module);
            emitter().emit(Opcode::Move, node.range, module, inner);
            emitter().pop_to(inner);
            rest = next == std::string_view::npos ? std::string_view() : rest.substr(next + 1);
        }
        if (is_forbidden_name(alias->asname, CompileErrorId::AssignToDebug, node.range)) return;
        store_name(alias->asname, node.range, module);
        emitter().pop_to(module);
    }
}

void Compiler::statement(const ast::ImportFrom& node) {
    const std::uint32_t last_line = last_future_ == nullptr ? 0 : last_future_->range.begin_line;
    if (node.level == 0 && node.module == "__future__" && node.range.begin_line > last_line) {
        return fail(CompileErrorId::FutureNotFirst, node.range);
    }
    std::vector<std::string_view> names;
    for (const ast::Alias* alias : node.names)
        names.push_back(alias->name);
    const Register module = import_name(node.level, names, node.module, node.range);
    if (names.size() == 1 && names[0] == "*") {
        emitter().emit(Opcode::ImportStar, node.range, module);
        return emitter().pop_to(module);
    }
    for (const ast::Alias* alias : node.names) {
        const std::string_view name = alias->asname.empty() ? alias->name : alias->asname;
        if (is_forbidden_name(name, CompileErrorId::AssignToDebug, node.range)) return;
        const Register value = emitter().push();
        emitter().emit(Opcode::ImportFrom, node.range, value, module,
                       static_cast<int>(emitter().add_text(alias->name)));
        store_name(name, node.range, value);
        emitter().pop_to(value);
    }
    emitter().emit(Opcode::Drop, node.range, module);
    emitter().pop_to(module);
}

}  // namespace gossamer

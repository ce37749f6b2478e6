// One CodeUnit from its opening to its end: header fields and the registers of its locals.
//
// Registers: parameters in the CodeUnit's order (a captured one stays there and is wrapped in a cell at
// entry), plain locals in the order in which code generation meets them, cells by name. At exit they are
// released in this order.
#include "compiler/compiler.h"

#include <algorithm>

namespace gossamer {

std::string Compiler::qualified_name(std::string_view name) const {
    const Unit* outer = unit_;
    const Scope* scope = scope_;
    while (outer != nullptr && outer->is_hidden) {
        scope = outer->outer_scope;
        outer = outer->outer;
    }
    if (outer == nullptr || outer->code->is_module) return std::string(name);
    const Symbol* symbol = scope->find(name);
    if (symbol != nullptr && symbol->is_declared_global) return std::string(name);
    std::string result = outer->code->qualified_name;
    result += outer->code->is_class_body ? "." : ".<locals>.";
    result += name;
    return result;
}

namespace {

constexpr unsigned kMostBlocks = 21;

}  // namespace

Nesting::Nesting(Compiler& compiler, const SourceRange& range, unsigned blocks)
    : unit_(*compiler.unit_), blocks_(blocks) {
    const unsigned before = unit_.nesting;
    unit_.nesting += blocks;
    if (before <= kMostBlocks && unit_.nesting > kMostBlocks)
        compiler.fail(CompileErrorId::TooManyBlocks, range);
}

Nesting::~Nesting() {
    unit_.nesting -= blocks_;
}

void Compiler::open_unit(Scope& scope, std::string_view name, std::uint32_t first_line) {
    auto* unit = new Unit;
    unit->code = std::make_unique<CodeUnit>();
    unit->code->name = name;
    unit->code->qualified_name = qualified_name(name);
    unit->code->file_name = source_.name();
    unit->code->first_line = first_line;
    unit->code->is_class_body = scope.kind == ScopeKind::Class;
    for (std::string_view free_name : scope.free_names)
        unit->code->free_names.emplace_back(free_name);
    unit->outer = unit_;
    unit->outer_scope = scope_;
    unit->host = &scope;
    unit->has_annotations = scope.has_annotations;
    unit->nesting = scope.is_generator || scope.is_coroutine ? 1 : 0;
    unit_ = unit;
    scope_ = &scope;
}

std::unique_ptr<CodeUnit> Compiler::close_unit(const Range& range) {
    const std::unique_ptr<Unit> unit(unit_);
    // Names that no code mentions (annotations alone) come last.
    for (const Symbol& symbol : unit->host->symbols) {
        if (unit->host->is_function_like() && symbol.is_bound_here() && !is_cell_symbol(symbol))
            register_of(symbol);
    }
    for (const Scope* inlined : unit->host->inlined)
        note_variables(*inlined);
    // After an error labels may be missing.
    if (!result_.error) finish_unit(*unit, range);
    scope_ = unit->outer_scope;
    unit_ = unit->outer;
    return std::move(unit->code);
}

// A scope that has been compiled before keeps its first code.
unsigned Compiler::keep_code(const Scope& scope, std::unique_ptr<CodeUnit> code) {
    const auto [place, is_new] = unit_->codes.emplace(&scope, 0);
    if (is_new) place->second = emitter().add_code(std::move(code));
    return place->second;
}

void Compiler::finish_unit(Unit& unit, const Range& range) {
    switch (unit.emitter.finish(*unit.code)) {
    case Emitter::Outcome::Ok: break;
    case Emitter::Outcome::TooManyRegisters: fail(CompileErrorId::TooManyRegisters, range); break;
    case Emitter::Outcome::TooManyConstants: fail(CompileErrorId::TooManyConstants, range); break;
    }
}

void Compiler::place_parameter(const ast::Arg* arg) {
    if (arg == nullptr) return;
    const Symbol* symbol = unit_->host->find(scopes_.mangle(*unit_->host, arg->arg));
    const Register reg = unit_->next_local++;
    unit_->registers[symbol] = reg;
    unit_->code->local_names.emplace_back(symbol->name);
    if (!symbol->is_deleted) unit_->bound.add(reg);
    if (is_cell_symbol(*symbol)) unit_->code->cell_locals.push_back(static_cast<std::uint16_t>(reg));
}

void Compiler::place_hidden_parameter(std::string_view name) {
    const Symbol* symbol = unit_->host->find(name);
    if (symbol == nullptr) return;
    ++unit_->code->positional_count;
    unit_->bound.add(unit_->next_local);
    unit_->registers[symbol] = unit_->next_local++;
    unit_->code->local_names.emplace_back(name);
}

// For scripts alone, which ask code objects for the compiler_flag of a feature of __future__.
constexpr std::uint32_t kFutureAnnotations = 0x1000000;

void Compiler::count_flags(const ast::Arguments* parameters) {
    CodeUnit& code = *unit_->code;
    const Scope& host = *unit_->host;
    if (future_annotations_) code.flags |= kFutureAnnotations;
    if (host.is_function_like()) {
        code.flags |= CodeFlags::kOptimized | CodeFlags::kNewLocals;
        if (host.is_coroutine) {
            code.flags |= host.is_generator ? CodeFlags::kAsyncGenerator : CodeFlags::kCoroutine;
        } else if (host.is_generator) {
            code.flags |= CodeFlags::kGenerator;
        }
    }
    for (const Scope* scope = host.parent; scope != nullptr; scope = scope->parent) {
        if (scope->is_function_like()) code.flags |= CodeFlags::kNested;
    }
    if (parameters == nullptr) return;
    code.positional_only_count = static_cast<std::uint16_t>(parameters->posonlyargs.size());
    code.positional_count =
        static_cast<std::uint16_t>(parameters->posonlyargs.size() + parameters->args.size());
    code.keyword_only_count = static_cast<std::uint16_t>(parameters->kwonlyargs.size());
    if (parameters->vararg != nullptr) code.flags |= CodeFlags::kVarArgs;
    if (parameters->kwarg != nullptr) code.flags |= CodeFlags::kVarKeywords;
}

void Compiler::place_locals(const ast::Arguments* parameters) {
    count_flags(parameters);
    Scope& host = *unit_->host;
    CodeUnit& code = *unit_->code;
    if (parameters != nullptr) {
        for (const auto& group : {parameters->posonlyargs, parameters->args, parameters->kwonlyargs}) {
            for (const ast::Arg* arg : group)
                place_parameter(arg);
        }
        place_parameter(parameters->vararg);
        place_parameter(parameters->kwarg);
    } else if (unit_->is_hidden) {
        for (std::string_view name : {kDefaults, kKeywordDefaults})
            place_hidden_parameter(name);
    } else if (host.kind == ScopeKind::GeneratorExpression) {
        code.positional_count = 1;
        unit_->registers[host.find(".0")] = unit_->next_local++;
        code.local_names.emplace_back(".0");
        unit_->bound.add(0);
    }
    std::size_t plain_count = 0;
    std::vector<const Symbol*> cells;
    const auto place = [&](const Scope& scope) {
        for (const Symbol& symbol : scope.symbols) {
            if (!symbol.is_bound_here() || symbol.is_parameter) continue;
            if (is_cell_symbol(symbol)) {
                cells.push_back(&symbol);
            } else {
                ++plain_count;
            }
        }
    };
    if (host.is_function_like()) place(host);
    for (const Scope* inlined : host.inlined)
        place(*inlined);
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Symbol* a, const Symbol* b) { return a->name < b->name; });
    code.local_names.resize(code.local_names.size() + plain_count);
    Register next_cell = static_cast<Register>(code.local_names.size());
    for (const Symbol* cell : cells) {
        unit_->registers[cell] = next_cell;
        code.cell_locals.push_back(static_cast<std::uint16_t>(next_cell++));
        code.local_names.emplace_back(cell->name);
    }
    if (host.needs_class_cell) {
        unit_->class_cell = next_cell;
        code.cell_locals.push_back(static_cast<std::uint16_t>(next_cell));
        code.local_names.emplace_back("__class__");
    }
    if (host.needs_class_namespace) {
        unit_->class_namespace = static_cast<Register>(code.local_names.size());
        code.cell_locals.push_back(static_cast<std::uint16_t>(unit_->class_namespace));
        code.local_names.emplace_back(kClassNamespace);
    }
    unit_->emitter.set_local_count(static_cast<unsigned>(code.local_names.size()));
}

// Cells of inlined comprehensions are made anew each time the comprehension runs.
void Compiler::make_cells() {
    Scope& host = *unit_->host;
    if (host.is_function_like()) {
        for (const std::uint16_t reg : unit_->code->cell_locals) {
            for (const Symbol& symbol : host.symbols) {
                const auto found = unit_->registers.find(&symbol);
                if (found == unit_->registers.end() || found->second != reg || !is_cell_symbol(symbol))
                    continue;
                emitter().emit_artificial(Opcode::MakeCell, reg);
            }
        }
    }
    if (host.needs_class_cell) emitter().emit_artificial(Opcode::MakeCell, unit_->class_cell);
    if (host.needs_class_namespace) {
        const Register name_space = unit_->class_namespace;
        const Register value = emitter().top();
        emitter().emit_artificial(Opcode::MakeCell, name_space);
        intrinsic(IntrinsicNumber::LoadNamespace, value, host.node->range);
        emitter().emit(Opcode::StoreCell, host.node->range, name_space, value);
        emitter().pop_to(value);
    }
}

Register Compiler::register_of(const Symbol& symbol) {
    const auto [place, is_new] = unit_->registers.emplace(&symbol, unit_->next_local);
    if (is_new) {
        unit_->code->local_names[unit_->next_local] = symbol.name;
        ++unit_->next_local;
    }
    return place->second;
}

}  // namespace gossamer

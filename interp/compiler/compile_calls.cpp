// Calls. The function stands in the first temporary of a window and the arguments behind it, where they
// become the parameters of the function that is called. A method is looked up before its arguments are
// evaluated.
#include "compiler/compiler.h"

#include <unordered_set>

namespace gossamer {

namespace {

bool is_literal_type(ast::NodeKind kind) {
    switch (kind) {
    case ast::NodeKind::Tuple:
    case ast::NodeKind::List:
    case ast::NodeKind::ListComp:
    case ast::NodeKind::Dict:
    case ast::NodeKind::DictComp:
    case ast::NodeKind::Set:
    case ast::NodeKind::SetComp:
    case ast::NodeKind::GeneratorExp:
    case ast::NodeKind::JoinedStr:
    case ast::NodeKind::Constant: return true;
    default: return false;
    }
}

std::string_view type_of_literal(const ast::ExprNode& node) {
    switch (node.kind) {
    case ast::NodeKind::Tuple: return "tuple";
    case ast::NodeKind::List:
    case ast::NodeKind::ListComp: return "list";
    case ast::NodeKind::Dict:
    case ast::NodeKind::DictComp: return "dict";
    case ast::NodeKind::Set:
    case ast::NodeKind::SetComp: return "set";
    case ast::NodeKind::GeneratorExp: return "generator";
    case ast::NodeKind::Lambda: return "function";
    case ast::NodeKind::JoinedStr:
    case ast::NodeKind::FormattedValue: return "str";
    default: break;
    }
    const auto* constant = ast::as<ast::Constant>(&node);
    if (constant == nullptr) return {};
    switch (constant->value.kind) {
    case ast::ConstantKind::None: return "NoneType";
    case ast::ConstantKind::True:
    case ast::ConstantKind::False: return "bool";
    case ast::ConstantKind::Ellipsis: return "ellipsis";
    case ast::ConstantKind::Integer:
    case ast::ConstantKind::BigInteger: return "int";
    case ast::ConstantKind::Float: return "float";
    case ast::ConstantKind::Imaginary: return "complex";
    case ast::ConstantKind::String: return "str";
    case ast::ConstantKind::Bytes: return "bytes";
    }
    return {};
}

// A method call over several lines is shown at the line of the method's name.
SourceRange method_range(const SourceRange& range, const ast::Attribute& method) {
    if (range.begin_line == method.range.end_line) return range;
    SourceRange result = range;
    result.begin_line = method.range.end_line;
    const auto length = static_cast<std::uint32_t>(method.attr.size());
    const std::uint32_t end = method.range.end_column;
    result.begin_column = end >= length ? end - length : 0;
    if (result.end_line == result.begin_line && result.end_column < end) result.end_column = end;
    return result;
}

}  // namespace

void Compiler::warn_about_call(const ast::ExprNode& function) {
    if (!is_literal_type(function.kind)) return;
    warn(CompileErrorId::NotCallable, function.range, {type_of_literal(function)});
}

void Compiler::warn_about_subscript(const ast::Subscript& node) {
    const ast::NodeKind kind = node.value->kind;
    const std::string_view type = type_of_literal(*node.value);
    const bool is_sequence = kind == ast::NodeKind::Tuple || kind == ast::NodeKind::List ||
                             kind == ast::NodeKind::ListComp || kind == ast::NodeKind::JoinedStr ||
                             type == "str" || type == "bytes";
    if (is_sequence) {
        const std::string_view index = type_of_literal(*node.slice);
        if (index.empty() || index == "int" || index == "bool" || ast::is<ast::Slice>(node.slice)) return;
        return warn(CompileErrorId::WrongIndexType, node.range, {type, index});
    }
    const bool is_unsubscriptable = kind == ast::NodeKind::Set || kind == ast::NodeKind::SetComp ||
                                    kind == ast::NodeKind::GeneratorExp || kind == ast::NodeKind::Lambda ||
                                    kind == ast::NodeKind::Constant;
    if (is_unsubscriptable) warn(CompileErrorId::NotSubscriptable, node.range, {type});
}

void Compiler::check_keywords(std::span<ast::Keyword* const> keywords) {
    std::unordered_set<std::string_view> seen;
    for (const ast::Keyword* keyword : keywords) {
        if (keyword->arg.empty()) continue;
        if (is_forbidden_name(keyword->arg, CompileErrorId::AssignToDebug, keyword->range)) return;
        if (!seen.insert(keyword->arg).second) {
            fail(CompileErrorId::RepeatedKeyword, keyword->range, {keyword->arg});
        }
    }
}

bool Compiler::needs_extended_call(Expressions args, std::span<ast::Keyword* const> keywords,
                                   std::size_t extra) const {
    if (args.size() + keywords.size() + extra > kLargestWindow) return true;
    for (const ast::ExprNode* arg : args) {
        if (ast::is<ast::Starred>(arg)) return true;
    }
    for (const ast::Keyword* keyword : keywords) {
        if (keyword->arg.empty()) return true;
    }
    return false;
}

unsigned Compiler::keyword_names(std::span<ast::Keyword* const> keywords) {
    ConstantTree names;
    names.constant.kind = Constant::Kind::Tuple;
    for (const ast::Keyword* keyword : keywords) {
        ConstantTree& name = names.items.emplace_back();
        name.constant.kind = Constant::Kind::Str;
        name.constant.text = keyword->arg;
    }
    return emitter().add_constant(names);
}

// The function (and for a method the receiver) and `extra` arguments are in the window already.
void Compiler::finish_call(bool is_method, Register first, std::size_t extra, Expressions args,
                           std::span<ast::Keyword* const> keywords, const Range& range, Register target) {
    for (const ast::ExprNode* arg : args)
        evaluate(*arg);
    for (const ast::Keyword* keyword : keywords)
        evaluate(*keyword->value);
    const int count = static_cast<int>(extra + args.size() + keywords.size());
    if (keywords.empty()) {
        emitter().emit(is_method ? Opcode::CallMethod : Opcode::Call, range, target, first, count);
    } else {
        emitter().emit_wide(is_method ? Opcode::CallMethodKeywords : Opcode::CallKeywords, range, target,
                            first, count, keyword_names(keywords));
    }
}

void Compiler::extended_keywords(Register callee, std::span<ast::Keyword* const> keywords,
                                 const Range& range) {
    const Register dict = emitter().top();
    if (keywords.empty()) return load_immediate(ImmediateNumber::kEmpty, range, emitter().push());
    std::size_t index = 0;
    bool is_built = false;
    while (index < keywords.size() || !is_built) {
        const Register first = emitter().top();
        int pairs = 0;
        for (; index < keywords.size() && !keywords[index]->arg.empty() && pairs < 16; ++index, ++pairs) {
            load_text(keywords[index]->arg, range, emitter().push());
            evaluate(*keywords[index]->value);
        }
        if (pairs != 0 || !is_built) {
            emitter().reserve(first + 1);
            emitter().emit(Opcode::BuildDict, range, first, first, pairs);
        } else {
            evaluate(*keywords[index]->value);
            ++index;
        }
        emitter().pop_to(first);
        if (is_built) {
            emitter().emit(Opcode::DictMerge, range, dict, first, static_cast<int>(callee));
        } else {
            emitter().push();
            is_built = true;
        }
    }
}

// Positional arguments become one list and keyword arguments one dict; a single `*iterable` and a single
// `**mapping` are passed as they are.
void Compiler::call_extended(Register first, Expressions args, std::span<ast::Keyword* const> keywords,
                             const Range& range, Register target) {
    const bool is_alone = emitter().top() == first + 1;  // a class statement has pushed two arguments
    if (is_alone && args.size() == 1 && ast::is<ast::Starred>(args[0])) {
        evaluate(*ast::as<ast::Starred>(args[0])->value);
    } else {
        build_list(args, range, first + 1, first + 1);
        emitter().push();
    }
    const bool is_given = keywords.size() == 1 && keywords[0]->arg.empty();
    if (is_given) {
        evaluate(*keywords[0]->value);
    } else {
        extended_keywords(first, keywords, range);
    }
    emitter().emit(Opcode::CallExtended, range, target, first, is_given ? 1 : 0);
}

void Compiler::expression(const ast::Call& node, Register target) {
    check_keywords(node.keywords);
    const auto* method = ast::as<ast::Attribute>(node.func);
    if (method != nullptr && !needs_extended_call(node.args, node.keywords, 0)) {
        return call_method(node, *method, target);
    }
    call_function(node, target);
}

void Compiler::call_function(const ast::Call& node, Register target) {
    warn_about_call(*node.func);
    const Register first = evaluate(*node.func);
    if (needs_extended_call(node.args, node.keywords, 0)) {
        return call_extended(first, node.args, node.keywords, node.range, target);
    }
    finish_call(false, first, 0, node.args, node.keywords, node.range, target);
}

void Compiler::call_method(const ast::Call& node, const ast::Attribute& method, Register target) {
    if (call_super_method(node, method, target)) return;
    const Register first = emitter().top();
    const Register object = operand(*method.value);
    emitter().pop_to(first);
    emitter().push();
    emitter().push();
    emitter().emit(emitter().is_local(object) ? Opcode::LoadMethod : Opcode::LoadMethodTemp,
                   method_range(method.range, method), first, object,
                   static_cast<int>(emitter().add_cache(CacheSite::Kind::Attribute,
                                                        scopes_.mangle(*scope_, method.attr))));
    finish_call(true, first, 0, node.args, node.keywords, method_range(node.range, method), target);
}

// ---- super().name
// Pushes super, the class and the first parameter if `node` is a `super()` that stands for them. What kind of
// cache belongs to it; none if it is not.
std::optional<CacheSite::Kind> Compiler::push_super_window(const ast::ExprNode& node) {
    const auto* call = ast::as<ast::Call>(&node);
    if (call == nullptr || !call->keywords.empty()) return std::nullopt;
    const auto* name = ast::as<ast::Name>(call->func);
    if (name == nullptr || name->id != "super") return std::nullopt;
    const Access access = access_of("super");
    if (access.kind != Access::Kind::Global) return std::nullopt;
    if (call->args.size() == 2) {
        for (const ast::ExprNode* arg : call->args) {
            if (ast::is<ast::Starred>(arg)) return std::nullopt;
        }
        load_name("super", name->range, emitter().push());
        for (const ast::ExprNode* arg : call->args)
            evaluate(*arg);
        return CacheSite::Kind::Attribute;
    }
    const Scope* host = unit_->host;
    if (!call->args.empty() || scope_ != host || host->kind != ScopeKind::Function ||
        unit_->code->positional_count == 0) {
        return std::nullopt;
    }
    const NameOwner owner = ScopeTable::find_captured_owner(*scope_, "__class__");
    if (owner.scope == nullptr) return std::nullopt;
    load_name("super", name->range, emitter().push());
    load_name("__class__", node.range, emitter().push());
    load_name(unit_->host->symbols[0].name, node.range, emitter().push());
    return CacheSite::Kind::OwnSuper;
}

bool Compiler::load_super_attribute(const ast::Attribute& node, Register target) {
    const Register first = emitter().top();
    const auto kind = push_super_window(*node.value);
    if (!kind) return false;
    emitter().emit(Opcode::LoadSuperAttr, node.range, target, first,
                   static_cast<int>(emitter().add_cache(*kind, scopes_.mangle(*scope_, node.attr))));
    return true;
}

bool Compiler::call_super_method(const ast::Call& node, const ast::Attribute& method, Register target) {
    const Register first = emitter().top();
    const auto kind = push_super_window(*method.value);
    if (!kind) return false;
    emitter().emit(Opcode::LoadSuperMethod, method.range, first, first,
                   static_cast<int>(emitter().add_cache(*kind, scopes_.mangle(*scope_, method.attr))));
    emitter().pop_to(first + 2);
    finish_call(true, first, 0, node.args, node.keywords, node.range, target);
    return true;
}

}  // namespace gossamer

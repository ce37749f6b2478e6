// Targets: what may stand to the left of `=`, after `for`, `as` and `del`, and how to name what may not.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprContext;
using ast::ExprNode;
using ast::NodeKind;

// ---- parsing where no `=` helps to tell a target from an expression ----

// After `for`: one target, or several that form a tuple.
ExprNode* Parser::star_targets() {
    const Position begin = position_;
    ExprNode* first = star_target();
    if (first == nullptr || !at(TokenKind::Comma)) return first;
    Items<ExprNode*> items{first};
    while (accept(TokenKind::Comma)) {
        const Position after_comma = position_;
        ExprNode* item = star_target();
        if (item == nullptr) {
            position_ = after_comma;
            break;
        }
        items.push_back(item);
    }
    return make_from<ast::Tuple>(begin, keep(items), ExprContext::Store);
}

ExprNode* Parser::star_target() {
    const Position begin = position_;
    const bool is_starred = accept(TokenKind::Star);
    ExprNode* target = primary();
    if (target == nullptr || !is_star_target(target)) return nullptr;
    set_context(target, ExprContext::Store);
    if (!is_starred) return target;
    return make_from<ast::Starred>(begin, target, ExprContext::Store);
}

// Name, attribute or subscript, perhaps in parentheses.
ExprNode* Parser::single_target() {
    ExprNode* target = primary();
    return target != nullptr && is_single_target(target) ? target : nullptr;
}

// ---- judging an expression that turned out to be a target ----

bool Parser::is_single_target(const ExprNode* node) {
    return node->kind == NodeKind::Name || node->kind == NodeKind::Attribute ||
           node->kind == NodeKind::Subscript;
}

bool Parser::is_star_target(const ExprNode* node) {
    std::span<ExprNode*> items;
    switch (node->kind) {
    case NodeKind::Starred: {
        const ExprNode* value = static_cast<const ast::Starred*>(node)->value;
        return value->kind != NodeKind::Starred && is_star_target(value);
    }
    case NodeKind::Tuple: items = static_cast<const ast::Tuple*>(node)->elts; break;
    case NodeKind::List: items = static_cast<const ast::List*>(node)->elts; break;
    default: return is_single_target(node);
    }
    return std::all_of(items.begin(), items.end(), [](const ExprNode* item) { return is_star_target(item); });
}

bool Parser::is_delete_target(const ExprNode* node) {
    std::span<ExprNode*> items;
    switch (node->kind) {
    case NodeKind::Tuple: items = static_cast<const ast::Tuple*>(node)->elts; break;
    case NodeKind::List: items = static_cast<const ast::List*>(node)->elts; break;
    default: return is_single_target(node);
    }
    return std::all_of(items.begin(), items.end(),
                       [](const ExprNode* item) { return is_delete_target(item); });
}

// Marks a target, and the targets it is made of, as stored to or deleted.
void Parser::set_context(ExprNode* node, ExprContext context) {
    switch (node->kind) {
    case NodeKind::Name: static_cast<ast::Name*>(node)->ctx = context; break;
    case NodeKind::Attribute: static_cast<ast::Attribute*>(node)->ctx = context; break;
    case NodeKind::Subscript: static_cast<ast::Subscript*>(node)->ctx = context; break;
    case NodeKind::Starred: {
        auto* starred = static_cast<ast::Starred*>(node);
        starred->ctx = context;
        set_context(starred->value, context);
        break;
    }
    case NodeKind::Tuple: {
        auto* tuple = static_cast<ast::Tuple*>(node);
        tuple->ctx = context;
        for (ExprNode* item : tuple->elts)
            set_context(item, context);
        break;
    }
    case NodeKind::List: {
        auto* list = static_cast<ast::List*>(node);
        list->ctx = context;
        for (ExprNode* item : list->elts)
            set_context(item, context);
        break;
    }
    default: break;
    }
}

// ---- what is wrong with it ----

// The innermost part that cannot be a target, or null.
const ExprNode* Parser::find_invalid_target(const ExprNode* node, TargetKind target_kind) {
    const auto first_invalid = [target_kind](std::span<ExprNode*> items) -> const ExprNode* {
        for (const ExprNode* item : items) {
            if (const ExprNode* invalid = find_invalid_target(item, target_kind)) return invalid;
        }
        return nullptr;
    };
    switch (node->kind) {
    case NodeKind::Tuple: return first_invalid(static_cast<const ast::Tuple*>(node)->elts);
    case NodeKind::List: return first_invalid(static_cast<const ast::List*>(node)->elts);
    case NodeKind::Starred:
        if (target_kind == TargetKind::Delete) return node;
        return find_invalid_target(static_cast<const ast::Starred*>(node)->value, target_kind);
    case NodeKind::Compare: {
        // `for x in y` parsed as an expression: the target is what stands before `in`.
        const auto* compare = static_cast<const ast::Compare*>(node);
        if (target_kind == TargetKind::For) {
            return compare->ops[0] == ast::CompareOperator::In
                       ? find_invalid_target(compare->left, target_kind)
                       : nullptr;
        }
        return node;
    }
    default: return is_single_target(node) ? nullptr : node;
    }
}

std::nullptr_t Parser::raise_invalid_target(const ExprNode* node, TargetKind target_kind) {
    const ExprNode* invalid = find_invalid_target(node, target_kind);
    if (invalid == nullptr) return nullptr;
    const bool deletes = target_kind == TargetKind::Delete;
    return raise(deletes ? SyntaxErrorId::CannotDelete : SyntaxErrorId::CannotAssign, invalid->range,
                 {describe(invalid)});
}

// The words by which messages name an expression.
std::string_view Parser::describe(const ExprNode* node) {
    switch (node->kind) {
    case NodeKind::Attribute: return "attribute";
    case NodeKind::Subscript: return "subscript";
    case NodeKind::Starred: return "starred";
    case NodeKind::Name: return "name";
    case NodeKind::List: return "list";
    case NodeKind::Tuple: return "tuple";
    case NodeKind::Lambda: return "lambda";
    case NodeKind::Call: return "function call";
    case NodeKind::BoolOp:
    case NodeKind::BinOp:
    case NodeKind::UnaryOp: return "expression";
    case NodeKind::GeneratorExp: return "generator expression";
    case NodeKind::Yield:
    case NodeKind::YieldFrom: return "yield expression";
    case NodeKind::Await: return "await expression";
    case NodeKind::ListComp: return "list comprehension";
    case NodeKind::SetComp: return "set comprehension";
    case NodeKind::DictComp: return "dict comprehension";
    case NodeKind::Dict: return "dict literal";
    case NodeKind::Set: return "set display";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue: return "f-string expression";
    case NodeKind::Compare: return "comparison";
    case NodeKind::IfExp: return "conditional expression";
    case NodeKind::NamedExpr: return "named expression";
    case NodeKind::Constant:
        switch (static_cast<const ast::Constant*>(node)->value.kind) {
        case ast::ConstantKind::None: return "None";
        case ast::ConstantKind::True: return "True";
        case ast::ConstantKind::False: return "False";
        case ast::ConstantKind::Ellipsis: return "ellipsis";
        default: return "literal";
        }
    default: return "expression";
    }
}

}  // namespace gossamer

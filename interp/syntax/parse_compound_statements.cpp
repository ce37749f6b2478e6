// Statements with blocks: if, while, for, with, def, class and their async forms.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;
using ast::StmtNode;

// ---- if, while ----

// A chain of elif is collected first and nested from its end, so that its length costs no recursion.
StmtNode* Parser::if_statement() {
    struct Branch {
        Position begin;
        ExprNode* test;
        std::span<StmtNode*> body;
    };
    Items<Branch> branches;
    std::span<StmtNode*> orelse;
    std::string_view owner = "'if' statement";
    do {
        Branch branch{position_, nullptr, {}};
        const std::uint32_t line = token().range.begin_line;
        ++position_;
        branch.test = named_expression();
        if (branch.test == nullptr || !block_after_colon(branch.body, {owner, line})) return nullptr;
        branches.push_back(branch);
        owner = "'elif' statement";
    } while (at(TokenKind::Elif));
    if (at(TokenKind::Else) && !else_block(orelse)) return nullptr;
    StmtNode* result = nullptr;
    while (!branches.empty() && !failed()) {
        const Branch& branch = branches.back();
        result = make_from<ast::If>(branch.begin, branch.test, branch.body, orelse);
        Items<StmtNode*> only{result};
        orelse = keep(only);
        branches.pop_back();
    }
    return result;
}

bool Parser::else_block(std::span<StmtNode*>& body) {
    const std::uint32_t line = token().range.begin_line;
    ++position_;
    return forced(TokenKind::Colon) && block(body, {"'else' statement", line});
}

StmtNode* Parser::while_statement() {
    const Position begin = position_++;
    std::span<StmtNode*> body;
    std::span<StmtNode*> orelse;
    ExprNode* test = named_expression();
    if (test == nullptr) return nullptr;
    if (!block_after_colon(body, {"'while' statement", tokens_[begin].range.begin_line})) return nullptr;
    if (at(TokenKind::Else) && !else_block(orelse)) return nullptr;
    return make_from<ast::While>(begin, test, body, orelse);
}

// ---- for ----

// At `for`; the statement may have begun with `async` before it.
StmtNode* Parser::for_statement(Position begin, bool is_async) {
    const std::uint32_t line = token().range.begin_line;
    ++position_;
    ExprNode* target = star_targets();
    if (target == nullptr || !accept(TokenKind::In)) {
        if (explaining()) explain_for_target(begin);
        return nullptr;
    }
    ExprNode* iterable = star_expressions();
    if (iterable == nullptr) return nullptr;
    std::span<StmtNode*> body;
    std::span<StmtNode*> orelse;
    if (!block_after_colon(body, {"'for' statement", line})) return nullptr;
    if (at(TokenKind::Else) && !else_block(orelse)) return nullptr;
    if (is_async) return make_from<ast::AsyncFor>(begin, target, iterable, body, orelse);
    return make_from<ast::For>(begin, target, iterable, body, orelse);
}

// ---- with ----

StmtNode* Parser::with_statement(Position begin, bool is_async) {
    const std::uint32_t line = token().range.begin_line;
    ++position_;
    const Position first_item = position_;
    Items<ast::WithItem*> items;
    if (!with_items(items)) {
        position_ = first_item;
        if (explaining()) explain_with_items();
        return nullptr;
    }
    std::span<StmtNode*> body;
    if (!block_after_colon(body, {"'with' statement", line})) return nullptr;
    if (is_async) return make_from<ast::AsyncWith>(begin, keep(items), body);
    return make_from<ast::With>(begin, keep(items), body);
}

// Parentheses may enclose the items or belong to the first of them; the former is tried first.
bool Parser::with_items(Items<ast::WithItem*>& items) {
    const Position begin = position_;
    if (accept(TokenKind::LeftParen)) {
        if (with_item_list(items, TokenKind::RightParen) && accept(TokenKind::RightParen) &&
            at(TokenKind::Colon)) {
            return true;
        }
        if (failed()) return false;
        items.clear();
        position_ = begin;
    }
    return with_item_list(items, TokenKind::Colon) &&
           (at(TokenKind::Colon) || (explaining_ && at(TokenKind::Newline)));
}

bool Parser::with_item_list(Items<ast::WithItem*>& items, TokenKind end) {
    do {
        if (end == TokenKind::RightParen && !items.empty() && at(end)) return true;
        ast::WithItem* item = with_item();
        if (item == nullptr) return false;
        items.push_back(item);
    } while (accept(TokenKind::Comma));
    return true;
}

ast::WithItem* Parser::with_item() {
    const Position begin = position_;
    ExprNode* manager = expression();
    if (manager == nullptr) return nullptr;
    if (!at(TokenKind::As)) return make_from<ast::WithItem>(begin, manager, static_cast<ExprNode*>(nullptr));
    const Position word = position_++;
    const auto at_end = [this] {
        return at(TokenKind::Comma) || at(TokenKind::RightParen) || at(TokenKind::Colon);
    };
    ExprNode* target = star_target();
    if (target != nullptr && at_end()) return make_from<ast::WithItem>(begin, manager, target);
    if (explaining()) {
        position_ = word + 1;
        const ExprNode* invalid = expression();
        if (invalid != nullptr && at_end()) raise_invalid_target(invalid, TargetKind::Assignment);
    }
    position_ = word;
    return make_from<ast::WithItem>(begin, manager, static_cast<ExprNode*>(nullptr));
}

// `with a as b` or `with (a as b)` without a colon; from the first item.
void Parser::explain_with_items() {
    const Position begin = position_;
    const auto item = [this] {
        if (expression() == nullptr) return false;
        if (!at(TokenKind::As)) return true;
        const Position word = position_++;
        if (star_target() == nullptr) position_ = word;
        return true;
    };
    bool any = item();
    while (any && accept(TokenKind::Comma))
        any = item();
    if (any && at(TokenKind::Newline)) raise_at_furthest(SyntaxErrorId::ExpectedToken, {":"});
    position_ = begin;
    if (failed() || !accept(TokenKind::LeftParen)) return;
    any = item();
    while (any && accept(TokenKind::Comma) && !at(TokenKind::RightParen))
        any = item();
    if (any && accept(TokenKind::RightParen) && at(TokenKind::Newline)) {
        raise_at_furthest(SyntaxErrorId::ExpectedToken, {":"});
    }
}

// ---- async, decorators ----

StmtNode* Parser::async_statement() {
    const Position begin = position_++;
    switch (kind()) {
    case TokenKind::Def: return function_definition(begin, true, {});
    case TokenKind::For: return for_statement(begin, true);
    case TokenKind::With: return with_statement(begin, true);
    default: return nullptr;
    }
}

StmtNode* Parser::decorated_statement() {
    Items<ExprNode*> decorators;
    while (accept(TokenKind::At)) {
        ExprNode* decorator = named_expression();
        if (decorator == nullptr || !accept(TokenKind::Newline)) return nullptr;
        decorators.push_back(decorator);
    }
    const Position begin = position_;
    switch (kind()) {
    case TokenKind::Def: return function_definition(begin, false, keep(decorators));
    case TokenKind::Class: return class_definition(keep(decorators));
    case TokenKind::Async:
        ++position_;
        return at(TokenKind::Def) ? function_definition(begin, true, keep(decorators)) : nullptr;
    default: return nullptr;
    }
}

// ---- def, class ----

// At `def`.
StmtNode* Parser::function_definition(Position begin, bool is_async, std::span<ExprNode*> decorators) {
    const std::uint32_t line = token().range.begin_line;
    ++position_;
    if (!at(TokenKind::Name)) return nullptr;
    const std::string_view name = intern(token().text);
    ++position_;
    std::span<ast::TypeParamNode*> type_params;
    const Position after_name = position_;
    if (!type_parameters(type_params)) position_ = after_name;
    if (!forced(TokenKind::LeftParen)) return nullptr;
    ast::Arguments* arguments = parameters(ParameterStyle::Function);
    if (arguments == nullptr || !accept(TokenKind::RightParen)) return nullptr;
    ExprNode* returns = nullptr;
    if (at(TokenKind::Arrow)) {
        const Position arrow = position_++;
        returns = expression();
        if (returns == nullptr) position_ = arrow;
    }
    std::span<StmtNode*> body;
    if (!forced(TokenKind::Colon) || !block(body, {"function definition", line})) return nullptr;
    if (is_async) {
        return make_from<ast::AsyncFunctionDef>(begin, name, arguments, body, decorators, returns,
                                                type_params);
    }
    return make_from<ast::FunctionDef>(begin, name, arguments, body, decorators, returns, type_params);
}

StmtNode* Parser::class_definition(std::span<ExprNode*> decorators) {
    const Position begin = position_++;
    if (!at(TokenKind::Name)) return nullptr;
    const std::string_view name = intern(token().text);
    ++position_;
    std::span<ast::TypeParamNode*> type_params;
    if (!type_parameters(type_params)) return nullptr;
    ArgumentList list;
    if (accept(TokenKind::LeftParen)) {
        if (!at(TokenKind::RightParen) && !argument_list(list)) return nullptr;
        if (!accept(TokenKind::RightParen)) return nullptr;
    }
    std::span<StmtNode*> body;
    if (!block_after_colon(body, {"class definition", tokens_[begin].range.begin_line})) return nullptr;
    return make_from<ast::ClassDef>(begin, name, keep(list.positional), keep(list.keywords), body, decorators,
                                    type_params);
}

}  // namespace gossamer

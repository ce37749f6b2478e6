// Statements of one line: expressions, assignments, imports, and those with a word of their own.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;
using ast::StmtNode;

StmtNode* Parser::simple_statement() {
    const Position begin = position_;
    switch (kind()) {
    case TokenKind::Return: return return_statement();
    case TokenKind::Import: return import_statement();
    case TokenKind::From: return import_from_statement();
    case TokenKind::Raise: return raise_statement();
    case TokenKind::Pass: ++position_; return make_from<ast::Pass>(begin);
    case TokenKind::Del: return delete_statement();
    case TokenKind::Assert: return assert_statement();
    case TokenKind::Break: ++position_; return make_from<ast::Break>(begin);
    case TokenKind::Continue: ++position_; return make_from<ast::Continue>(begin);
    case TokenKind::Global:
    case TokenKind::Nonlocal: return scope_statement();
    default: break;
    }
    const bool may_be_alias = at_soft_keyword(TokenKind::Type) && next_is(TokenKind::Name);
    if (may_be_alias && !explaining_) return type_alias_statement();
    StmtNode* result = expression_or_assignment();
    // `type X = …` begins with an expression, too: the word alone.
    if (!failed() && may_be_alias && (result == nullptr || position_ == begin + 1)) {
        position_ = begin;
        return type_alias_statement();
    }
    return result;
}

// ---- expressions and assignments ----

StmtNode* Parser::expression_or_assignment() {
    const Position begin = position_;
    if (explaining_) {
        if (StmtNode* assignment = assignment_explained()) return assignment;
        if (failed()) return nullptr;
        position_ = begin;
    }
    ExprNode* value = at(TokenKind::Yield) ? yield_expression() : star_expressions();
    if (value == nullptr) return nullptr;
    if (!explaining_) {
        ast::BinaryOperator op{};
        switch (kind()) {
        case TokenKind::Assign: return assignment_chain(begin, value);
        case TokenKind::Colon: return annotated_assignment(begin, value);
        default:
            if (at_augmented_operator(op)) return augmented_assignment(begin, value);
            break;
        }
    }
    return make_from<ast::Expr>(begin, value);
}

// The forms of assignment one by one; null when it is none, or is one with a mistake.
StmtNode* Parser::assignment_explained() {
    const Position begin = position_;
    const auto again = [this, begin] {
        position_ = begin;
        return !failed();
    };
    if (!at(TokenKind::Yield)) {
        ExprNode* target = primary();
        if (target != nullptr && at(TokenKind::Colon)) {
            if (StmtNode* annotated = annotated_assignment(begin, target)) return annotated;
        }
        if (again() && (target = star_target_list()) != nullptr && at(TokenKind::Assign)) {
            if (StmtNode* chain = assignment_chain(begin, target)) return chain;
        }
        ast::BinaryOperator op{};
        if (again() && (target = primary()) != nullptr && at_augmented_operator(op) &&
            is_single_target(target)) {
            return augmented_assignment(begin, target);
        }
    }
    if (again()) explain_assignment();
    return nullptr;
}

// Several targets that form a tuple, or one; as an expression whose context is not yet set.
ExprNode* Parser::star_target_list() {
    ExprNode* target = star_expressions();
    return target != nullptr && is_star_target(target) ? target : nullptr;
}

// At the colon.
StmtNode* Parser::annotated_assignment(Position begin, ExprNode* target) {
    const bool is_parenthesized = tokens_[begin].kind == TokenKind::LeftParen;
    if (!is_single_target(target)) return nullptr;
    ++position_;
    ExprNode* annotation = expression();
    if (annotation == nullptr) return nullptr;
    ExprNode* value = nullptr;
    if (at(TokenKind::Assign)) {
        const Position before = position_++;
        value = right_hand_side();
        if (value == nullptr) position_ = before;
    }
    set_context(target, ast::ExprContext::Store);
    const bool simple = target->kind == ast::NodeKind::Name && !is_parenthesized;
    return make_from<ast::AnnAssign>(begin, target, annotation, value, int{simple});
}

// At the first `=`.
StmtNode* Parser::assignment_chain(Position begin, ExprNode* first) {
    Items<ExprNode*> targets;
    ExprNode* last = first;
    while (at(TokenKind::Assign)) {
        if (!is_star_target(last)) return nullptr;
        targets.push_back(last);
        ++position_;
        last = right_hand_side();
        if (last == nullptr) return nullptr;
    }
    for (ExprNode* target : targets)
        set_context(target, ast::ExprContext::Store);
    return make_from<ast::Assign>(begin, keep(targets), last);
}

// At the operator.
StmtNode* Parser::augmented_assignment(Position begin, ExprNode* target) {
    ast::BinaryOperator op{};
    if (!is_single_target(target) || !at_augmented_operator(op)) return nullptr;
    ++position_;
    ExprNode* value = right_hand_side();
    if (value == nullptr) return nullptr;
    set_context(target, ast::ExprContext::Store);
    return make_from<ast::AugAssign>(begin, target, op, value);
}

ExprNode* Parser::right_hand_side() {
    return at(TokenKind::Yield) ? yield_expression() : star_expressions();
}

bool Parser::at_augmented_operator(ast::BinaryOperator& op) {
    switch (kind()) {
    case TokenKind::PlusAssign: op = ast::BinaryOperator::Add; return true;
    case TokenKind::MinusAssign: op = ast::BinaryOperator::Sub; return true;
    case TokenKind::StarAssign: op = ast::BinaryOperator::Mult; return true;
    case TokenKind::AtAssign: op = ast::BinaryOperator::MatMult; return true;
    case TokenKind::SlashAssign: op = ast::BinaryOperator::Div; return true;
    case TokenKind::PercentAssign: op = ast::BinaryOperator::Mod; return true;
    case TokenKind::AmpersandAssign: op = ast::BinaryOperator::BitAnd; return true;
    case TokenKind::VerticalBarAssign: op = ast::BinaryOperator::BitOr; return true;
    case TokenKind::CaretAssign: op = ast::BinaryOperator::BitXor; return true;
    case TokenKind::LeftShiftAssign: op = ast::BinaryOperator::LShift; return true;
    case TokenKind::RightShiftAssign: op = ast::BinaryOperator::RShift; return true;
    case TokenKind::DoubleStarAssign: op = ast::BinaryOperator::Pow; return true;
    case TokenKind::DoubleSlashAssign: op = ast::BinaryOperator::FloorDiv; return true;
    default: return false;
    }
}

// ---- statements with a word of their own ----

StmtNode* Parser::return_statement() {
    const Position begin = position_++;
    const Position after = position_;
    ExprNode* value = star_expressions();
    if (value == nullptr) position_ = after;
    return make_from<ast::Return>(begin, value);
}

StmtNode* Parser::raise_statement() {
    const Position begin = position_++;
    ExprNode* exception = expression();
    if (exception == nullptr) {
        position_ = begin + 1;
        return make_from<ast::Raise>(begin, static_cast<ExprNode*>(nullptr), static_cast<ExprNode*>(nullptr));
    }
    ExprNode* cause = nullptr;
    if (at(TokenKind::From)) {
        const Position before = position_++;
        cause = expression();
        if (cause == nullptr) position_ = before;
    }
    return make_from<ast::Raise>(begin, exception, cause);
}

// `global a, b` and `nonlocal a, b`
StmtNode* Parser::scope_statement() {
    const Position begin = position_++;
    Items<std::string_view> names;
    while (at(TokenKind::Name)) {
        names.push_back(intern(token().text));
        ++position_;
        if (!at(TokenKind::Comma)) {
            if (tokens_[begin].kind == TokenKind::Global) return make_from<ast::Global>(begin, keep(names));
            return make_from<ast::Nonlocal>(begin, keep(names));
        }
        ++position_;
    }
    return nullptr;
}

StmtNode* Parser::delete_statement() {
    const Position begin = position_++;
    Items<ExprNode*> targets;
    bool is_valid = true;
    while (is_valid) {
        ExprNode* target = primary();
        if (target == nullptr) break;
        is_valid = is_delete_target(target);
        targets.push_back(target);
        if (!accept(TokenKind::Comma)) break;
    }
    if (is_valid && !targets.empty() && (at(TokenKind::Semicolon) || at(TokenKind::Newline))) {
        for (ExprNode* target : targets)
            set_context(target, ast::ExprContext::Del);
        return make_from<ast::Delete>(begin, keep(targets));
    }
    if (explaining()) {
        position_ = begin + 1;
        if (const ExprNode* target = star_expressions()) raise_invalid_target(target, TargetKind::Delete);
    }
    return nullptr;
}

StmtNode* Parser::assert_statement() {
    const Position begin = position_++;
    ExprNode* test = expression();
    if (test == nullptr) return nullptr;
    ExprNode* message = nullptr;
    if (at(TokenKind::Comma)) {
        const Position before = position_++;
        message = expression();
        if (message == nullptr) position_ = before;
    }
    return make_from<ast::Assert>(begin, test, message);
}

// `type X[T] = …`
StmtNode* Parser::type_alias_statement() {
    const Position begin = position_++;
    if (!at(TokenKind::Name)) return nullptr;
    ExprNode* alias = name();
    set_context(alias, ast::ExprContext::Store);
    std::span<ast::TypeParamNode*> parameters;
    if (!type_parameters(parameters) || !accept(TokenKind::Assign)) return nullptr;
    ExprNode* value = expression();
    if (value == nullptr) return nullptr;
    return make_from<ast::TypeAlias>(begin, alias, parameters, value);
}

// ---- imports ----

bool Parser::dotted_name(std::string_view& name) {
    if (!at(TokenKind::Name)) return false;
    std::string text(token().text);
    ++position_;
    while (at(TokenKind::Dot)) {
        const Position before = position_++;
        if (!at(TokenKind::Name)) {
            position_ = before;
            break;
        }
        text.append(".").append(token().text);
        ++position_;
    }
    name = intern(text);
    return true;
}

StmtNode* Parser::import_statement() {
    const Position begin = position_++;
    if (explaining()) {
        std::string_view ignored;
        if (at(TokenKind::Newline)) return raise_from(SyntaxErrorId::ExpectedImportedNames, token().range);
        bool has_name = dotted_name(ignored);
        while (has_name && accept(TokenKind::Comma))
            has_name = dotted_name(ignored);
        if (has_name && accept(TokenKind::From) && dotted_name(ignored)) {
            return raise_from(SyntaxErrorId::ImportFromReversed, tokens_[begin].range);
        }
        position_ = begin + 1;
    }
    Items<ast::Alias*> names;
    while (true) {
        const Position before = position_;
        std::string_view module;
        std::string_view as_name;
        if (!dotted_name(module)) return nullptr;
        if (accept(TokenKind::As)) {
            if (!at(TokenKind::Name)) return nullptr;
            as_name = intern(token().text);
            ++position_;
        }
        names.push_back(make_from<ast::Alias>(before, module, as_name));
        if (!accept(TokenKind::Comma)) break;
    }
    return make_from<ast::Import>(begin, keep(names));
}

StmtNode* Parser::import_from_statement() {
    const Position begin = position_++;
    int level = 0;
    while (at(TokenKind::Dot) || at(TokenKind::Ellipsis)) {
        level += at(TokenKind::Dot) ? 1 : 3;
        ++position_;
    }
    std::string_view module;
    if (!dotted_name(module) && level == 0) return nullptr;
    if (!accept(TokenKind::Import)) return nullptr;
    Items<ast::Alias*> names;
    if (at(TokenKind::Star)) {
        const Position star = position_++;
        names.push_back(make_from<ast::Alias>(star, intern("*"), std::string_view{}));
    } else if (accept(TokenKind::LeftParen)) {
        if (!imported_names(names)) return nullptr;
        accept(TokenKind::Comma);
        if (!accept(TokenKind::RightParen)) return nullptr;
    } else {
        if (explaining() && at(TokenKind::Newline)) {
            return raise_from(SyntaxErrorId::ExpectedImportedNames, token().range);
        }
        if (!imported_names(names)) return nullptr;
        if (at(TokenKind::Comma)) {
            ++position_;
            if (explaining() && at(TokenKind::Newline)) raise_at_furthest(SyntaxErrorId::ImportTrailingComma);
            return nullptr;
        }
    }
    return make_from<ast::ImportFrom>(begin, module, keep(names), level);
}

// One or more names; a comma that no name follows is left.
bool Parser::imported_names(Items<ast::Alias*>& names) {
    while (true) {
        const Position begin = position_;
        if (!at(TokenKind::Name)) return false;
        const std::string_view imported = intern(token().text);
        std::string_view as_name;
        ++position_;
        if (accept(TokenKind::As)) {
            if (!at(TokenKind::Name)) return false;
            as_name = intern(token().text);
            ++position_;
        }
        names.push_back(make_from<ast::Alias>(begin, imported, as_name));
        if (!at(TokenKind::Comma) || !next_is(TokenKind::Name)) return true;
        ++position_;
    }
}

}  // namespace gossamer

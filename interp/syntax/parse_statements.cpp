// Modules, lines of simple statements, blocks, and the choice among statements.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::StmtNode;

// ---- modules ----

ast::ModNode* Parser::module_of(ParseMode mode) {
    switch (mode) {
    case ParseMode::Single: return single_statement();
    case ParseMode::Session: return session_input();
    case ParseMode::Eval: {
        ast::ExprNode* body = expressions();
        if (body == nullptr) return nullptr;
        while (accept(TokenKind::Newline)) {
        }
        return accept(TokenKind::EndMarker) ? make_from<ast::Expression>(0, body) : nullptr;
    }
    case ParseMode::Module: break;
    }
    Items<StmtNode*> body;
    if (!statements(body, TokenKind::EndMarker) || !accept(TokenKind::EndMarker)) return nullptr;
    return make_from<ast::Module>(0, keep(body));
}

// A block may end with the text, but a compound statement on one line needs its newline.
ast::ModNode* Parser::single_statement() {
    Items<StmtNode*> body;
    bool is_compound = false;
    StmtNode* compound = compound_statement(is_compound);
    if (failed() || (is_compound && compound == nullptr)) return nullptr;
    if (is_compound) {
        body.push_back(compound);
        const bool has_block = tokens_[position_ - 1].kind == TokenKind::Dedent;
        if (!at(TokenKind::EndMarker) || (!has_block && !source_.text().ends_with('\n'))) return nullptr;
    } else {
        position_ = 0;
        if (at(TokenKind::EndMarker) || !simple_statement_line(body)) return nullptr;
        if (!at(TokenKind::EndMarker))
            return raise(SyntaxErrorId::MultipleStatements, tokens_[position_ - 1].range);
    }
    return make_from<ast::Interactive>(0, keep(body));
}

ast::ModNode* Parser::session_input() {
    Items<StmtNode*> body;
    while (accept(TokenKind::Newline)) {
    }
    if (!at(TokenKind::EndMarker) && !statement(body)) return nullptr;
    if (!at(TokenKind::EndMarker)) return raise_at_furthest(SyntaxErrorId::MultipleStatements);
    const SourceRange range = position_ == 0 ? token().range : range_from(0);
    ast::ModNode* result = make<ast::Interactive>(range, keep(body));
    if (position_ == 0) ++position_;
    return result;
}

// Statements until a token of kind `end`, which is left.
bool Parser::statements(Items<StmtNode*>& body, TokenKind end) {
    while (!at(end)) {
        if (failed() || !statement(body)) return false;
    }
    return true;
}

bool Parser::statement(Items<StmtNode*>& body) {
    bool is_compound = false;
    const Position begin = position_;
    StmtNode* compound = compound_statement(is_compound);
    if (failed()) return false;
    if (compound != nullptr) {
        body.push_back(compound);
        return true;
    }
    if (is_compound) return false;
    position_ = begin;
    return simple_statement_line(body);
}

// By its first word. `is_compound` says whether that word can begin nothing else.
StmtNode* Parser::compound_statement(bool& is_compound) {
    is_compound = true;
    switch (kind()) {
    case TokenKind::Def: return function_definition(position_, false, {});
    case TokenKind::At: return decorated_statement();
    case TokenKind::Async: return async_statement();
    case TokenKind::Class: return class_definition({});
    case TokenKind::If: return if_statement();
    case TokenKind::With: return with_statement(position_, false);
    case TokenKind::For: return for_statement(position_, false);
    case TokenKind::Try: return try_statement();
    case TokenKind::While: return while_statement();
    default: break;
    }
    is_compound = false;
    return at_soft_keyword(TokenKind::Match) ? match_statement() : nullptr;
}

// One or more simple statements, separated by semicolons, with the newline.
bool Parser::simple_statement_line(Items<StmtNode*>& body) {
    while (true) {
        StmtNode* each = simple_statement();
        if (each == nullptr) return false;
        body.push_back(each);
        if (!accept(TokenKind::Semicolon)) return accept(TokenKind::Newline);
        if (accept(TokenKind::Newline)) return true;
    }
}

// ---- blocks ----

// A token without which nothing else can be meant: its lack is the mistake.
bool Parser::forced(TokenKind expected) {
    if (accept(expected)) return true;
    if (explaining()) raise(SyntaxErrorId::ExpectedToken, token().range, {token_spelling(expected)});
    return false;
}

bool Parser::block_after_colon(std::span<StmtNode*>& body, const BlockOwner& owner) {
    if (explaining() && at(TokenKind::Newline)) raise_at_furthest(SyntaxErrorId::ExpectedToken, {":"});
    return accept(TokenKind::Colon) && block(body, owner);
}

// What follows the colon: an indented block, or simple statements on the same line.
bool Parser::block(std::span<StmtNode*>& body, const BlockOwner& owner) {
    Items<StmtNode*> items;
    if (!accept(TokenKind::Newline)) {
        if (!simple_statement_line(items)) return false;
        body = keep(items);
        return true;
    }
    if (!accept(TokenKind::Indent)) {
        if (explaining()) {
            raise_at_furthest(SyntaxErrorId::ExpectedIndentedBlock,
                              {owner.description, std::to_string(owner.line)});
        }
        return false;
    }
    if (!statements(items, TokenKind::Dedent) || !accept(TokenKind::Dedent)) return false;
    body = keep(items);
    return true;
}

}  // namespace gossamer

// try with except, except*, else and finally.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;
using ast::StmtNode;

StmtNode* Parser::try_statement() {
    const Position begin = position_++;
    std::span<StmtNode*> body;
    if (!forced(TokenKind::Colon)) return nullptr;
    const Position after_colon = position_;
    if (!block(body, {"'try' statement", tokens_[begin].range.begin_line})) {
        // `try: except` is incomplete in its second half, too, and that half is told first.
        position_ = after_colon;
        bool ignored = false;
        if (explaining() && at(TokenKind::Except)) except_clause(ignored);
        return nullptr;
    }
    if (explaining() && !at(TokenKind::Except) && !at(TokenKind::Finally)) {
        return raise_at_furthest(SyntaxErrorId::ExpectedExceptOrFinally);
    }
    Items<ast::ExceptHandler*> handlers;
    bool is_star = false;
    while (at(TokenKind::Except)) {
        bool this_is_star = false;
        const Position clause = position_;
        ast::ExceptHandler* handler = except_clause(this_is_star);
        if (!handlers.empty() && this_is_star != is_star) {
            if (explaining_) raise_mixed_except(clause, this_is_star);
            return nullptr;
        }
        if (handler == nullptr) return nullptr;
        is_star = this_is_star;
        handlers.push_back(handler);
    }
    std::span<StmtNode*> orelse;
    std::span<StmtNode*> finalbody;
    if (!handlers.empty() && at(TokenKind::Else) && !else_block(orelse)) return nullptr;
    const std::uint32_t finally_line = token().range.begin_line;
    const bool has_finally = accept(TokenKind::Finally);
    if (has_finally && !(forced(TokenKind::Colon) && block(finalbody, {"'finally' statement", finally_line})))
        return nullptr;
    if (!has_finally && handlers.empty()) return nullptr;
    if (is_star) return make_from<ast::TryStar>(begin, body, keep(handlers), orelse, finalbody);
    return make_from<ast::Try>(begin, body, keep(handlers), orelse, finalbody);
}

// The clause at `clause` is of the other kind than those before it.
void Parser::raise_mixed_except(Position clause, bool is_star) {
    const SourceRange& last = tokens_[clause + (is_star ? 1 : 0)].range;
    raise_between(SyntaxErrorId::MixedExcept, tokens_[clause].range, last);
}

ast::ExceptHandler* Parser::except_clause(bool& is_star) {
    const Position begin = position_++;
    is_star = accept(TokenKind::Star);
    ExprNode* type = nullptr;
    std::string_view name;
    const bool has_type = !at(TokenKind::Colon) && !at(TokenKind::Newline);
    if (has_type) {
        type = expression();
        if (type == nullptr) return nullptr;
        if (explaining() && at(TokenKind::Comma)) explain_unparenthesized_exceptions(type);
        if (accept(TokenKind::As)) {
            if (!at(TokenKind::Name)) return nullptr;
            name = intern(token().text);
            ++position_;
        }
    } else if (is_star) {
        if (explaining()) raise_at_furthest(SyntaxErrorId::ExpectedExceptionTypes);
        return nullptr;
    }
    const std::string_view owner = is_star ? "'except*' statement" : "'except' statement";
    std::span<StmtNode*> body;
    if (!block_after_colon(body, {owner, tokens_[begin].range.begin_line})) return nullptr;
    return make_from<ast::ExceptHandler>(begin, type, name, body);
}

// `except A, B:`; at the comma.
void Parser::explain_unparenthesized_exceptions(const ExprNode* first) {
    const Position begin = position_++;
    if (expressions() != nullptr) {
        if (accept(TokenKind::As)) accept(TokenKind::Name);
        if (at(TokenKind::Colon)) raise_from(SyntaxErrorId::UnparenthesizedExceptions, first->range);
    }
    position_ = begin;
}

}  // namespace gossamer

// The arguments of calls and class definitions, and the mistakes people make in them.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;

// From the opening parenthesis.
ExprNode* Parser::call(Position begin, ExprNode* function) {
    const Position open = position_;
    if (explaining_) {
        // A lone generator expression is the first thing to try; its mistakes come before those of arguments.
        ExprNode* generator = generator_expression();
        if (failed()) return nullptr;
        if (generator != nullptr) {
            Items<ExprNode*> only{generator};
            return make_from<ast::Call>(begin, function, keep(only), std::span<ast::Keyword*>{});
        }
        position_ = open;
    }
    ++position_;
    ArgumentList list;
    if (!at(TokenKind::RightParen) && !argument_list(list)) return nullptr;
    if (accept(TokenKind::RightParen)) {
        return make_from<ast::Call>(begin, function, keep(list.positional), keep(list.keywords));
    }
    const bool is_lone_element = list.positional.size() == 1 && list.keywords.empty() &&
                                 list.positional[0]->kind != ast::NodeKind::Starred && position_ > 0 &&
                                 tokens_[position_ - 1].kind != TokenKind::Comma;
    if (explaining_ || !is_lone_element || !at_comprehension()) return nullptr;
    ExprNode* generator = generator_rest(open, list.positional[0]);
    if (generator == nullptr) return nullptr;
    Items<ExprNode*> only{generator};
    return make_from<ast::Call>(begin, function, keep(only), std::span<ast::Keyword*>{});
}

// Arguments up to the closing parenthesis, which is left.
bool Parser::argument_list(ArgumentList& list) {
    const Position begin = position_;
    if (arguments_prefix(list)) {
        accept(TokenKind::Comma);
        if (at(TokenKind::RightParen)) return true;
    }
    if (!explaining()) return !explaining_ && at_comprehension();
    position_ = begin;
    explain_arguments();
    return false;
}

// As many well-formed arguments as there are, at least one.
bool Parser::arguments_prefix(ArgumentList& list) {
    if (!positional_arguments(list)) return false;
    if (list.positional.empty()) return keyword_arguments(list);
    const Position before_comma = position_;
    if (!accept(TokenKind::Comma) || !keyword_arguments(list)) position_ = before_comma;
    return !failed();
}

// Stops before the comma of the first argument that is not positional.
bool Parser::positional_arguments(ArgumentList& list) {
    Position end = position_;
    while (true) {
        ExprNode* argument = positional_argument();
        if (failed()) return false;
        if (argument == nullptr) break;
        list.positional.push_back(argument);
        end = position_;
        if (!accept(TokenKind::Comma)) break;
    }
    position_ = end;
    return true;
}

ExprNode* Parser::positional_argument() {
    if (at(TokenKind::Star)) return starred_argument();
    if (at(TokenKind::Name) && next_is(TokenKind::Assign)) return nullptr;
    ExprNode* value = walrus_or_expression();
    return value == nullptr || at(TokenKind::Assign) ? nullptr : value;
}

ExprNode* Parser::starred_argument() {
    const Position begin = position_;
    const SourceRange star = token().range;
    if (!accept(TokenKind::Star)) return nullptr;
    ExprNode* value = expression();
    if (value == nullptr) {
        if (!failed()) raise_at_furthest(SyntaxErrorId::InvalidStarExpression);
        return nullptr;
    }
    if (explaining() && at(TokenKind::Assign)) {
        const Position before = position_++;
        if (const ExprNode* assigned = expression()) {
            return raise_between(SyntaxErrorId::AssignToStarredArgument, star, assigned->range);
        }
        position_ = before;
    }
    return make_from<ast::Starred>(begin, value, ast::ExprContext::Load);
}

// First names and stars mixed, then names and double stars mixed.
bool Parser::keyword_arguments(ArgumentList& list) {
    bool any = false;
    bool double_stars_begun = false;
    Position end = position_;
    while (true) {
        ast::Keyword* keyword = nullptr;
        ExprNode* starred = nullptr;
        if (explaining()) explain_keyword();
        if (at(TokenKind::Name)) {
            keyword = named_argument();
        } else if (at(TokenKind::DoubleStar)) {
            double_stars_begun = true;
            keyword = double_starred_argument();
        } else if (at(TokenKind::Star) && !double_stars_begun) {
            starred = starred_argument();
        }
        if (failed()) return false;
        if (keyword != nullptr) list.keywords.push_back(keyword);
        if (starred != nullptr) list.positional.push_back(starred);
        if (keyword == nullptr && starred == nullptr) break;
        any = true;
        end = position_;
        if (!accept(TokenKind::Comma)) break;
    }
    position_ = end;
    return any;
}

ast::Keyword* Parser::named_argument() {
    const Position begin = position_;
    if (!next_is(TokenKind::Assign)) return nullptr;
    const std::string_view name = intern(token().text);
    position_ += 2;
    ExprNode* value = expression();
    if (value == nullptr) return nullptr;
    return make_from<ast::Keyword>(begin, name, value);
}

ast::Keyword* Parser::double_starred_argument() {
    const Position begin = position_++;
    ExprNode* value = expression();
    if (value == nullptr) return nullptr;
    return make_from<ast::Keyword>(begin, std::string_view{}, value);
}

// ---- mistakes ----

// Before each keyword argument: something other than a name to the left of `=`.
void Parser::explain_keyword() {
    const Position begin = position_;
    const SourceRange first = token().range;
    switch (kind()) {
    case TokenKind::True:
    case TokenKind::False:
    case TokenKind::None:
        if (next_is(TokenKind::Assign)) {
            raise_between(SyntaxErrorId::CannotAssign, first, tokens_[begin + 1].range, {token().text});
        }
        break;
    case TokenKind::DoubleStar:
        ++position_;
        if (expression() != nullptr && accept(TokenKind::Assign)) {
            if (const ExprNode* value = expression()) {
                raise_between(SyntaxErrorId::AssignToKeywordUnpacking, first, value->range);
            }
        }
        break;
    default: break;
    }
    position_ = begin;
    if (at(TokenKind::Name) && next_is(TokenKind::Assign)) {
        position_ += 2;
        std::span<ast::Comprehension*> clauses;
        if (expression() != nullptr && comprehension_clauses(clauses)) {
            raise_between(SyntaxErrorId::MeantEquality, first, tokens_[begin + 1].range);
        }
        position_ = begin;
        return;
    }
    if (const ExprNode* target = expression(); target != nullptr && at(TokenKind::Assign)) {
        raise_between(SyntaxErrorId::KeywordNotName, target->range, token().range);
    }
    position_ = begin;
}

// The list as a whole could not be parsed up to its closing parenthesis.
void Parser::explain_arguments() {
    const Position begin = position_;
    const auto again = [this, begin] {
        position_ = begin;
        return !failed();
    };
    if (again()) explain_arguments_after_unpacking();
    if (again()) explain_first_generator();
    if (again()) explain_keyword_generator();
    if (again()) explain_empty_keyword();
    if (again()) explain_later_generator();
    if (again()) explain_argument_order();
}

// `f(**a, *b)`
void Parser::explain_arguments_after_unpacking() {
    ArgumentList list;
    if (!arguments_prefix(list) || list.keywords.empty() || !at(TokenKind::Comma)) return;
    const SourceRange comma = token().range;
    ++position_;
    if (!at(TokenKind::Star)) return;
    ArgumentList more;
    if (arguments_prefix(more)) raise_from(SyntaxErrorId::UnpackingAfterKeywords, comma);
}

// `f(a for a in b, c)`
void Parser::explain_first_generator() {
    const ExprNode* element = expression();
    std::span<ast::Comprehension*> clauses;
    if (element != nullptr && comprehension_clauses(clauses) && at(TokenKind::Comma)) {
        raise_between(SyntaxErrorId::UnparenthesizedGenerator, element->range, clauses.back()->range);
    }
}

// `f(a = b for b in c)`
void Parser::explain_keyword_generator() {
    const Position begin = position_;
    if (!at(TokenKind::Name) || !next_is(TokenKind::Assign)) return;
    position_ += 2;
    std::span<ast::Comprehension*> clauses;
    if (expression() != nullptr && comprehension_clauses(clauses)) {
        raise_between(SyntaxErrorId::MeantEquality, tokens_[begin].range, tokens_[begin + 1].range);
    }
}

// `f(a, b=)`
void Parser::explain_empty_keyword() {
    const Position begin = position_;
    ArgumentList before;
    if (!arguments_prefix(before) || !accept(TokenKind::Comma)) position_ = begin;
    const Position keyword = position_;
    if (!at(TokenKind::Name) || !next_is(TokenKind::Assign)) return;
    position_ += 2;
    if (at(TokenKind::Comma) || at(TokenKind::RightParen)) {
        raise_between(SyntaxErrorId::ExpectedArgumentValue, tokens_[keyword].range,
                      tokens_[keyword + 1].range);
    }
}

// `f(c, a for a in b)`
void Parser::explain_later_generator() {
    ArgumentList list;
    if (!arguments_prefix(list)) return;
    const Position after = position_;
    std::span<ast::Comprehension*> clauses;
    if (comprehension_clauses(clauses) && list.positional.size() > 1) {
        raise_between(SyntaxErrorId::UnparenthesizedGenerator, list.positional.back()->range,
                      clauses.back()->range);
    }
    position_ = after;
    if (failed() || !accept(TokenKind::Comma)) return;
    const ExprNode* element = expression();
    if (element != nullptr && comprehension_clauses(clauses)) {
        raise_between(SyntaxErrorId::UnparenthesizedGenerator, element->range, clauses.back()->range);
    }
}

// `f(a=1, b)`
void Parser::explain_argument_order() {
    ArgumentList list;
    ArgumentList more;
    if (!arguments_prefix(list) || !accept(TokenKind::Comma) || !arguments_prefix(more)) return;
    const bool unpacking = std::any_of(list.keywords.begin(), list.keywords.end(),
                                       [](const ast::Keyword* keyword) { return keyword->arg.empty(); });
    raise_at_furthest(unpacking ? SyntaxErrorId::PositionalAfterUnpacking
                                : SyntaxErrorId::PositionalAfterKeyword);
}

}  // namespace gossamer

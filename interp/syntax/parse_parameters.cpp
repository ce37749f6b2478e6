// Parameters of functions and lambdas, and type parameters.
//
// The list is read in one go by a small state machine (ParameterList); where the order of its parts is wrong,
// the second pass says what is wrong with it.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;

struct Parser::ParameterList {
    ParameterStyle style;
    Items<ast::Arg*> positional_only;
    Items<ast::Arg*> positional;
    Items<ast::Arg*> keyword_only;
    Items<ExprNode*> defaults;
    Items<ExprNode*> keyword_defaults;  // null: none
    ast::Arg* star = nullptr;
    ast::Arg* double_star = nullptr;
    bool seen_slash = false;
    bool seen_star = false;

    TokenKind end() const {
        return style == ParameterStyle::Lambda ? TokenKind::Colon : TokenKind::RightParen;
    }
};

// Up to the colon or the closing parenthesis, which is left.
ast::Arguments* Parser::parameters(ParameterStyle style) {
    const Position begin = position_;
    ParameterList list{style, {}, {}, {}, {}, {}};
    while (!at(list.end())) {
        if (!parameter_step(list)) return nullptr;
        if (!accept(TokenKind::Comma)) break;
    }
    SourceRange range = token().range;
    if (position_ > begin) range = range_from(begin);
    return make<ast::Arguments>(range, keep(list.positional_only), keep(list.positional), list.star,
                                keep(list.keyword_only), keep(list.keyword_defaults), list.double_star,
                                keep(list.defaults));
}

// One part between commas.
bool Parser::parameter_step(ParameterList& list) {
    if (list.double_star != nullptr) {
        if (explaining()) explain_after_double_star(list);
        return false;
    }
    switch (kind()) {
    case TokenKind::Name: return plain_parameter(list);
    case TokenKind::Slash: return slash_parameter(list);
    case TokenKind::Star: return star_parameter(list);
    case TokenKind::DoubleStar: return double_star_parameter(list);
    case TokenKind::LeftParen:
        if (explaining()) explain_parenthesized_parameter(list);
        return false;
    default: return false;
    }
}

// A name with its annotation, which lambdas have not.
ast::Arg* Parser::parameter(ParameterStyle style, bool may_be_starred) {
    if (!at(TokenKind::Name)) return nullptr;
    const Position begin = position_++;
    const std::string_view name = intern(tokens_[begin].text);
    ExprNode* annotation = nullptr;
    if (style == ParameterStyle::Function && accept(TokenKind::Colon)) {
        annotation = may_be_starred ? star_expression() : expression();
        if (annotation == nullptr) return nullptr;
    }
    return make_from<ast::Arg>(begin, name, annotation);
}

// The value after `=`, if there is one.
bool Parser::default_value(ExprNode*& value) {
    if (!at(TokenKind::Assign)) return true;
    const SourceRange sign = token().range;
    ++position_;
    if (explaining() && (at(TokenKind::RightParen) || at(TokenKind::Comma))) {
        raise(SyntaxErrorId::ExpectedDefault, sign);
        return false;
    }
    value = expression();
    return value != nullptr;
}

bool Parser::plain_parameter(ParameterList& list) {
    ast::Arg* arg = parameter(list.style, false);
    ExprNode* value = nullptr;
    if (arg == nullptr || !default_value(value)) return false;
    if (!at(TokenKind::Comma) && !at(list.end())) return false;
    if (list.seen_star) {
        list.keyword_only.push_back(arg);
        list.keyword_defaults.push_back(value);
        return true;
    }
    if (value != nullptr) {
        list.defaults.push_back(value);
    } else if (!list.defaults.empty()) {
        if (explaining()) raise(SyntaxErrorId::MissingDefaultBefore, arg->range);
        return false;
    }
    list.positional.push_back(arg);
    return true;
}

bool Parser::slash_parameter(ParameterList& list) {
    const SourceRange slash = token().range;
    const bool is_first = list.positional.empty() && !list.seen_slash && !list.seen_star;
    if (is_first || list.seen_slash || list.seen_star) {
        if (!explaining()) return false;
        if (is_first) {
            if (next_is(TokenKind::Comma)) raise(SyntaxErrorId::NothingBeforeSlash, slash);
        } else {
            raise(list.seen_star ? SyntaxErrorId::SlashAfterStar : SyntaxErrorId::SecondSlash, slash);
        }
        return false;
    }
    ++position_;
    list.seen_slash = true;
    list.positional_only.swap(list.positional);
    if (explaining() && at(TokenKind::Star)) raise(SyntaxErrorId::CommaBetweenSlashAndStar, token().range);
    return !failed();
}

// `*rest`, or a bare `*` before parameters that are given by name only.
bool Parser::star_parameter(ParameterList& list) {
    const SourceRange star = token().range;
    if (list.seen_star) {
        if (explaining() && (next_is(TokenKind::Comma) || next_is(TokenKind::Name))) {
            raise(SyntaxErrorId::SecondStar, star);
        }
        return false;
    }
    list.seen_star = true;
    ++position_;
    if (at(TokenKind::Name)) {
        list.star = parameter(list.style, true);
        if (list.star == nullptr) return false;
        if (explaining() && at(TokenKind::Assign)) raise(SyntaxErrorId::StarWithDefault, token().range);
        return at(TokenKind::Comma) || at(list.end());
    }
    bool nothing_follows = at(list.end());
    if (at(TokenKind::Comma)) {
        const Position comma = position_++;
        nothing_follows = at(list.end()) || at(TokenKind::DoubleStar);
        position_ = comma;
        if (!nothing_follows) return true;
    }
    if (nothing_follows && explaining()) {
        const bool is_lambda = list.style == ParameterStyle::Lambda;
        is_lambda ? raise_at_furthest(SyntaxErrorId::NothingAfterStar)
                  : raise(SyntaxErrorId::NothingAfterStar, star);
    }
    return false;
}

bool Parser::double_star_parameter(ParameterList& list) {
    ++position_;
    list.double_star = parameter(list.style, false);
    if (list.double_star == nullptr) return false;
    if (explaining() && at(TokenKind::Assign)) raise(SyntaxErrorId::DoubleStarWithDefault, token().range);
    return at(TokenKind::Comma) || at(list.end());
}

// ---- mistakes ----

void Parser::explain_after_double_star(const ParameterList& list) {
    const SourceRange first = token().range;
    if (const ast::Arg* arg = parameter(list.style, false)) {
        raise(SyntaxErrorId::AfterDoubleStar, arg->range);
    } else if (at(TokenKind::Star) || at(TokenKind::DoubleStar) || at(TokenKind::Slash)) {
        raise(SyntaxErrorId::AfterDoubleStar, first);
    }
}

// `def f(a, (b, c))`, as Python 2 had it.
void Parser::explain_parenthesized_parameter(const ParameterList& list) {
    if (!list.defaults.empty() || list.seen_star || list.seen_slash) return;
    const SourceRange open = token().range;
    ++position_;
    bool any = false;
    while (parameter(list.style, false) != nullptr) {
        any = true;
        if (!accept(TokenKind::Comma)) break;
    }
    if (!any || !at(TokenKind::RightParen)) return;
    const bool is_lambda = list.style == ParameterStyle::Lambda;
    raise_between(is_lambda ? SyntaxErrorId::ParenthesizedLambdaParameter
                            : SyntaxErrorId::ParenthesizedParameter,
                  open, token().range);
}

// ---- type parameters ----

// The bracketed list after a name; true also when there is none.
bool Parser::type_parameters(std::span<ast::TypeParamNode*>& parameters) {
    if (!accept(TokenKind::LeftBracket)) return !failed();
    if (explaining() && at(TokenKind::RightBracket)) {
        raise_from(SyntaxErrorId::EmptyTypeParameters, token().range);
        return false;
    }
    Items<ast::TypeParamNode*> items;
    do {
        if (!items.empty() && at(TokenKind::RightBracket)) break;
        ast::TypeParamNode* item = type_parameter();
        if (item == nullptr) return false;
        items.push_back(item);
    } while (accept(TokenKind::Comma));
    parameters = keep(items);
    return accept(TokenKind::RightBracket);
}

ast::TypeParamNode* Parser::type_parameter() {
    const Position begin = position_;
    const bool is_tuple = accept(TokenKind::Star);
    const bool is_spec = !is_tuple && accept(TokenKind::DoubleStar);
    if (!at(TokenKind::Name)) return nullptr;
    const std::string_view name = intern(token().text);
    ++position_;
    ExprNode* bound = nullptr;
    if (at(TokenKind::Colon)) {
        const SourceRange colon = token().range;
        if ((is_tuple || is_spec) && !explaining()) return nullptr;
        ++position_;
        bound = expression();
        if (bound == nullptr) return nullptr;
        if (is_tuple || is_spec) {
            const bool is_constraint = bound->kind == ast::NodeKind::Tuple;
            return raise_from(is_constraint ? SyntaxErrorId::ConstraintsOnStarred
                                            : SyntaxErrorId::BoundOnStarred,
                              colon, {is_tuple ? "TypeVarTuple" : "ParamSpec"});
        }
    }
    ExprNode* default_type = nullptr;
    if (accept(TokenKind::Assign)) {
        default_type = is_tuple ? star_expression() : expression();
        if (default_type == nullptr) return nullptr;
    }
    if (is_tuple) return make_from<ast::TypeVarTuple>(begin, name, default_type);
    if (is_spec) return make_from<ast::ParamSpec>(begin, name, default_type);
    return make_from<ast::TypeVar>(begin, name, bound, default_type);
}

}  // namespace gossamer

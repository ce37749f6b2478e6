// Atoms: names, numbers, displays and comprehensions.
#include "syntax/number_literal.h"
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprContext;
using ast::ExprNode;

ExprNode* Parser::atom() {
    switch (kind()) {
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
    case TokenKind::LeftBrace: return memoized(Rule::Atom, [this] { return atom_rule(); });
    default: return atom_rule();
    }
}

ExprNode* Parser::atom_rule() {
    switch (kind()) {
    case TokenKind::Name: return name();
    case TokenKind::Number: return number();
    case TokenKind::String:
    case TokenKind::FStringStart: return strings();
    case TokenKind::None: return constant(ast::ConstantKind::None);
    case TokenKind::True: return constant(ast::ConstantKind::True);
    case TokenKind::False: return constant(ast::ConstantKind::False);
    case TokenKind::Ellipsis: return constant(ast::ConstantKind::Ellipsis);
    case TokenKind::LeftParen: return parenthesized();
    case TokenKind::LeftBracket: return list_display();
    case TokenKind::LeftBrace: return brace_display();
    default: return nullptr;
    }
}

ExprNode* Parser::name() {
    const Position begin = position_++;
    return make_from<ast::Name>(begin, intern(tokens_[begin].text), ExprContext::Load);
}

ExprNode* Parser::constant(ast::ConstantKind constant_kind) {
    const Position begin = position_++;
    ast::ConstantValue value;
    value.kind = constant_kind;
    return make_from<ast::Constant>(begin, value, ast::LiteralPrefix::None);
}

ExprNode* Parser::number() {
    const Position begin = position_++;
    NumberLiteral literal;
    if (std::optional<Diagnostic> error = read_number(tokens_[begin], literal)) {
        error_ = std::move(error);
        return nullptr;
    }
    ast::ConstantValue value;
    switch (literal.kind) {
    case NumberLiteral::Kind::Integer: value.kind = ast::ConstantKind::Integer; break;
    case NumberLiteral::Kind::BigInteger: value.kind = ast::ConstantKind::BigInteger; break;
    case NumberLiteral::Kind::Float: value.kind = ast::ConstantKind::Float; break;
    case NumberLiteral::Kind::Imaginary: value.kind = ast::ConstantKind::Imaginary; break;
    }
    value.integer = literal.integer;
    value.number = literal.real;
    value.base = literal.base;
    if (!literal.digits.empty()) value.text = arena_.copy_string(literal.digits);
    return make_from<ast::Constant>(begin, value, ast::LiteralPrefix::None);
}

// ---- ( … ) ----

ExprNode* Parser::parenthesized() {
    const Position begin = position_;
    ExprNode* node = tuple_group_or_generator();
    if (node == nullptr && explaining()) {
        position_ = begin;
        explain_group();
        position_ = begin;
        generator_expression();
    }
    return failed() ? nullptr : node;
}

ExprNode* Parser::tuple_group_or_generator() {
    const Position begin = position_++;
    if (accept(TokenKind::RightParen))
        return make_from<ast::Tuple>(begin, std::span<ExprNode*>{}, ExprContext::Load);
    if (at(TokenKind::Yield)) {
        ExprNode* value = yield_expression();
        return value != nullptr && accept(TokenKind::RightParen) ? value : nullptr;
    }
    Items<ExprNode*> items;
    bool trailing_comma = false;
    if (!star_named_expressions(items, trailing_comma)) return nullptr;
    const bool is_alone = items.size() == 1 && !trailing_comma;
    const bool is_bare_star = is_alone && items[0]->kind == ast::NodeKind::Starred;
    if (is_alone && !is_bare_star && at_comprehension()) return generator_rest(begin, items[0]);
    if (is_bare_star || !accept(TokenKind::RightParen)) return nullptr;
    return is_alone ? items[0] : make_from<ast::Tuple>(begin, keep(items), ExprContext::Load);
}

// A generator expression after its element; `begin` is the parenthesis.
ExprNode* Parser::generator_rest(Position begin, ExprNode* element) {
    std::span<ast::Comprehension*> clauses;
    if (!comprehension_clauses(clauses) || !accept(TokenKind::RightParen)) return nullptr;
    return make_from<ast::GeneratorExp>(begin, element, clauses);
}

// From its opening parenthesis, as the second pass tries it; also the whole argument list in `f(x for x in
// y)`.
ExprNode* Parser::generator_expression() {
    const Position begin = position_++;
    ExprNode* element = walrus_or_expression();
    ExprNode* node = element == nullptr ? nullptr : generator_rest(begin, element);
    if (node == nullptr && explaining()) {
        position_ = begin;
        explain_comprehension();
    }
    return node;
}

// ---- [ … ] ----

ExprNode* Parser::list_display() {
    const Position begin = position_;
    ExprNode* node = list_or_comprehension();
    if (node == nullptr && explaining()) {
        position_ = begin;
        explain_comprehension();
    }
    return node;
}

ExprNode* Parser::list_or_comprehension() {
    const Position begin = position_++;
    Items<ExprNode*> items;
    bool trailing_comma = false;
    if (at(TokenKind::RightBracket) || star_named_expressions(items, trailing_comma)) {
        if (accept(TokenKind::RightBracket))
            return make_from<ast::List>(begin, keep(items), ExprContext::Load);
    }
    const bool may_be_element =
        items.size() == 1 && !trailing_comma && items[0]->kind != ast::NodeKind::Starred;
    if (!may_be_element) return nullptr;
    std::span<ast::Comprehension*> clauses;
    if (!comprehension_clauses(clauses) || !accept(TokenKind::RightBracket)) return nullptr;
    return make_from<ast::ListComp>(begin, items[0], clauses);
}

// ---- { … } ----

// Dict or set, decided by what follows the first expression.
ExprNode* Parser::brace_display() {
    if (explaining_) return brace_display_explained();
    const Position begin = position_;
    if (!failed_braces_.empty() && failed_braces_.contains(begin)) return nullptr;
    ExprNode* node = brace_display_rule();
    if (node == nullptr && !failed()) {
        // CPython looks for these mistakes at once, so they come before all that the second pass would find.
        // That reads the inner braces again; those that have failed are known, so nesting does not double the
        // work.
        failed_braces_.insert(begin);
        position_ = begin;
        explain_dict_pairs();
    }
    return node;
}

// Each part is read once: what is decided late must not be read again, or nesting would double the work.
ExprNode* Parser::brace_display_rule() {
    const Position begin = position_++;
    Items<ExprNode*> keys;
    Items<ExprNode*> values;
    if (at(TokenKind::DoubleStar) || at(TokenKind::RightBrace)) return dict_rest(begin, keys, values);
    if (at(TokenKind::Star)) return set_rest(begin, values);
    const bool is_walrus = at(TokenKind::Name) && next_is(TokenKind::ColonAssign);
    std::span<ast::Comprehension*> clauses;
    ExprNode* first = walrus_or_expression();
    if (first == nullptr) return nullptr;
    if (is_walrus || !accept(TokenKind::Colon)) {
        values.push_back(first);
        if (!at_comprehension())
            return accept(TokenKind::Comma) ? set_rest(begin, values) : set_end(begin, values);
        if (!comprehension_clauses(clauses) || !accept(TokenKind::RightBrace)) return nullptr;
        return make_from<ast::SetComp>(begin, first, clauses);
    }
    ExprNode* value = expression();
    if (value == nullptr) return nullptr;
    if (at_comprehension()) {
        if (!comprehension_clauses(clauses) || !accept(TokenKind::RightBrace)) return nullptr;
        return make_from<ast::DictComp>(begin, first, value, clauses);
    }
    keys.push_back(first);
    values.push_back(value);
    if (accept(TokenKind::Comma)) return dict_rest(begin, keys, values);
    return accept(TokenKind::RightBrace) ? make_from<ast::Dict>(begin, keep(keys), keep(values)) : nullptr;
}

// The alternatives one by one, each with the mistakes that look like it.
ExprNode* Parser::brace_display_explained() {
    const Position begin = position_;
    const auto again = [this, begin] {
        position_ = begin;
        return !failed();
    };
    ExprNode* node = dict_display();
    if (node != nullptr) return node;
    if (again() && explaining()) explain_dict_pairs();
    if (again() && (node = set_display()) != nullptr) return node;
    if (again() && (node = dict_comprehension()) != nullptr) return node;
    if (again() && explaining()) explain_dict_comprehension();
    if (again() && (node = set_comprehension()) != nullptr) return node;
    if (again() && explaining()) explain_comprehension();
    return nullptr;
}

// One `key: value` or `**mapping` (key null).
bool Parser::dict_pair(Items<ExprNode*>& keys, Items<ExprNode*>& values) {
    ExprNode* key = nullptr;
    ExprNode* value = nullptr;
    if (accept(TokenKind::DoubleStar)) {
        value = bitwise_or();
    } else {
        key = expression();
        if (key == nullptr || !accept(TokenKind::Colon)) return false;
        value = expression();
    }
    if (value == nullptr) return false;
    keys.push_back(key);
    values.push_back(value);
    return true;
}

ExprNode* Parser::dict_display() {
    const Position begin = position_++;
    Items<ExprNode*> keys;
    Items<ExprNode*> values;
    return dict_rest(begin, keys, values);
}

// From where a pair or the closing brace may stand.
ExprNode* Parser::dict_rest(Position begin, Items<ExprNode*>& keys, Items<ExprNode*>& values) {
    while (!at(TokenKind::RightBrace)) {
        if (!dict_pair(keys, values)) return nullptr;
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightBrace)) return nullptr;
    return make_from<ast::Dict>(begin, keep(keys), keep(values));
}

ExprNode* Parser::dict_comprehension() {
    const Position begin = position_++;
    ExprNode* key = expression();
    if (key == nullptr || !accept(TokenKind::Colon)) return nullptr;
    ExprNode* value = expression();
    std::span<ast::Comprehension*> clauses;
    if (value == nullptr || !comprehension_clauses(clauses) || !accept(TokenKind::RightBrace)) return nullptr;
    return make_from<ast::DictComp>(begin, key, value, clauses);
}

ExprNode* Parser::set_display() {
    const Position begin = position_++;
    Items<ExprNode*> items;
    return set_rest(begin, items);
}

// From where an element may stand.
ExprNode* Parser::set_rest(Position begin, Items<ExprNode*>& items) {
    bool trailing_comma = false;
    return star_named_expressions(items, trailing_comma) ? set_end(begin, items) : nullptr;
}

ExprNode* Parser::set_end(Position begin, const Items<ExprNode*>& items) {
    if (!accept(TokenKind::RightBrace)) return nullptr;
    return make_from<ast::Set>(begin, keep(items));
}

ExprNode* Parser::set_comprehension() {
    const Position begin = position_++;
    ExprNode* element = named_expression();
    std::span<ast::Comprehension*> clauses;
    if (element == nullptr || !comprehension_clauses(clauses) || !accept(TokenKind::RightBrace))
        return nullptr;
    return make_from<ast::SetComp>(begin, element, clauses);
}

// ---- for … in … if … ----

bool Parser::comprehension_clauses(std::span<ast::Comprehension*>& clauses) {
    Items<ast::Comprehension*> items;
    while (at_comprehension()) {
        const Position before = position_;
        ast::Comprehension* clause = comprehension_clause();
        if (clause == nullptr) {
            if (failed()) return false;
            position_ = before;
            break;
        }
        items.push_back(clause);
    }
    clauses = keep(items);
    return !items.empty();
}

ast::Comprehension* Parser::comprehension_clause() {
    const Position begin = position_;
    const bool is_async = accept(TokenKind::Async);
    if (!accept(TokenKind::For)) return nullptr;
    ExprNode* target = star_targets();
    if (target == nullptr || !accept(TokenKind::In)) {
        if (!failed()) explain_missing_in(begin);  // at once: this mistake leaves no doubt
        if (explaining()) explain_for_target(begin);
        return nullptr;
    }
    ExprNode* iterable = disjunction();
    if (iterable == nullptr) return nullptr;
    Items<ExprNode*> conditions;
    while (at(TokenKind::If)) {
        const Position before = position_++;
        ExprNode* condition = disjunction();
        if (condition == nullptr) {
            position_ = before;
            break;
        }
        conditions.push_back(condition);
    }
    return make_from<ast::Comprehension>(begin, target, iterable, keep(conditions), int{is_async});
}

}  // namespace gossamer

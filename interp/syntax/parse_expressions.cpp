// Expressions from the widest (`*a, b if c else d`) down to attribute access, calls and subscripts.
//
// A chain whose right side fails (`a +`) yields what was complete (`a`) with the position before the
// operator: the caller then stumbles over the operator itself, and the furthest token is already beyond it.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::BinaryOperator;
using ast::CompareOperator;
using ast::ExprNode;

// ---- lists of expressions ----

// One expression, or a tuple without parentheses; stars allowed.
ExprNode* Parser::star_expressions() {
    return memoized(Rule::StarExpressions, [this]() -> ExprNode* {
        const Position begin = position_;
        ExprNode* first = star_expression();
        if (first == nullptr || !at(TokenKind::Comma)) return first;
        Items<ExprNode*> items{first};
        while (at(TokenKind::Comma)) {
            const Position comma = position_++;
            ExprNode* item = star_expression();
            if (item == nullptr) {
                position_ = comma + 1;
                break;
            }
            items.push_back(item);
        }
        return make_from<ast::Tuple>(begin, keep(items), ast::ExprContext::Load);
    });
}

ExprNode* Parser::star_expression() {
    const Position begin = position_;
    if (!accept(TokenKind::Star)) return expression();
    ExprNode* value = bitwise_or();
    if (value == nullptr) return nullptr;
    return make_from<ast::Starred>(begin, value, ast::ExprContext::Load);
}

ExprNode* Parser::star_named_expression() {
    const Position begin = position_;
    if (!at(TokenKind::Star)) return named_expression();
    ++position_;
    ExprNode* value = bitwise_or();
    if (value == nullptr) return nullptr;
    return make_from<ast::Starred>(begin, value, ast::ExprContext::Load);
}

// One or more, with an optional comma at the end.
bool Parser::star_named_expressions(Items<ExprNode*>& items, bool& trailing_comma) {
    trailing_comma = false;
    while (true) {
        const Position begin = position_;
        ExprNode* item = star_named_expression();
        if (item == nullptr) {
            position_ = begin;
            return !items.empty();
        }
        items.push_back(item);
        trailing_comma = accept(TokenKind::Comma);
        if (!trailing_comma) return true;
    }
}

// As star_expressions, without stars.
ExprNode* Parser::expressions() {
    const Position begin = position_;
    ExprNode* first = expression();
    if (first == nullptr || !at(TokenKind::Comma)) return first;
    Items<ExprNode*> items{first};
    while (accept(TokenKind::Comma)) {
        const Position after_comma = position_;
        ExprNode* item = expression();
        if (item == nullptr) {
            position_ = after_comma;
            break;
        }
        items.push_back(item);
    }
    return make_from<ast::Tuple>(begin, keep(items), ast::ExprContext::Load);
}

// ---- one expression ----

ExprNode* Parser::assignment_expression() {
    const Position begin = position_;
    if (!at(TokenKind::Name) || !next_is(TokenKind::ColonAssign)) return nullptr;
    ExprNode* target = name();
    set_context(target, ast::ExprContext::Store);
    ++position_;
    ExprNode* value = expression();
    if (value == nullptr) return nullptr;
    return make_from<ast::NamedExpr>(begin, target, value);
}

ExprNode* Parser::named_expression() {
    if (at(TokenKind::Name) && next_is(TokenKind::ColonAssign)) return assignment_expression();
    return memoized(Rule::NamedExpression, [this]() -> ExprNode* {
        if (explaining()) explain_named_expression();
        ExprNode* value = expression();
        return value == nullptr || at(TokenKind::ColonAssign) ? nullptr : value;
    });
}

// named_expression as arguments and generators have it: there `a = b` is a keyword, not a mistyped `a == b`.
ExprNode* Parser::walrus_or_expression() {
    if (at(TokenKind::Name) && next_is(TokenKind::ColonAssign)) return assignment_expression();
    ExprNode* value = expression();
    return value == nullptr || at(TokenKind::ColonAssign) ? nullptr : value;
}

ExprNode* Parser::expression() {
    return memoized(Rule::Expression, [this] { return expression_rule(); });
}

ExprNode* Parser::expression_rule() {
    const DepthGuard guard(*this);
    if (guard.is_exhausted()) return nullptr;
    const Position begin = position_;
    if (explaining()) {
        explain_expression();
        explain_legacy_statement();
        position_ = begin;
    }
    return plain_expression();
}

ExprNode* Parser::plain_expression() {
    const Position begin = position_;
    if (at(TokenKind::Lambda)) return lambda();
    ExprNode* body = disjunction();
    if (body == nullptr || !at(TokenKind::If)) return body;
    const Position after_body = position_++;
    ExprNode* test = disjunction();
    if (test != nullptr && accept(TokenKind::Else)) {
        if (ExprNode* orelse = expression()) return make_from<ast::IfExp>(begin, test, body, orelse);
    }
    position_ = after_body;
    return body;
}

ExprNode* Parser::expression_without_explanations() {
    const DepthGuard guard(*this);
    if (guard.is_exhausted()) return nullptr;
    const bool before = std::exchange(explanations_allowed_, false);
    // Not expression(), which would remember a result that was reached without looking for mistakes.
    ExprNode* result = plain_expression();
    explanations_allowed_ = before;
    return result;
}

ExprNode* Parser::yield_expression() {
    const Position begin = position_;
    if (!accept(TokenKind::Yield)) return nullptr;
    if (accept(TokenKind::From)) {
        ExprNode* value = expression();
        if (value == nullptr) return nullptr;
        return make_from<ast::YieldFrom>(begin, value);
    }
    const Position after = position_;
    ExprNode* value = star_expressions();
    if (value == nullptr) position_ = after;
    return make_from<ast::Yield>(begin, value);
}

ExprNode* Parser::lambda() {
    const Position begin = position_;
    ++position_;
    ast::Arguments* arguments = parameters(ParameterStyle::Lambda);
    if (arguments == nullptr || !accept(TokenKind::Colon)) return nullptr;
    ExprNode* body = expression();
    if (body == nullptr) return nullptr;
    return make_from<ast::Lambda>(begin, arguments, body);
}

// ---- boolean operators and comparisons ----

ExprNode* Parser::disjunction() {
    return memoized(Rule::Disjunction,
                    [this] { return boolean_chain(TokenKind::Or, ast::BoolOperator::Or); });
}

ExprNode* Parser::conjunction() {
    return boolean_chain(TokenKind::And, ast::BoolOperator::And);
}

ExprNode* Parser::boolean_chain(TokenKind word, ast::BoolOperator op) {
    const auto operand = [this, word] { return word == TokenKind::Or ? conjunction() : inversion(); };
    const Position begin = position_;
    ExprNode* first = operand();
    if (first == nullptr || !at(word)) return first;
    Items<ExprNode*> values{first};
    while (at(word)) {
        const Position before = position_++;
        ExprNode* next = operand();
        if (next == nullptr) {
            position_ = before;
            break;
        }
        values.push_back(next);
    }
    if (values.size() == 1) return first;
    return make_from<ast::BoolOp>(begin, op, keep(values));
}

ExprNode* Parser::inversion() {
    if (!at(TokenKind::Not)) return comparison();
    return memoized(Rule::Inversion, [this]() -> ExprNode* {
        const DepthGuard guard(*this);
        if (guard.is_exhausted()) return nullptr;
        const Position begin = position_++;
        ExprNode* operand = inversion();
        if (operand == nullptr) return nullptr;
        return make_from<ast::UnaryOp>(begin, ast::UnaryOperator::Not, operand);
    });
}

// Consumes a comparison operator, if there is one.
bool Parser::comparison_operator(CompareOperator& op) {
    switch (kind()) {
    case TokenKind::EqualEqual: op = CompareOperator::Eq; break;
    case TokenKind::NotEqual:
        if (token().text == "<>") return false;
        op = CompareOperator::NotEq;
        break;
    case TokenKind::Less: op = CompareOperator::Lt; break;
    case TokenKind::LessEqual: op = CompareOperator::LtE; break;
    case TokenKind::Greater: op = CompareOperator::Gt; break;
    case TokenKind::GreaterEqual: op = CompareOperator::GtE; break;
    case TokenKind::In: op = CompareOperator::In; break;
    case TokenKind::Not:
        if (!next_is(TokenKind::In)) return false;
        ++position_;
        op = CompareOperator::NotIn;
        break;
    case TokenKind::Is:
        op = CompareOperator::Is;
        if (next_is(TokenKind::Not)) {
            ++position_;
            op = CompareOperator::IsNot;
        }
        break;
    default: return false;
    }
    ++position_;
    return true;
}

ExprNode* Parser::comparison() {
    const Position begin = position_;
    ExprNode* left = bitwise_or();
    if (left == nullptr) return nullptr;
    Items<CompareOperator> operators;
    Items<ExprNode*> operands;
    while (true) {
        const Position before = position_;
        CompareOperator op{};
        if (!comparison_operator(op)) break;
        ExprNode* operand = bitwise_or();
        if (operand == nullptr && op == CompareOperator::IsNot) {
            // `is` followed by an operand that begins with `not` cannot be: comparisons bind closer.
            position_ = before;
            break;
        }
        if (operand == nullptr) {
            position_ = before;
            break;
        }
        operators.push_back(op);
        operands.push_back(operand);
    }
    if (operands.empty()) return left;
    return make_from<ast::Compare>(begin, left, keep(operators), keep(operands));
}

// ---- arithmetic ----

namespace {

struct BinaryOperatorFacts {
    int precedence = -1;  // -1: not a binary operator
    BinaryOperator op = BinaryOperator::Add;
};

constexpr int kArithmeticPrecedence = 4;

BinaryOperatorFacts binary_operator(TokenKind kind) {
    switch (kind) {
    case TokenKind::VerticalBar: return {0, BinaryOperator::BitOr};
    case TokenKind::Caret: return {1, BinaryOperator::BitXor};
    case TokenKind::Ampersand: return {2, BinaryOperator::BitAnd};
    case TokenKind::LeftShift: return {3, BinaryOperator::LShift};
    case TokenKind::RightShift: return {3, BinaryOperator::RShift};
    case TokenKind::Plus: return {4, BinaryOperator::Add};
    case TokenKind::Minus: return {4, BinaryOperator::Sub};
    case TokenKind::Star: return {5, BinaryOperator::Mult};
    case TokenKind::Slash: return {5, BinaryOperator::Div};
    case TokenKind::DoubleSlash: return {5, BinaryOperator::FloorDiv};
    case TokenKind::Percent: return {5, BinaryOperator::Mod};
    case TokenKind::At: return {5, BinaryOperator::MatMult};
    default: return {};
    }
}

}  // namespace

ExprNode* Parser::bitwise_or() {
    return memoized(Rule::BitwiseOr, [this] { return binary(0); });
}

// Precedence climbing; all binary operators but `**` group to the left.
ExprNode* Parser::binary(int minimum_precedence) {
    const Position begin = position_;
    ExprNode* left = factor();
    if (left == nullptr) return nullptr;
    while (true) {
        const BinaryOperatorFacts facts = binary_operator(kind());
        if (facts.precedence < minimum_precedence) return left;
        const Position before = position_++;
        if (explaining() && facts.precedence >= kArithmeticPrecedence && at(TokenKind::Not)) {
            const SourceRange word = token().range;
            if (const ExprNode* operand = inversion()) {
                raise_between(SyntaxErrorId::NotAfterOperator, word, operand->range);
            }
            return nullptr;
        }
        ExprNode* right = binary(facts.precedence + 1);
        if (right == nullptr) {
            position_ = before;
            return left;
        }
        left = make_from<ast::BinOp>(begin, left, facts.op, right);
        if (failed()) return nullptr;
    }
}

ExprNode* Parser::factor() {
    return memoized(Rule::Factor, [this] { return factor_rule(); });
}

ExprNode* Parser::factor_rule() {
    ast::UnaryOperator op{};
    switch (kind()) {
    case TokenKind::Plus: op = ast::UnaryOperator::UAdd; break;
    case TokenKind::Minus: op = ast::UnaryOperator::USub; break;
    case TokenKind::Tilde: op = ast::UnaryOperator::Invert; break;
    default: return power();
    }
    const DepthGuard guard(*this);
    if (guard.is_exhausted()) return nullptr;
    const Position begin = position_++;
    if (explaining() && at(TokenKind::Not)) {
        const SourceRange word = token().range;
        ++position_;
        if (const ExprNode* operand = factor()) {
            raise_between(SyntaxErrorId::NotAfterOperator, word, operand->range);
        }
        return nullptr;
    }
    ExprNode* operand = factor();
    if (operand == nullptr) return nullptr;
    return make_from<ast::UnaryOp>(begin, op, operand);
}

ExprNode* Parser::power() {
    const Position begin = position_;
    ExprNode* base = await_primary();
    if (base == nullptr || !at(TokenKind::DoubleStar)) return base;
    const DepthGuard guard(*this);
    if (guard.is_exhausted()) return nullptr;
    const Position before = position_++;
    ExprNode* exponent = factor();
    if (exponent == nullptr) {
        position_ = before;
        return base;
    }
    return make_from<ast::BinOp>(begin, base, BinaryOperator::Pow, exponent);
}

ExprNode* Parser::await_primary() {
    const Position begin = position_;
    if (!accept(TokenKind::Await)) return primary();
    ExprNode* value = primary();
    if (value == nullptr) return nullptr;
    return make_from<ast::Await>(begin, value);
}

// ---- attribute, call, subscript ----

ExprNode* Parser::primary() {
    return memoized(Rule::Primary, [this] { return primary_rule(); });
}

ExprNode* Parser::primary_rule() {
    const Position begin = position_;
    ExprNode* value = atom();
    while (value != nullptr) {
        const Position before = position_;
        ExprNode* extended = trailer(begin, value);
        if (failed()) return nullptr;
        if (extended == nullptr) {
            position_ = before;
            return value;
        }
        value = extended;
    }
    return nullptr;
}

ExprNode* Parser::trailer(Position begin, ExprNode* value) {
    switch (kind()) {
    case TokenKind::Dot: {
        ++position_;
        if (!at(TokenKind::Name)) return nullptr;
        const std::string_view attribute = intern(token().text);
        ++position_;
        return make_from<ast::Attribute>(begin, value, attribute, ast::ExprContext::Load);
    }
    case TokenKind::LeftParen: return call(begin, value);
    case TokenKind::LeftBracket: {
        ++position_;
        ExprNode* index = slices();
        if (index == nullptr || !accept(TokenKind::RightBracket)) return nullptr;
        return make_from<ast::Subscript>(begin, value, index, ast::ExprContext::Load);
    }
    default: return nullptr;
    }
}

ExprNode* Parser::slices() {
    const Position begin = position_;
    ExprNode* first = slice_or_starred();
    if (first == nullptr) return nullptr;
    if (!at(TokenKind::Comma) && first->kind != ast::NodeKind::Starred) return first;
    Items<ExprNode*> items{first};
    while (accept(TokenKind::Comma)) {
        const Position after_comma = position_;
        ExprNode* item = slice_or_starred();
        if (item == nullptr) {
            position_ = after_comma;
            break;
        }
        items.push_back(item);
    }
    return make_from<ast::Tuple>(begin, keep(items), ast::ExprContext::Load);
}

ExprNode* Parser::slice_or_starred() {
    return at(TokenKind::Star) ? starred_argument() : slice();
}

ExprNode* Parser::slice() {
    const Position begin = position_;
    const auto bound = [this] {
        const Position before = position_;
        ExprNode* node = expression();
        if (node == nullptr) position_ = before;
        return node;
    };
    if (at(TokenKind::Name) && next_is(TokenKind::ColonAssign)) return named_expression();
    ExprNode* lower = at(TokenKind::Colon) ? nullptr : bound();
    if (!at(TokenKind::Colon)) {
        if (!explaining_) return lower;
        position_ = begin;
        return named_expression();
    }
    ++position_;
    ExprNode* upper = bound();
    ExprNode* step = accept(TokenKind::Colon) ? bound() : nullptr;
    return make_from<ast::Slice>(begin, lower, upper, step);
}

}  // namespace gossamer

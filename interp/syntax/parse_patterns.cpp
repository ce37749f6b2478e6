// match statements and their patterns.
//
// `match`, `case` and `_` are ordinary names elsewhere, so a match statement that turns out not to be one is
// simply no result: the caller then reads the line as an expression.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;
using ast::PatternNode;
using ast::StmtNode;

// ---- the statement ----

StmtNode* Parser::match_statement() {
    const Position begin = position_++;
    ExprNode* subject = match_subject();
    if (subject == nullptr) return nullptr;
    if (explaining() && at(TokenKind::Newline)) return raise_at_furthest(SyntaxErrorId::ExpectedToken, {":"});
    if (!accept(TokenKind::Colon) || !accept(TokenKind::Newline)) return nullptr;
    if (!accept(TokenKind::Indent)) {
        if (!explaining()) return nullptr;
        return raise_at_furthest(SyntaxErrorId::ExpectedIndentedBlock,
                                 {"'match' statement", std::to_string(tokens_[begin].range.begin_line)});
    }
    Items<ast::MatchCase*> cases;
    while (at_soft_keyword(TokenKind::Case)) {
        ast::MatchCase* each = match_case();
        if (each == nullptr) return nullptr;
        cases.push_back(each);
    }
    if (cases.empty() || !accept(TokenKind::Dedent)) return nullptr;
    return make_from<ast::Match>(begin, subject, keep(cases));
}

ExprNode* Parser::match_subject() {
    const Position begin = position_;
    ExprNode* first = star_named_expression();
    if (first == nullptr) return nullptr;
    if (!at(TokenKind::Comma)) return first->kind == ast::NodeKind::Starred ? nullptr : first;
    Items<ExprNode*> items{first};
    ++position_;
    bool trailing_comma = false;
    Items<ExprNode*> rest;
    star_named_expressions(rest, trailing_comma);
    items.insert(items.end(), rest.begin(), rest.end());
    return make_from<ast::Tuple>(begin, keep(items), ast::ExprContext::Load);
}

ast::MatchCase* Parser::match_case() {
    const Position begin = position_++;
    PatternNode* matched = open_pattern();
    if (matched == nullptr) return nullptr;
    ExprNode* guard = nullptr;
    if (accept(TokenKind::If)) {
        guard = named_expression();
        if (guard == nullptr) return nullptr;
    }
    std::span<StmtNode*> body;
    if (!block_after_colon(body, {"'case' statement", tokens_[begin].range.begin_line})) return nullptr;
    return make_from<ast::MatchCase>(begin, matched, guard, body);
}

// ---- patterns, from the widest ----

// After `case`: a pattern, or a sequence without brackets.
PatternNode* Parser::open_pattern() {
    const Position begin = position_;
    PatternNode* first = star_or_plain_pattern();
    if (first == nullptr) return nullptr;
    if (!at(TokenKind::Comma)) return first->kind == ast::NodeKind::MatchStar ? nullptr : first;
    Items<PatternNode*> items{first};
    ++position_;
    bool has_comma = false;
    if (!at(TokenKind::Colon) && !at(TokenKind::If) &&
        !sequence_pattern_items(items, TokenKind::Colon, has_comma)) {
        return nullptr;
    }
    return make_from<ast::MatchSequence>(begin, keep(items));
}

// One or more items; `has_comma` says whether any comma was among them.
bool Parser::sequence_pattern_items(Items<PatternNode*>& items, TokenKind end, bool& has_comma) {
    has_comma = false;
    while (true) {
        PatternNode* item = star_or_plain_pattern();
        if (item == nullptr) return false;
        items.push_back(item);
        if (!accept(TokenKind::Comma)) return true;
        has_comma = true;
        if (at(end) || (end == TokenKind::Colon && at(TokenKind::If))) return true;
    }
}

PatternNode* Parser::star_or_plain_pattern() {
    const Position begin = position_;
    if (!accept(TokenKind::Star)) return pattern();
    std::string_view captured;
    if (at_soft_keyword(TokenKind::Underscore)) {
        ++position_;
    } else if (!capture_target(captured)) {
        return nullptr;
    }
    return make_from<ast::MatchStar>(begin, captured);
}

// A name to bind: not `_`, and not the beginning of something longer.
bool Parser::capture_target(std::string_view& captured) {
    if (!at(TokenKind::Name) || token().soft_keyword == TokenKind::Underscore) return false;
    if (next_is(TokenKind::Dot) || next_is(TokenKind::LeftParen) || next_is(TokenKind::Assign)) return false;
    captured = intern(token().text);
    ++position_;
    return true;
}

PatternNode* Parser::pattern() {
    const DepthGuard guard(*this);
    if (guard.is_exhausted()) return nullptr;
    const Position begin = position_;
    PatternNode* inner = or_pattern();
    if (inner == nullptr || !at(TokenKind::As)) return inner;
    ++position_;
    std::string_view captured;
    const Position target = position_;
    if (capture_target(captured)) return make_from<ast::MatchAs>(begin, inner, captured);
    if (explaining()) {
        position_ = target;
        if (at_soft_keyword(TokenKind::Underscore)) {
            raise(SyntaxErrorId::PatternTargetUnderscore, token().range);
        } else if (!at(TokenKind::Name)) {
            if (const ExprNode* node = expression()) raise(SyntaxErrorId::InvalidPatternTarget, node->range);
        }
    }
    return nullptr;
}

PatternNode* Parser::or_pattern() {
    const Position begin = position_;
    PatternNode* first = closed_pattern();
    if (first == nullptr || !at(TokenKind::VerticalBar)) return first;
    Items<PatternNode*> items{first};
    while (accept(TokenKind::VerticalBar)) {
        PatternNode* next = closed_pattern();
        if (next == nullptr) return nullptr;
        items.push_back(next);
    }
    return make_from<ast::MatchOr>(begin, keep(items));
}

PatternNode* Parser::closed_pattern() {
    switch (kind()) {
    case TokenKind::Name: return name_pattern();
    case TokenKind::LeftParen: return group_or_sequence_pattern();
    case TokenKind::LeftBracket: return list_pattern();
    case TokenKind::LeftBrace: return mapping_pattern();
    default: return literal_pattern();
    }
}

// ---- names: capture, wildcard, value, class ----

PatternNode* Parser::name_pattern() {
    const Position begin = position_;
    std::string_view captured;
    PatternNode* const nothing = nullptr;
    if (at_soft_keyword(TokenKind::Underscore)) {
        ++position_;
        return make_from<ast::MatchAs>(begin, nothing, captured);
    }
    if (capture_target(captured)) return make_from<ast::MatchAs>(begin, nothing, captured);
    ExprNode* value = name_or_attribute();
    if (at(TokenKind::LeftParen)) return class_pattern(begin, value);
    if (value->kind != ast::NodeKind::Attribute || at(TokenKind::Assign) || at(TokenKind::Dot))
        return nullptr;
    return make_from<ast::MatchValue>(begin, value);
}

ExprNode* Parser::name_or_attribute() {
    const Position begin = position_;
    ExprNode* value = name();
    while (at(TokenKind::Dot)) {
        const Position before = position_++;
        if (!at(TokenKind::Name)) {
            position_ = before;
            break;
        }
        const std::string_view attribute = intern(token().text);
        ++position_;
        value = make_from<ast::Attribute>(begin, value, attribute, ast::ExprContext::Load);
    }
    return value;
}

// At the parenthesis.
PatternNode* Parser::class_pattern(Position begin, ExprNode* cls) {
    ++position_;
    Items<PatternNode*> positional;
    Items<std::string_view> names;
    Items<PatternNode*> named;
    while (!at(TokenKind::RightParen)) {
        if (at(TokenKind::Name) && next_is(TokenKind::Assign)) {
            names.push_back(intern(token().text));
            position_ += 2;
        } else if (!names.empty()) {
            if (explaining()) explain_positional_patterns();
            return nullptr;
        }
        PatternNode* argument = pattern();
        if (argument == nullptr) return nullptr;
        (names.empty() ? positional : named).push_back(argument);
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightParen)) return nullptr;
    return make_from<ast::MatchClass>(begin, cls, keep(positional), keep(names), keep(named));
}

// `A(x=1, 2, 3)`; at the first positional pattern after keywords.
void Parser::explain_positional_patterns() {
    const PatternNode* first = nullptr;
    const PatternNode* last = nullptr;
    do {
        if (at(TokenKind::Name) && next_is(TokenKind::Assign)) break;
        const PatternNode* each = pattern();
        if (each == nullptr) break;
        if (first == nullptr) first = each;
        last = each;
    } while (accept(TokenKind::Comma));
    if (first != nullptr)
        raise_between(SyntaxErrorId::PositionalPatternAfterKeyword, first->range, last->range);
}

// ---- brackets ----

PatternNode* Parser::group_or_sequence_pattern() {
    const Position begin = position_++;
    Items<PatternNode*> items;
    bool has_comma = false;
    if (!at(TokenKind::RightParen) && !sequence_pattern_items(items, TokenKind::RightParen, has_comma))
        return nullptr;
    if (!accept(TokenKind::RightParen)) return nullptr;
    if (items.size() == 1 && !has_comma)
        return items[0]->kind == ast::NodeKind::MatchStar ? nullptr : items[0];
    return make_from<ast::MatchSequence>(begin, keep(items));
}

PatternNode* Parser::list_pattern() {
    const Position begin = position_++;
    Items<PatternNode*> items;
    bool has_comma = false;
    if (!at(TokenKind::RightBracket) && !sequence_pattern_items(items, TokenKind::RightBracket, has_comma)) {
        return nullptr;
    }
    if (!accept(TokenKind::RightBracket)) return nullptr;
    return make_from<ast::MatchSequence>(begin, keep(items));
}

PatternNode* Parser::mapping_pattern() {
    const Position begin = position_++;
    Items<ExprNode*> keys;
    Items<PatternNode*> patterns;
    std::string_view rest;
    while (!at(TokenKind::RightBrace)) {
        if (accept(TokenKind::DoubleStar)) {
            if (!capture_target(rest)) return nullptr;
            accept(TokenKind::Comma);
            break;
        }
        ExprNode* key = at(TokenKind::Name) ? name_or_attribute() : literal_pattern_value();
        if (key == nullptr || key->kind == ast::NodeKind::Name || !accept(TokenKind::Colon)) return nullptr;
        PatternNode* value = pattern();
        if (value == nullptr) return nullptr;
        keys.push_back(key);
        patterns.push_back(value);
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightBrace)) return nullptr;
    return make_from<ast::MatchMapping>(begin, keep(keys), keep(patterns), rest);
}

// ---- literals ----

PatternNode* Parser::literal_pattern() {
    const Position begin = position_;
    const TokenKind first = kind();
    ExprNode* value = literal_pattern_value();
    if (value == nullptr) return nullptr;
    if (first == TokenKind::None || first == TokenKind::True || first == TokenKind::False) {
        return make_from<ast::MatchSingleton>(begin, static_cast<ast::Constant*>(value)->value);
    }
    return make_from<ast::MatchValue>(begin, value);
}

// A constant, a negative number, or a sum of a real and an imaginary number.
ExprNode* Parser::literal_pattern_value() {
    switch (kind()) {
    case TokenKind::None: return constant(ast::ConstantKind::None);
    case TokenKind::True: return constant(ast::ConstantKind::True);
    case TokenKind::False: return constant(ast::ConstantKind::False);
    case TokenKind::String:
    case TokenKind::FStringStart: return strings();
    case TokenKind::Number:
    case TokenKind::Minus: break;
    default: return nullptr;
    }
    const Position begin = position_;
    ExprNode* real = signed_number();
    if (real == nullptr || (!at(TokenKind::Plus) && !at(TokenKind::Minus))) return real;
    const auto is_imaginary = [](const ExprNode* node) {
        return static_cast<const ast::Constant*>(node)->value.kind == ast::ConstantKind::Imaginary;
    };
    const auto* negated = ast::as<ast::UnaryOp>(static_cast<const ast::Node*>(real));
    const ExprNode* magnitude = negated != nullptr ? negated->operand : real;
    if (is_imaginary(magnitude)) return raise(SyntaxErrorId::ExpectedRealNumber, magnitude->range);
    const ast::BinaryOperator op = at(TokenKind::Plus) ? ast::BinaryOperator::Add : ast::BinaryOperator::Sub;
    ++position_;
    if (!at(TokenKind::Number)) return nullptr;
    ExprNode* imaginary = number();
    if (imaginary == nullptr) return nullptr;
    if (!is_imaginary(imaginary)) return raise(SyntaxErrorId::ExpectedImaginaryNumber, imaginary->range);
    return make_from<ast::BinOp>(begin, real, op, imaginary);
}

ExprNode* Parser::signed_number() {
    const Position begin = position_;
    const bool is_negative = accept(TokenKind::Minus);
    if (!at(TokenKind::Number)) return nullptr;
    ExprNode* value = number();
    if (value == nullptr || !is_negative) return value;
    return make_from<ast::UnaryOp>(begin, ast::UnaryOperator::USub, value);
}

}  // namespace gossamer

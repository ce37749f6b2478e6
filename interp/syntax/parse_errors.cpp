// Common mistakes in expressions and assignments, recognised in the second pass.
//
// Each explain_… function is called where the rule of the same name begins (or has failed), looks for one
// family of mistakes and raises its error. The caller restores the position.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;
using ast::NodeKind;

namespace {

// Statements of Python 2 that people still write.
bool is_legacy_statement(const ExprNode* node) {
    if (node->kind != NodeKind::Name) return false;
    const std::string_view name = static_cast<const ast::Name*>(node)->id;
    return name == "print" || name == "exec";
}

// CPython takes the beginning of a soft keyword for the whole, so that `(c d)` gets the shorter message.
bool begins_soft_keyword(std::string_view name) {
    constexpr std::string_view kSoftKeywords[] = {"_", "case", "match", "type"};
    return std::any_of(std::begin(kSoftKeywords), std::end(kSoftKeywords),
                       [name](std::string_view keyword) { return keyword.starts_with(name); });
}

}  // namespace

// ---- expressions ----

// `a b` in brackets, `a if b` without else, a lambda in an f-string that its colon cuts off.
void Parser::explain_expression() {
    const Position begin = position_;
    const bool is_prefix_or_soft =
        at(TokenKind::Name) && (next_is(TokenKind::String) || begins_soft_keyword(token().text));
    if (!is_prefix_or_soft) {
        const ExprNode* first = disjunction();
        const ExprNode* second = first == nullptr ? nullptr : expression_without_explanations();
        if (second != nullptr && !is_legacy_statement(first) && previous_is_inside_brackets()) {
            raise_between(SyntaxErrorId::ForgotComma, first->range, second->range);
        }
    }
    position_ = begin;
    const ExprNode* body = disjunction();
    if (body != nullptr && accept(TokenKind::If)) {
        const ExprNode* test = disjunction();
        if (test != nullptr && !at(TokenKind::Else) && !at(TokenKind::Colon)) {
            raise_between(SyntaxErrorId::ExpectedElse, body->range, test->range);
        }
    }
    position_ = begin;
    if (accept(TokenKind::Lambda)) {
        parameters(ParameterStyle::Lambda);
        const SourceRange colon = token().range;
        const auto ends_field = [this] {
            const TokenKind after = at(TokenKind::RightBrace) ? tokens_[position_ + 1].kind : token().kind;
            return after == TokenKind::FStringMiddle ||
                   (after == TokenKind::FStringEnd && at(TokenKind::RightBrace));
        };
        if (accept(TokenKind::Colon) && ends_field()) {
            raise_between(SyntaxErrorId::FStringBareLambda, tokens_[begin].range, colon);
        }
    }
    position_ = begin;
}

// `print x`
void Parser::explain_legacy_statement() {
    if (!at(TokenKind::Name) || next_is(TokenKind::LeftParen)) return;
    const Position begin = position_;
    const ExprNode* word = name();
    const ExprNode* operand = star_expressions();
    if (operand != nullptr && is_legacy_statement(word)) {
        const std::string_view spelling = static_cast<const ast::Name*>(word)->id;
        raise_between(SyntaxErrorId::MissingCallParentheses, word->range, operand->range,
                      {spelling, spelling});
    }
    position_ = begin;
}

// `if x = 3`, `(a.b := 3)`
void Parser::explain_named_expression() {
    const Position begin = position_;
    const ExprNode* target = expression();
    if (target != nullptr && accept(TokenKind::ColonAssign)) {
        if (expression() != nullptr)
            raise(SyntaxErrorId::CannotNameTarget, target->range, {describe(target)});
    }
    position_ = begin;
    const auto no_assignment_follows = [this] {
        return !at(TokenKind::Assign) && !at(TokenKind::ColonAssign);
    };
    if (at(TokenKind::Name) && next_is(TokenKind::Assign)) {
        const SourceRange first = token().range;
        position_ += 2;
        const ExprNode* value = bitwise_or();
        if (value != nullptr && no_assignment_follows()) {
            raise_between(SyntaxErrorId::MeantEquality, first, value->range);
        }
        position_ = begin;
    }
    target = bitwise_or();
    const bool is_display = target != nullptr &&
                            tokens_[begin].range.begin_offset == target->range.begin_offset &&
                            (target->kind == NodeKind::List || target->kind == NodeKind::Tuple ||
                             target->kind == NodeKind::GeneratorExp);
    const TokenKind first_kind = tokens_[begin].kind;
    const bool is_word =
        first_kind == TokenKind::True || first_kind == TokenKind::None || first_kind == TokenKind::False;
    if (target != nullptr && !is_display && !is_word && accept(TokenKind::Assign)) {
        if (bitwise_or() != nullptr && no_assignment_follows()) {
            raise(SyntaxErrorId::CannotAssignHere, target->range, {describe(target)});
        }
    }
    position_ = begin;
}

// ---- brackets ----

// `(*a)`, `(**a)`
void Parser::explain_group() {
    const Position begin = position_++;
    if (at(TokenKind::Star)) {
        const ExprNode* starred = starred_argument();
        if (starred != nullptr && at(TokenKind::RightParen))
            raise(SyntaxErrorId::StarredInParentheses, starred->range);
    } else if (at(TokenKind::DoubleStar)) {
        const SourceRange stars = token().range;
        ++position_;
        if (expression() != nullptr && at(TokenKind::RightParen))
            raise(SyntaxErrorId::DoubleStarredInParentheses, stars);
    }
    position_ = begin;
}

// `[*a for a in b]`, `[a, b for a, b in c]`; from the opening bracket.
void Parser::explain_comprehension() {
    const Position begin = position_;
    const bool is_parenthesis = at(TokenKind::LeftParen);
    std::span<ast::Comprehension*> clauses;
    ++position_;
    if (at(TokenKind::Star)) {
        const ExprNode* starred = starred_argument();
        if (starred != nullptr && comprehension_clauses(clauses)) {
            raise(SyntaxErrorId::UnpackingInComprehension, starred->range);
        }
    }
    position_ = begin;
    if (is_parenthesis || failed()) return;
    ++position_;
    const ExprNode* first = star_named_expression();
    if (first == nullptr || !at(TokenKind::Comma)) return;
    const SourceRange comma = token().range;
    ++position_;
    const Position after_comma = position_;
    Items<ExprNode*> rest;
    bool trailing_comma = false;
    if (star_named_expressions(rest, trailing_comma) && comprehension_clauses(clauses)) {
        raise_between(SyntaxErrorId::UnparenthesizedTarget, first->range, rest.back()->range);
    }
    position_ = after_comma;
    if (rest.empty() && comprehension_clauses(clauses)) {
        raise_between(SyntaxErrorId::UnparenthesizedTarget, first->range, comma);
    }
}

// `{a: b, c}`, `{a: *b}`, `{a:}`; from the opening brace.
void Parser::explain_dict_pairs() {
    const Position begin = position_;
    ++position_;
    Items<ExprNode*> keys;
    Items<ExprNode*> values;
    Position end = position_;
    while (dict_pair(keys, values)) {
        end = position_;
        if (!accept(TokenKind::Comma)) break;
        end = position_;
    }
    if (failed()) return;
    position_ = end;
    if (!keys.empty() && tokens_[position_ - 1].kind == TokenKind::Comma) {
        const ExprNode* key = expression();
        if (key != nullptr && !at(TokenKind::Colon)) {
            SourceRange range = key->range;
            range.begin_line = range.end_line;
            range.begin_column = range.end_column == 0 ? 0 : range.end_column - 1;
            raise(SyntaxErrorId::ExpectedKeyColon, range);
            if (error_) error_->extent = Diagnostic::Extent::Begin;
            return;
        }
        position_ = end;
        explain_dict_pair();
    }
    position_ = begin + 1;
    explain_dict_pair();
}

void Parser::explain_dict_pair() {
    if (failed() || expression() == nullptr || !at(TokenKind::Colon)) return;
    const SourceRange colon = token().range;
    ++position_;
    if (at(TokenKind::Star)) {
        const SourceRange star = token().range;
        ++position_;
        if (bitwise_or() != nullptr) raise_from(SyntaxErrorId::StarredDictValue, star);
    } else if (at(TokenKind::RightBrace) || at(TokenKind::Comma)) {
        raise(SyntaxErrorId::ExpectedDictValue, colon);
    }
}

// `{**a for a in b}`
void Parser::explain_dict_comprehension() {
    ++position_;
    const SourceRange stars = token().range;
    std::span<ast::Comprehension*> clauses;
    if (accept(TokenKind::DoubleStar) && bitwise_or() != nullptr && comprehension_clauses(clauses) &&
        at(TokenKind::RightBrace)) {
        raise(SyntaxErrorId::UnpackingInDictComprehension, stars);
    }
}

// A clause `for x` (from its first word) without `in`.
void Parser::explain_missing_in(Position begin) {
    position_ = begin;
    accept(TokenKind::Async);
    if (!accept(TokenKind::For) || bitwise_or() == nullptr) return;
    while (accept(TokenKind::Comma)) {
        const Position after_comma = position_;
        if (bitwise_or() != nullptr) continue;
        position_ = after_comma;
        break;
    }
    if (!at(TokenKind::In)) raise_at_furthest(SyntaxErrorId::ExpectedIn);
}

// What stands after `for` (clause or statement, from its first word) cannot be a target.
void Parser::explain_for_target(Position begin) {
    position_ = begin;
    accept(TokenKind::Async);
    if (!accept(TokenKind::For)) return;
    if (const ExprNode* node = star_expressions()) raise_invalid_target(node, TargetKind::For);
}

// ---- assignments ----

// A statement that is no assignment: why not?
void Parser::explain_assignment() {
    const Position begin = position_;
    // `(a, b): int`
    const ExprNode* target = primary();
    const bool is_list_or_tuple =
        target != nullptr && (target->kind == NodeKind::List || target->kind == NodeKind::Tuple);
    if (is_list_or_tuple && accept(TokenKind::Colon) && expression() != nullptr) {
        raise(SyntaxErrorId::SingleAnnotationTarget, target->range, {describe(target)});
    }
    // `a, b: int`
    position_ = begin;
    target = star_named_expression();
    if (target != nullptr && accept(TokenKind::Comma)) {
        bool trailing_comma = false;
        for (bool any = true; any;) {
            // Lists that no comma separates are read on, too: `a, b c = 1` is told at `c = 1`.
            Items<ExprNode*> rest;
            any = star_named_expressions(rest, trailing_comma);
        }
        if (accept(TokenKind::Colon) && expression() != nullptr) {
            raise(SyntaxErrorId::SingleAnnotationTarget, target->range, {"tuple"});
        }
    }
    // `f(): int`
    position_ = begin;
    target = expression();
    if (target != nullptr && accept(TokenKind::Colon) && expression() != nullptr) {
        raise(SyntaxErrorId::IllegalAnnotationTarget, target->range);
    }
    // `a = 1 = b`, `a = yield = b`
    position_ = begin;
    while (!failed()) {
        const Position link = position_;
        const ExprNode* value = at(TokenKind::Yield) ? yield_expression() : star_expressions();
        if (value == nullptr || !accept(TokenKind::Assign)) break;
        if (value->kind == NodeKind::Yield || value->kind == NodeKind::YieldFrom) {
            if (tokens_[link].kind == TokenKind::Yield)
                raise(SyntaxErrorId::CannotAssignToYield, value->range);
        }
        raise_invalid_target(value, TargetKind::Assignment);
    }
    // `f() += 1`
    position_ = begin;
    target = star_expressions();
    ast::BinaryOperator op{};
    if (target != nullptr && at_augmented_operator(op)) {
        ++position_;
        if (right_hand_side() != nullptr)
            raise(SyntaxErrorId::IllegalAugmentedTarget, target->range, {describe(target)});
    }
    position_ = begin;
}

}  // namespace gossamer

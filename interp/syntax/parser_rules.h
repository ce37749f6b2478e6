// The Parser class: one member function per rule of the grammar, over a finished list of tokens.
//
// How it works
//  1. A rule returns its node, or null when the text at the current position is not one. It may then leave
//  the
//     position anywhere; whoever has an alternative to try puts it back.
//  2. The first pass only accepts or fails, as fast as it can: one token of lookahead decides nearly
//  everywhere.
//     It remembers the furthest token it looked at.
//  3. When it fails, a second pass runs the same rules over the same tokens with `explaining_` set. Now rules
//  also
//     try the explain_… functions, which know common mistakes; the first that recognises one raises its
//     error, and from then on every token reads as Error, so that everything unwinds. If no mistake is
//     recognised, the error is "invalid syntax" at the furthest token of the first pass. The order in which
//     the rules try things decides which error wins; it follows CPython's observable choices. Rules that the
//     second pass may enter often at one place remember their results (memoized), which keeps it from taking
//     exponential time in nested brackets.
//  4. Recursion is bounded twice: DepthGuard bounds the parser's own stack, and every new node checks the
//  height
//     of the tree below it.
//
// Private to the parser's own source files.
#pragma once

#include "syntax/ast.h"
#include "syntax/lexer.h"
#include "syntax/parser.h"
#include "syntax/syntax_errors.h"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace gossamer {

template <class T>
using Items = boost::container::small_vector<T, 6>;

class Parser {
public:
    Parser(const Source& source, const TokenList& list, Arena& arena, FindCharacter find_character);

    ParseResult run(ParseMode mode);

private:
    using Position = std::size_t;

    // Rules whose results the second pass remembers.
    enum class Rule : std::uint8_t {
        Expression,
        NamedExpression,
        StarExpressions,
        Disjunction,
        Inversion,
        BitwiseOr,
        Factor,
        Primary,
        Atom,
        Arguments,
    };
    struct Remembered {
        ast::ExprNode* node;
        Position end;
    };

    // What may follow in a list of targets, and so which targets are allowed.
    enum class TargetKind : std::uint8_t { Assignment, For, Delete };
    enum class ParameterStyle : std::uint8_t { Function, Lambda };
    struct ArgumentList {
        Items<ast::ExprNode*> positional;
        Items<ast::Keyword*> keywords;
    };
    struct ParameterList;
    struct StringParts;
    // A statement's first word, for "expected an indented block after 'if' statement on line 3".
    struct BlockOwner {
        std::string_view description;
        std::uint32_t line;
    };

    // Bounds the depth of recursion: false (with an error raised) when it is used up.
    class DepthGuard {
    public:
        explicit DepthGuard(Parser& parser) : parser_(parser) { ++parser_.depth_; }
        ~DepthGuard() { --parser_.depth_; }
        DepthGuard(const DepthGuard&) = delete;
        DepthGuard& operator=(const DepthGuard&) = delete;
        [[nodiscard]] bool is_exhausted() const;

    private:
        Parser& parser_;
    };
    static constexpr std::uint32_t kMaximumDepth = 1200;

    // ---- tokens (parser.cpp) ----
    // Looking at a token makes it the furthest one, which is where a plain "invalid syntax" is reported.
    TokenKind kind() {
        if (error_) return TokenKind::Error;
        furthest_ = std::max(furthest_, position_);
        const TokenKind result = tokens_[position_].kind;
        if (result == TokenKind::Error) [[unlikely]]
            meet_scan_error();
        return result;
    }
    bool at(TokenKind expected) { return kind() == expected; }
    bool accept(TokenKind expected) {
        if (kind() != expected) return false;
        ++position_;
        return true;
    }
    // Is the token after the current one of this kind? Counts as looked at.
    bool next_is(TokenKind expected);
    // Like next_is, but leaves no trace.
    bool next_is_quietly(TokenKind expected) const;
    bool at_soft_keyword(TokenKind keyword) {
        return at(TokenKind::Name) && tokens_[position_].soft_keyword == keyword;
    }
    const Token& token() const { return tokens_[position_]; }
    const Token& previous() const { return tokens_[position_ - 1]; }
    // From a token to the last one consumed that has characters of its own.
    SourceRange range_from(Position begin) const {
        Position last = position_ - 1;
        while (last > begin && is_layout(tokens_[last].kind))
            --last;
        return join_ranges(tokens_[begin].range, tokens_[last].range);
    }
    static bool is_layout(TokenKind each) {
        return each == TokenKind::Newline || each == TokenKind::Indent || each == TokenKind::Dedent ||
               each == TokenKind::EndMarker;
    }
    bool failed() const { return error_.has_value(); }
    // True where mistakes are to be recognised.
    bool explaining() const { return explaining_ && explanations_allowed_ && !error_; }
    void meet_scan_error();
    // Bracket depth after the token before the current position, as CPython's tokens know it.
    bool previous_is_inside_brackets();

    // ---- errors (parser.cpp) ----
    // All return null, so that a rule can say `return raise(…)`. Only the first error counts.
    using Arguments = std::initializer_list<std::string_view>;
    std::nullptr_t raise(SyntaxErrorId id, const SourceRange& range, Arguments arguments = {});
    std::nullptr_t raise_between(SyntaxErrorId id, const SourceRange& first, const SourceRange& last,
                                 Arguments arguments = {}) {
        return raise(id, join_ranges(first, last), arguments);
    }
    // At the furthest token looked at.
    std::nullptr_t raise_at_furthest(SyntaxErrorId id, Arguments arguments = {});
    // From `begin` up to the furthest token looked at.
    std::nullptr_t raise_from(SyntaxErrorId id, const SourceRange& begin, Arguments arguments = {});
    std::uint32_t last_line() const;
    void report_failure(Position furthest_of_first_pass, ParseMode mode);
    [[nodiscard]] bool is_scan_error_in_other_field() const;
    void prefer_scan_error();
    bool is_incomplete(const Diagnostic& error, Position furthest_of_first_pass) const;

    // ---- nodes (below) ----
    template <class T, class... Fields>
    T* make(const SourceRange& range, Fields... fields);
    template <class T, class... Fields>
    T* make_from(Position begin, Fields... fields) {
        return make<T>(range_from(begin), fields...);
    }
    template <class Container>
    auto keep(const Container& items) -> std::span<typename Container::value_type> {
        return arena_.copy_span(items);
    }
    std::string_view intern(std::string_view text);
    void height_exceeded();
    template <class Parse>
    ast::ExprNode* memoized(Rule rule, Parse parse);

    // ---- modules and blocks (parse_statements.cpp) ----
    ast::ModNode* module_of(ParseMode mode);
    ast::ModNode* single_statement();
    ast::ModNode* session_input();
    bool statements(Items<ast::StmtNode*>& body, TokenKind end);
    bool statement(Items<ast::StmtNode*>& body);
    bool simple_statement_line(Items<ast::StmtNode*>& body);
    bool block(std::span<ast::StmtNode*>& body, const BlockOwner& owner);
    bool block_after_colon(std::span<ast::StmtNode*>& body, const BlockOwner& owner);
    bool forced(TokenKind expected);
    ast::StmtNode* compound_statement(bool& is_compound);

    // ---- simple statements (parse_simple_statements.cpp) ----
    ast::StmtNode* simple_statement();
    ast::StmtNode* expression_or_assignment();
    ast::StmtNode* assignment_explained();
    ast::ExprNode* star_target_list();
    ast::StmtNode* annotated_assignment(Position begin, ast::ExprNode* target);
    ast::StmtNode* assignment_chain(Position begin, ast::ExprNode* first);
    ast::StmtNode* augmented_assignment(Position begin, ast::ExprNode* target);
    ast::ExprNode* right_hand_side();
    bool at_augmented_operator(ast::BinaryOperator& op);
    ast::StmtNode* return_statement();
    ast::StmtNode* raise_statement();
    ast::StmtNode* scope_statement();
    ast::StmtNode* delete_statement();
    ast::StmtNode* assert_statement();
    ast::StmtNode* import_statement();
    ast::StmtNode* import_from_statement();
    bool imported_names(Items<ast::Alias*>& names);
    bool dotted_name(std::string_view& name);
    ast::StmtNode* type_alias_statement();

    // ---- compound statements (parse_compound_statements.cpp) ----
    ast::StmtNode* if_statement();
    ast::StmtNode* while_statement();
    ast::StmtNode* for_statement(Position begin, bool is_async);
    ast::StmtNode* with_statement(Position begin, bool is_async);
    bool with_items(Items<ast::WithItem*>& items);
    bool with_item_list(Items<ast::WithItem*>& items, TokenKind end);
    ast::WithItem* with_item();
    void explain_with_items();
    bool else_block(std::span<ast::StmtNode*>& body);
    ast::StmtNode* async_statement();
    ast::StmtNode* decorated_statement();
    ast::StmtNode* function_definition(Position begin, bool is_async, std::span<ast::ExprNode*> decorators);
    ast::StmtNode* class_definition(std::span<ast::ExprNode*> decorators);

    // ---- try (parse_try.cpp) ----
    ast::StmtNode* try_statement();
    ast::ExceptHandler* except_clause(bool& is_star);
    void raise_mixed_except(Position clause, bool is_star);
    void explain_unparenthesized_exceptions(const ast::ExprNode* first);

    // ---- match (parse_patterns.cpp) ----
    ast::StmtNode* match_statement();
    ast::ExprNode* match_subject();
    ast::MatchCase* match_case();
    ast::PatternNode* open_pattern();
    ast::PatternNode* pattern();
    ast::PatternNode* or_pattern();
    ast::PatternNode* closed_pattern();
    ast::PatternNode* star_or_plain_pattern();
    bool capture_target(std::string_view& captured);
    ast::PatternNode* name_pattern();
    ast::PatternNode* class_pattern(Position begin, ast::ExprNode* cls);
    ast::PatternNode* group_or_sequence_pattern();
    ast::PatternNode* list_pattern();
    ast::PatternNode* mapping_pattern();
    ast::PatternNode* literal_pattern();
    ast::ExprNode* literal_pattern_value();
    ast::ExprNode* signed_number();
    ast::ExprNode* name_or_attribute();
    bool sequence_pattern_items(Items<ast::PatternNode*>& items, TokenKind end, bool& has_comma);
    void explain_positional_patterns();

    // ---- type parameters (parse_parameters.cpp) ----
    bool type_parameters(std::span<ast::TypeParamNode*>& parameters);
    ast::TypeParamNode* type_parameter();

    // ---- parameters (parse_parameters.cpp) ----
    ast::Arguments* parameters(ParameterStyle style);
    bool parameter_step(ParameterList& list);
    bool slash_parameter(ParameterList& list);
    bool star_parameter(ParameterList& list);
    bool double_star_parameter(ParameterList& list);
    bool plain_parameter(ParameterList& list);
    ast::Arg* parameter(ParameterStyle style, bool may_be_starred);
    bool default_value(ast::ExprNode*& value);
    void explain_after_double_star(const ParameterList& list);
    void explain_parenthesized_parameter(const ParameterList& list);

    // ---- expressions (parse_expressions.cpp) ----
    ast::ExprNode* star_expressions();
    ast::ExprNode* star_expression();
    ast::ExprNode* star_named_expression();
    bool star_named_expressions(Items<ast::ExprNode*>& items, bool& trailing_comma);
    ast::ExprNode* expressions();
    ast::ExprNode* named_expression();
    ast::ExprNode* assignment_expression();
    ast::ExprNode* walrus_or_expression();
    ast::ExprNode* expression();
    ast::ExprNode* expression_rule();
    ast::ExprNode* plain_expression();
    ast::ExprNode* expression_without_explanations();
    ast::ExprNode* yield_expression();
    ast::ExprNode* lambda();
    ast::ExprNode* disjunction();
    ast::ExprNode* boolean_chain(TokenKind word, ast::BoolOperator op);
    ast::ExprNode* conjunction();
    ast::ExprNode* inversion();
    ast::ExprNode* comparison();
    bool comparison_operator(ast::CompareOperator& op);
    ast::ExprNode* bitwise_or();
    ast::ExprNode* binary(int minimum_precedence);
    ast::ExprNode* factor();
    ast::ExprNode* factor_rule();
    ast::ExprNode* power();
    ast::ExprNode* await_primary();
    ast::ExprNode* primary();
    ast::ExprNode* primary_rule();
    ast::ExprNode* trailer(Position begin, ast::ExprNode* value);
    ast::ExprNode* slices();
    ast::ExprNode* slice();
    ast::ExprNode* slice_or_starred();

    // ---- atoms (parse_atoms.cpp) ----
    ast::ExprNode* atom();
    ast::ExprNode* atom_rule();
    ast::ExprNode* name();
    ast::ExprNode* constant(ast::ConstantKind constant_kind);
    ast::ExprNode* number();
    ast::ExprNode* parenthesized();
    ast::ExprNode* tuple_group_or_generator();
    ast::ExprNode* generator_rest(Position begin, ast::ExprNode* element);
    ast::ExprNode* generator_expression();
    ast::ExprNode* list_display();
    ast::ExprNode* list_or_comprehension();
    ast::ExprNode* brace_display();
    ast::ExprNode* brace_display_rule();
    ast::ExprNode* brace_display_explained();
    ast::ExprNode* dict_display();
    ast::ExprNode* dict_rest(Position begin, Items<ast::ExprNode*>& keys, Items<ast::ExprNode*>& values);
    ast::ExprNode* dict_comprehension();
    ast::ExprNode* set_display();
    ast::ExprNode* set_rest(Position begin, Items<ast::ExprNode*>& items);
    ast::ExprNode* set_end(Position begin, const Items<ast::ExprNode*>& items);
    ast::ExprNode* set_comprehension();
    bool dict_pair(Items<ast::ExprNode*>& keys, Items<ast::ExprNode*>& values);
    bool comprehension_clauses(std::span<ast::Comprehension*>& clauses);
    ast::Comprehension* comprehension_clause();
    bool at_comprehension() { return at(TokenKind::For) || at(TokenKind::Async); }

    // ---- calls (parse_arguments.cpp) ----
    ast::ExprNode* call(Position begin, ast::ExprNode* function);
    bool argument_list(ArgumentList& list);
    bool arguments_prefix(ArgumentList& list);
    bool positional_arguments(ArgumentList& list);
    bool keyword_arguments(ArgumentList& list);
    ast::ExprNode* positional_argument();
    ast::ExprNode* starred_argument();
    ast::Keyword* named_argument();
    ast::Keyword* double_starred_argument();
    void explain_arguments();
    void explain_arguments_after_unpacking();
    void explain_first_generator();
    void explain_keyword_generator();
    void explain_empty_keyword();
    void explain_later_generator();
    void explain_argument_order();
    void explain_keyword();

    // ---- strings (parse_strings.cpp) ----
    ast::ExprNode* strings();
    bool plain_string(StringParts& parts);
    bool formatted_string(StringParts& parts);
    bool formatted_piece(StringParts& parts);
    bool replacement_field(StringParts& parts);
    [[nodiscard]] bool ends_in_format_spec() const;
    bool append_text(StringParts& parts, const Token& literal);
    void append_shown_text(StringParts& parts, Position open, Position end);
    void flush_text(StringParts& parts);
    bool conversion(const Token*& word);
    ast::ExprNode* format_spec();
    void explain_replacement_field();

    // ---- targets (parse_targets.cpp) ----
    ast::ExprNode* star_targets();
    ast::ExprNode* star_target();
    ast::ExprNode* single_target();
    static bool is_single_target(const ast::ExprNode* node);
    static bool is_star_target(const ast::ExprNode* node);
    static bool is_delete_target(const ast::ExprNode* node);
    static void set_context(ast::ExprNode* node, ast::ExprContext context);
    static const ast::ExprNode* find_invalid_target(const ast::ExprNode* node, TargetKind target_kind);
    std::nullptr_t raise_invalid_target(const ast::ExprNode* node, TargetKind target_kind);
    static std::string_view describe(const ast::ExprNode* node);

    // ---- mistakes that several rules know (parse_errors.cpp) ----
    void explain_expression();
    void explain_legacy_statement();
    void explain_named_expression();
    void explain_assignment();
    void explain_comprehension();
    void explain_dict_pairs();
    void explain_dict_pair();
    void explain_dict_comprehension();
    void explain_group();
    void explain_missing_in(Position begin);
    void explain_for_target(Position begin);

    const Source& source_;
    const TokenList& list_;
    std::span<const Token> tokens_;
    Arena& arena_;
    FindCharacter find_character_;

    Position position_ = 0;
    Position furthest_ = 0;
    std::uint32_t depth_ = 0;
    bool explaining_ = false;
    bool explanations_allowed_ = true;
    std::optional<Diagnostic> error_;
    std::vector<Diagnostic> warnings_;
    std::unordered_set<std::string_view> interned_;
    std::unordered_map<std::uint64_t, Remembered> memory_;
    std::unordered_set<Position> failed_braces_;  // of the first pass
    std::vector<std::uint16_t> bracket_depths_;   // filled when the second pass first asks
};

template <class T, class... Fields>
T* Parser::make(const SourceRange& range, Fields... fields) {
    typename T::Category base{};
    base.kind = T::kKind;
    base.range = range;
    T* node = arena_.allocate<T>(base, fields...);
    std::uint32_t height = 0;
    ast::for_each_child(
        *node, [&height](const ast::Node& child) { height = std::max<std::uint32_t>(height, child.height); });
    node->height = static_cast<std::uint16_t>(height + 1);
    if (node->height > ast::kMaximumTreeHeight) height_exceeded();
    return node;
}

template <class Parse>
ast::ExprNode* Parser::memoized(Rule rule, Parse parse) {
    if (!explaining_) return parse();
    const std::uint64_t key = position_ * 16 + static_cast<std::uint64_t>(rule);
    if (const auto found = memory_.find(key); found != memory_.end()) {
        position_ = found->second.end;
        return found->second.node;
    }
    ast::ExprNode* node = parse();
    memory_[key] = {node, position_};
    return node;
}

}  // namespace gossamer

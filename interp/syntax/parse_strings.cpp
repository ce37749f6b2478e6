// String literals: adjacent ones are one value, and f-strings contribute their replacement fields.
#include "syntax/parser_rules.h"

namespace gossamer {

using ast::ExprNode;

// The pieces of adjacent literals in order. Neighbouring texts grow together, whichever literal they are
// from.
struct Parser::StringParts {
    Items<ExprNode*> values;
    std::string text;  // not yet in `values`
    SourceRange text_range;
    bool has_text = false;  // `text` is pending (it may be empty)
    ast::LiteralPrefix prefix = ast::LiteralPrefix::None;
    bool formatted = false;
    bool any_bytes = false;
    bool any_characters = false;
    std::optional<Diagnostic> error;  // the first bad escape in the f-string being read
};

ExprNode* Parser::strings() {
    const Position begin = position_;
    StringParts parts;
    while (at(TokenKind::String) || at(TokenKind::FStringStart)) {
        const bool done = at(TokenKind::String) ? plain_string(parts) : formatted_string(parts);
        if (!done) return nullptr;
    }
    if (failed()) return nullptr;
    if (parts.any_bytes && parts.any_characters) return raise_at_furthest(SyntaxErrorId::MixedBytes);
    const SourceRange range = range_from(begin);
    if (parts.formatted) {
        flush_text(parts);
        return make<ast::JoinedStr>(range, keep(parts.values));
    }
    ast::ConstantValue value;
    value.kind = parts.any_bytes ? ast::ConstantKind::Bytes : ast::ConstantKind::String;
    value.text = intern(parts.text);
    return make<ast::Constant>(range, value, parts.prefix);
}

bool Parser::plain_string(StringParts& parts) {
    const Token& literal = token();
    ++position_;
    (literal.string_form.bytes ? parts.any_bytes : parts.any_characters) = true;
    return append_text(parts, literal);
}

// Decodes a literal (or the piece of one) and appends it to the pending text.
bool Parser::append_text(StringParts& parts, const Token& literal) {
    if (!parts.has_text) {
        parts.text_range = literal.range;
        parts.prefix = literal.string_form.unicode ? ast::LiteralPrefix::Unicode : ast::LiteralPrefix::None;
    }
    parts.text_range = join_ranges(parts.text_range, literal.range);
    parts.has_text = true;
    if (std::optional<Diagnostic> error =
            decode_string(source_, literal, find_character_, parts.text, warnings_)) {
        if (literal.kind == TokenKind::FStringMiddle && parts.formatted) {
            if (!parts.error) parts.error = std::move(error);
            return true;
        }
        error_ = std::move(error);
        return false;
    }
    return true;
}

// The pending text becomes a constant of its own, unless it is empty.
void Parser::flush_text(StringParts& parts) {
    if (parts.has_text && !parts.text.empty()) {
        ast::ConstantValue value;
        value.kind = ast::ConstantKind::String;
        value.text = intern(parts.text);
        parts.values.push_back(make<ast::Constant>(parts.text_range, value, parts.prefix));
    }
    parts.text.clear();
    parts.has_text = false;
}

// ---- f-strings ----

namespace {

// What stands between two tokens.
void append_without_comments(std::string& out, std::string_view gap) {
    while (!gap.empty()) {
        const std::size_t comment = std::min(gap.find('#'), gap.size());
        out += gap.substr(0, comment);
        gap.remove_prefix(comment);
        gap.remove_prefix(std::min(gap.find('\n'), gap.size()));
    }
}

}  // namespace

bool Parser::formatted_string(StringParts& parts) {
    ++position_;
    parts.formatted = true;
    parts.any_characters = true;
    while (!at(TokenKind::FStringEnd)) {
        if (!formatted_piece(parts)) return false;
    }
    if (parts.error) {
        // Texts are decoded when the f-string is complete, and its end is what is blamed.
        parts.error->range = token().range;
        error_ = std::move(parts.error);
        return false;
    }
    return accept(TokenKind::FStringEnd);
}

bool Parser::formatted_piece(StringParts& parts) {
    switch (kind()) {
    case TokenKind::FStringMiddle: return append_text(parts, tokens_[position_++]);
    case TokenKind::LeftBrace: {
        const DepthGuard guard(*this);
        if (guard.is_exhausted()) return false;
        const Position begin = position_;
        if (replacement_field(parts)) return true;
        if (explaining()) {
            position_ = begin;
            explain_replacement_field();
        }
        return false;
    }
    default: return false;
    }
}

// What was read as a value goes on in the format spec: in `{lambda: {1}}` the colon begins one, and so the
// body of the lambda is a field in it.
bool Parser::ends_in_format_spec() const {
    const Token& last = tokens_[position_ - 1];
    return last.kind == TokenKind::RightBrace && last.in_format_spec;
}

// `{value = !r:spec}`; at the brace.
bool Parser::replacement_field(StringParts& parts) {
    const Position begin = position_++;
    ExprNode* value = right_hand_side();
    if (value == nullptr || ends_in_format_spec()) return false;
    const bool shows_text = accept(TokenKind::Assign);
    const Position after_text = position_;
    const Token* word = nullptr;
    if (at(TokenKind::Exclamation) && !conversion(word)) return false;
    ExprNode* spec = nullptr;
    if (at(TokenKind::Colon)) {
        spec = format_spec();
        if (spec == nullptr) return false;
    }
    if (!accept(TokenKind::RightBrace)) return false;
    if (word != nullptr && word->text != "s" && word->text != "r" && word->text != "a") {
        raise(SyntaxErrorId::FStringInvalidConversionName, word->range, {word->text});
        return false;
    }
    int character = word != nullptr ? word->text[0] : -1;
    if (shows_text) {
        append_shown_text(parts, begin, after_text);
        if (character == -1 && spec == nullptr) character = 'r';
    }
    flush_text(parts);
    parts.values.push_back(make_from<ast::FormattedValue>(begin, value, character, spec));
    return !failed();
}

// `{a = }` shows what is written between the brace at `open` and the token at `end`, but for comments.
void Parser::append_shown_text(StringParts& parts, Position open, Position end) {
    const SourceRange& first = tokens_[open].range;
    const SourceRange& last = tokens_[end].range;
    const SourceRange range{first.end_offset, last.begin_offset, first.end_line,
                            first.end_column, last.begin_line,   last.begin_column};
    if (!parts.has_text) {
        parts.text_range = range;
        parts.prefix = ast::LiteralPrefix::None;
    }
    parts.text_range = join_ranges(parts.text_range, range);
    parts.has_text = true;
    const auto between = [this](std::size_t begin_offset, std::size_t end_offset) {
        return source_.text().substr(begin_offset, end_offset - begin_offset);
    };
    for (Position at = open; at != end; ++at) {
        if (at != open) parts.text += between(tokens_[at].range.begin_offset, tokens_[at].range.end_offset);
        append_without_comments(parts.text,
                                between(tokens_[at].range.end_offset, tokens_[at + 1].range.begin_offset));
    }
}

// `!r`; at the exclamation mark. Which letter it is matters when the field is complete.
bool Parser::conversion(const Token*& word) {
    const SourceRange mark = token().range;
    ++position_;
    if (!at(TokenKind::Name)) return false;
    word = &token();
    if (word->range.begin_offset != mark.end_offset) {
        raise_between(SyntaxErrorId::FStringConversionSpace, mark, word->range);
        return false;
    }
    ++position_;
    return true;
}

// At the colon: texts and further fields up to the closing brace.
ExprNode* Parser::format_spec() {
    const Position begin = position_++;
    StringParts parts;
    while (at(TokenKind::FStringMiddle) || at(TokenKind::LeftBrace)) {
        if (!formatted_piece(parts)) return nullptr;
    }
    flush_text(parts);
    return make_from<ast::JoinedStr>(begin, keep(parts.values));
}

// From the brace of a field that could not be read.
void Parser::explain_replacement_field() {
    ++position_;
    const auto here = [this](SyntaxErrorId id) {
        if (!failed()) raise(id, token().range);
    };
    switch (kind()) {
    case TokenKind::Assign:
    case TokenKind::Exclamation:
    case TokenKind::Colon:
    case TokenKind::RightBrace:
        raise(SyntaxErrorId::FStringEmptyField, token().range, {token().text});
        return;
    default: break;
    }
    const Position value = position_;
    if (right_hand_side() == nullptr) {
        position_ = value;
        return here(SyntaxErrorId::FStringExpectingExpression);
    }
    if (ends_in_format_spec()) {
        const SourceRange& last = tokens_[position_ - 1].range;
        SourceRange end = last;
        end.begin_offset = end.end_offset;
        end.begin_column = end.end_column;
        raise(SyntaxErrorId::FStringExpectingAfterValue, end);
        return;
    }
    const auto at_any = [this](std::initializer_list<TokenKind> kinds) {
        return std::any_of(kinds.begin(), kinds.end(), [this](TokenKind each) { return at(each); });
    };
    using enum TokenKind;
    if (!at_any({Assign, Exclamation, Colon, RightBrace}))
        return here(SyntaxErrorId::FStringExpectingAfterValue);
    if (accept(Assign) && !at_any({Exclamation, Colon, RightBrace})) {
        return here(SyntaxErrorId::FStringExpectingAfterEqual);
    }
    if (accept(Exclamation)) {
        if (at_any({Colon, RightBrace})) return here(SyntaxErrorId::FStringMissingConversion);
        if (!accept(Name)) return here(SyntaxErrorId::FStringInvalidConversion);
        if (!at_any({Colon, RightBrace})) return here(SyntaxErrorId::FStringExpectingAfterConversion);
    }
    if (accept(Colon)) {
        StringParts ignored;
        while (at_any({FStringMiddle, LeftBrace}) && formatted_piece(ignored)) {
        }
        if (!at(RightBrace)) return here(SyntaxErrorId::FStringExpectingAfterSpec);
    }
    if (!at(RightBrace)) here(SyntaxErrorId::FStringExpectingBrace);
}

}  // namespace gossamer

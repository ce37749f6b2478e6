// Making tokens and errors, lines and brackets. See lexer_state.h.
#include "syntax/lexer_state.h"

#include <algorithm>

namespace gossamer {

Lexer::Lexer(const Source& source, TextEnd end, TokenList& list)
    : source_(source),
      list_(list),
      end_(end),
      text_(reinterpret_cast<Cursor>(source.text().data())),
      limit_(text_ + source.text().size()),
      cursor_(text_),
      line_begin_(text_),
      joined_begin_(text_) {
    constexpr std::size_t kBytesPerToken = 6;  // less than usual, so that most lists never grow
    constexpr std::size_t kMostReserved = 1u << 20;
    list_.tokens.reserve(std::min(source.text().size() / kBytesPerToken + 16, kMostReserved));
}

void Lexer::run() {
    while (!done_) {
        if (!fstrings_.empty() && fstrings_.back().in_text)
            scan_fstring_text();
        else
            scan_code();
    }
    list_.open_brackets = layout_.brackets();
}

// ---- making tokens and errors

std::string_view Lexer::slice(Cursor begin, Cursor end) const {
    return source_.text().substr(offset(begin), static_cast<std::size_t>(end - begin));
}

SourceRange Lexer::line_range(Cursor begin, Cursor end) const {
    return {offset(begin), offset(end), line_, column(begin), line_, column(end)};
}

SourceRange Lexer::range_from(const Place& start, Cursor end) const {
    return {offset(start.at),
            offset(end),
            start.line,
            static_cast<std::uint32_t>(start.at - start.line_begin),
            line_,
            column(end)};
}

Token& Lexer::add_at(TokenKind kind, const SourceRange& range, std::string_view text) {
    Token& token = list_.tokens.emplace_back();
    token.kind = kind;
    token.range = range;
    token.text = text;
    return token;
}

void Lexer::add(TokenKind kind, Cursor begin) {
    add_at(kind, line_range(begin, cursor_), slice(begin, cursor_));
}

// A line with a null byte in it is refused before anything else in it is looked at.
bool Lexer::fail(Diagnostic diagnostic) {
    Cursor line_end = line_begin_;
    while (line_end < limit_ && *line_end != '\n' && *line_end != '\0')
        ++line_end;
    if (line_end < limit_ && *line_end == '\0') {
        diagnostic = make_diagnostic(SyntaxErrorId::NullBytes, line_range(line_end, line_end));
        diagnostic.extent = Diagnostic::Extent::Line;
    }
    add_at(TokenKind::Error, diagnostic.range, {});
    list_.error = std::move(diagnostic);
    done_ = true;
    return false;
}

bool Lexer::fail_at(SyntaxErrorId id, Cursor character, std::initializer_list<std::string_view> arguments) {
    Diagnostic diagnostic = make_diagnostic(id, line_range(character, character + 1), arguments);
    diagnostic.extent = Diagnostic::Extent::Point;
    return fail(std::move(diagnostic));
}

bool Lexer::fail_null_byte() {
    return fail(make_diagnostic(SyntaxErrorId::NullBytes, line_range(cursor_, cursor_)));
}

// An error at the end of the current line that the end of the text is to blame for, or a bad dedent.
bool Lexer::fail_end_of_text(SyntaxErrorId id) {
    Cursor end = cursor_;
    while (end < limit_ && *end != '\n')
        ++end;
    Diagnostic diagnostic = make_diagnostic(id, line_range(end, end));
    diagnostic.extent = Diagnostic::Extent::Open;
    diagnostic.incomplete = id == SyntaxErrorId::UnexpectedEof;
    return fail(std::move(diagnostic));
}

void Lexer::fail_unclosed() {
    const Token& bracket = layout_.brackets().back();
    Diagnostic diagnostic = make_diagnostic(SyntaxErrorId::BracketNeverClosed, bracket.range, {bracket.text});
    diagnostic.extent = Diagnostic::Extent::Begin;
    diagnostic.incomplete = true;
    fail(std::move(diagnostic));
}

// ---- lines

void Lexer::start_line(Cursor begin) {
    ++line_;
    line_begin_ = begin;
}

// The line of the end of the text, where a final newline begins no further line.
std::uint32_t Lexer::last_line() const {
    const std::uint32_t count = source_.line_count();
    return count > 1 && source_.text().ends_with('\n') ? count - 1 : count;
}

// `newline` is the newline character or the end of the text. Yields Newline unless the line is blank or
// joined.
void Lexer::end_line(Cursor newline) {
    if (!at_line_start_ && !layout_.joins_lines()) {
        // As in CPython, the token begins where a comment before it does.
        const bool follows_comment = comment_ != nullptr && comment_ >= line_begin_;
        SourceRange range = line_range(follows_comment ? comment_ : newline, newline);
        ++range.end_column;
        if (newline < limit_) ++range.end_offset;
        add_at(TokenKind::Newline, range, slice(newline, newline < limit_ ? newline + 1 : newline));
        at_line_start_ = true;
    }
    if (newline < limit_) {
        start_line(newline + 1);
        joined_begin_ = line_begin_;
    }
}

// A backslash outside strings: only a newline may follow, and then something. CPython counts the column of
// this one error from where the joined lines begin, though never beyond its line.
bool Lexer::continue_line(Cursor after_backslash) {
    if (after_backslash < limit_ && *after_backslash != '\n') {
        cursor_ = after_backslash;
        if (*cursor_ == '\0') return fail_null_byte();
        SourceRange range = line_range(cursor_, cursor_ + 1);
        const auto line_length = static_cast<std::uint32_t>(source_.line_text(line_).size());
        range.begin_column = std::min(offset(cursor_) - offset(joined_begin_), line_length + 1);
        Diagnostic diagnostic = make_diagnostic(SyntaxErrorId::UnexpectedAfterBackslash, range);
        diagnostic.extent = Diagnostic::Extent::Begin;
        return fail(std::move(diagnostic));
    }
    if (after_backslash >= limit_ || after_backslash + 1 >= limit_) {
        if (layout_.joins_lines()) {
            fail_unclosed();
            return false;
        }
        cursor_ = after_backslash;
        return fail_end_of_text(SyntaxErrorId::UnexpectedEof);
    }
    cursor_ = after_backslash + 1;
    start_line(cursor_);
    return true;
}

// Moves past leading blanks. A backslash continues them on the next line, but the indentation is that of the
// first line that has any.
bool Lexer::measure_indentation(Indentation& indentation) {
    constexpr std::uint32_t kTabWidth = 8;
    Indentation current;
    Indentation first_line;
    for (;; ++cursor_) {
        switch (*cursor_) {
        case ' ':
            ++current.column;
            ++current.alternate_column;
            continue;
        case '\t':
            current.column = (current.column / kTabWidth + 1) * kTabWidth;
            ++current.alternate_column;
            continue;
        case '\f': current = {}; continue;
        case '\\':
            if (first_line.column == 0) first_line = current;
            if (!continue_line(cursor_ + 1)) return false;
            --cursor_;
            continue;
        default: break;
        }
        break;
    }
    indentation = first_line.column != 0 ? first_line : current;
    return true;
}

// At the start of a logical line: false when the scan has ended.
bool Lexer::begin_line() {
    Indentation indentation;
    if (!measure_indentation(indentation)) return false;
    // Blank lines and comments have no indentation; the rules skip them.
    if (*cursor_ == '\n' || *cursor_ == '#' || cursor_ == limit_) return true;
    apply_indentation(indentation);
    at_line_start_ = false;
    return !done_;
}

void Lexer::apply_indentation(Indentation indentation) {
    const LineLayout::LineResult result = layout_.begin_line(indentation);
    switch (result.verdict) {
    case LineLayout::Verdict::Same: return;
    case LineLayout::Verdict::Indent: add(TokenKind::Indent, line_begin_); return;
    case LineLayout::Verdict::Dedent:
        for (std::uint32_t count = 0; count < result.dedent_count; ++count)
            add(TokenKind::Dedent, cursor_);
        return;
    case LineLayout::Verdict::DedentMatchesNothing: fail_end_of_text(SyntaxErrorId::UnindentMismatch); return;
    case LineLayout::Verdict::TabsDiffer:
    case LineLayout::Verdict::TooDeep: {
        const bool tabs = result.verdict == LineLayout::Verdict::TabsDiffer;
        Diagnostic diagnostic =
            make_diagnostic(tabs ? SyntaxErrorId::InconsistentTabs : SyntaxErrorId::TooManyIndentLevels,
                            line_range(line_begin_, line_begin_));
        diagnostic.extent = Diagnostic::Extent::Begin;
        fail(std::move(diagnostic));
    }
    }
}

// The end of the text: what is open is an error or closed.
void Lexer::finish() {
    if (layout_.joins_lines()) {
        fail_unclosed();
        return;
    }
    end_line(limit_);
    // The tokens of the end stand on a line of their own, as if the last newline were always there.
    SourceRange range = line_range(limit_, limit_);
    range.begin_line = range.end_line = last_line() + (source_.text().empty() ? 0 : 1);
    range.begin_column = range.end_column = 0;
    for (std::uint32_t count = layout_.close_levels(); count > 0; --count)
        add_at(TokenKind::Dedent, range, {});
    add_at(TokenKind::EndMarker, range, {});
    done_ = true;
}

// ---- brackets

bool Lexer::add_opening(TokenKind kind, Cursor begin) {
    add(kind, begin);
    if (!layout_.open_bracket(list_.tokens.back())) {
        list_.tokens.pop_back();
        return fail_at(SyntaxErrorId::TooManyNestedBrackets, begin);
    }
    if (!fstrings_.empty()) ++fstrings_.back().bracket_depth;
    return true;
}

bool Lexer::fail_closing(TokenKind kind, Cursor begin, const Token& opening) {
    const std::string_view closing = token_spelling(kind);
    if (in_field() && opening.kind == TokenKind::LeftBrace &&
        fstrings_.back().bracket_depth - 1 == fstrings_.back().field_depth)
        return fail_at(SyntaxErrorId::FStringUnmatchedBracket, begin, {closing});
    if (opening.range.begin_line == line_)
        return fail_at(SyntaxErrorId::MismatchedBracket, begin, {closing, opening.text});
    return fail_at(SyntaxErrorId::MismatchedBracketOnLine, begin,
                   {closing, opening.text, std::to_string(opening.range.begin_line)});
}

// The brace that ends a replacement field hands over to the f-string's text again.
bool Lexer::add_closing(TokenKind kind, Cursor begin) {
    const bool in_fstring = !fstrings_.empty();
    bool is_in_spec = false;
    if (in_fstring && fstrings_.back().bracket_depth == 0 && kind == TokenKind::RightBrace)
        return fail_at(SyntaxErrorId::FStringSingleCloseBrace, begin);
    if (!layout_.joins_lines())
        return fail_at(SyntaxErrorId::UnmatchedBracket, begin, {token_spelling(kind)});
    const Token& opening = layout_.brackets().back();
    if (closing_bracket(opening.kind) != kind) return fail_closing(kind, begin, opening);
    layout_.close_bracket();
    if (in_fstring) {
        OpenFString& fstring = fstrings_.back();
        if (--fstring.bracket_depth < 0)
            return fail_at(SyntaxErrorId::FStringUnmatchedBracket, begin, {token_spelling(kind)});
        if (kind == TokenKind::RightBrace && fstring.bracket_depth == fstring.field_depth) {
            is_in_spec = --fstring.field_depth >= 0;
            fstring.in_text = true;
            fstring.in_format_spec = false;
        }
    }
    add(kind, begin);
    list_.tokens.back().in_format_spec = is_in_spec;
    return true;
}

// A colon directly inside a replacement field begins its format spec; true then, because the mode changes.
bool Lexer::add_colon(Cursor begin) {
    if (in_field()) {
        OpenFString& fstring = fstrings_.back();
        if (fstring.bracket_depth - 1 == fstring.field_depth) {
            cursor_ = begin + 1;
            add(TokenKind::Colon, begin);
            fstring.in_text = true;
            fstring.in_format_spec = true;
            return true;
        }
    }
    return false;
}

// ---- the entry

TokenList tokenize(const Source& source, TextEnd end) {
    TokenList list;
    Lexer(source, end, list).run();
    return list;
}

std::vector<Token> open_brackets_after(std::span<const Token> tokens, std::size_t count) {
    std::vector<Token> open;
    for (const Token& token : tokens.first(count)) {
        if (is_opening_bracket(token.kind))
            open.push_back(token);
        else if (is_closing_bracket(token.kind) && !open.empty())
            open.pop_back();
    }
    return open;
}

}  // namespace gossamer

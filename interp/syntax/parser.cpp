// What every rule stands on: tokens and their lookahead, raising errors, the two passes, the entry.
#include "syntax/parser.h"

#include "syntax/parser_rules.h"

namespace gossamer {

Parser::Parser(const Source& source, const TokenList& list, Arena& arena, FindCharacter find_character)
    : source_(source), list_(list), tokens_(list.tokens), arena_(arena), find_character_(find_character) {}

// ---- tokens ----

bool Parser::next_is(TokenKind expected) {
    if (kind() == TokenKind::Error || kind() == TokenKind::EndMarker) return false;
    ++position_;
    const bool result = at(expected);
    --position_;
    return result;
}

bool Parser::next_is_quietly(TokenKind expected) const {
    return !failed() && position_ + 1 < tokens_.size() && tokens_[position_ + 1].kind == expected;
}

void Parser::meet_scan_error() {
    error_ = list_.error;
}

bool Parser::previous_is_inside_brackets() {
    if (bracket_depths_.empty()) {
        std::uint16_t depth = 0;
        for (const Token& each : tokens_) {
            switch (each.kind) {
            case TokenKind::LeftParen:
            case TokenKind::LeftBracket:
            case TokenKind::LeftBrace: ++depth; break;
            case TokenKind::RightParen:
            case TokenKind::RightBracket:
            case TokenKind::RightBrace: --depth; break;
            default: break;
            }
            bracket_depths_.push_back(depth);
        }
    }
    return bracket_depths_[position_ - 1] > 0;
}

bool Parser::DepthGuard::is_exhausted() const {
    if (parser_.depth_ <= kMaximumDepth) return false;
    parser_.raise(SyntaxErrorId::SourceTooComplex, {});
    parser_.error_->extent = Diagnostic::Extent::None;
    return true;
}

// ---- nodes ----

std::string_view Parser::intern(std::string_view text) {
    if (const auto found = interned_.find(text); found != interned_.end()) return *found;
    return *interned_.insert(arena_.copy_string(text)).first;
}

void Parser::height_exceeded() {
    raise(SyntaxErrorId::TreeTooHigh, {});
    error_->extent = Diagnostic::Extent::None;
}

// ---- errors ----

std::nullptr_t Parser::raise(SyntaxErrorId id, const SourceRange& range, Arguments arguments) {
    if (!error_) error_ = make_diagnostic(id, range, arguments);
    return nullptr;
}

// The last line that has a newline or any text.
std::uint32_t Parser::last_line() const {
    const std::uint32_t lines = source_.line_count();
    return lines > 1 && source_.text().ends_with('\n') ? lines - 1 : lines;
}

// Layout tokens have no characters of their own; CPython then tells where its scanner stands: after the
// indentation, or at the end of the last line.
std::nullptr_t Parser::raise_at_furthest(SyntaxErrorId id, Arguments arguments) {
    if (error_) return nullptr;
    const Token& furthest = tokens_[furthest_];
    raise(id, furthest.range, arguments);
    SourceRange& range = error_->range;
    switch (furthest.kind) {
    case TokenKind::Indent:
        range.begin_line = range.end_line;
        range.begin_column = range.end_column == 0 ? 0 : range.end_column - 1;
        error_->extent = Diagnostic::Extent::Open;
        break;
    case TokenKind::Dedent:
    case TokenKind::EndMarker: {
        const bool at_end =
            furthest.kind == TokenKind::EndMarker || tokens_.back().range.begin_offset == range.begin_offset;
        error_->extent = Diagnostic::Extent::Open;
        if (at_end) {
            range.begin_line = last_line();
            range.begin_column = static_cast<std::uint32_t>(source_.line_text(range.begin_line).size());
        } else if (range.begin_column == 0) {
            error_->extent = Diagnostic::Extent::OpenLine;
        } else {
            --range.begin_column;
        }
        break;
    }
    default: break;
    }
    return nullptr;
}

// CPython ends such ranges where its scanner stands, one column short.
std::nullptr_t Parser::raise_from(SyntaxErrorId id, const SourceRange& begin, Arguments arguments) {
    SourceRange range = join_ranges(begin, tokens_[furthest_].range);
    if (range.end_column > 0) --range.end_column;
    return raise(id, range, arguments);
}

// The second pass recognised nothing: name the token at which the first one gave up.
void Parser::report_failure(Position furthest_of_first_pass, ParseMode mode) {
    if (error_) return;
    const Token& token = tokens_[furthest_of_first_pass];
    const Position furthest = std::exchange(furthest_, furthest_of_first_pass);
    if (token.kind == TokenKind::Indent) {
        raise_at_furthest(SyntaxErrorId::UnexpectedIndent);
    } else if (token.kind == TokenKind::Dedent) {
        raise_at_furthest(SyntaxErrorId::UnexpectedUnindent);
    } else {
        raise(SyntaxErrorId::InvalidSyntax, token.range);
        // A lone expression need not end in a newline; where it ends without one, CPython sees only the end.
        const bool is_bare_end =
            mode == ParseMode::Eval && token.kind == TokenKind::Newline && token.text.empty();
        if (token.kind == TokenKind::EndMarker || is_bare_end) {
            error_->range.begin_line = last_line();
            error_->extent = Diagnostic::Extent::Line;
        }
    }
    furthest_ = furthest;
}

// Whether the scanner gave up within an f-string, and the parser before that string or another of its fields.
bool Parser::is_scan_error_in_other_field() const {
    std::size_t open_strings = 0;
    bool has_text_between = false;
    for (Position index = 0; index < tokens_.size(); ++index) {
        const TokenKind each = tokens_[index].kind;
        if (each == TokenKind::FStringStart) ++open_strings;
        if (each == TokenKind::FStringEnd) --open_strings;
        if (index >= furthest_ && (each == TokenKind::FStringStart || each == TokenKind::FStringMiddle))
            has_text_between = true;
    }
    return open_strings != 0 && has_text_between;
}

// A mistake among the characters further down explains more than one of ours. Not so: layout errors, what is
// wrong within a later f-string or field, an f-string without end, an unexpected indent before it, and a
// bracket opened later or on the line of the error.
void Parser::prefer_scan_error() {
    if (!list_.error || !error_ || list_.error->kind != Diagnostic::Kind::SyntaxError) return;
    if (error_->kind == Diagnostic::Kind::MemoryError || error_->kind == Diagnostic::Kind::RecursionError)
        return;
    const auto says = [](const Diagnostic& error, SyntaxErrorId id) {
        return error.message == syntax_error_text(id);
    };
    if (says(*error_, SyntaxErrorId::UnexpectedIndent) || says(*error_, SyntaxErrorId::UnexpectedUnindent))
        return;
    if (says(*list_.error, SyntaxErrorId::UnexpectedAfterBackslash)) return;
    if (says(*list_.error, SyntaxErrorId::UnexpectedEof)) return;
    if (list_.error->message.starts_with("unterminated") &&
        list_.error->message.find("f-string") != std::string::npos)
        return;
    if (is_scan_error_in_other_field()) return;
    // Nor does what is wrong with the braces themselves.
    if (list_.error->message.starts_with("f-string: ") &&
        error_->range.begin_offset < list_.error->range.begin_offset)
        return;
    const bool is_open_bracket = list_.error->incomplete &&
                                 list_.error->extent == Diagnostic::Extent::Begin &&
                                 !list_.open_brackets.empty();
    if (is_open_bracket && tokens_[furthest_].range.begin_line <= list_.open_brackets.back().range.begin_line)
        return;
    error_ = list_.error;
}

// A REPL's input may go on when the text ended before the statement did, and no blank line says that it is
// over.
bool Parser::is_incomplete(const Diagnostic& error, Position furthest_of_first_pass) const {
    if (error.incomplete) return true;
    if (error.kind == Diagnostic::Kind::MemoryError || error.kind == Diagnostic::Kind::RecursionError)
        return false;
    for (Position index = furthest_of_first_pass; index < tokens_.size(); ++index) {
        const TokenKind each = tokens_[index].kind;
        if (each != TokenKind::EndMarker && each != TokenKind::Dedent) return false;
    }
    return true;
}

// ---- the two passes ----

namespace {

// Does the text end with a line of nothing but blanks (and its newline)?
bool ends_with_blank_line(std::string_view text) {
    if (text.empty() || text.back() != '\n') return false;
    text.remove_suffix(1);
    const std::size_t line_start = text.rfind('\n') + 1;
    return text.substr(line_start).find_first_not_of(" \t\f") == std::string_view::npos;
}

// May its last block have more lines?
bool is_compound(const ast::Interactive& input) {
    if (input.body.empty()) return false;
    switch (input.body.back()->kind) {
    case ast::NodeKind::FunctionDef:
    case ast::NodeKind::AsyncFunctionDef:
    case ast::NodeKind::ClassDef:
    case ast::NodeKind::For:
    case ast::NodeKind::AsyncFor:
    case ast::NodeKind::While:
    case ast::NodeKind::If:
    case ast::NodeKind::With:
    case ast::NodeKind::AsyncWith:
    case ast::NodeKind::Match:
    case ast::NodeKind::Try:
    case ast::NodeKind::TryStar: return true;
    default: return false;
    }
}

}  // namespace

ParseResult Parser::run(ParseMode mode) {
    ParseResult result;
    result.module = module_of(mode);
    const Position furthest = furthest_;
    if (result.module == nullptr || error_) {
        const std::size_t warning_count = warnings_.size();
        if (!error_) {
            explaining_ = true;
            position_ = 0;
            depth_ = 0;
            module_of(mode);
            report_failure(furthest, mode);
            warnings_.resize(std::min(warning_count, warnings_.size()));
        }
        prefer_scan_error();
        result.module = nullptr;
        result.error = std::move(error_);
    }
    const bool may_go_on = mode == ParseMode::Session && !ends_with_blank_line(source_.text());
    if (result.error)
        result.error->incomplete =
            result.error->incomplete || (may_go_on && is_incomplete(*result.error, furthest));
    if (result.module != nullptr && may_go_on &&
        is_compound(*static_cast<ast::Interactive*>(result.module))) {
        result.module = nullptr;
        result.error = make_diagnostic(SyntaxErrorId::UnexpectedEof, tokens_.back().range);
        result.error->incomplete = true;
    }
    result.warnings = std::move(warnings_);
    return result;
}

ParseResult parse(const Source& source, Arena& arena, ParseMode mode, FindCharacter find_character) {
    const TokenList list = tokenize(source, mode == ParseMode::Eval ? TextEnd::AsItIs : TextEnd::Newline);
    ParseResult result = Parser(source, list, arena, find_character).run(mode);
    result.warnings.insert(result.warnings.begin(), list.warnings.begin(), list.warnings.end());
    // The second pass, and rules that try again, meet the same literals again.
    std::stable_sort(
        result.warnings.begin(), result.warnings.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return a.range.begin_offset < b.range.begin_offset; });
    const auto is_same = [](const Diagnostic& a, const Diagnostic& b) {
        return a.range.begin_offset == b.range.begin_offset && a.message == b.message;
    };
    result.warnings.erase(std::unique(result.warnings.begin(), result.warnings.end(), is_same),
                          result.warnings.end());
    return result;
}

}  // namespace gossamer

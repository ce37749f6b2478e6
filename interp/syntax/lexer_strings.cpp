// Strings and f-strings: where they end. What their characters mean is string_literal's business.
//
// An f-string yields FStringStart (prefix and quote), then FStringMiddle for each stretch of text and the
// tokens of each replacement field in turn, then FStringEnd (the quote). Doubled braces stay in the text of
// FStringMiddle. The braces of fields and the colon before a format spec are ordinary tokens; the text of a
// spec is FStringMiddle too.
#include "syntax/lexer_state.h"

namespace gossamer {

namespace {

// The letters before the quote at `at`.
StringForm read_prefix(std::string_view prefix) {
    StringForm form;
    form.prefix_length = static_cast<std::uint8_t>(prefix.size());
    for (const char letter : prefix) {
        switch (letter | 0x20) {
        case 'r': form.raw = true; break;
        case 'b': form.bytes = true; break;
        case 'f': form.formatted = true; break;
        default: form.unicode = true; break;
        }
    }
    return form;
}

}  // namespace

// The cursor is after prefix and first quote.
bool Lexer::add_string(Cursor begin) {
    const unsigned char quote = cursor_[-1];
    StringForm form = read_prefix(slice(begin, cursor_ - 1));
    const Place start{begin, line_, line_begin_};
    if (cursor_[0] == quote && cursor_[1] == quote) {
        form.triple = true;
        cursor_ += 2;
    }
    if (form.formatted) return begin_fstring(start, form, quote);
    if (!skip_string_body(form, quote)) return fail_string(start, form, quote);
    add_at(TokenKind::String, range_from(start, cursor_), slice(begin, cursor_)).string_form = form;
    return true;
}

// Moves past the closing quote; false at an end that comes too early, with the cursor on it.
bool Lexer::skip_string_body(StringForm form, unsigned char quote) {
    for (;; ++cursor_) {
        const unsigned char byte = *cursor_;
        if (byte == quote) {
            if (!form.triple) {
                ++cursor_;
                return true;
            }
            if (cursor_[1] == quote && cursor_[2] == quote) {
                cursor_ += 3;
                return true;
            }
        } else if (byte == '\n') {
            if (!form.triple) return false;
            start_line(cursor_ + 1);
        } else if (byte == '\\') {
            if (cursor_ + 1 >= limit_ || cursor_[1] == '\0') {
                ++cursor_;
                return false;
            }
            ++cursor_;
            if (*cursor_ == '\n') start_line(cursor_ + 1);
        } else if (byte == '\0') {
            return false;
        }
    }
}

bool Lexer::fail_string(const Place& start, StringForm form, unsigned char quote) {
    if (*cursor_ == '\0' && cursor_ < limit_) return fail_null_byte();
    // A string that begins with the f-string's own quote is rather the f-string's end in an unclosed field.
    if (!fstrings_.empty() && fstrings_.back().quote == quote &&
        fstrings_.back().form.triple == form.triple) {
        line_ = start.line;
        line_begin_ = start.line_begin;
        return fail_at(SyntaxErrorId::FStringExpectingBrace, start.at);
    }
    const char escaped_quote[] = {'\\', static_cast<char>(quote)};
    const bool has_escaped_quote =
        slice(start.at, cursor_).find({escaped_quote, 2}) != std::string_view::npos;
    const auto single =
        has_escaped_quote ? SyntaxErrorId::UnterminatedEscapedQuote : SyntaxErrorId::UnterminatedString;
    fail_unterminated(form.triple ? SyntaxErrorId::UnterminatedTripleString : single, start,
                      cursor_ >= limit_);
    return false;
}

// More input mends it when it may go on beyond the end of the text: triple quotes, or a backslash before the
// last newline.
void Lexer::fail_unterminated(SyntaxErrorId id, const Place& start, bool at_text_end) {
    const std::string detected = std::to_string(at_text_end ? last_line() : line_);
    const bool triple =
        id == SyntaxErrorId::UnterminatedTripleString || id == SyntaxErrorId::UnterminatedTripleFString;
    const bool backslash = source_.text().ends_with("\\\n");
    line_ = start.line;
    line_begin_ = start.line_begin;
    Diagnostic diagnostic = make_diagnostic(id, line_range(start.at, start.at + 1), {detected});
    diagnostic.extent = Diagnostic::Extent::Point;
    diagnostic.incomplete = at_text_end && (triple || backslash);
    fail(std::move(diagnostic));
}

// ---- f-strings

bool Lexer::begin_fstring(const Place& start, StringForm form, unsigned char quote) {
    if (fstrings_.size() >= kMaxFStrings) return fail_at(SyntaxErrorId::FStringsTooDeep, cursor_ - 1);
    add_at(TokenKind::FStringStart, line_range(start.at, cursor_), slice(start.at, cursor_)).string_form =
        form;
    OpenFString fstring{};
    fstring.start = start;
    fstring.form = form;
    fstring.quote = quote;
    fstrings_.push_back(fstring);
    return true;
}

// Scans from the cursor to the next field, the end of the spec or the end of the f-string, and yields both.
void Lexer::scan_fstring_text() {
    OpenFString& fstring = fstrings_.back();
    const Place start = here();
    skip_fstring_text(fstring);
    if (done_) return;
    add_fstring_text(fstring, start);
    leave_fstring_text(fstring);
}

bool Lexer::at_fstring_end(const OpenFString& fstring, Cursor at) const {
    if (*at != fstring.quote) return false;
    return !fstring.form.triple || (at[1] == fstring.quote && at[2] == fstring.quote);
}

// Leaves the cursor on what ends the text: a quote, a brace, a newline that ends a spec. Doubled braces
// belong to the text, outside format specs; `}}` moreover only outside of fields.
void Lexer::skip_fstring_text(OpenFString& fstring) {
    const bool in_spec = fstring.in_format_spec && fstring.field_depth >= 0;
    bool in_name_escape = false;
    for (;; ++cursor_) {
        const unsigned char byte = *cursor_;
        if (byte == fstring.quote && at_fstring_end(fstring, cursor_)) return;
        if (byte == '\0' || (byte == '\n' && !fstring.form.triple)) {
            // A spec ends with its line.
            const bool at_line_end = byte == '\n' || (cursor_ == limit_ && end_ == TextEnd::Newline);
            if (in_spec && !fstring.form.triple && at_line_end) return;
            fail_fstring(fstring);
            return;
        }
        if (byte == '\n') {
            start_line(cursor_ + 1);
        } else if (byte == '{') {
            if (cursor_[1] != '{' || in_spec) return;
            ++cursor_;
        } else if (byte == '}') {
            if (!in_name_escape) {
                if (cursor_[1] != '}' || in_spec || fstring.bracket_depth != 0) return;
                ++cursor_;
            }
            in_name_escape = false;
        } else if (byte == '\\') {
            in_name_escape = !fstring.form.raw && cursor_[1] == 'N' && cursor_[2] == '{';
            skip_fstring_escape(fstring);
        }
    }
}

// From a backslash to the last byte it covers. A brace after it is a brace all the same.
void Lexer::skip_fstring_escape(const OpenFString& fstring) {
    const unsigned char next = cursor_[1];
    if (next == '{' || next == '}' || next == '\0') return;
    ++cursor_;
    if (next == '\n') start_line(cursor_ + 1);
    if (next == 'N' && !fstring.form.raw && cursor_[1] == '{') ++cursor_;
}

void Lexer::add_fstring_text(const OpenFString& fstring, const Place& start) {
    if (start.at == cursor_) return;
    Token& token = add_at(TokenKind::FStringMiddle, range_from(start, cursor_), slice(start.at, cursor_));
    token.string_form = fstring.form;
    token.in_format_spec = fstring.in_format_spec && fstring.field_depth >= 0;
}

void Lexer::leave_fstring_text(OpenFString& fstring) {
    if (at_fstring_end(fstring, cursor_)) {
        const Cursor begin = cursor_;
        cursor_ += fstring.form.quote_length();
        add_at(TokenKind::FStringEnd, line_range(begin, cursor_), slice(begin, cursor_)).string_form =
            fstring.form;
        fstrings_.pop_back();
        return;
    }
    if (*cursor_ == '{' && ++fstring.field_depth >= kMaxFieldNesting) {
        fail_at(SyntaxErrorId::FStringFieldsTooDeep, cursor_ - 1);
        return;
    }
    if (*cursor_ == '\n') fstring.in_format_spec = false;
    fstring.in_text = false;
}

void Lexer::fail_fstring(const OpenFString& fstring) {
    if (*cursor_ == '\0' && cursor_ < limit_) {
        fail_null_byte();
        return;
    }
    const auto id =
        fstring.form.triple ? SyntaxErrorId::UnterminatedTripleFString : SyntaxErrorId::UnterminatedFString;
    fail_unterminated(id, fstring.start, cursor_ >= limit_);
}

}  // namespace gossamer

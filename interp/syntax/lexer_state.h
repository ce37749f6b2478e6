// The scanner's state and its parts. Internal to the scanner: others include lexer.h.
//
//   lexer_state.cpp    making tokens and errors, lines, brackets, the two modes
//   lexer_words.cpp    names, and what is wrong with a malformed number
//   lexer_strings.cpp  strings and f-strings
//   grammar/lexer.re   the rules for code outside strings: `scan_code`
//
// Two modes alternate: *code*, and *f-string text*, which is on while the innermost f-string is not inside
// one of its replacement fields. A field's expression is code again, in which a new f-string may begin.
//
// Rules:
//   1. The byte at `limit_` is NUL; a NUL before it is an error in the text.
//   2. `line_begin_` is the start of the line of `cursor_`; whoever passes a newline calls `start_line`.
//   3. After `fail` nothing is scanned any more: `done_` is set.
#pragma once

#include "syntax/layout.h"
#include "syntax/lexer.h"
#include "syntax/syntax_errors.h"

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace gossamer {

class Lexer {
public:
    Lexer(const Source& source, TextEnd end, TokenList& list);
    void run();

private:
    // re2c counts in unsigned code units.
    using Cursor = const unsigned char*;

    struct Place {
        Cursor at;
        std::uint32_t line;
        Cursor line_begin;
    };

    // An f-string whose end has not come yet.
    struct OpenFString {
        Place start;
        StringForm form;
        unsigned char quote;
        bool in_text = true;  // its text is being scanned, not a field
        bool in_format_spec = false;
        int bracket_depth = 0;  // brackets open inside it, those of fields included
        int field_depth = -1;   // nesting of fields, from 0; -1 outside of fields
    };
    static constexpr std::size_t kMaxFStrings = 149;
    static constexpr int kMaxFieldNesting = 3;

    // ---- scanning code (grammar/lexer.re) ----
    void scan_code();

    // ---- lines ----
    bool begin_line();
    bool continue_line(Cursor after_backslash);
    void end_line(Cursor newline);
    void start_line(Cursor begin);
    bool measure_indentation(Indentation& indentation);
    void apply_indentation(Indentation indentation);
    void finish();
    std::uint32_t last_line() const;

    // ---- words ----
    void add_word(Cursor begin);
    void add_unicode_name(Cursor begin);
    bool check_name(Cursor begin, Cursor end);
    std::string_view normalise(std::string_view name);
    void add_number(Cursor begin);
    bool check_number(Cursor begin);
    bool explain_radix_literal(Cursor begin, std::string_view kind);
    bool explain_decimal_literal(Cursor begin);
    bool check_word_after_number(Cursor begin, std::string_view kind);
    bool fail_number(Cursor at, std::string_view kind);
    bool fail_leading_zeros(Cursor begin);
    void scan_other(Cursor begin);

    // ---- operators ----
    bool add_opening(TokenKind kind, Cursor begin);
    bool add_closing(TokenKind kind, Cursor begin);
    bool fail_closing(TokenKind kind, Cursor begin, const Token& opening);
    bool add_colon(Cursor begin);

    // ---- strings ----
    // Each returns false when the scan has ended.
    bool add_string(Cursor begin);
    bool skip_string_body(StringForm form, unsigned char quote);
    bool fail_string(const Place& start, StringForm form, unsigned char quote);
    bool begin_fstring(const Place& start, StringForm form, unsigned char quote);
    void scan_fstring_text();
    void skip_fstring_text(OpenFString& fstring);
    bool at_fstring_end(const OpenFString& fstring, Cursor at) const;
    void skip_fstring_escape(const OpenFString& fstring);
    void add_fstring_text(const OpenFString& fstring, const Place& start);
    void leave_fstring_text(OpenFString& fstring);
    void fail_fstring(const OpenFString& fstring);
    void fail_unterminated(SyntaxErrorId id, const Place& start, bool at_text_end);
    bool in_fstring_text() const { return !fstrings_.empty() && fstrings_.back().in_text; }
    bool in_field() const { return !fstrings_.empty() && fstrings_.back().field_depth >= 0; }

    // ---- making tokens and errors ----
    std::uint32_t offset(Cursor at) const { return static_cast<std::uint32_t>(at - text_); }
    std::uint32_t column(Cursor at) const { return static_cast<std::uint32_t>(at - line_begin_); }
    std::string_view slice(Cursor begin, Cursor end) const;
    SourceRange line_range(Cursor begin, Cursor end) const;
    SourceRange range_from(const Place& start, Cursor end) const;
    Place here() const { return {cursor_, line_, line_begin_}; }
    void add(TokenKind kind, Cursor begin);
    Token& add_at(TokenKind kind, const SourceRange& range, std::string_view text);
    // Both end the scan and return false, so that callers can `return fail(…)`.
    bool fail(Diagnostic diagnostic);
    bool fail_at(SyntaxErrorId id, Cursor character, std::initializer_list<std::string_view> arguments = {});
    bool fail_null_byte();
    bool fail_end_of_text(SyntaxErrorId id);
    void fail_unclosed();

    const Source& source_;
    TokenList& list_;
    TextEnd end_;
    LineLayout layout_;
    std::vector<OpenFString> fstrings_;
    Cursor text_;
    Cursor limit_;
    Cursor cursor_;
    Cursor line_begin_;
    Cursor joined_begin_;  // of the first of the lines that backslashes and strings join to this one
    std::uint32_t line_ = 1;
    Cursor comment_ = nullptr;  // the last one's begin
    bool at_line_start_ = true;
    bool done_ = false;
};

// May stand in an ASCII name, anywhere but perhaps in front.
constexpr bool is_name_byte(unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_';
}

constexpr bool is_decimal_digit(unsigned char byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace gossamer

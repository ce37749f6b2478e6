// The scanner's rules for code: everything outside the text of strings and f-strings. re2c turns this file
// into C++ during the build. The state and all that is done on a match stand in interp/syntax/lexer_state.h; here is
// only which characters make which token. The longest match wins, the earlier rule among equals.
//
// The end of input is the NUL byte that every Source keeps behind its text: no rule matches NUL, so the
// scanner never looks further and needs no bounds check.
//
// Characters beyond ASCII all fall to the last rule, which takes them as part of a name and then asks Unicode's
// tables: a generated automaton for them would be fixed to the Unicode version that re2c knows, an old one.

#include "syntax/lexer_state.h"

namespace gossamer {

void Lexer::scan_code() {
    Cursor marker = cursor_;
    for (;;) {
        if (at_line_start_ && !layout_.joins_lines() && !begin_line()) return;
        const Cursor begin = cursor_;
        /*!re2c
            re2c:define:YYCTYPE  = "unsigned char";
            re2c:define:YYCURSOR = cursor_;
            re2c:define:YYMARKER = marker;
            re2c:yyfill:enable   = 0;

            // ---- characters and parts ----
            blank       = [ \t\f];
            digit       = [0-9];
            letter      = [A-Za-z_];
            digits      = digit ("_"? digit)*;
            exponent    = [eE] [+-]? digits;

            // ---- numbers ----
            // Leading zeros are let through: only what follows tells "007" (an error) from "007.5".
            hexadecimal = "0" [xX] ("_"? [0-9a-fA-F])+;
            octal       = "0" [oO] ("_"? [0-7])+;
            binary      = "0" [bB] ("_"? [01])+;
            point_float = digits? "." digits | digits ".";
            decimal     = digits | (point_float | digits) exponent | point_float;
            imaginary   = decimal [jJ];
            number      = hexadecimal | octal | binary | decimal | imaginary;

            // ---- strings: prefix and first quote; the rest is scanned by hand ----
            prefix      = [uU] | [rR] [bB]? | [bB] [rR]? | [fF] [rR]? | [rR] [fF];
            string      = prefix? ['"];

            // ---- words ----
            name        = letter (letter | digit)*;

            name         { add_word(begin); if (done_) return; continue; }
            number       { add_number(begin); if (done_) return; continue; }
            string       { if (!add_string(begin) || in_fstring_text()) return; continue; }

            // ---- lines ----
            blank+       { continue; }
            "#" [^\n\x00]* { comment_ = begin; continue; }
            "\n"         { end_line(begin); continue; }
            "\\"         { if (!continue_line(cursor_)) return; continue; }

            // ---- operators and punctuation, in the order of tokens.def ----
            "("      { if (!add_opening(TokenKind::LeftParen, begin)) return; continue; }
            ")"      { if (!add_closing(TokenKind::RightParen, begin) || in_fstring_text()) return; continue; }
            "["      { if (!add_opening(TokenKind::LeftBracket, begin)) return; continue; }
            "]"      { if (!add_closing(TokenKind::RightBracket, begin) || in_fstring_text()) return; continue; }
            "{"      { if (!add_opening(TokenKind::LeftBrace, begin)) return; continue; }
            "}"      { if (!add_closing(TokenKind::RightBrace, begin) || in_fstring_text()) return; continue; }
            ":"      { if (add_colon(begin)) return; add(TokenKind::Colon, begin); continue; }
            ","      { add(TokenKind::Comma, begin); continue; }
            ";"      { add(TokenKind::Semicolon, begin); continue; }
            "."      { add(TokenKind::Dot, begin); continue; }
            "..."    { add(TokenKind::Ellipsis, begin); continue; }
            "->"     { add(TokenKind::Arrow, begin); continue; }
            ":="     { if (add_colon(begin)) return; add(TokenKind::ColonAssign, begin); continue; }
            "!"      { add(TokenKind::Exclamation, begin); continue; }
            "+"      { add(TokenKind::Plus, begin); continue; }
            "-"      { add(TokenKind::Minus, begin); continue; }
            "*"      { add(TokenKind::Star, begin); continue; }
            "/"      { add(TokenKind::Slash, begin); continue; }
            "//"     { add(TokenKind::DoubleSlash, begin); continue; }
            "%"      { add(TokenKind::Percent, begin); continue; }
            "@"      { add(TokenKind::At, begin); continue; }
            "**"     { add(TokenKind::DoubleStar, begin); continue; }
            "<<"     { add(TokenKind::LeftShift, begin); continue; }
            ">>"     { add(TokenKind::RightShift, begin); continue; }
            "&"      { add(TokenKind::Ampersand, begin); continue; }
            "|"      { add(TokenKind::VerticalBar, begin); continue; }
            "^"      { add(TokenKind::Caret, begin); continue; }
            "~"      { add(TokenKind::Tilde, begin); continue; }
            "<"      { add(TokenKind::Less, begin); continue; }
            ">"      { add(TokenKind::Greater, begin); continue; }
            "<="     { add(TokenKind::LessEqual, begin); continue; }
            ">="     { add(TokenKind::GreaterEqual, begin); continue; }
            "=="     { add(TokenKind::EqualEqual, begin); continue; }
            "!="     { add(TokenKind::NotEqual, begin); continue; }
            "="      { add(TokenKind::Assign, begin); continue; }
            "+="     { add(TokenKind::PlusAssign, begin); continue; }
            "-="     { add(TokenKind::MinusAssign, begin); continue; }
            "*="     { add(TokenKind::StarAssign, begin); continue; }
            "/="     { add(TokenKind::SlashAssign, begin); continue; }
            "//="    { add(TokenKind::DoubleSlashAssign, begin); continue; }
            "%="     { add(TokenKind::PercentAssign, begin); continue; }
            "@="     { add(TokenKind::AtAssign, begin); continue; }
            "**="    { add(TokenKind::DoubleStarAssign, begin); continue; }
            "<<="    { add(TokenKind::LeftShiftAssign, begin); continue; }
            ">>="    { add(TokenKind::RightShiftAssign, begin); continue; }
            "&="     { add(TokenKind::AmpersandAssign, begin); continue; }
            "|="     { add(TokenKind::VerticalBarAssign, begin); continue; }
            "^="     { add(TokenKind::CaretAssign, begin); continue; }
            "<>"     { add(TokenKind::NotEqual, begin); continue; }

            // ---- the rest: names beyond ASCII, the end of the text, stray characters ----
            *            { scan_other(begin); if (done_) return; continue; }
        */
    }
}

}  // namespace gossamer

#include "syntax/lexer.h"

#include <doctest/doctest.h>

using namespace gossamer;

namespace {

// Kinds and, where it varies, text: "Name:x Assign Number:1 Newline EndMarker".
std::string scan(const std::string& text) {
    const Source source("a.py", text);
    const TokenList list = tokenize(source);
    std::string result;
    for (const Token& token : list.tokens) {
        if (!result.empty()) result += ' ';
        result += token_name(token.kind);
        if (token_class(token.kind) == TokenClass::Literal) result.append(":").append(token.text);
    }
    return result;
}

// The error as a script sees it: "SyntaxError line,offset,end_line,end_offset: message"; empty when there is
// none.
std::string scan_error(const std::string& text) {
    const Source source("a.py", text);
    const TokenList list = tokenize(source);
    CHECK((list.tokens.back().kind == TokenKind::Error) == list.error.has_value());
    if (!list.error) return {};
    const ErrorPlace place = error_place(source, *list.error);
    return std::string(diagnostic_kind_name(list.error->kind)) + " " + std::to_string(place.line) + "," +
           std::to_string(place.column) + "," + std::to_string(place.end_line) + "," +
           std::to_string(place.end_column) + ": " + list.error->message;
}

bool is_incomplete(const std::string& text) {
    const Source source("a.py", text);
    const TokenList list = tokenize(source);
    return list.error && list.error->incomplete;
}

std::string warning(const std::string& text) {
    const Source source("a.py", text);
    const TokenList list = tokenize(source);
    return list.warnings.empty() ? "" : list.warnings.front().message;
}

std::string places(const std::string& text) {
    const Source source("a.py", text);
    const TokenList list = tokenize(source);
    std::string result;
    for (const Token& token : list.tokens) {
        const SourceRange& range = token.range;
        result += std::to_string(range.begin_line) + "." + std::to_string(range.begin_column) + "-" +
                  std::to_string(range.end_line) + "." + std::to_string(range.end_column) + " ";
    }
    return result;
}

std::string repeat(std::string_view part, std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index)
        text += part;
    return text;
}

}  // namespace

TEST_CASE("every spelling in the token table is scanned as its token") {
    for (int number = 0; number <= static_cast<int>(TokenKind::Underscore); ++number) {
        const auto kind = static_cast<TokenKind>(number);
        const std::string spelling(token_spelling(kind));
        if (spelling.empty()) continue;
        CAPTURE(spelling);
        const Source source("a.py", "([{" + spelling);
        const TokenList list = tokenize(source);
        if (is_incomplete("([{" + spelling)) {
            const Token& token = list.tokens[3];
            const bool soft = token_class(kind) == TokenClass::SoftKeyword;
            CHECK(token.kind == (soft ? TokenKind::Name : kind));
            CHECK(token.soft_keyword == (soft ? kind : TokenKind::Name));
            CHECK(token.text == spelling);
        } else {
            CHECK(token_name(kind).starts_with("Right"));
        }
    }
}

TEST_CASE("the longest operator wins") {
    CHECK(scan("a<<=b**c...<>!= -> :=") ==
          "Name:a LeftShiftAssign Name:b DoubleStar Name:c Ellipsis NotEqual NotEqual "
          "Arrow ColonAssign Newline EndMarker");
    CHECK(scan("a..b") == "Name:a Dot Dot Name:b Newline EndMarker");
    CHECK(scan("1.__class__").starts_with("Error"));
    CHECK(scan("$ ? `") == "Unknown:$ Unknown:? Unknown:` Newline EndMarker");
}

TEST_CASE("keywords are told from names") {
    CHECK(scan("if iff None none nonlocal_") ==
          "If Name:iff None Name:none Name:nonlocal_ Newline EndMarker");
    CHECK(scan("match case type _ print") ==
          "Name:match Name:case Name:type Name:_ Name:print Newline EndMarker");
}

TEST_CASE("names may be of any script and are normalised") {
    CHECK(scan("\xD0\x96\xC3\xA9_1") == "Name:\xD0\x96\xC3\xA9_1 Newline EndMarker");
    CHECK(scan("\xEF\xAC\x81") == "Name:fi Newline EndMarker");
    CHECK(scan("a\xC2\xB7") == "Name:a\xC2\xB7 Newline EndMarker");
}

TEST_CASE("characters without meaning are errors") {
    CHECK(scan_error("x = \xE2\x80\x99") == "SyntaxError 1,5,1,5: invalid character '\xE2\x80\x99' (U+2019)");
    CHECK(scan_error("a\xC3\xA9\xE2\x82\xAC") ==
          "SyntaxError 1,3,1,3: invalid character '\xE2\x82\xAC' (U+20AC)");
    CHECK(scan_error("x = \xC2\xA0"
                     "1") == "SyntaxError 1,5,1,5: invalid non-printable character U+00A0");
    CHECK(scan_error("\x01") == "SyntaxError 1,1,1,1: invalid non-printable character U+0001");
    CHECK(scan_error("\xC2\xB2") == "SyntaxError 1,1,1,1: invalid character '\xC2\xB2' (U+00B2)");
}

TEST_CASE("a NUL byte is an error wherever it stands") {
    const std::string expected = "SyntaxError 1,0,1,0: source code cannot contain null bytes";
    for (const std::string_view text :
         {"a%b", "#%", "'%'", "'''%'''", "f'%'", "f'{%}'", "  %", "x = \\%", "'\\%'"}) {
        std::string with_null(text);
        with_null[text.find('%')] = '\0';
        CAPTURE(text);
        CHECK(scan_error(with_null) == expected);
    }
}

TEST_CASE("every number form is one token") {
    for (const std::string text :
         {"0", "00", "1_000", "0xFF", "0o17", "0b1", "1.5", ".5", "5.", "1e5", "1E-5", "1.e+5", "1j", "1.5J",
          "012.5", "012e1", "012j", "0_0", "1_0e1_0j"}) {
        CAPTURE(text);
        CHECK(scan(text) == "Number:" + text + " Newline EndMarker");
    }
    CHECK(scan("1.real").starts_with("Error"));
    CHECK(scan("1..real") == "Number:1. Dot Name:real Newline EndMarker");
}

TEST_CASE("malformed numbers are errors with CPython's words and places") {
    const std::pair<const char*, const char*> cases[] = {
        {"1_", "1,2,1,2: invalid decimal literal"},
        {"1__0", "1,2,1,2: invalid decimal literal"},
        {"1a", "1,1,1,1: invalid decimal literal"},
        {"1.5a", "1,3,1,3: invalid decimal literal"},
        {"1._5", "1,2,1,2: invalid decimal literal"},
        {"1e", "1,1,1,1: invalid decimal literal"},
        {"1e+", "1,3,1,3: invalid decimal literal"},
        {"1e5_", "1,4,1,4: invalid decimal literal"},
        {"1ja", "1,2,1,2: invalid imaginary literal"},
        {"0x", "1,2,1,2: invalid hexadecimal literal"},
        {"0x_1_", "1,5,1,5: invalid hexadecimal literal"},
        {"0x1g", "1,3,1,3: invalid hexadecimal literal"},
        {"0b_", "1,3,1,3: invalid binary literal"},
        {"0b12", "1,4,1,4: invalid digit '2' in binary literal"},
        {"0o18", "1,4,1,4: invalid digit '8' in octal literal"},
        {"0777", "1,1,1,2: leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
                 "octal integers"},
        {"0_7", "1,1,1,3: leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
                "octal integers"},
        {"1orange", "1,1,1,1: invalid decimal literal"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(scan_error(text) == std::string("SyntaxError ") + expected);
    }
}

TEST_CASE("a keyword right after a number is let stand with a warning") {
    CHECK(scan("1if x else y") == "Number:1 If Name:x Else Name:y Newline EndMarker");
    CHECK(warning("1if x else y") == "invalid decimal literal");
    CHECK(warning("0x1for x in y") == "invalid hexadecimal literal");
    CHECK(warning("1jor x") == "invalid imaginary literal");
    CHECK(warning("1 if x else y").empty());
}

TEST_CASE("every string prefix is known, in any case") {
    for (const std::string prefix : {"", "u", "U", "r", "R", "b", "B", "br", "bR", "Rb", "rB"}) {
        CAPTURE(prefix);
        CHECK(scan(prefix + "'x'") == "String:" + prefix + "'x' Newline EndMarker");
    }
    for (const std::string prefix : {"f", "F", "fr", "Rf", "rF"}) {
        CAPTURE(prefix);
        CHECK(scan(prefix + "''") == "FStringStart:" + prefix + "' FStringEnd:' Newline EndMarker");
    }
    CHECK(scan("ur'x'") == "Name:ur String:'x' Newline EndMarker");
}

TEST_CASE("a string's form tells prefix and quotes") {
    const Source source("a.py", "rb'''x'''");
    const Token token = tokenize(source).tokens.front();
    CHECK(token.string_form.raw);
    CHECK(token.string_form.bytes);
    CHECK(token.string_form.triple);
    CHECK_FALSE(token.string_form.formatted);
    CHECK(token.string_form.prefix_length == 2);
}

TEST_CASE("unterminated strings are errors at their begin") {
    CHECK(scan_error("x = 'abc\nfoo") ==
          "SyntaxError 1,5,1,5: unterminated string literal (detected at line 1)");
    CHECK(scan_error("'abc\\\n") == "SyntaxError 1,1,1,1: unterminated string literal (detected at line 1)");
    CHECK(scan_error("x = b'''abc\n\nd") ==
          "SyntaxError 1,5,1,5: unterminated triple-quoted string literal (detected at line 3)");
    CHECK(scan_error("'a\\'") ==
          "SyntaxError 1,1,1,1: unterminated string literal (detected at line 1); perhaps you "
          "escaped the end quote?");
    CHECK(scan_error("f'abc\n") == "SyntaxError 1,1,1,1: unterminated f-string literal (detected at line 1)");
    CHECK(scan_error("f'''abc\n\n") ==
          "SyntaxError 1,1,1,1: unterminated triple-quoted f-string literal (detected at line 2)");
}

TEST_CASE("f-strings alternate between text and fields") {
    CHECK(scan("f'a{x}b'") ==
          "FStringStart:f' FStringMiddle:a LeftBrace Name:x RightBrace FStringMiddle:b FStringEnd:' "
          "Newline EndMarker");
    CHECK(scan("f'{{}}'") == "FStringStart:f' FStringMiddle:{{}} FStringEnd:' Newline EndMarker");
    CHECK(scan("f'{x!r:>{w}}'") ==
          "FStringStart:f' LeftBrace Name:x Exclamation Name:r Colon FStringMiddle:> LeftBrace "
          "Name:w RightBrace RightBrace FStringEnd:' Newline EndMarker");
    CHECK(scan("f'{x:=5}'") ==
          "FStringStart:f' LeftBrace Name:x Colon FStringMiddle:=5 RightBrace FStringEnd:' Newline "
          "EndMarker");
    CHECK(scan("f'{(x:=5)}'") ==
          "FStringStart:f' LeftBrace LeftParen Name:x ColonAssign Number:5 RightParen RightBrace "
          "FStringEnd:' Newline EndMarker");
    CHECK(scan("f'{a!=b}'") ==
          "FStringStart:f' LeftBrace Name:a NotEqual Name:b RightBrace FStringEnd:' Newline "
          "EndMarker");
    CHECK(scan("f'\\N{BULLET}{x}'") ==
          "FStringStart:f' FStringMiddle:\\N{BULLET} LeftBrace Name:x RightBrace "
          "FStringEnd:' Newline EndMarker");
}

TEST_CASE("f-strings nest, with the same quotes too") {
    CHECK(scan("f'{f'{x}'}'") ==
          "FStringStart:f' LeftBrace FStringStart:f' LeftBrace Name:x RightBrace FStringEnd:' "
          "RightBrace FStringEnd:' Newline EndMarker");
    CHECK(scan("f'{d['k']:{'x'}}'") ==
          "FStringStart:f' LeftBrace Name:d LeftBracket String:'k' RightBracket Colon "
          "LeftBrace String:'x' RightBrace RightBrace FStringEnd:' Newline EndMarker");
}

TEST_CASE("a field may span lines, its spec ends with its line") {
    CHECK(scan("f'{x\n}'") == "FStringStart:f' LeftBrace Name:x RightBrace FStringEnd:' Newline EndMarker");
    CHECK(scan("f'{x:\n}'") ==
          "FStringStart:f' LeftBrace Name:x Colon RightBrace FStringEnd:' Newline EndMarker");
}

TEST_CASE("malformed f-strings are errors with CPython's words and places") {
    const std::pair<const char*, const char*> cases[] = {
        {"f'}'", "1,3,1,3: f-string: single '}' is not allowed"},
        {"f'{a}}'", "1,6,1,6: f-string: single '}' is not allowed"},
        {"f'{a)}'", "1,5,1,5: f-string: unmatched ')'"},
        {"f'{(a]}'", "1,6,1,6: closing parenthesis ']' does not match opening parenthesis '('"},
        {"f'{a:{b:{c:{d}}}}'", "1,11,1,11: f-string: expressions nested too deeply"},
        {"f'{a", "1,3,1,0: '{' was never closed"},
        {"f'{a:b", "1,3,1,0: '{' was never closed"},
        {"f'''{\n'''", "2,1,2,1: f-string: expecting '}'"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(scan_error(text) == std::string("SyntaxError ") + expected);
    }
    CHECK(scan_error(repeat("f'{", 150)).ends_with("too many nested f-strings"));
}

TEST_CASE("indentation becomes tokens") {
    CHECK(scan("if x:\n  y\n  z\na") ==
          "If Name:x Colon Newline Indent Name:y Newline Name:z Newline Dedent Name:a "
          "Newline EndMarker");
    CHECK(scan("if x:\n if y:\n  z\n") ==
          "If Name:x Colon Newline Indent If Name:y Colon Newline Indent Name:z Newline "
          "Dedent Dedent EndMarker");
    CHECK(scan("") == "EndMarker");
    CHECK(scan("\n  \n\t# comment\n") == "EndMarker");
    CHECK(scan("if x:\n  y\n # comment\n\n  z") ==
          "If Name:x Colon Newline Indent Name:y Newline Name:z Newline Dedent "
          "EndMarker");
    CHECK(scan("\fif x:\n \f  y\n") == "If Name:x Colon Newline Indent Name:y Newline Dedent EndMarker");
}

TEST_CASE("lines join inside brackets and after backslashes") {
    CHECK(scan("(a,\n    # comment\n b)") == "LeftParen Name:a Comma Name:b RightParen Newline EndMarker");
    CHECK(scan("a = \\\n  1") == "Name:a Assign Number:1 Newline EndMarker");
    CHECK(scan("if x:\n  \\\n      y\n  z") ==
          "If Name:x Colon Newline Indent Name:y Newline Name:z Newline Dedent "
          "EndMarker");
}

TEST_CASE("bad layout is an error with CPython's words and places") {
    CHECK(scan_error("if 1:\n    a\n  b\n") ==
          "IndentationError 3,4,3,-1: unindent does not match any outer indentation level");
    CHECK(scan_error("if 1:\n\ta\n        b\n") ==
          "TabError 3,1,3,0: inconsistent use of tabs and spaces in indentation");
    std::string deep;
    for (std::size_t level = 0; level <= 100; ++level)
        deep += std::string(level, ' ') + "if 1:\n";
    CHECK(scan_error(deep) == "IndentationError 101,1,101,0: too many levels of indentation");
    CHECK(scan_error("x=1\na \\ b") ==
          "SyntaxError 2,4,2,0: unexpected character after line continuation character");
    CHECK(scan_error("x = \\") == "SyntaxError 1,6,1,-1: unexpected EOF while parsing");
}

TEST_CASE("unbalanced brackets are errors with CPython's words and places") {
    CHECK(scan_error("a = ]") == "SyntaxError 1,5,1,5: unmatched ']'");
    CHECK(scan_error("(]") ==
          "SyntaxError 1,2,1,2: closing parenthesis ']' does not match opening parenthesis '('");
    CHECK(scan_error("(\n\n]") ==
          "SyntaxError 3,1,3,1: closing parenthesis ']' does not match opening parenthesis '(' on line 1");
    CHECK(scan_error("x = (1,\n [2\n") == "SyntaxError 2,2,2,0: '[' was never closed");
    CHECK(scan_error(repeat("(", 201)) == "SyntaxError 1,201,1,201: too many nested parentheses");
    CHECK(scan_error(repeat("(", 200) + repeat(")", 200)).empty());
    CHECK(scan_error(repeat("[", 10'000)).ends_with("too many nested parentheses"));
}

TEST_CASE("input that may go on is told from input that is wrong") {
    for (const char* text : {"(", "f(a,\n", "'''abc\n", "f'''abc", "x = \\\n", "f'{a", "'abc\\\n"}) {
        CAPTURE(text);
        CHECK(is_incomplete(text));
    }
    for (const char* text : {"'abc", "f'abc\n", "a \\ b", ")", "1_", "if 1:\n    a\n  b\n"}) {
        CAPTURE(text);
        CHECK_FALSE(is_incomplete(text));
    }
}

TEST_CASE("tokens know their places") {
    CHECK(places("ab = 1\n") == "1.0-1.2 1.3-1.4 1.5-1.6 1.6-1.7 2.0-2.0 ");
    CHECK(places("ab") == "1.0-1.2 1.2-1.3 2.0-2.0 ");
    CHECK(places("'''a\nb''' x") == "1.0-2.4 2.5-2.6 2.6-2.7 3.0-3.0 ");
    CHECK(places("\xC3\xA9 x") == "1.0-1.2 1.3-1.4 1.4-1.5 2.0-2.0 ");
    CHECK(places("f'{\nx}'") == "1.0-1.2 1.2-1.3 2.0-2.1 2.1-2.2 2.2-2.3 2.3-2.4 3.0-3.0 ");
    CHECK(places("if x:\n  y\n") ==
          "1.0-1.2 1.3-1.4 1.4-1.5 1.5-1.6 2.0-2.2 2.2-2.3 2.3-2.4 3.0-3.0 3.0-3.0 ");
}

TEST_CASE("open brackets are known at each token") {
    const Source source("a.py", "(a[b]{");
    const TokenList list = tokenize(source);
    REQUIRE(list.open_brackets.size() == 2);
    CHECK(list.open_brackets[1].kind == TokenKind::LeftBrace);
    CHECK(open_brackets_after(list.tokens, 4).size() == 2);
    CHECK(open_brackets_after(list.tokens, 5).size() == 1);
}

#include "syntax/string_literal.h"

#include <doctest/doctest.h>

#include "syntax/lexer.h"

using namespace gossamer;

namespace {

bool find_test_character(std::string_view name, char32_t& character) {
    character = U'\u2022';
    return name == "BULLET";
}

struct Decoded {
    std::string value;
    std::string error;
    std::vector<Diagnostic> warnings;
};

// The first token of the wanted kind in `text`, decoded.
Decoded decode(const std::string& text, TokenKind kind = TokenKind::String) {
    const Source source("a.py", text);
    const TokenList list = tokenize(source);
    Decoded decoded;
    for (const Token& token : list.tokens) {
        if (token.kind != kind) continue;
        const auto error = decode_string(source, token, find_test_character, decoded.value, decoded.warnings);
        if (error) decoded.error = error->message;
        return decoded;
    }
    FAIL("no such token");
    return decoded;
}

Decoded decode_middle(const std::string& text) {
    return decode(text, TokenKind::FStringMiddle);
}

std::string unicode_error(std::string_view rest) {
    return "(unicode error) 'unicodeescape' codec can't decode bytes in position " + std::string(rest);
}

}  // namespace

TEST_CASE("plain text is itself") {
    CHECK(decode("'abc'").value == "abc");
    CHECK(decode("''").value.empty());
    CHECK(decode("\"\"\"a\n'b\"\"\"").value == "a\n'b");
    CHECK(decode("u'\xC3\xA9'").value == "\xC3\xA9");
}

TEST_CASE("escapes are decoded") {
    CHECK(decode(R"('\\\'\"\a\b\f\n\r\t\v')").value == "\\'\"\a\b\f\n\r\t\v");
    CHECK(decode("'a\\\nb'").value == "ab");
    CHECK(decode(R"('\x41\101\0\1234')").value == std::string("AA\0S4", 5));
    CHECK(decode(R"('\u20ac\U0001F600')").value == "\xE2\x82\xAC\xF0\x9F\x98\x80");
    CHECK(decode(R"('\ud800')").value == "\xED\xA0\x80");
    CHECK(decode(R"('\xff')").value == "\xC3\xBF");
    CHECK(decode(R"('\N{BULLET}!')").value == "\xE2\x80\xA2!");
}

TEST_CASE("raw strings keep their backslashes") {
    CHECK(decode(R"(r'\n\'')").value == R"(\n\')");
    CHECK(decode(R"(Rb'\x')").value == R"(\x)");
    CHECK(decode(R"(r'\N')").warnings.empty());
}

TEST_CASE("bytes know fewer escapes and ASCII only") {
    CHECK(decode(R"(b'\xff\n\101')").value == "\xFF\nA");
    CHECK(decode(R"(b'\u20ac')").value == R"(\u20ac)");
    CHECK(decode("b'\xC3\xA9'").error == "bytes can only contain ASCII literal characters");
    CHECK(decode(R"(b'ab\xg')").error == R"((value error) invalid \x escape at position 2)");
}

TEST_CASE("broken escapes are errors with CPython's positions") {
    CHECK(decode(R"('\x1')").error == unicode_error(R"(0-2: truncated \xXX escape)"));
    CHECK(decode(R"('ab\u12')").error == unicode_error(R"(2-5: truncated \uXXXX escape)"));
    CHECK(decode(R"('\U0011')").error == unicode_error(R"(0-5: truncated \UXXXXXXXX escape)"));
    CHECK(decode(R"('\U00110000')").error == unicode_error("0-9: illegal Unicode character"));
    CHECK(decode(R"('\N')").error == unicode_error(R"(0-1: malformed \N character escape)"));
    CHECK(decode(R"('\N{}')").error == unicode_error(R"(0-2: malformed \N character escape)"));
    CHECK(decode(R"('\N{BULLET')").error == unicode_error(R"(0-8: malformed \N character escape)"));
    CHECK(decode(R"('\N{foo}')").error == unicode_error("0-6: unknown Unicode character name"));
    CHECK(decode("'\xC3\xA9\\x1'").error == unicode_error(R"(10-12: truncated \xXX escape)"));
    CHECK(decode("'\\\xC3\xA9 \\x'").error == unicode_error(R"(17-18: truncated \xXX escape)"));
}

TEST_CASE("the first invalid escape is reported and kept") {
    const Decoded decoded = decode(R"('\d\q')");
    CHECK(decoded.value == R"(\d\q)");
    REQUIRE(decoded.warnings.size() == 1);
    CHECK(decoded.warnings[0].message == R"(invalid escape sequence '\d')");
    CHECK(decoded.warnings[0].kind == Diagnostic::Kind::SyntaxWarning);
    CHECK(decode(R"('\777')").warnings.at(0).message == R"(invalid octal escape sequence '\777')");
    CHECK(decode(R"('\777')").value == "\xC7\xBF");
    CHECK(decode(R"(b'\400')").value == std::string(1, '\0'));
    CHECK(decode("'\\\xC3\xA9'").warnings.empty());
    CHECK(decode(R"('\d\x')").warnings.empty());
}

TEST_CASE("doubled braces stand for one in the text of an f-string") {
    CHECK(decode_middle("f'a{{b}}c'").value == "a{b}c");
    CHECK(decode_middle(R"(f'\n{{')").value == "\n{");
    CHECK(decode_middle(R"(rf'\{{')").value == R"(\{)");
    CHECK(decode_middle(R"(f'\N{BULLET}{{')").value == "\xE2\x80\xA2{");
}

TEST_CASE("a backslash before a brace is an invalid escape") {
    const Decoded field = decode_middle(R"(f'\{x}')");
    CHECK(field.value == "\\");
    CHECK(field.warnings.at(0).message == R"(invalid escape sequence '\{')");
    CHECK(decode_middle(R"(f'\{{x')").value == R"(\{x)");
}

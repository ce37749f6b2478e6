// The parser as a whole: modes, incomplete input, ranges, bounds on depth.
#include "syntax/parser.h"

#include <doctest/doctest.h>

#include "syntax/parse_support.h"

using gossamer::dump_of;
using gossamer::error_of;
using gossamer::ParseMode;

namespace {

std::string repeated(std::string_view piece, int count) {
    std::string text;
    for (int index = 0; index < count; ++index)
        text += piece;
    return text;
}

}  // namespace

TEST_CASE("parser: each mode has its root") {
    CHECK(dump_of("") == "Module()");
    CHECK(dump_of("pass\n") == "Module(body=[Pass()])");
    CHECK(dump_of("a", ParseMode::Eval) == "Expression(body=Name(id='a', ctx=Load()))");
    CHECK(dump_of("pass\n", ParseMode::Session) == "Interactive(body=[Pass()])");
    CHECK(error_of("a = 1", ParseMode::Eval) == "SyntaxError: invalid syntax 1,3-1,4");
}

TEST_CASE("parser: every node knows its range, in bytes") {
    CHECK(
        dump_of("\xC3\xA9 = 1\n", ParseMode::Module, gossamer::ast::DumpRanges::Include) ==
        "Module(body=[Assign(targets=[Name(id='\xC3\xA9', ctx=Store(), lineno=1, col_offset=0, end_lineno=1, "
        "end_col_offset=2)], value=Constant(value=1, lineno=1, col_offset=5, end_lineno=1, "
        "end_col_offset=6), "
        "lineno=1, col_offset=0, end_lineno=1, end_col_offset=6)])");
    CHECK(dump_of("if a:\n  b\n\nc", ParseMode::Module, gossamer::ast::DumpRanges::Include)
              .find("end_lineno=2, end_col_offset=3), Expr(value=Name(id='c'") != std::string::npos);
}

TEST_CASE("parser: a REPL is told what is not yet complete") {
    CHECK(error_of("if a:\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("if a:\n  b\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("if a:\n  b\n\n", ParseMode::Session) == "accepted");
    CHECK(error_of("if a:\n  b\nelse:\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("if a: b\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("if a: b\n\n", ParseMode::Session) == "accepted");
    CHECK(error_of("try:\n  a\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("@a\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("f(1,\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("x = '''a\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("x = [1\n\n", ParseMode::Session) == "incomplete");
    CHECK(error_of("a\n", ParseMode::Session) == "accepted");
    CHECK(error_of("# nothing\n", ParseMode::Session) == "accepted");
    CHECK(error_of("a b\n", ParseMode::Session) == "SyntaxError: invalid syntax 1,3-1,4");
    CHECK(error_of("x =\n", ParseMode::Session) == "SyntaxError: invalid syntax 1,4-1,5");
    CHECK(error_of("a\nb\n", ParseMode::Session).starts_with("SyntaxError: multiple statements found"));
}

TEST_CASE("parser: depth ends in a clean error") {
    const std::string too_complex =
        "MemoryError: Parser stack overflowed - Python source too complex to parse";
    const std::string too_high = "RecursionError: maximum recursion depth exceeded during compilation";
    CHECK(error_of(repeated("-", 100'000) + "a").starts_with(too_complex));
    CHECK(error_of(repeated("not ", 100'000) + "a").starts_with(too_complex));
    CHECK(error_of(repeated("lambda: ", 100'000) + "a").starts_with(too_complex));
    CHECK(error_of(repeated("a if b else ", 100'000) + "a").starts_with(too_complex));
    CHECK(error_of(repeated("a + ", 100'000) + "a").starts_with(too_high));
    CHECK(error_of("a" + repeated(".b", 100'000)).starts_with(too_high));
    CHECK(error_of("if a: b\n" + repeated("elif a: b\n", 100'000)).starts_with(too_high));
    CHECK(error_of(repeated("a + ", 1'500) + "a") == "accepted");
    CHECK(error_of("if a: b\n" + repeated("elif a: b\n", 1'500)) == "accepted");
    CHECK(error_of(repeated("a = ", 100'000) + "a") == "accepted");
    CHECK(error_of("f(" + repeated("a, ", 100'000) + ")") == "accepted");
}

TEST_CASE("parser: nested mistakes are explained in reasonable time") {
    for (const auto& [open, close] :
         {std::pair("(", ")"), {"[", "]"}, {"{", "}"}, {"{a: ", "}"}, {"f(", ")"}}) {
        CHECK(error_of(repeated(open, 150) + "a b" + repeated(close, 150))
                  .starts_with("SyntaxError: invalid syntax"));
        CHECK(error_of(repeated(open, 150) + "a +" + repeated(close, 150))
                  .starts_with("SyntaxError: invalid syntax"));
    }
}

#include "fixture.h"

#include <doctest/doctest.h>

namespace gossamer {

using test::ScriptRunner;

TEST_CASE("a script prints through the host") {
    ScriptRunner runner;
    CHECK(runner.run("print('hello', 1 + 1)\n") == "hello 2\n");
    CHECK(runner.result() == RunResult::Done);
    CHECK(runner.finish() == 0);
}

TEST_CASE("what one text defines, the next one sees") {
    ScriptRunner runner;
    runner.run("x = 20\n");
    CHECK(runner.run("print(x + 1)\n") == "21\n");
}

TEST_CASE("an uncaught exception is reported and gives status 1") {
    ScriptRunner runner;
    runner.run("def f():\n    return 1 / 0\nf()\n");
    CHECK(runner.result() == RunResult::Failed);
    CHECK(runner.error() == "Traceback (most recent call last):\n"
                            "  File \"<test>\", line 3, in <module>\n"
                            "    f()\n"
                            "    ~^^\n"
                            "  File \"<test>\", line 2, in f\n"
                            "    return 1 / 0\n"
                            "           ~~^~~\n"
                            "ZeroDivisionError: division by zero\n");
    CHECK(runner.finish() == 1);
}

TEST_CASE("SystemExit ends quietly with its code") {
    ScriptRunner runner;
    runner.run("import sys\nsys.exit(7)\n");
    CHECK(runner.engine().wants_exit());
    CHECK(runner.error().empty());
    CHECK(runner.finish() == 7);
}

TEST_CASE("SystemExit with a text prints it and gives status 1") {
    ScriptRunner runner;
    runner.run("raise SystemExit('enough')\n");
    CHECK(runner.error() == "enough\n");
    CHECK(runner.finish() == 1);
}

TEST_CASE("a syntax error shows its line and place") {
    ScriptRunner runner;
    runner.run("x = = 1\n");
    CHECK(runner.error() == "  File \"<test>\", line 1\n"
                            "    x = = 1\n"
                            "        ^\n"
                            "SyntaxError: invalid syntax\n");
}

TEST_CASE("exit functions run last registered first, then modules go") {
    ScriptRunner runner;
    runner.run("import atexit\n"
               "atexit.register(print, 'first')\n"
               "atexit.register(print, 'second', sep='')\n"
               "class Loud:\n"
               "    def __del__(self): print('dies')\n"
               "loud = Loud()\n");
    CHECK(runner.finish() == 0);
    CHECK(runner.output() == "second\nfirst\ndies\n");
}

TEST_CASE("a session shows values, keeps the last one, and survives errors") {
    ScriptRunner runner;
    runner.engine().begin_session();
    CHECK(runner.run_interactive("6 * 7\n") == "42\n");
    CHECK(runner.run_interactive("_ + 1\n") == "43\n");
    CHECK(runner.run_interactive("None\n").empty());
    runner.run_interactive("1 / 0\n");
    CHECK(runner.last_error_line() == "ZeroDivisionError: division by zero");
    CHECK_FALSE(runner.engine().wants_exit());
    CHECK(runner.run_interactive("_\n") == "43\n");
}

TEST_CASE("a session asks for more when a statement is not complete") {
    ScriptRunner runner;
    runner.engine().begin_session();
    CHECK(runner.run_interactive("if True:\n").empty());
    CHECK(runner.result() == RunResult::Incomplete);
    runner.run_interactive("if True:\n    print('in')\n");
    CHECK(runner.result() == RunResult::Incomplete);
    CHECK(runner.run_interactive("if True:\n    print('in')\n\n") == "in\n");
    runner.run_interactive("(1 +\n");
    CHECK(runner.result() == RunResult::Incomplete);
}

TEST_CASE("the host can give the source of modules") {
    Configuration configuration;
    configuration.load_module = [](void*, std::string_view name, std::string& source,
                                   std::string& file_name) {
        if (name != "given") return false;
        source = "value = 5\n";
        file_name = "<given>";
        return true;
    };
    ScriptRunner runner{configuration};
    CHECK(runner.run("import given\nprint(given.value, given.__name__)\n") == "5 given\n");
    runner.run("import missing_for_sure\n");
    CHECK(runner.last_error_line() == "ModuleNotFoundError: No module named 'missing_for_sure'");
}

TEST_CASE("a module of CPython's library that is not here is named as such") {
    ScriptRunner runner;
    runner.run("import tkinter\n");
    CHECK(runner.last_error_line() ==
          "ModuleNotFoundError: No module named 'tkinter' (in CPython's library, not in gossamer)");
}

TEST_CASE("two engines live side by side") {
    ScriptRunner first;
    ScriptRunner second;
    first.run("x = 'first'\n");
    second.run("x = 'second'\n");
    CHECK(first.run("print(x)\n") == "first\n");
    CHECK(second.run("print(x)\n") == "second\n");
}

TEST_CASE("a listing is made without running the text") {
    ScriptRunner runner;
    std::string listing;
    CHECK(runner.engine().disassemble_text("print('never')\n", "<test>", listing));
    CHECK(listing.find("'never'") != std::string::npos);
    CHECK(runner.output().empty());
}

}  // namespace gossamer

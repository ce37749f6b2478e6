#include "fixture.h"

#include <doctest/doctest.h>

namespace gossamer {

using test::ScriptRunner;

TEST_CASE("the same line over and over is counted") {
    ScriptRunner runner;
    runner.run("def f(n):\n    if n: f(n - 1)\n    else: 1 / 0\nf(10)\n");
    CHECK(runner.error().find("  [Previous line repeated 7 more times]\n") != std::string::npos);
}

TEST_CASE("chains say how their exceptions belong together") {
    ScriptRunner runner;
    runner.run("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise KeyError(1) from e\n");
    CHECK(runner.error().find("The above exception was the direct cause of the following exception:") !=
          std::string::npos);
    runner.run("try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise KeyError(1)\n");
    CHECK(runner.error().find("During handling of the above exception, another exception occurred:") !=
          std::string::npos);
    runner.run("try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise KeyError(1) from None\n");
    CHECK(runner.error().find("division") == std::string::npos);
}

TEST_CASE("names that are near are suggested") {
    ScriptRunner runner;
    runner.run("value = 1\nprint(valeu)\n");
    CHECK(runner.last_error_line() == "NameError: name 'valeu' is not defined. Did you mean: 'value'?");
    runner.run("''.uper()\n");
    CHECK(runner.last_error_line() ==
          "AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?");
    runner.run("weakref\n");
    CHECK(runner.last_error_line() ==
          "NameError: name 'weakref' is not defined. Did you forget to import 'weakref'?");
}

TEST_CASE("notes stand below the message") {
    ScriptRunner runner;
    runner.run("e = ValueError('v')\ne.add_note('one')\ne.add_note('two')\nraise e\n");
    CHECK(runner.error().ends_with("ValueError: v\none\ntwo\n"));
}

TEST_CASE("groups are drawn") {
    ScriptRunner runner;
    runner.run("raise ExceptionGroup('g', [ValueError(1), TypeError(2)])\n");
    CHECK(runner.error().ends_with("  | ExceptionGroup: g (2 sub-exceptions)\n"
                                   "  +-+---------------- 1 ----------------\n"
                                   "    | ValueError: 1\n"
                                   "    +---------------- 2 ----------------\n"
                                   "    | TypeError: 2\n"
                                   "    +------------------------------------\n"));
}

TEST_CASE("long calls show their first and last lines") {
    ScriptRunner runner;
    runner.run("def f(*a): 1/0\nf(\n    1,\n    2,\n    3,\n    4,\n)\n");
    CHECK(runner.error().find("    ...<2 lines>...\n") != std::string::npos);
}

TEST_CASE("errors that nobody can receive go to the unraisable hook") {
    ScriptRunner runner;
    runner.run("class C:\n    def __del__(self): raise ValueError('late')\nC()\n");
    CHECK(runner.error().starts_with("Exception ignored in: <function C.__del__ at 0x"));
    CHECK(runner.last_error_line() == "ValueError: late");
    CHECK(runner.run("import sys\n"
                     "sys.unraisablehook = lambda args: print(args.exc_type.__name__, args.err_msg)\n"
                     "C()\n") == "ValueError None\n");
}

}  // namespace gossamer

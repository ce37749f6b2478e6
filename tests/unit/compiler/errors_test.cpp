// What the grammar allows and the compiler refuses: text and range.
#include "compiler/compiling.h"

TEST_CASE("declarations come before uses") {
    CHECK(error_of("def f(x): global x\n") == "name 'x' is parameter and global 1:10-1:18");
    CHECK(error_of("def f():\n  x = 1\n  global x\n") ==
          "name 'x' is assigned to before global declaration 3:2-3:10");
    CHECK(error_of("def f():\n  print(x)\n  global x\n") ==
          "name 'x' is used prior to global declaration 3:2-3:10");
    CHECK(error_of("def f():\n  global a\n  nonlocal a\n") == "name 'a' is nonlocal and global 2:2-2:10");
    CHECK(error_of("def f():\n  nonlocal y\n") == "no binding for nonlocal 'y' found 2:2-2:12");
    CHECK(error_of("def f(a, a): pass\n") == "duplicate argument 'a' in function definition 1:9-1:10");
}

TEST_CASE("statements belong where they make sense") {
    CHECK(error_of("return 1\n") == "'return' outside function 1:0-1:8");
    CHECK(error_of("break\n") == "'break' outside loop 1:0-1:5");
    CHECK(error_of("continue\n") == "'continue' not properly in loop 1:0-1:8");
    CHECK(error_of("yield 1\n") == "'yield' outside function 1:0-1:7");
    CHECK(error_of("def f(): await x\n") == "'await' outside async function 1:9-1:16");
    CHECK(error_of("def f():\n  from m import *\n") == "import * only allowed at module level 2:16-2:17");
}

TEST_CASE("assignment expressions stay out of a comprehension's own names") {
    CHECK(error_of("[x := 1 for x in y]\n") ==
          "assignment expression cannot rebind comprehension iteration variable 'x' 1:1-1:2");
    CHECK(error_of("[x for x in (y := [1])]\n") ==
          "assignment expression cannot be used in a comprehension iterable expression 1:13-1:21");
    CHECK(error_of("class A: [y := 1 for x in z]\n") ==
          "assignment expression within a comprehension cannot be used in a class body 1:10-1:11");
}

TEST_CASE("patterns that can never be reached or bind unclearly") {
    CHECK(error_of("match x:\n  case _: pass\n  case 1: pass\n") ==
          "wildcard makes remaining patterns unreachable 2:7-2:8");
    CHECK(error_of("match x:\n  case [a] | [b]: pass\n") ==
          "alternative patterns bind different names 2:7-2:16");
    CHECK(error_of("match x:\n  case [a, a]: pass\n") ==
          "multiple assignments to name 'a' in pattern 2:11-2:12");
}

TEST_CASE("suspicious code is warned about and compiled") {
    const gossamer::CompileResult result = compile_text("assert (x, 'a')\nx is 1\n[1](2)\n");
    REQUIRE(result.warnings.size() == 3);
    CHECK(result.warnings[0].message == "assertion is always true, perhaps remove parentheses?");
    CHECK(result.warnings[1].message == "\"is\" with 'int' literal. Did you mean \"==\"?");
    CHECK(result.warnings[2].message == "'list' object is not callable; perhaps you missed a comma?");
    CHECK(result.code != nullptr);
}

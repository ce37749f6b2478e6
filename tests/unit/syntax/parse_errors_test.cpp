// Errors: wording, range and choice among several, as CPython 3.13 has them.
#include <doctest/doctest.h>

#include "syntax/parse_support.h"

using gossamer::error_of;

TEST_CASE("parse_errors: what cannot be assigned to is named") {
    CHECK(error_of("f() = 1") ==
          "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='? 1,1-1,4");
    CHECK(error_of("(a, 1) = 2") == "SyntaxError: cannot assign to literal 1,5-1,6");
    CHECK(error_of("None = 1") == "SyntaxError: cannot assign to None 1,1-1,5");
    CHECK(error_of("a, None = 1") == "SyntaxError: cannot assign to None 1,4-1,8");
    CHECK(error_of("a = b = 1 = c") == "SyntaxError: cannot assign to literal 1,9-1,10");
    CHECK(error_of("x + 1 = 2") ==
          "SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='? 1,1-1,6");
    CHECK(error_of("a < b = 2") == "SyntaxError: cannot assign to comparison 1,1-1,6");
    CHECK(error_of("lambda: 1 = 3") == "SyntaxError: cannot assign to lambda 1,1-1,10");
    CHECK(error_of("f'{a}' = 3") == "SyntaxError: cannot assign to f-string expression here. Maybe you meant "
                                    "'==' instead of '='? 1,1-1,7");
    CHECK(error_of("[a for a in b] = 3") == "SyntaxError: cannot assign to list comprehension here. Maybe "
                                            "you meant '==' instead of '='? 1,1-1,15");
    CHECK(error_of("x = yield = 1") == "SyntaxError: assignment to yield expression not possible 1,5-1,10");
    CHECK(error_of("a += b += c") == "SyntaxError: invalid syntax 1,8-1,10");
    CHECK(error_of("f() += 1") ==
          "SyntaxError: 'function call' is an illegal expression for augmented assignment 1,1-1,4");
    CHECK(error_of("(a, b) += 1") ==
          "SyntaxError: 'tuple' is an illegal expression for augmented assignment 1,1-1,7");
    CHECK(error_of("(a, b): int") == "SyntaxError: only single target (not tuple) can be annotated 1,1-1,7");
    CHECK(error_of("a, b: int") == "SyntaxError: only single target (not tuple) can be annotated 1,1-1,2");
    CHECK(error_of("f(): int = 3") == "SyntaxError: illegal target for annotation 1,1-1,4");
    CHECK(error_of("del f()") == "SyntaxError: cannot delete function call 1,5-1,8");
    CHECK(error_of("del (a, 1)") == "SyntaxError: cannot delete literal 1,9-1,10");
    CHECK(error_of("for f() in x: pass") == "SyntaxError: cannot assign to function call 1,5-1,8");
    CHECK(error_of("[x for f() in y]") == "SyntaxError: cannot assign to function call 1,8-1,11");
    CHECK(error_of("with a as f(): pass") == "SyntaxError: cannot assign to function call 1,11-1,14");
}

TEST_CASE("parse_errors: an assignment where a comparison was meant") {
    CHECK(error_of("if x = 3: pass") ==
          "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1,4-1,9");
    CHECK(error_of("while x = f(): pass") ==
          "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1,7-1,14");
    CHECK(error_of("if x.a = 3: pass") ==
          "SyntaxError: cannot assign to attribute here. Maybe you meant '==' instead of '='? 1,4-1,7");
    CHECK(error_of("(a = 1)") ==
          "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1,2-1,7");
    CHECK(error_of("(x, y = 1)") ==
          "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1,5-1,10");
    CHECK(error_of("[a = 1]") ==
          "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1,2-1,7");
    CHECK(error_of("x[a = 1]") ==
          "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1,3-1,8");
    CHECK(error_of("f(a.b=1)") ==
          "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"? 1,3-1,7");
    CHECK(error_of("(a.b := 3)") == "SyntaxError: cannot use assignment expressions with attribute 1,2-1,5");
}

TEST_CASE("parse_errors: a forgotten comma or operator") {
    CHECK(error_of("a b") == "SyntaxError: invalid syntax 1,3-1,4");
    CHECK(error_of("(a b)") == "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1,2-1,5");
    CHECK(error_of("f(a b)") == "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1,3-1,6");
    CHECK(error_of("[a, b c2]") == "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1,5-1,9");
    CHECK(error_of("{a: b c2}") == "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1,5-1,9");
    CHECK(error_of("x[a b]") == "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1,3-1,6");
    CHECK(error_of("f(a, b=1 x)") == "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1,8-1,11");
    CHECK(error_of("(a if b)") == "SyntaxError: expected 'else' after 'if' expression 1,2-1,8");
    CHECK(error_of("a if b") == "SyntaxError: expected 'else' after 'if' expression 1,1-1,7");
    CHECK(error_of("(a 'b')") == "SyntaxError: invalid syntax 1,4-1,7");
    CHECK(error_of("a + not b") == "SyntaxError: 'not' after an operator must be parenthesized 1,5-1,10");
    CHECK(error_of("print x") ==
          "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1,1-1,8");
    CHECK(error_of("(print x)") ==
          "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1,2-1,9");
    CHECK(error_of("exec 'a'") ==
          "SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)? 1,1-1,9");
}

TEST_CASE("parse_errors: the order and form of arguments") {
    CHECK(error_of("f(**a, *b)") ==
          "SyntaxError: iterable argument unpacking follows keyword argument unpacking 1,6-1,10");
    CHECK(error_of("f(**a, b)") ==
          "SyntaxError: positional argument follows keyword argument unpacking 1,9-1,10");
    CHECK(error_of("f(a=1, b)") == "SyntaxError: positional argument follows keyword argument 1,9-1,10");
    CHECK(error_of("f(x for x in y, 1)") ==
          "SyntaxError: Generator expression must be parenthesized 1,3-1,15");
    CHECK(error_of("f(1, x for x in y)") ==
          "SyntaxError: Generator expression must be parenthesized 1,6-1,18");
    CHECK(error_of("f(True=1)") == "SyntaxError: cannot assign to True 1,3-1,8");
    CHECK(error_of("f(a=)") == "SyntaxError: expected argument value expression 1,3-1,5");
    CHECK(error_of("f(*a=1)") == "SyntaxError: cannot assign to iterable argument unpacking 1,3-1,7");
    CHECK(error_of("f(**a=1)") == "SyntaxError: cannot assign to keyword argument unpacking 1,3-1,8");
    CHECK(error_of("f(*)") == "SyntaxError: Invalid star expression 1,4-1,5");
    CHECK(error_of("f(x=a for a in b)") ==
          "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1,3-1,5");
    CHECK(error_of("class A(x=1, y): pass") ==
          "SyntaxError: positional argument follows keyword argument 1,15-1,16");
}

TEST_CASE("parse_errors: the order and form of parameters") {
    CHECK(error_of("def f(*): pass") == "SyntaxError: named arguments must follow bare * 1,7-1,8");
    CHECK(error_of("def f(a=1, b): pass") ==
          "SyntaxError: parameter without a default follows parameter with a default 1,12-1,13");
    CHECK(error_of("lambda *: 1") == "SyntaxError: named arguments must follow bare * 1,9-1,10");
    CHECK(error_of("def f(/, a): pass") == "SyntaxError: at least one argument must precede / 1,7-1,8");
    CHECK(error_of("def f(a, /, b, /): pass") == "SyntaxError: / may appear only once 1,16-1,17");
    CHECK(error_of("def f(*a, /): pass") == "SyntaxError: / must be ahead of * 1,11-1,12");
    CHECK(error_of("def f(a, / *b): pass") == "SyntaxError: expected comma between / and * 1,12-1,13");
    CHECK(error_of("def f(*a, *b): pass") == "SyntaxError: * argument may appear only once 1,11-1,12");
    CHECK(error_of("def f(**a, b): pass") ==
          "SyntaxError: arguments cannot follow var-keyword argument 1,12-1,13");
    CHECK(error_of("def f(*a=1): pass") ==
          "SyntaxError: var-positional argument cannot have default value 1,9-1,10");
    CHECK(error_of("def f(**a=1): pass") ==
          "SyntaxError: var-keyword argument cannot have default value 1,10-1,11");
    CHECK(error_of("def f(a=): pass") == "SyntaxError: expected default value expression 1,8-1,9");
    CHECK(error_of("def f((a, b)): pass") ==
          "SyntaxError: Function parameters cannot be parenthesized 1,7-1,13");
    CHECK(error_of("lambda (a, b): 1") ==
          "SyntaxError: Lambda expression parameters cannot be parenthesized 1,8-1,14");
    CHECK(error_of("def f[*T: int](): pass") == "SyntaxError: cannot use bound with TypeVarTuple 1,9-1,14");
    CHECK(error_of("type A[] = 2") == "SyntaxError: Type parameter list cannot be empty 1,8-1,10");
    CHECK(error_of("def f\n pass") == "SyntaxError: expected '(' 1,6-1,7");
}

TEST_CASE("parse_errors: displays and comprehensions") {
    CHECK(error_of("{1:}") == "SyntaxError: expression expected after dictionary key and ':' 1,3-1,4");
    CHECK(error_of("{1: 2, 3}") == "SyntaxError: ':' expected after dictionary key 1,8-1,0");
    CHECK(error_of("{1: *a}") ==
          "SyntaxError: cannot use a starred expression in a dictionary value 1,5-1,7");
    CHECK(error_of("{**a for a in b}") ==
          "SyntaxError: dict unpacking cannot be used in dict comprehension 1,2-1,4");
    CHECK(error_of("[*a for a in b]") ==
          "SyntaxError: iterable unpacking cannot be used in comprehension 1,2-1,4");
    CHECK(error_of("[a, b for a in b]") ==
          "SyntaxError: did you forget parentheses around the comprehension target? 1,2-1,6");
    CHECK(error_of("[x for x y]") == "SyntaxError: 'in' expected after for-loop variables 1,10-1,11");
    CHECK(error_of("(*a)") == "SyntaxError: cannot use starred expression here 1,2-1,4");
    CHECK(error_of("(**a)") == "SyntaxError: cannot use double starred expression here 1,2-1,4");
    CHECK(error_of("x = 1 if") == "SyntaxError: invalid syntax 1,9-1,10");
}

TEST_CASE("parse_errors: statements that are not finished") {
    CHECK(error_of("if a\n pass") == "SyntaxError: expected ':' 1,5-1,6");
    CHECK(error_of("if a:\npass") ==
          "IndentationError: expected an indented block after 'if' statement on line 1 2,1-2,5");
    CHECK(error_of("for x in y\n pass") == "SyntaxError: expected ':' 1,11-1,12");
    CHECK(error_of("while 1:\n") ==
          "IndentationError: expected an indented block after 'while' statement on line 1 1,9-1,-1");
    CHECK(error_of("class A\n pass") == "SyntaxError: expected ':' 1,8-1,9");
    CHECK(error_of("class A:\n") ==
          "IndentationError: expected an indented block after class definition on line 1 1,9-1,-1");
    CHECK(error_of("def f()\n pass") == "SyntaxError: expected ':' 1,8-1,9");
    CHECK(error_of("def f():\n\nx") ==
          "IndentationError: expected an indented block after function definition on line 1 3,1-3,2");
    CHECK(error_of("with a, b\n x") == "SyntaxError: expected ':' 1,10-1,11");
    CHECK(error_of("with a:\nx") ==
          "IndentationError: expected an indented block after 'with' statement on line 1 2,1-2,2");
    CHECK(error_of("if x: pass\nelse\n a") == "SyntaxError: expected ':' 2,5-2,6");
    CHECK(error_of("try:\n  pass\nx") == "SyntaxError: expected 'except' or 'finally' block 3,1-3,2");
    CHECK(error_of("try\n a") == "SyntaxError: expected ':' 1,4-1,5");
    CHECK(error_of("try: a\nexcept x\n b") == "SyntaxError: expected ':' 2,9-2,10");
    CHECK(error_of("try: a\nexcept*: b") == "SyntaxError: expected one or more exception types 2,8-2,9");
    CHECK(error_of("try:\n a\nexcept a, b:\n c") ==
          "SyntaxError: multiple exception types must be parenthesized 3,8-3,12");
    CHECK(error_of("try:\n a\nexcept a:\n b\nexcept* c:\n d") ==
          "SyntaxError: cannot have both 'except' and 'except*' on the same 'try' 5,1-5,8");
    CHECK(error_of("import a from b") ==
          "SyntaxError: Did you mean to use 'from ... import ...' instead? 1,1-1,16");
    CHECK(error_of("import") == "SyntaxError: Expected one or more names after 'import' 1,7-1,7");
    CHECK(error_of("from a import b,") ==
          "SyntaxError: trailing comma not allowed without surrounding parentheses 1,17-1,18");
    CHECK(error_of("  a") == "IndentationError: unexpected indent 1,2-1,-1");
    CHECK(error_of("a\n  b") == "IndentationError: unexpected indent 2,2-2,-1");
    CHECK(error_of("else: pass") == "SyntaxError: invalid syntax 1,1-1,5");
    CHECK(error_of("@a\nx = 1") == "SyntaxError: invalid syntax 2,1-2,2");
    CHECK(error_of("return = 1") == "SyntaxError: invalid syntax 1,8-1,9");
    CHECK(error_of("global x = 1") == "SyntaxError: invalid syntax 1,10-1,11");
}

TEST_CASE("parse_errors: patterns") {
    CHECK(error_of("match x:\n case a as _: pass") == "SyntaxError: cannot use '_' as a target 2,12-2,13");
    CHECK(error_of("match x:\n case a as 1: pass") == "SyntaxError: invalid pattern target 2,12-2,13");
    CHECK(error_of("match x:\n case A(b=1, 2): pass") ==
          "SyntaxError: positional patterns follow keyword patterns 2,14-2,15");
    CHECK(error_of("match x\n case 1: pass") == "SyntaxError: expected ':' 1,8-1,9");
    CHECK(error_of("match x:\ncase 1: pass") ==
          "IndentationError: expected an indented block after 'match' statement on line 1 2,1-2,5");
    CHECK(error_of("match x:\n case 1+1: pass") ==
          "SyntaxError: imaginary number required in complex literal 2,9-2,10");
    CHECK(error_of("match x:\n case 1j+1: pass") ==
          "SyntaxError: real number required in complex literal 2,7-2,9");
}

TEST_CASE("parse_errors: replacement fields") {
    CHECK(error_of("f'{}'") == "SyntaxError: f-string: valid expression required before '}' 1,4-1,5");
    CHECK(error_of("f'{=}'") == "SyntaxError: f-string: valid expression required before '=' 1,4-1,5");
    CHECK(error_of("f'{a!}'") == "SyntaxError: f-string: missing conversion character 1,6-1,7");
    CHECK(error_of("f'{a!x}'") ==
          "SyntaxError: f-string: invalid conversion character 'x': expected 's', 'r', or 'a' 1,6-1,7");
    CHECK(error_of("f'{a b}'") == "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1,4-1,7");
    CHECK(error_of("f'{a $ b}'") == "SyntaxError: f-string: expecting '=', or '!', or ':', or '}' 1,6-1,7");
    CHECK(error_of("f'{a! r}'") ==
          "SyntaxError: f-string: conversion type must come right after the exclamanation mark 1,5-1,8");
    CHECK(error_of("f'{lambda x:1}'") ==
          "SyntaxError: f-string: lambda expressions are not allowed without parentheses 1,4-1,13");
    CHECK(error_of("f'{*}'") == "SyntaxError: f-string: expecting a valid expression after '{' 1,4-1,5");
    CHECK(error_of("b'a' 'b'") == "SyntaxError: cannot mix bytes and nonbytes literals 1,9-1,10");
}

TEST_CASE("parse_errors: a mistake of the scanner further down wins") {
    CHECK(error_of("a b\n'x") == "SyntaxError: unterminated string literal (detected at line 2) 2,1-2,1");
    CHECK(error_of("print x\n)") == "SyntaxError: unmatched ')' 2,1-2,1");
    CHECK(error_of("x = (1,\ny = 2") == "SyntaxError: '(' was never closed 1,5-1,0");
}

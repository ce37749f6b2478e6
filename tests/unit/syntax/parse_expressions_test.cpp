// Expressions: what tree each form becomes.
#include <doctest/doctest.h>

#include "syntax/parse_support.h"

using gossamer::expression_of;

TEST_CASE("parse_expressions: each form has its tree") {
    CHECK(expression_of("a") == "Name(id='a', ctx=Load())");
    CHECK(expression_of("1") == "Constant(value=1)");
    CHECK(expression_of("1.5") == "Constant(value=1.5)");
    CHECK(expression_of("2j") == "Constant(value=2.0j)");
    CHECK(expression_of("'a' 'b'") == "Constant(value='ab')");
    CHECK(expression_of("u'a' 'b'") == "Constant(value='ab', kind='u')");
    CHECK(expression_of("b'a'") == "Constant(value=b'a')");
    CHECK(expression_of("...") == "Constant(value=Ellipsis)");
    CHECK(expression_of("a + b * c") ==
          "BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=BinOp(left=Name(id='b', ctx=Load()), op=Mul"
          "t(), right=Name(id='c', ctx=Load())))");
    CHECK(expression_of("a - b - c") ==
          "BinOp(left=BinOp(left=Name(id='a', ctx=Load()), op=Sub(), right=Name(id='b', ctx=Load())), op=Su"
          "b(), right=Name(id='c', ctx=Load()))");
    CHECK(expression_of("a ** -b ** c") ==
          "BinOp(left=Name(id='a', ctx=Load()), op=Pow(), right=UnaryOp(op=USub(), operand=BinOp(left=Name("
          "id='b', ctx=Load()), op=Pow(), right=Name(id='c', ctx=Load()))))");
    CHECK(expression_of("-a ** b") ==
          "UnaryOp(op=USub(), operand=BinOp(left=Name(id='a', ctx=Load()), op=Pow(), right=Name(id='b', ctx"
          "=Load())))");
    CHECK(expression_of("not a == b") ==
          "UnaryOp(op=Not(), operand=Compare(left=Name(id='a', ctx=Load()), ops=[Eq()], comparators=[Name(i"
          "d='b', ctx=Load())]))");
    CHECK(expression_of("a < b <= c != d") ==
          "Compare(left=Name(id='a', ctx=Load()), ops=[Lt(), LtE(), NotEq()], comparators=[Name(id='b', ctx"
          "=Load()), Name(id='c', ctx=Load()), Name(id='d', ctx=Load())])");
    CHECK(expression_of("a is not b") ==
          "Compare(left=Name(id='a', ctx=Load()), ops=[IsNot()], comparators=[Name(id='b', ctx=Load())])");
    CHECK(expression_of("a not in b") ==
          "Compare(left=Name(id='a', ctx=Load()), ops=[NotIn()], comparators=[Name(id='b', ctx=Load())])");
    CHECK(expression_of("a and b or c") ==
          "BoolOp(op=Or(), values=[BoolOp(op=And(), values=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load"
          "())]), Name(id='c', ctx=Load())])");
    CHECK(expression_of("a if b else c") ==
          "IfExp(test=Name(id='b', ctx=Load()), body=Name(id='a', ctx=Load()), orelse=Name(id='c', ctx=Load"
          "()))");
    CHECK(expression_of("lambda: 1") == "Lambda(args=arguments(), body=Constant(value=1))");
    CHECK(expression_of("lambda a, /, b=1, *c, d, e=2, **f: a") ==
          "Lambda(args=arguments(posonlyargs=[arg(arg='a')], args=[arg(arg='b')], vararg=arg(arg='c'), kwon"
          "lyargs=[arg(arg='d'), arg(arg='e')], kw_defaults=[None, Constant(value=2)], kwarg=arg(arg='f'), "
          "defaults=[Constant(value=1)]), body=Name(id='a', ctx=Load()))");
    CHECK(expression_of("(a := 1)") ==
          "NamedExpr(target=Name(id='a', ctx=Store()), value=Constant(value=1))");
    CHECK(expression_of("(a, b)") ==
          "Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load())");
    CHECK(expression_of("a,") == "Tuple(elts=[Name(id='a', ctx=Load())], ctx=Load())");
    CHECK(expression_of("()") == "Tuple(ctx=Load())");
    CHECK(expression_of("[]") == "List(ctx=Load())");
    CHECK(expression_of("[a, *b]") ==
          "List(elts=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', ctx=Load()), ctx=Load())], ctx=L"
          "oad())");
    CHECK(expression_of("{}") == "Dict()");
    CHECK(expression_of("{a}") == "Set(elts=[Name(id='a', ctx=Load())])");
    CHECK(expression_of("{a: b, **c}") ==
          "Dict(keys=[Name(id='a', ctx=Load()), None], values=[Name(id='b', ctx=Load()), Name(id='c', ctx=L"
          "oad())])");
    CHECK(expression_of("[a for a in b if c if d for e in f]") ==
          "ListComp(elt=Name(id='a', ctx=Load()), generators=[comprehension(target=Name(id='a', ctx=Store()"
          "), iter=Name(id='b', ctx=Load()), ifs=[Name(id='c', ctx=Load()), Name(id='d', ctx=Load())], is_a"
          "sync=0), comprehension(target=Name(id='e', ctx=Store()), iter=Name(id='f', ctx=Load()), is_async"
          "=0)])");
    CHECK(expression_of("{a for a in b}") ==
          "SetComp(elt=Name(id='a', ctx=Load()), generators=[comprehension(target=Name(id='a', ctx=Store())"
          ", iter=Name(id='b', ctx=Load()), is_async=0)])");
    CHECK(expression_of("{a: b for a, b in c}") ==
          "DictComp(key=Name(id='a', ctx=Load()), value=Name(id='b', ctx=Load()), generators=[comprehension"
          "(target=Tuple(elts=[Name(id='a', ctx=Store()), Name(id='b', ctx=Store())], ctx=Store()), iter=Na"
          "me(id='c', ctx=Load()), is_async=0)])");
    CHECK(expression_of("(a async for a in b)") ==
          "GeneratorExp(elt=Name(id='a', ctx=Load()), generators=[comprehension(target=Name(id='a', ctx=Sto"
          "re()), iter=Name(id='b', ctx=Load()), is_async=1)])");
    CHECK(expression_of("f(a for a in b)") ==
          "Call(func=Name(id='f', ctx=Load()), args=[GeneratorExp(elt=Name(id='a', ctx=Load()), generators="
          "[comprehension(target=Name(id='a', ctx=Store()), iter=Name(id='b', ctx=Load()), is_async=0)])])");
    CHECK(expression_of("f(a, *b, c=1, **d)") ==
          "Call(func=Name(id='f', ctx=Load()), args=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', c"
          "tx=Load()), ctx=Load())], keywords=[keyword(arg='c', value=Constant(value=1)), keyword(value=Nam"
          "e(id='d', ctx=Load()))])");
    CHECK(expression_of("a.b[c](d)") ==
          "Call(func=Subscript(value=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Load()), slice"
          "=Name(id='c', ctx=Load()), ctx=Load()), args=[Name(id='d', ctx=Load())])");
    CHECK(expression_of("a[b]") ==
          "Subscript(value=Name(id='a', ctx=Load()), slice=Name(id='b', ctx=Load()), ctx=Load())");
    CHECK(expression_of("a[b:c, ::d]") ==
          "Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Slice(lower=Name(id='b', ctx=Load())"
          ", upper=Name(id='c', ctx=Load())), Slice(step=Name(id='d', ctx=Load()))], ctx=Load()), ctx=Load("
          "))");
    CHECK(expression_of("a[*b]") ==
          "Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Starred(value=Name(id='b', ctx=Load("
          ")), ctx=Load())], ctx=Load()), ctx=Load())");
    CHECK(expression_of("await_") == "Name(id='await_', ctx=Load())");
    CHECK(expression_of("f'x{a!r:>{w}}y' 'z'") ==
          "JoinedStr(values=[Constant(value='x'), FormattedValue(value=Name(id='a', ctx=Load()), conversion"
          "=114, format_spec=JoinedStr(values=[Constant(value='>'), FormattedValue(value=Name(id='w', ctx=L"
          "oad()), conversion=-1)])), Constant(value='yz')])");
    CHECK(expression_of("f'{a = }'") ==
          "JoinedStr(values=[Constant(value='a = '), FormattedValue(value=Name(id='a', ctx=Load()), convers"
          "ion=114)])");
    CHECK(expression_of("f'{{}}'") == "JoinedStr(values=[Constant(value='{}')])");
    CHECK(expression_of("(yield)") == "Yield()");
}

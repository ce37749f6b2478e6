// match and its patterns; its words are names elsewhere.
#include <doctest/doctest.h>

#include "syntax/parse_support.h"

using gossamer::statement_of;

TEST_CASE("parse_patterns: patterns and soft keywords") {
    CHECK(statement_of("match a:\n case 1: b") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchValue(value=Constant(valu"
          "e=1)), body=[Expr(value=Name(id='b', ctx=Load()))])])");
    CHECK(statement_of("match a, b:\n case None | -1 | 1+2j | 'x': c") ==
          "Match(subject=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load()), case"
          "s=[match_case(pattern=MatchOr(patterns=[MatchSingleton(value=None), MatchValue(value=UnaryOp(op="
          "USub(), operand=Constant(value=1))), MatchValue(value=BinOp(left=Constant(value=1), op=Add(), ri"
          "ght=Constant(value=2.0j))), MatchValue(value=Constant(value='x'))]), body=[Expr(value=Name(id='c"
          "', ctx=Load()))])])");
    CHECK(statement_of("match a:\n case b.c if d: e") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchValue(value=Attribute(val"
          "ue=Name(id='b', ctx=Load()), attr='c', ctx=Load())), guard=Name(id='d', ctx=Load()), body=[Expr("
          "value=Name(id='e', ctx=Load()))])])");
    CHECK(statement_of("match a:\n case [x, *_, y]: b") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchSequence(patterns=[MatchA"
          "s(name='x'), MatchStar(), MatchAs(name='y')]), body=[Expr(value=Name(id='b', ctx=Load()))])])");
    CHECK(statement_of("match a:\n case (x,): b") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchSequence(patterns=[MatchA"
          "s(name='x')]), body=[Expr(value=Name(id='b', ctx=Load()))])])");
    CHECK(statement_of("match a:\n case {'k': v, **r}: b") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchMapping(keys=[Constant(va"
          "lue='k')], patterns=[MatchAs(name='v')], rest='r'), body=[Expr(value=Name(id='b', ctx=Load()))])"
          "])");
    CHECK(statement_of("match a:\n case A(x, y=z): b") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchClass(cls=Name(id='A', ct"
          "x=Load()), patterns=[MatchAs(name='x')], kwd_attrs=['y'], kwd_patterns=[MatchAs(name='z')]), bod"
          "y=[Expr(value=Name(id='b', ctx=Load()))])])");
    CHECK(statement_of("match a:\n case (x | y) as z: b") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchAs(pattern=MatchOr(patter"
          "ns=[MatchAs(name='x'), MatchAs(name='y')]), name='z'), body=[Expr(value=Name(id='b', ctx=Load())"
          ")])])");
    CHECK(statement_of("match a:\n case _: b") ==
          "Match(subject=Name(id='a', ctx=Load()), cases=[match_case(pattern=MatchAs(), body=[Expr(value=Na"
          "me(id='b', ctx=Load()))])])");
    CHECK(statement_of("match = case") ==
          "Assign(targets=[Name(id='match', ctx=Store())], value=Name(id='case', ctx=Load()))");
    CHECK(statement_of("match(a)") ==
          "Expr(value=Call(func=Name(id='match', ctx=Load()), args=[Name(id='a', ctx=Load())]))");
    CHECK(statement_of("match[a] = b") ==
          "Assign(targets=[Subscript(value=Name(id='match', ctx=Load()), slice=Name(id='a', ctx=Load()), ct"
          "x=Store())], value=Name(id='b', ctx=Load()))");
    CHECK(statement_of("type(a)") ==
          "Expr(value=Call(func=Name(id='type', ctx=Load()), args=[Name(id='a', ctx=Load())]))");
    CHECK(statement_of("_ = type") ==
          "Assign(targets=[Name(id='_', ctx=Store())], value=Name(id='type', ctx=Load()))");
}

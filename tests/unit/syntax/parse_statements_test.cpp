// Statements: what tree each form becomes.
#include <doctest/doctest.h>

#include "syntax/parse_support.h"

using gossamer::statement_of;

TEST_CASE("parse_simple_statements: simple statements") {
    CHECK(statement_of("a = b = c") ==
          "Assign(targets=[Name(id='a', ctx=Store()), Name(id='b', ctx=Store())], value=Name(id='c', ctx=Lo"
          "ad()))");
    CHECK(statement_of("a, *b = c") ==
          "Assign(targets=[Tuple(elts=[Name(id='a', ctx=Store()), Starred(value=Name(id='b', ctx=Store()), "
          "ctx=Store())], ctx=Store())], value=Name(id='c', ctx=Load()))");
    CHECK(statement_of("a.b += 1") ==
          "AugAssign(target=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Store()), op=Add(), val"
          "ue=Constant(value=1))");
    CHECK(statement_of("a: int = 1") ==
          "AnnAssign(target=Name(id='a', ctx=Store()), annotation=Name(id='int', ctx=Load()), value=Constan"
          "t(value=1), simple=1)");
    CHECK(statement_of("(a): int") ==
          "AnnAssign(target=Name(id='a', ctx=Store()), annotation=Name(id='int', ctx=Load()), simple=0)");
    CHECK(statement_of("del a, (b, c)") ==
          "Delete(targets=[Name(id='a', ctx=Del()), Tuple(elts=[Name(id='b', ctx=Del()), Name(id='c', ctx=D"
          "el())], ctx=Del())])");
    CHECK(statement_of("return") == "Return()");
    CHECK(statement_of("raise a from b") ==
          "Raise(exc=Name(id='a', ctx=Load()), cause=Name(id='b', ctx=Load()))");
    CHECK(statement_of("global a, b") == "Global(names=['a', 'b'])");
    CHECK(statement_of("assert a, b") ==
          "Assert(test=Name(id='a', ctx=Load()), msg=Name(id='b', ctx=Load()))");
    CHECK(statement_of("import a.b as c, d") ==
          "Import(names=[alias(name='a.b', asname='c'), alias(name='d')])");
    CHECK(statement_of("from ..a import (b as c, d)") ==
          "ImportFrom(module='a', names=[alias(name='b', asname='c'), alias(name='d')], level=2)");
    CHECK(statement_of("from . import *") == "ImportFrom(names=[alias(name='*')], level=1)");
    CHECK(statement_of("type A[T: int = str, *U, **V] = T") ==
          "TypeAlias(name=Name(id='A', ctx=Store()), type_params=[TypeVar(name='T', bound=Name(id='int', ct"
          "x=Load()), default_value=Name(id='str', ctx=Load())), TypeVarTuple(name='U'), ParamSpec(name='V'"
          ")], value=Name(id='T', ctx=Load()))");
    CHECK(statement_of("pass") == "Pass()");
    CHECK(statement_of("x = yield a") ==
          "Assign(targets=[Name(id='x', ctx=Store())], value=Yield(value=Name(id='a', ctx=Load())))");
    CHECK(statement_of("x = await a") ==
          "Assign(targets=[Name(id='x', ctx=Store())], value=Await(value=Name(id='a', ctx=Load())))");
}

TEST_CASE("parse_compound_statements: compound statements") {
    CHECK(statement_of("if a: b\nelif c: d\nelse: e") ==
          "If(test=Name(id='a', ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load()))], orelse=[If(test=N"
          "ame(id='c', ctx=Load()), body=[Expr(value=Name(id='d', ctx=Load()))], orelse=[Expr(value=Name(id"
          "='e', ctx=Load()))])])");
    CHECK(statement_of("while a: b\nelse: c") ==
          "While(test=Name(id='a', ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load()))], orelse=[Expr(v"
          "alue=Name(id='c', ctx=Load()))])");
    CHECK(statement_of("for a, *b in c: d") ==
          "For(target=Tuple(elts=[Name(id='a', ctx=Store()), Starred(value=Name(id='b', ctx=Store()), ctx=S"
          "tore())], ctx=Store()), iter=Name(id='c', ctx=Load()), body=[Expr(value=Name(id='d', ctx=Load())"
          ")])");
    CHECK(statement_of("async def f():\n async for a in b: c\n async with d as e: f") ==
          "AsyncFunctionDef(name='f', args=arguments(), body=[AsyncFor(target=Name(id='a', ctx=Store()), it"
          "er=Name(id='b', ctx=Load()), body=[Expr(value=Name(id='c', ctx=Load()))]), AsyncWith(items=[with"
          "item(context_expr=Name(id='d', ctx=Load()), optional_vars=Name(id='e', ctx=Store()))], body=[Exp"
          "r(value=Name(id='f', ctx=Load()))])])");
    CHECK(statement_of("with (a as b, c): d") ==
          "With(items=[withitem(context_expr=Name(id='a', ctx=Load()), optional_vars=Name(id='b', ctx=Store"
          "())), withitem(context_expr=Name(id='c', ctx=Load()))], body=[Expr(value=Name(id='d', ctx=Load()"
          "))])");
    CHECK(statement_of("with (a): b") ==
          "With(items=[withitem(context_expr=Name(id='a', ctx=Load()))], body=[Expr(value=Name(id='b', ctx="
          "Load()))])");
    CHECK(statement_of("with (a, b) as c: d") ==
          "With(items=[withitem(context_expr=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())"
          "], ctx=Load()), optional_vars=Name(id='c', ctx=Store()))], body=[Expr(value=Name(id='d', ctx=Loa"
          "d()))])");
    CHECK(statement_of("try: a\nexcept b as c: d\nelse: e\nfinally: f") ==
          "Try(body=[Expr(value=Name(id='a', ctx=Load()))], handlers=[ExceptHandler(type=Name(id='b', ctx=L"
          "oad()), name='c', body=[Expr(value=Name(id='d', ctx=Load()))])], orelse=[Expr(value=Name(id='e',"
          " ctx=Load()))], finalbody=[Expr(value=Name(id='f', ctx=Load()))])");
    CHECK(statement_of("try: a\nexcept* b: c") ==
          "TryStar(body=[Expr(value=Name(id='a', ctx=Load()))], handlers=[ExceptHandler(type=Name(id='b', c"
          "tx=Load()), body=[Expr(value=Name(id='c', ctx=Load()))])])");
    CHECK(statement_of("@a\ndef f[T](a: int, /, b: str = 1, *c, d, **e) -> f: pass") ==
          "FunctionDef(name='f', args=arguments(posonlyargs=[arg(arg='a', annotation=Name(id='int', ctx=Loa"
          "d()))], args=[arg(arg='b', annotation=Name(id='str', ctx=Load()))], vararg=arg(arg='c'), kwonlya"
          "rgs=[arg(arg='d')], kw_defaults=[None], kwarg=arg(arg='e'), defaults=[Constant(value=1)]), body="
          "[Pass()], decorator_list=[Name(id='a', ctx=Load())], returns=Name(id='f', ctx=Load()), type_para"
          "ms=[TypeVar(name='T')])");
    CHECK(statement_of("@a\nclass A[T](b, c=d): pass") ==
          "ClassDef(name='A', bases=[Name(id='b', ctx=Load())], keywords=[keyword(arg='c', value=Name(id='d"
          "', ctx=Load()))], body=[Pass()], decorator_list=[Name(id='a', ctx=Load())], type_params=[TypeVar"
          "(name='T')])");
    CHECK(statement_of("def f(*, a): pass") ==
          "FunctionDef(name='f', args=arguments(kwonlyargs=[arg(arg='a')], kw_defaults=[None]), body=[Pass("
          ")])");
}

# Trees that are made by hand and mean nothing are refused, whatever the compiler would make of them.
import ast


def name(context=ast.Load):
    return ast.Name("x", context())


def attempt(statement):
    try:
        compile(ast.Module([ast.fix_missing_locations(statement)], []), "<tree>", "exec")
        print("ok")
    except (ValueError, TypeError, SystemError) as error:
        print(type(error).__name__, error)


def match(pattern):
    attempt(ast.Match(name(), [ast.match_case(pattern, None, [ast.Pass()])]))


elements = [ast.comprehension(name(ast.Store), name(), [], 0)]
attempt(ast.Expr(ast.ListComp(ast.NamedExpr(ast.Constant(1), ast.Constant(2)), elements)))
attempt(ast.Assign([ast.Constant(1)], name()))
attempt(ast.Delete([ast.Call(name(), [], [])]))
attempt(ast.AnnAssign(ast.Attribute(name(), "a", ast.Store()), name(), None, 1))
attempt(ast.Raise(None, name()))
attempt(ast.ImportFrom("m", [ast.alias("x", None)], -1))
attempt(ast.Expr(ast.JoinedStr([ast.FormattedValue(name(), 7, None)])))
wild = ast.MatchAs()
for pattern in (ast.MatchValue(ast.Call(name(), [], [])), ast.MatchValue(ast.Constant(...)),
                ast.MatchValue(ast.UnaryOp(ast.Not(), ast.Constant(1))), ast.MatchMapping([name()], [wild]),
                ast.MatchMapping([ast.Constant(1)], []), ast.MatchClass(name(), [], ["a"], []),
                ast.MatchClass(ast.Constant(1), [], [], []), ast.MatchOr([]), ast.MatchOr([wild]), ast.MatchSingleton("x"),
                ast.MatchSingleton(object()), ast.MatchStar("x"), ast.MatchAs(wild), ast.MatchAs(None, "_"),
                ast.MatchSequence([ast.MatchStar("_")]), ast.MatchMapping([ast.Constant(None)], [wild]),
                ast.MatchValue(ast.BinOp(ast.UnaryOp(ast.USub(), ast.Constant(1)), ast.Add(), ast.Constant(2j)))):
    match(pattern)

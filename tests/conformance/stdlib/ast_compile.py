# Trees that are compiled: what runs, what is refused, and with which words.
import ast

print(eval(compile(ast.parse("[x * 2 for x in range(4)]", mode="eval"), "<tree>", "eval")))
value = ast.Expression(ast.fix_missing_locations(ast.Constant((1, -2, 3.5, 2 + 1j, -10**30, frozenset({1}), "s", b"b", ...))))
print(eval(compile(value, "<tree>", "eval")))
space = {}
exec(compile(ast.parse("""
def f(a, *b, c=3, **d):
    try:
        return [i for i in (a, *b) if i], {c: d}, f"{a!r:>4}"
    finally:
        print("done")
class C[T]:
    x: int = 1
match f(0, 1, k=2):
    case [[1], {3: {"k": k}}, text]:
        result = k, text
"""), "<tree>", "exec"), space)
print(space["result"], space["C"].__annotations__, space["f"].__code__.co_firstlineno, space["f"].__code__.co_filename)
try:
    exec(compile(ast.parse("x = 1\n\n1 / 0"), "<lines>", "exec"))
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_lineno)
tree = ast.parse("a")
print(compile(tree, "", "exec", ast.PyCF_ONLY_AST) is tree)


def name(*args, **more):
    return ast.Expression(ast.Name(*args, lineno=1, col_offset=0, **more))


def refused(tree, mode="exec"):
    try:
        compile(tree, "<tree>", mode)
        print("compiled")
    except Exception as error:
        print(type(error).__name__, error)


refused(ast.Module([ast.Expr(ast.Name("x", ast.Load()))], []))
refused(ast.Expression(5), "eval")
refused(name("x", ast.Load()))
refused(name("x", ast.Store()), "eval")
refused(name(4, ast.Load()), "eval")
refused(name("None", ast.Load()), "eval")
refused(ast.Name("x"), "eval")
refused(ast.Module(5, []))
refused(ast.Module([None], []))
refused(ast.Module([ast.If(ast.Constant(1, lineno=1, col_offset=0), [], [], lineno=1, col_offset=0)], []))
refused(ast.parse("return 1"))
refused(ast.parse("a: int\nglobal a"))
refused(5)
refused(ast.AST())
for statement in (ast.Delete([]), ast.Assign([], ast.Constant(1)), ast.Global([]), ast.Try([ast.Pass()]),
                  ast.Expr(ast.Compare(ast.Constant(1), [], [])), ast.Expr(ast.Constant([1])), ast.Expr(ast.BoolOp(ast.And(), []))):
    refused(ast.fix_missing_locations(ast.Module([statement], [])))

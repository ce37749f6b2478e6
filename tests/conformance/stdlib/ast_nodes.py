# The classes of nodes: fields, documentation, what their constructors take and refuse.
import ast
import copy
import pickle
import warnings

warnings.simplefilter("error")
for name in ("Name", "Module", "Constant", "FunctionDef", "arguments", "Add", "expr_context", "mod", "ExceptHandler", "AST"):
    cls = getattr(ast, name)
    print(cls, cls.__doc__, cls._fields, cls._attributes, cls.__bases__, cls.__match_args__)
print(ast.Call._field_types, ast.Constant._field_types)


def attempt(text):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in ("ast.Name(1, 2, 3)", "ast.Pass(1)", "ast.Name(x=1)", "ast.Name()", "ast.Name('a', id='b')",
             "ast.dump(ast.Name('a'))", "ast.Call(ast.Name('f')).args", "ast.Constant(1).kind", "ast.Constant(1).lineno",
             "ast.Name('a', lineno=3).lineno", "ast.arguments().kwonlyargs", "ast.dump(5)", "ast.Return().value",
             "isinstance(ast.Add(), ast.operator)", "ast.Add() is ast.Add()"):
    attempt(text)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(vars(ast.BinOp()), list(vars(ast.Name(x=1))))

tree = ast.parse("a + [b]")
for other in (copy.deepcopy(tree), pickle.loads(pickle.dumps(tree))):
    print(ast.dump(other) == ast.dump(tree), other is tree)
match ast.parse("f(x)", mode="eval"):
    case ast.Expression(ast.Call(ast.Name(function), [ast.Name(argument)])):
        print(function, argument)


class Walker(ast.NodeVisitor):
    def visit_Name(self, node):
        print("name", node.id, type(node.ctx).__name__)

    def visit_Constant(self, node):
        print("constant", node.value)


class Changer(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Constant(42), node) if node.id == "a" else node

    def visit_Expr(self, node):
        self.generic_visit(node)
        return [node, node]

    visit_Pass = lambda self, node: None


Walker().visit(ast.parse("a = b + 1"))
exec(compile(Changer().visit(ast.parse("print(a)\nif a:\n    pass\n    print(1)")), "<changed>", "exec"))
print([type(node).__name__ for node in ast.walk(ast.parse("a + f(b)"))])
print([name for name, _ in ast.iter_fields(ast.parse("x = 1").body[0])], list(ast.iter_child_nodes(ast.Pass())))

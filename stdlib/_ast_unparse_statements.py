"""ast.unparse: the statements and patterns."""

from ast import *

_BINARY_SIGNS = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "LShift": "<<", "RShift": ">>",
    "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//", "Pow": "**",
}
_TUPLE = 1  # the levels of _ast_unparse
_OR_PATTERN = 8
_TIGHT = 9


class StatementWriter:
    """Writes statements; the class derived from it writes the expressions in them."""

    # ---- simple statements

    def Expr(self, node):
        self.line()
        self.expression(node.value, 2)

    def Assign(self, node):
        self.line()
        for target in node.targets:
            self.expression(target, _TUPLE)
            self.put(" = ")
        self.expression(node.value)

    def AugAssign(self, node):
        self.line()
        self.expression(node.target)
        self.put(f" {_BINARY_SIGNS[type(node.op).__name__]}= ")
        self.expression(node.value)

    def AnnAssign(self, node):
        self.line()
        self.enclosed(not node.simple and isinstance(node.target, Name), lambda: self.expression(node.target))
        self.put(": ")
        self.expression(node.annotation)
        if node.value:
            self.put(" = ")
            self.expression(node.value)

    def Return(self, node):
        self.line("return")
        if node.value:
            self.put(" ")
            self.expression(node.value)

    def Pass(self, node):
        self.line("pass")

    def Break(self, node):
        self.line("break")

    def Continue(self, node):
        self.line("continue")

    def Delete(self, node):
        self.line("del ")
        self.separated(node.targets)

    def Assert(self, node):
        self.line("assert ")
        self.expression(node.test)
        if node.msg:
            self.put(", ")
            self.expression(node.msg)

    def Global(self, node):
        self.line("global ", ", ".join(node.names))

    def Nonlocal(self, node):
        self.line("nonlocal ", ", ".join(node.names))

    def Raise(self, node):
        self.line("raise")
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            return
        self.put(" ")
        self.expression(node.exc)
        if node.cause:
            self.put(" from ")
            self.expression(node.cause)

    def Import(self, node):
        self.line("import ")
        self.aliases(node.names)

    def ImportFrom(self, node):
        self.line("from ", "." * (node.level or 0), node.module or "", " import ")
        self.aliases(node.names)

    def aliases(self, names):
        for index, node in enumerate(names):
            self.put(", " if index else "")
            self.alias(node)

    def alias(self, node):
        self.put(node.name, f" as {node.asname}" if node.asname else "")

    def TypeAlias(self, node):
        self.line("type ")
        self.expression(node.name)
        self.type_params(node.type_params)
        self.put(" = ")
        self.expression(node.value)

    # ---- compound statements

    def If(self, node):
        self.line("if ")
        self.expression(node.test)
        self.body(node.body)
        rest = node.orelse
        while len(rest) == 1 and isinstance(rest[0], If):
            self.line("elif ")
            self.expression(rest[0].test)
            self.body(rest[0].body)
            rest = rest[0].orelse
        self.otherwise("else", rest)

    def otherwise(self, word, statements):
        if statements:
            self.line(word)
            self.body(statements)

    def While(self, node):
        self.line("while ")
        self.expression(node.test)
        self.body(node.body)
        self.otherwise("else", node.orelse)

    def For(self, node, word="for "):
        self.line(word)
        self.expression(node.target, _TUPLE)
        self.put(" in ")
        self.expression(node.iter)
        self.body(node.body)
        self.otherwise("else", node.orelse)

    def AsyncFor(self, node):
        self.For(node, "async for ")

    def With(self, node, word="with "):
        self.line(word)
        for index, each in enumerate(node.items):
            self.put(", " if index else "")
            self.withitem(each)
        self.body(node.body)

    def AsyncWith(self, node):
        self.With(node, "async with ")

    def withitem(self, node):
        self.expression(node.context_expr)
        if node.optional_vars:
            self.put(" as ")
            self.expression(node.optional_vars)

    def Try(self, node, star=""):
        self.line("try")
        self.body(node.body)
        for each in node.handlers:
            self.ExceptHandler(each, star)
        self.otherwise("else", node.orelse)
        self.otherwise("finally", node.finalbody)

    def TryStar(self, node):
        self.Try(node, "*")

    def ExceptHandler(self, node, star=""):
        self.line("except", star)
        if node.type:
            self.put(" ")
            self.expression(node.type)
        if node.name:
            self.put(" as ", node.name)
        self.body(node.body)

    def FunctionDef(self, node, word="def "):
        self.put("\n")
        self.decorators(node)
        self.line(word, node.name)
        self.type_params(node.type_params)
        self.put("(")
        self.arguments(node.args)
        self.put(")")
        if node.returns:
            self.put(" -> ")
            self.expression(node.returns)
        self.documented_body(node)

    def AsyncFunctionDef(self, node):
        self.FunctionDef(node, "async def ")

    def ClassDef(self, node):
        self.put("\n")
        self.decorators(node)
        self.line("class ", node.name)
        self.type_params(node.type_params)
        if node.bases or node.keywords:
            self.put("(")
            self.separated(node.bases)
            for index, each in enumerate(node.keywords):
                self.put(", " if index or node.bases else "")
                self.keyword(each)
            self.put(")")
        self.documented_body(node)

    def decorators(self, node):
        for each in node.decorator_list:
            self.line("@")
            self.expression(each)

    def documented_body(self, node):
        self.put(":")
        self.level += 1
        self.documented(node)
        self.level -= 1

    # ---- match

    def Match(self, node):
        self.line("match ")
        self.expression(node.subject)
        self.put(":")
        self.level += 1
        for each in node.cases:
            self.match_case(each)
        self.level -= 1

    def match_case(self, node):
        self.line("case ")
        self.pattern(node.pattern)
        if node.guard:
            self.put(" if ")
            self.expression(node.guard)
        self.body(node.body)

    def pattern(self, node, level=0):
        getattr(self, type(node).__name__)(node, level)

    def patterns(self, nodes):
        for index, node in enumerate(nodes):
            self.put(", " if index else "")
            self.pattern(node)

    def MatchValue(self, node, level=0):
        self.expression(node.value)

    def MatchSingleton(self, node, level=0):
        self.put(repr(node.value))

    def MatchSequence(self, node, level=0):
        self.put("[")
        self.patterns(node.patterns)
        self.put("]")

    def MatchStar(self, node, level=0):
        self.put("*", node.name or "_")

    def MatchMapping(self, node, level=0):
        self.put("{")
        for index, (key, value) in enumerate(zip(node.keys, node.patterns)):
            self.put(", " if index else "")
            self.expression(key)
            self.put(": ")
            self.pattern(value)
        if node.rest is not None:
            self.put(", " if node.keys else "", "**", node.rest)
        self.put("}")

    def MatchClass(self, node, level=0):
        self.expression(node.cls, _TIGHT + 8)
        self.put("(")
        self.patterns(node.patterns)
        for index, (name, value) in enumerate(zip(node.kwd_attrs, node.kwd_patterns)):
            self.put(", " if index or node.patterns else "", name, "=")
            self.pattern(value)
        self.put(")")

    def MatchAs(self, node, level=0):
        if node.pattern is None:
            return self.put(node.name or "_")

        def write():
            self.pattern(node.pattern, _OR_PATTERN)
            self.put(" as ", node.name)

        self.enclosed(level > 3, write)

    def MatchOr(self, node, level=0):
        def write():
            for index, each in enumerate(node.patterns):
                self.put(" | " if index else "")
                self.pattern(each, _TIGHT)

        self.enclosed(level > _OR_PATTERN, write)

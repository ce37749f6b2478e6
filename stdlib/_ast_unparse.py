"""ast.unparse: text that has a given syntax tree."""

import sys
from ast import *

from _ast_unparse_statements import StatementWriter

# From loose to tight. An expression whose own level is below the one its place asks for gets parentheses.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _EXPR, _BXOR, _BAND, _SHIFT, _SUM, _TERM, _FACTOR, _POWER,
 _AWAIT, _ATOM) = range(18)
_BOR = _EXPR

_BINARY = {
    "Add": ("+", _SUM), "Sub": ("-", _SUM), "Mult": ("*", _TERM), "MatMult": ("@", _TERM), "Div": ("/", _TERM),
    "Mod": ("%", _TERM), "LShift": ("<<", _SHIFT), "RShift": (">>", _SHIFT), "BitOr": ("|", _BOR),
    "BitXor": ("^", _BXOR), "BitAnd": ("&", _BAND), "FloorDiv": ("//", _TERM), "Pow": ("**", _POWER),
}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not ", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_COMPARES = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
    "In": "in", "NotIn": "not in",
}
_INFINITE = "1e" + str(sys.float_info.max_10_exp + 1)
_IN_FORMAT = str.maketrans({"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n"})
_QUOTES = ("'", '"', '"""', "'''")


def text_of(node):
    """The text of a tree, or of a list of them."""
    writer = _Writer()
    for each in node if isinstance(node, list) else [node]:
        writer.any(each)
    return "".join(writer.parts).lstrip("\n")


def _number(value):
    """The repr of a number; what is infinite is a literal too large."""
    return repr(value).replace("inf", _INFINITE).replace("nan", f"({_INFINITE}-{_INFINITE})")


def _quoted(text, quotes, keeps_newlines):
    """The text without backslashes for what can stand as it is, and the quotes of `quotes` that fit around it."""
    def shown(character):
        if character in "\n\t" and keeps_newlines or character != "\\" and character.isprintable():
            return character
        return character.encode("unicode_escape").decode("ascii")

    body = "".join(map(shown, text))
    fitting = quotes
    if "\n" in body:
        fitting = [quote for quote in fitting if len(quote) == 3]
    fitting = [quote for quote in fitting if quote not in body]
    if not fitting:
        plain = repr(text)
        first = next((quote for quote in quotes if plain[0] in quote), plain[0])
        return plain[1:-1], [first]
    if body:
        fitting.sort(key=lambda quote: quote[0] == body[-1])
        if fitting[0][0] == body[-1]:
            body = body[:-1] + "\\" + body[-1]
    return body, fitting


def _in_single_quotes(piece):
    """A part of an f-string that no quotes fit around: plain text with everything escaped."""
    text, is_constant = piece
    return repr(text + '"')[1:-2] if is_constant else text


class _Writer(StatementWriter):
    def __init__(self):
        self.parts = []
        self.level = 0

    def put(self, *texts):
        self.parts.extend(texts)

    def line(self, *texts):
        self.parts.append("\n" + "    " * self.level)
        self.parts.extend(texts)

    def any(self, node):
        """A node of whatever kind."""
        own = getattr(self, type(node).__name__, None)
        if own is not None and isinstance(node, expr):
            self.expression(node, _TEST)
        elif own is not None:
            own(node)
        else:
            for child in iter_child_nodes(node):
                self.any(child)

    def body(self, statements):
        self.put(":")
        self.level += 1
        self.statements(statements)
        self.level -= 1

    def statements(self, statements):
        for each in statements:
            self.any(each)

    # ---- whole texts

    def Module(self, node):
        self.documented(node)

    def Interactive(self, node):
        self.statements(node.body)

    def Expression(self, node):
        self.expression(node.body, _TEST)

    def FunctionType(self, node):
        self.put("(")
        self.separated(node.argtypes)
        self.put(") -> ")
        self.expression(node.returns)

    def documented(self, node):
        """The statements of a body; its docstring in triple quotes."""
        statements = node.body
        if get_docstring(node, clean=False) is not None:
            self.line()
            self.docstring(statements[0].value)
            statements = statements[1:]
        self.statements(statements)

    def docstring(self, node):
        if node.kind == "u":
            self.put("u")
        body, quotes = _quoted(node.value, ['"""', "'''"], True)
        self.put(quotes[0], body, quotes[0])

    # ---- expressions

    def expression(self, node, level=_TEST):
        """An expression in a place that asks for `level`."""
        getattr(self, type(node).__name__)(node, level)

    def separated(self, nodes, level=_TEST):
        for index, node in enumerate(nodes):
            if index:
                self.put(", ")
            self.expression(node, level)

    def enclosed(self, is_needed, write):
        if is_needed:
            self.put("(")
        write()
        if is_needed:
            self.put(")")

    def Name(self, node, level):
        self.put(node.id)

    def Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            self.put("(", ", ".join(_number(item) for item in value), ",)" if len(value) == 1 else ")")
        elif value is ...:
            self.put("...")
        elif isinstance(value, (float, complex)):
            self.put(_number(value))
        else:
            self.put("u" if node.kind == "u" else "", repr(value))

    def NamedExpr(self, node, level):
        def write():
            self.expression(node.target, _ATOM)
            self.put(" := ")
            self.expression(node.value, _ATOM)

        self.enclosed(level > _NAMED, write)

    def Tuple(self, node, level):
        self.enclosed(not node.elts or level > _TUPLE, lambda: self.items(node.elts))

    def items(self, nodes):
        self.separated(nodes)
        if len(nodes) == 1:
            self.put(",")

    def List(self, node, level):
        self.put("[")
        self.separated(node.elts)
        self.put("]")

    def Set(self, node, level):
        if not node.elts:
            return self.put("{*()}")
        self.put("{")
        self.separated(node.elts)
        self.put("}")

    def Dict(self, node, level):
        self.put("{")
        for index, (key, value) in enumerate(zip(node.keys, node.values)):
            if index:
                self.put(", ")
            if key is None:
                self.put("**")
                self.expression(value, _EXPR)
            else:
                self.expression(key)
                self.put(": ")
                self.expression(value)
        self.put("}")

    def comprehension_in(self, brackets, node, *elements):
        self.put(brackets[0])
        for index, element in enumerate(elements):
            if index:
                self.put(": ")
            self.expression(element)
        for each in node.generators:
            self.comprehension(each)
        self.put(brackets[1])

    def ListComp(self, node, level):
        self.comprehension_in("[]", node, node.elt)

    def SetComp(self, node, level):
        self.comprehension_in("{}", node, node.elt)

    def DictComp(self, node, level):
        self.comprehension_in("{}", node, node.key, node.value)

    def GeneratorExp(self, node, level):
        self.comprehension_in("()", node, node.elt)

    def comprehension(self, node):
        self.put(" async for " if node.is_async else " for ")
        self.expression(node.target, _TUPLE)
        self.put(" in ")
        self.expression(node.iter, _TEST + 1)
        for each in node.ifs:
            self.put(" if ")
            self.expression(each, _TEST + 1)

    def BoolOp(self, node, level):
        word, own = (" and ", _AND) if isinstance(node.op, And) else (" or ", _OR)

        def write():
            for index, value in enumerate(node.values):
                if index:
                    self.put(word)
                self.expression(value, own + 1 + index)

        self.enclosed(level > own, write)

    def BinOp(self, node, level):
        sign, own = _BINARY[type(node.op).__name__]
        left, right = (own + 1, own) if sign == "**" else (own, own + 1)

        def write():
            self.expression(node.left, left)
            self.put(f" {sign} ")
            self.expression(node.right, right)

        self.enclosed(level > own, write)

    def UnaryOp(self, node, level):
        sign, own = _UNARY[type(node.op).__name__]

        def write():
            self.put(sign)
            self.expression(node.operand, own)

        self.enclosed(level > own, write)

    def Compare(self, node, level):
        def write():
            self.expression(node.left, _COMPARE + 1)
            for sign, value in zip(node.ops, node.comparators):
                self.put(f" {_COMPARES[type(sign).__name__]} ")
                self.expression(value, _COMPARE + 1)

        self.enclosed(level > _COMPARE, write)

    def IfExp(self, node, level):
        def write():
            self.expression(node.body, _TEST + 1)
            self.put(" if ")
            self.expression(node.test, _TEST + 1)
            self.put(" else ")
            self.expression(node.orelse, _TEST)

        self.enclosed(level > _TEST, write)

    def Lambda(self, node, level):
        def write():
            self.put("lambda")
            start = len(self.parts)
            self.arguments(node.args)
            if len(self.parts) > start:
                self.parts.insert(start, " ")
            self.put(": ")
            self.expression(node.body, _TEST)

        self.enclosed(level > _TEST, write)

    def Await(self, node, level):
        def write():
            self.put("await")
            if node.value:
                self.put(" ")
                self.expression(node.value, _ATOM)

        self.enclosed(level > _AWAIT, write)

    def Yield(self, node, level, word="yield"):
        def write():
            self.put(word)
            if node.value:
                self.put(" ")
                self.expression(node.value, _ATOM)

        self.enclosed(level > _YIELD, write)

    def YieldFrom(self, node, level):
        self.Yield(node, level, "yield from")

    def Call(self, node, level):
        self.expression(node.func, _ATOM)
        self.put("(")
        self.separated(node.args)
        for index, each in enumerate(node.keywords):
            if index or node.args:
                self.put(", ")
            self.keyword(each)
        self.put(")")

    def keyword(self, node):
        self.put("**" if node.arg is None else f"{node.arg}=")
        self.expression(node.value)

    def Attribute(self, node, level):
        self.expression(node.value, _ATOM)
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            self.put(" ")
        self.put(".", node.attr)

    def Subscript(self, node, level):
        self.expression(node.value, _ATOM)
        self.put("[")
        if isinstance(node.slice, Tuple) and node.slice.elts:
            self.items(node.slice.elts)
        else:
            self.expression(node.slice)
        self.put("]")

    def Slice(self, node, level):
        if node.lower:
            self.expression(node.lower)
        self.put(":")
        if node.upper:
            self.expression(node.upper)
        if node.step:
            self.put(":")
            self.expression(node.step)

    def Starred(self, node, level):
        self.put("*")
        self.expression(node.value, _EXPR)

    # ---- f-strings

    def JoinedStr(self, node, level):
        self.put("f")
        pieces = [self.piece(value) for value in node.values]
        texts, quotes = [], list(_QUOTES)
        for text, is_constant in pieces:
            if is_constant:
                text, fitting = _quoted(text, quotes, False)
                if not set(fitting) & set(quotes):
                    return self.put("'''", *map(_in_single_quotes, pieces), "'''")
                quotes = fitting
            elif "\n" in text:
                quotes = [quote for quote in quotes if len(quote) == 3] or quotes
            texts.append(text)
        self.put(quotes[0], *texts, quotes[0])

    def piece(self, value, in_format=False):
        """A part of an f-string, and whether it is plain text. What is plain in a format cannot choose its quotes."""
        if isinstance(value, Constant):
            text = value.value.replace("{", "{{").replace("}", "}}")
            return text.translate(_IN_FORMAT) if in_format else text, True
        if isinstance(value, JoinedStr):
            return "".join(self.piece(each)[0] for each in value.values), False
        inner = _Writer()
        inner.expression(value.value, _TEST + 1)
        text = "".join(inner.parts)
        text = "{" + (" " if text.startswith("{") else "") + text
        if value.conversion != -1:
            text += f"!{chr(value.conversion)}"
        if value.format_spec:
            text += ":" + "".join(self.piece(each, True)[0] for each in value.format_spec.values)
        return text + "}", False

    def FormattedValue(self, node, level):
        self.JoinedStr(JoinedStr([node]), level)

    # ---- parameters

    def arguments(self, node):
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        pieces = []
        for index, (each, default) in enumerate(zip(positional, defaults), 1):
            pieces.append((each, default, ""))
            if index == len(node.posonlyargs):
                pieces.append((None, None, "/"))
        if node.vararg or node.kwonlyargs:
            pieces.append((node.vararg, None, "*"))
        pieces.extend((each, default, "") for each, default in zip(node.kwonlyargs, node.kw_defaults))
        if node.kwarg:
            pieces.append((node.kwarg, None, "**"))
        for index, (each, default, stars) in enumerate(pieces):
            self.put(", " if index else "", stars)
            if each:
                self.arg(each)
            if default:
                self.put("=")
                self.expression(default)

    def arg(self, node):
        self.put(node.arg)
        if node.annotation:
            self.put(": ")
            self.expression(node.annotation)

    def type_params(self, nodes):
        if not nodes:
            return
        self.put("[")
        for index, node in enumerate(nodes):
            self.put(", " if index else "", {"TypeVar": "", "ParamSpec": "**"}.get(type(node).__name__, "*"), node.name)
            for sign, value in ((": ", getattr(node, "bound", None)), (" = ", node.default_value)):
                if value:
                    self.put(sign)
                    self.expression(value)
        self.put("]")

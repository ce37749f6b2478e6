"""Syntax trees: text to tree, tree to text, and walks over trees."""

import _ast
from _ast import *
from _ast import AST, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST, PyCF_TYPE_COMMENTS

globals().update(_ast._classes)


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of a source text."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    return compile(source, filename, mode, flags, optimize=optimize)


# ---- values of literals

def literal_eval(node_or_string):
    """The value of a literal: numbers, strings, bytes, None, booleans, Ellipsis, and displays of them. Runs nothing."""
    tree = node_or_string
    if isinstance(tree, str):
        tree = parse(tree.lstrip(" \t"), mode="eval")
    if isinstance(tree, Expression):
        tree = tree.body
    return _value_of(tree)


def _value_of(node):
    match node:
        case Tuple(elts=items):
            return tuple([_value_of(item) for item in items])
        case List(elts=items):
            return [_value_of(item) for item in items]
        case Set(elts=items):
            return {_value_of(item) for item in items}
        case Call(func=Name(id="set"), args=[], keywords=[]):
            return set()
        case Dict(keys=keys, values=values):
            if len(keys) != len(values):
                _refuse(node)
            return {_value_of(key): _value_of(value) for key, value in zip(keys, values)}
        case BinOp(op=Add() | Sub()):
            left, right = _signed(node.left), _plain_number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        number = _plain_number(node.operand)
        return number if isinstance(node.op, UAdd) else -number
    if isinstance(node, Constant):
        return node.value
    _refuse(node)


def _plain_number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _refuse(node)
    return node.value


def _refuse(node):
    line = getattr(node, "lineno", None)
    where = f" on line {line}" if line else ""
    raise ValueError(f"malformed node or string{where}: {node!r}")


# ---- trees as text of constructor calls

def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """The tree as the calls that would make it."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _Dumper(annotate_fields, include_attributes, indent, show_empty).text(node, 0)[0]


class _Dumper:
    def __init__(self, named, attributes, indent, show_empty):
        self.named = named
        self.attributes = attributes
        self.indent = indent
        self.show_empty = show_empty

    def text(self, node, level):
        """The text of a value, and whether it is short enough to stand on one line with others."""
        if isinstance(node, list):
            if not node:
                return "[]", True
            separator, start = self._separators(level)
            return f"[{start}{separator.join(self.text(item, level + 1)[0] for item in node)}]", False
        if not isinstance(node, AST):
            return repr(node), True
        return self._node(node, level + 1)

    def _separators(self, level):
        if self.indent is None:
            return ", ", ""
        start = "\n" + self.indent * (level + 1)
        return "," + start, start

    def _node(self, node, level):
        parts, simple = [], True
        held = []  # empty lists, to be shown only if more follows that has no name
        named = self.named
        for field in node._fields:
            value = getattr(node, field, _missing)
            if value is _missing or value is None and getattr(type(node), field, ...) is None:
                named = True
                continue
            if value == [] and not self.show_empty:
                held += [] if named else ["[]"]
                continue
            text, is_simple = self.text(value, level)
            simple = simple and is_simple
            parts += [f"{field}={text}"] if named else held + [text]
            held.clear()
        for field in node._attributes if self.attributes else ():
            value = getattr(node, field, _missing)
            if value is _missing or value is None and getattr(type(node), field, ...) is None:
                continue
            text, is_simple = self.text(value, level)
            simple = simple and is_simple
            parts.append(f"{field}={text}")
        name = type(node).__name__
        if simple and len(parts) <= 3:
            return f"{name}({', '.join(parts)})", not parts
        separator, start = self._separators(level - 1)
        return f"{name}({start}{separator.join(parts)})", False


_missing = object()


# ---- walks

def iter_fields(node):
    """The pairs of name and value of the fields that are there."""
    for field in node._fields:
        if hasattr(node, field):
            yield field, getattr(node, field)


def iter_child_nodes(node):
    """The nodes directly below."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, AST))


def walk(node):
    """The node and all below it, level by level."""
    level = [node]
    while level:
        below = []
        for each in level:
            below.extend(iter_child_nodes(each))
            yield each
        level = below


class NodeVisitor:
    """Calls visit_NAME for nodes of the class NAME, and visits the children of all others."""

    def visit(self, node):
        """Visits a node."""
        return getattr(self, f"visit_{type(node).__name__}", self.generic_visit)(node)

    def generic_visit(self, node):
        """Visits the nodes below."""
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """Puts what its methods return in the place of the nodes visited: another node, several in a list, or None."""

    def generic_visit(self, node):
        for field, value in iter_fields(node):
            if isinstance(value, list):
                value[:] = self._visited(value)
            elif isinstance(value, AST):
                new = self.visit(value)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node

    def _visited(self, items):
        kept = []
        for item in items:
            if isinstance(item, AST):
                item = self.visit(item)
                if item is None:
                    continue
                if not isinstance(item, AST):
                    kept.extend(item)
                    continue
            kept.append(item)
        return kept


# ---- positions

def copy_location(new_node, old_node):
    """Gives a node the position of another."""
    for name in _ast._POSITIONS:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a position that of the node above."""
    waiting = [(node, (1, 0, 1, 0))]
    while waiting:
        each, above = waiting.pop()
        here = []
        for name, value in zip(_ast._POSITIONS, above):
            if name in each._attributes:
                own = getattr(each, name, None)
                if own is None:
                    setattr(each, name, value)
                else:
                    value = own
            here.append(value)
        waiting.extend((child, tuple(here)) for child in iter_child_nodes(each))
    return node


def increment_lineno(node, n=1):
    """Moves a tree n lines down."""
    for each in walk(node):
        if "lineno" in each._attributes:
            each.lineno = getattr(each, "lineno", 0) + n
        if isinstance(each, TypeIgnore):
            each.lineno += n
        elif getattr(each, "end_lineno", None) is not None:
            each.end_lineno += n
    return node


def get_docstring(node, clean=True):
    """The documentation of a module, class or function, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    match node.body:
        case [Expr(value=Constant(value=str() as text)), *_]:
            if clean:
                import inspect
                text = inspect.cleandoc(text)
            return text
    return None


def get_source_segment(source, node, *, padded=False):
    """The part of the source that a node was made of, or None."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, begin, last, end = node.lineno - 1, node.col_offset, node.end_lineno - 1, node.end_col_offset
    except AttributeError:
        return None
    lines = [line.encode() for line in _lines(source)[first:last + 1]]
    lines[-1] = lines[-1][:end]
    padding = b"".join(bytes([byte]) if byte in b"\t\f" else b" " for byte in lines[0][:begin])
    lines[0] = lines[0][begin:]
    if padded and last > first:
        lines[0] = padding + lines[0]
    return b"".join(lines).decode()


def _lines(source):
    """The lines with their ends, as the parser counts them: form feeds do not end one."""
    import re
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", source)


def unparse(ast_obj):
    """Text that has this tree."""
    import _ast_unparse
    return _ast_unparse.text_of(ast_obj)


# ---- what older trees had

class slice(AST):
    """Old: what stood in the brackets of a subscript."""


class Index(slice):
    """Old: a subscript of one value, which is the value itself now."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Old: a subscript of several values, which is a Tuple now."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Old: a list of statements."""


class AugLoad(expr_context):
    """Old: the context of what is read to be written back."""


class AugStore(expr_context):
    """Old: the context of what is written back."""


class Param(expr_context):
    """Old: the context of parameters."""

"""Checks trees that are to be compiled, and makes the plain tuples of _ast of them."""

import _ast
from _ast import AST, _classes, _plans

_MODES = {"exec": "Module", "eval": "Expression", "single": "Interactive"}

# The context of the expressions in a field; all others are read.
_STORED = {
    ("Assign", "targets"), ("AugAssign", "target"), ("AnnAssign", "target"), ("For", "target"),
    ("AsyncFor", "target"), ("comprehension", "target"), ("NamedExpr", "target"), ("withitem", "optional_vars"),
    ("TypeAlias", "name"),
}
_TARGETS = ("Attribute", "Subscript", "Starred", "Name", "List", "Tuple")
# Fields that must not be empty, and what CPython says when they are.
_FILLED = {
    "FunctionDef": "body", "AsyncFunctionDef": "body", "ClassDef": "body", "For": "body", "AsyncFor": "body",
    "While": "body", "If": "body", "With": "items body", "AsyncWith": "items body", "Match": "cases", "Try": "body",
    "TryStar": "body", "Delete": "targets", "Assign": "targets", "Import": "names", "ImportFrom": "names",
    "Global": "names", "Nonlocal": "names", "ExceptHandler": "body", "match_case": "body",
}


def plain_tree(node, mode):
    wanted = _MODES[mode]
    if type(node).__name__ != wanted:
        raise TypeError(f"expected {wanted} node, got {type(node).__name__}")
    return _plain(node, "mod", "Load")


def _position(node, group):
    cls = type(node)
    if not cls._attributes:
        return (0, 0, 0, 0)
    for name in ("lineno", "col_offset"):
        if not hasattr(node, name):
            raise TypeError(f'required field "{name}" missing from {group}')
    line, column = _integer(node.lineno), _integer(node.col_offset)
    end = getattr(node, "end_lineno", None)
    end_line = line if end is None else _integer(end)
    end = getattr(node, "end_col_offset", None)
    end_column = column if end is None else _integer(end)
    if line > end_line:
        raise ValueError(f"AST node line range ({line}, {end_line}) is not valid")
    if line < 0 or column < 0 and line != end_line:
        raise ValueError(f"AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) "
                         "is not valid")
    if line == end_line and column > end_column:
        raise ValueError(f"line {line}, column {column}-{end_column} is not a valid range")
    return line, column, end_line, end_column


def _integer(value):
    if not isinstance(value, int):
        raise ValueError(f"invalid integer value: {value!r}")
    return int(value)


def _name_of(node, group):
    """The class under which the compiler knows a node; subclasses of your own count as their base."""
    for cls in type(node).__mro__:
        if _classes.get(cls.__name__) is cls and cls.__name__ in _plans:
            return cls.__name__
    raise TypeError(f"expected some sort of {group}, but got {node!r}")


def _plain(node, group, context):
    if not isinstance(node, _classes[group]):
        if "lineno" in _classes[group]._attributes and not hasattr(node, "lineno"):
            raise TypeError(f'required field "lineno" missing from {group}')
        raise TypeError(f"expected some sort of {group}, but got {node!r}")
    position = _position(node, group)
    name = _name_of(node, group)
    if context != "Load" and name not in _TARGETS:
        raise ValueError(f"expression which can't be assigned to in {context} context")
    if name == "Constant":
        return _constant(node, position)
    if name in _checks_of_targets and hasattr(node, "target" if name != "TypeAlias" else "name"):
        _checks_of_targets[name](node)
    values = [_field(node, name, field, kind, mark, context) for field, kind, mark in _plans[name]]
    _check(node, name, context)
    return name, *position, *values


def _field(node, name, field, kind, mark, context):
    value = getattr(node, field, _missing)
    if value is _missing:
        if mark == "?":
            value = None
        elif mark == "*":
            value = []
        else:
            raise TypeError(f'required field "{field}" missing from {name}')
    if mark == "*":
        if not isinstance(value, list):
            raise TypeError(f'{name} field "{field}" must be a list, not a {type(value).__name__}')
        inner = _context_of(name, field, context)
        return [_item(name, field, item, kind, inner) for item in value]
    if value is None and kind != "constant":
        if mark == "?":
            return 0 if kind == "int" else None
        raise ValueError(f'field "{field}" is required for {name}')
    return _value(value, kind, _context_of(name, field, context))


def _item(name, field, item, kind, context):
    if item is None:
        if (name, field) in (("Dict", "keys"), ("arguments", "kw_defaults")):
            return None
        words = {"stmt": "statement", "expr": "expression"}
        raise ValueError(f"None disallowed in {words.get(kind, kind)} list")
    return _value(item, kind, context)


def _value(value, kind, context):
    if kind == "int":
        return _integer(value)
    if kind in ("identifier", "string"):
        if type(value) is not str:
            raise TypeError(f"AST {kind} must be of type str")
        if value in ("None", "True", "False") and kind == "identifier":
            raise ValueError(f"identifier field can't represent '{value}' constant")
        return value
    if kind == "constant":
        return value
    if kind in _ast._WORD_TYPES:
        if not isinstance(value, _classes[kind]):
            raise TypeError(f"expected some sort of {kind}, but got {value!r}")
        return type(value).__name__
    return _plain(value, kind, context)


def _context_of(name, field, context):
    if (name, field) in _STORED:
        return "Store"
    if name == "Delete":
        return "Del"
    return context if name in ("List", "Tuple", "Starred") else "Load"


def _check(node, name, context):
    given = getattr(node, "ctx", None)
    if given is not None and "ctx" in node._fields and type(given).__name__ != context:
        raise ValueError(f"expression must have {context} context but has {type(given).__name__} instead")
    for field in _FILLED.get(name, "").split():
        if not getattr(node, field):
            raise ValueError(f"empty {field} on {name}")
    checked = _checks.get(name)
    if checked:
        checked(node)


def _check_try(node):
    name = type(node).__name__
    if not node.handlers and not node.finalbody:
        raise ValueError(f"{name} has neither except handlers nor finalbody")
    if not node.handlers and node.orelse:
        raise ValueError(f"{name} has orelse but no except handlers")


def _check_compare(node):
    if not node.comparators:
        raise ValueError("Compare with no comparators")
    if len(node.comparators) != len(node.ops):
        raise ValueError("Compare has a different number of comparators and operands")


def _check_arguments(node):
    if len(node.defaults) > len(node.posonlyargs) + len(node.args):
        raise ValueError("more positional defaults than args on arguments")
    if len(node.kwonlyargs) != len(node.kw_defaults):
        raise ValueError("length of kwonlyargs is not the same as kw_defaults on arguments")


def _check_dict(node):
    if len(node.keys) != len(node.values):
        raise ValueError("Dict doesn't have the same number of keys as values")


def _check_bool(node):
    if len(node.values) < 2:
        raise ValueError("BoolOp with less than 2 values")


def _check_generators(node):
    if not node.generators:
        raise ValueError("comprehension with no generators")


def _check_target(node):
    target = node.name if isinstance(node, _ast.TypeAlias) else node.target
    if not isinstance(target, _ast.Name):
        field = "name" if isinstance(node, _ast.TypeAlias) else "target"
        name = type(node).__name__
        raise TypeError(f"{name} {field} must be a Name" if field == "target" else f"{name} with non-Name {field}")


def _check_single_target(node):
    if not isinstance(node.target, (_ast.Name, _ast.Attribute, _ast.Subscript)):
        kind = "annotated" if isinstance(node, _ast.AnnAssign) else "augmented"
        raise SystemError(f"invalid node type for {kind} assignment")


def _check_annotated(node):
    if getattr(node, "simple", 0) and not isinstance(node.target, _ast.Name):
        raise TypeError("AnnAssign with simple non-Name target")


def _check_raise(node):
    if node.exc is None and node.cause is not None:
        raise ValueError("Raise with cause but no exception")


def _check_conversion(node):
    if node.conversion not in (-1, ord("s"), ord("r"), ord("a")):
        raise SystemError(f"Unrecognized conversion character {node.conversion}")


def _check_level(node):
    if node.level is not None and node.level < 0:
        raise ValueError("Negative ImportFrom level")


# ---- Patterns

def _is_number(node, types):
    return isinstance(node, _ast.Constant) and type(node.value) in types


def _is_signed(node, types):
    if isinstance(node, _ast.UnaryOp) and isinstance(node.op, _ast.USub):
        node = node.operand
    return _is_number(node, types)


def _check_matched(value):
    """What a pattern can compare with."""
    if isinstance(value, _ast.Constant):
        if type(value.value) not in (int, float, bytes, complex, str):
            raise ValueError("unexpected constant inside of a literal pattern")
        return
    is_complex = isinstance(value, _ast.BinOp) and isinstance(value.op, (_ast.Add, _ast.Sub)) and \
        _is_signed(value.left, (int, float)) and _is_number(value.right, (complex,))
    if not (isinstance(value, (_ast.Attribute, _ast.JoinedStr)) or is_complex
            or isinstance(value, _ast.UnaryOp) and _is_signed(value, (int, float, complex))):
        raise ValueError("patterns may only match literals and attribute lookups")


def _check_patterns(*patterns):
    if any(isinstance(one, _ast.MatchStar) for one in patterns):
        raise ValueError("can't use MatchStar here")


def _check_match_value(node):
    _check_matched(node.value)


def _check_match_singleton(node):
    if not (node.value is None or node.value is True or node.value is False):
        raise ValueError("MatchSingleton can only contain True, False and None")


def _check_match_mapping(node):
    if len(node.keys) != len(node.patterns):
        raise ValueError("MatchMapping doesn't have the same number of keys as patterns")
    for key in node.keys:
        if not (isinstance(key, _ast.Constant) and (key.value is None or key.value is True or key.value is False)):
            _check_matched(key)
    _check_patterns(*node.patterns)


def _check_match_class(node):
    if len(node.kwd_attrs) != len(node.kwd_patterns):
        raise ValueError("MatchClass doesn't have the same number of keyword attributes as patterns")
    cls = node.cls
    while isinstance(cls, _ast.Attribute):
        cls = cls.value
    if not isinstance(cls, _ast.Name):
        raise ValueError("MatchClass cls field can only contain Name or Attribute nodes.")
    _check_patterns(*node.patterns, *node.kwd_patterns)


def _check_match_as(node):
    if node.name == "_":
        raise ValueError("can't capture name '_' in patterns")
    if node.pattern is not None:
        if node.name is None:
            raise ValueError("MatchAs must specify a target name if a pattern is given")
        _check_patterns(node.pattern)


def _check_match_or(node):
    if len(node.patterns) < 2:
        raise ValueError("MatchOr requires at least 2 patterns")
    _check_patterns(*node.patterns)


def _check_match_star(node):
    if node.name == "_":
        raise ValueError("can't capture name '_' in patterns")


# Looked at before all that is in the node.
_checks_of_targets = {"NamedExpr": _check_target, "TypeAlias": _check_target, "AnnAssign": _check_annotated}
_checks = {
    "ImportFrom": _check_level,
    "AugAssign": _check_single_target, "AnnAssign": _check_single_target, "Raise": _check_raise,
    "FormattedValue": _check_conversion,
    "match_case": lambda node: _check_patterns(node.pattern), "MatchValue": _check_match_value,
    "MatchSingleton": _check_match_singleton, "MatchMapping": _check_match_mapping, "MatchClass": _check_match_class,
    "MatchAs": _check_match_as, "MatchOr": _check_match_or, "MatchStar": _check_match_star,
    "Try": _check_try, "TryStar": _check_try, "Compare": _check_compare, "arguments": _check_arguments,
    "Dict": _check_dict, "BoolOp": _check_bool, "ListComp": _check_generators, "SetComp": _check_generators,
    "DictComp": _check_generators, "GeneratorExp": _check_generators,
}


def _constant(node, position):
    if not hasattr(node, "value"):
        raise TypeError('required field "value" missing from Constant')
    return _literal(node.value, getattr(node, "kind", None), position)


def _literal(value, kind, position):
    """The parser has no constants but the plain ones: others are made of the expressions that say the same."""
    cls = type(value)
    if value is None or value is ... or cls in (bool, str, bytes):
        return "Constant", *position, value, kind
    if cls in (int, float) or cls is complex and not value.real:
        if cls is not complex and value < 0:
            return "UnaryOp", *position, "USub", ("Constant", *position, -value, None)
        return "Constant", *position, value, None
    if cls is complex:
        real = _literal(value.real, None, position)
        return "BinOp", *position, real, "Add", ("Constant", *position, complex(0, value.imag), None)
    if cls is tuple:
        return "Tuple", *position, [_literal(item, None, position) for item in value], "Load"
    if cls is frozenset:
        items = ("Set", *position, [_literal(item, None, position) for item in value])
        name = ("Name", *position, "frozenset", "Load")
        return "Call", *position, name, [items] if value else [], []
    raise TypeError(f"got an invalid type in Constant: {cls.__name__}")


_missing = object()

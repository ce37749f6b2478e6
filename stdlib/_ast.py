"""The classes of syntax trees, and the way from the parser's plain tuples to objects and back.

The plain form of a node is a tuple: class name, line, column, end line, end column, then the fields that the
parser knows. Operators and contexts stand in it as the names of their classes.
"""

import warnings

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400

_POSITIONS = ("lineno", "col_offset", "end_lineno", "end_col_offset")

# Base class: its subclasses with their fields and the fields' types; * is a list, ? may be None.
_SUBCLASSES = {
    "mod": """
        Module body:stmt* type_ignores:type_ignore*
        Interactive body:stmt*
        Expression body:expr
        FunctionType argtypes:expr* returns:expr""",
    "stmt": """
        FunctionDef name:identifier args:arguments body:stmt* decorator_list:expr* returns:expr? type_comment:string? type_params:type_param*
        AsyncFunctionDef name:identifier args:arguments body:stmt* decorator_list:expr* returns:expr? type_comment:string? type_params:type_param*
        ClassDef name:identifier bases:expr* keywords:keyword* body:stmt* decorator_list:expr* type_params:type_param*
        Return value:expr?
        Delete targets:expr*
        Assign targets:expr* value:expr type_comment:string?
        TypeAlias name:expr type_params:type_param* value:expr
        AugAssign target:expr op:operator value:expr
        AnnAssign target:expr annotation:expr value:expr? simple:int
        For target:expr iter:expr body:stmt* orelse:stmt* type_comment:string?
        AsyncFor target:expr iter:expr body:stmt* orelse:stmt* type_comment:string?
        While test:expr body:stmt* orelse:stmt*
        If test:expr body:stmt* orelse:stmt*
        With items:withitem* body:stmt* type_comment:string?
        AsyncWith items:withitem* body:stmt* type_comment:string?
        Match subject:expr cases:match_case*
        Raise exc:expr? cause:expr?
        Try body:stmt* handlers:excepthandler* orelse:stmt* finalbody:stmt*
        TryStar body:stmt* handlers:excepthandler* orelse:stmt* finalbody:stmt*
        Assert test:expr msg:expr?
        Import names:alias*
        ImportFrom module:identifier? names:alias* level:int?
        Global names:identifier*
        Nonlocal names:identifier*
        Expr value:expr
        Pass
        Break
        Continue""",
    "expr": """
        BoolOp op:boolop values:expr*
        NamedExpr target:expr value:expr
        BinOp left:expr op:operator right:expr
        UnaryOp op:unaryop operand:expr
        Lambda args:arguments body:expr
        IfExp test:expr body:expr orelse:expr
        Dict keys:expr* values:expr*
        Set elts:expr*
        ListComp elt:expr generators:comprehension*
        SetComp elt:expr generators:comprehension*
        DictComp key:expr value:expr generators:comprehension*
        GeneratorExp elt:expr generators:comprehension*
        Await value:expr
        Yield value:expr?
        YieldFrom value:expr
        Compare left:expr ops:cmpop* comparators:expr*
        Call func:expr args:expr* keywords:keyword*
        FormattedValue value:expr conversion:int format_spec:expr?
        JoinedStr values:expr*
        Constant value:constant kind:string?
        Attribute value:expr attr:identifier ctx:expr_context
        Subscript value:expr slice:expr ctx:expr_context
        Starred value:expr ctx:expr_context
        Name id:identifier ctx:expr_context
        List elts:expr* ctx:expr_context
        Tuple elts:expr* ctx:expr_context
        Slice lower:expr? upper:expr? step:expr?""",
    "expr_context": "Load\nStore\nDel",
    "boolop": "And\nOr",
    "operator": "Add\nSub\nMult\nMatMult\nDiv\nMod\nPow\nLShift\nRShift\nBitOr\nBitXor\nBitAnd\nFloorDiv",
    "unaryop": "Invert\nNot\nUAdd\nUSub",
    "cmpop": "Eq\nNotEq\nLt\nLtE\nGt\nGtE\nIs\nIsNot\nIn\nNotIn",
    "excepthandler": "ExceptHandler type:expr? name:identifier? body:stmt*",
    "pattern": """
        MatchValue value:expr
        MatchSingleton value:constant
        MatchSequence patterns:pattern*
        MatchMapping keys:expr* patterns:pattern* rest:identifier?
        MatchClass cls:expr patterns:pattern* kwd_attrs:identifier* kwd_patterns:pattern*
        MatchStar name:identifier?
        MatchAs pattern:pattern? name:identifier?
        MatchOr patterns:pattern*""",
    "type_ignore": "TypeIgnore lineno:int tag:string",
    "type_param": """
        TypeVar name:identifier bound:expr? default_value:expr?
        ParamSpec name:identifier default_value:expr?
        TypeVarTuple name:identifier default_value:expr?""",
}
# Classes directly below AST.
_PLAIN_CLASSES = """
    comprehension target:expr iter:expr ifs:expr* is_async:int
    arguments posonlyargs:arg* args:arg* vararg:arg? kwonlyargs:arg* kw_defaults:expr* kwarg:arg? defaults:expr*
    arg arg:identifier annotation:expr? type_comment:string?
    keyword arg:identifier? value:expr
    alias name:identifier asname:identifier?
    withitem context_expr:expr optional_vars:expr?
    match_case pattern:pattern guard:expr? body:stmt*"""
_WITH_POSITIONS = ("stmt", "expr", "excepthandler", "pattern", "type_param", "arg", "keyword", "alias")
_WORD_TYPES = ("expr_context", "boolop", "operator", "unaryop", "cmpop")
_ATOM_TYPES = {"identifier": str, "string": str, "int": int, "constant": object}
_UNKNOWN_TO_THE_PARSER = ("type_comment", "type_ignores")


class AST:
    """A node of a syntax tree."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        name = cls.__name__
        if len(args) > len(fields):
            plural = "" if len(fields) == 1 else "s"
            raise TypeError(f"{name} constructor takes at most {len(fields)} positional argument{plural}")
        for field, value in zip(fields, args):
            setattr(self, field, value)
        given = set(fields[:len(args)])
        for key, value in kwargs.items():
            if key in given:
                raise TypeError(f"{name} got multiple values for argument '{key}'")
            if key in fields:
                given.add(key)
            elif key not in cls._attributes:
                warnings.warn(f"{name}.__init__ got an unexpected keyword argument '{key}'. Support for arbitrary "
                              "keyword arguments is deprecated and will be removed in Python 3.15.",
                              DeprecationWarning, 2)
            setattr(self, key, value)
        if len(given) < len(fields):
            self._set_defaults(field for field in fields if field not in given)

    def _set_defaults(self, missing):
        cls = type(self)
        types = getattr(cls, "_field_types", {})
        for field in missing:
            kind = types.get(field)
            if getattr(kind, "__origin__", None) is list:
                setattr(self, field, [])
            elif kind is expr_context:
                setattr(self, field, _shared["Load"])
            elif field in types and not hasattr(cls, field):
                warnings.warn(f"{cls.__name__}.__init__ missing 1 required positional argument: '{field}'. "
                              "This will become an error in Python 3.15.", DeprecationWarning, 3)

    def __reduce__(self):
        present = 0
        while present < len(self._fields) and hasattr(self, self._fields[present]):
            present += 1
        return type(self), (None,) * present, self.__dict__.copy()


AST.__module__ = "ast"
AST.__doc__ = None
_shared = {}  # class name: the one object of a class without fields
_classes = {"AST": AST}
_plans = {}  # class name: what the parser gives, as (field, type, "" or "*" or "?")


def _split(field):
    name, kind = field.split(":")
    mark = kind[-1] if kind[-1] in "*?" else ""
    return name, kind.removesuffix(mark), mark


def _make_class(line, base):
    name, *fields = line.split()
    fields = [_split(field) for field in fields]
    names = tuple(field for field, _, _ in fields)
    text = ", ".join(f"{kind}{mark} {field}" for field, kind, mark in fields)
    namespace = {"_fields": names, "__match_args__": names, "__module__": "ast",
                 "__doc__": f"{name}({text})" if fields else name}
    if name in _WITH_POSITIONS:
        namespace["_attributes"] = _POSITIONS
        namespace["end_lineno"] = namespace["end_col_offset"] = None
    namespace.update((field, None) for field, _, mark in fields if mark == "?")
    _plans[name] = [field for field in fields if field[0] not in _UNKNOWN_TO_THE_PARSER]
    _classes[name] = type(name, (base,), namespace)
    return fields


def _make_base(name, subclasses):
    namespace = {"__module__": "ast"}
    if name in _WITH_POSITIONS:
        namespace |= {"_attributes": _POSITIONS, "end_lineno": None, "end_col_offset": None}
    base = _classes[name] = type(name, (AST,), namespace)
    made = {line.split()[0]: _make_class(line, base) for line in subclasses.strip().splitlines()}
    texts = [_classes[one].__doc__ for one in made]
    if not any(made.values()):
        base.__doc__ = f"{name} = {' | '.join(texts)}"
    else:
        base.__doc__ = f"{name} = " + f"\n{' ' * len(name)} | ".join(texts)
    return made


def _type_of(kind, mark):
    plain = _ATOM_TYPES.get(kind) or _classes[kind]
    return list[plain] if mark == "*" else plain | None if mark == "?" else plain


def _make_all():
    fields = {}
    for name, subclasses in _SUBCLASSES.items():
        fields |= _make_base(name, subclasses)
    for line in _PLAIN_CLASSES.strip().splitlines():
        fields[line.split()[0]] = _make_class(line, AST)
    for name, each in fields.items():
        _classes[name]._field_types = {field: _type_of(kind, mark) for field, kind, mark in each}
    for kind in _WORD_TYPES:
        for word in _SUBCLASSES[kind].split():
            _shared[word] = _classes[word]()


_make_all()
globals().update(_classes)
expr_context = _classes["expr_context"]


def _set(holder, key, value):
    if type(holder) is list:
        holder[key] = value
    else:
        setattr(holder, key, value)


def _nodes_of(tree):
    """The objects for a plain tree. The parser allows trees higher than functions may call each other."""
    made = [None]
    waiting = [(tree, made, 0)]
    while waiting:
        plain, holder, key = waiting.pop()
        cls = _classes[plain[0]]
        node = cls.__new__(cls)
        _set(holder, key, node)
        for (field, kind, mark), value in zip(_plans[plain[0]], plain[5:]):
            if kind in _ATOM_TYPES or value is None:
                setattr(node, field, value)
            elif kind in _WORD_TYPES:
                setattr(node, field, [_shared[word] for word in value] if mark else _shared[value])
            elif mark == "*":
                children = [None] * len(value)
                setattr(node, field, children)
                waiting.extend((child, children, index) for index, child in enumerate(value) if child is not None)
            else:
                waiting.append((value, node, field))
        if cls._attributes:
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = plain[1:5]
        elif plain[0] == "Module":
            node.type_ignores = []
    return made[0]


def _plain_tree(node, mode):
    """The plain form of a tree, checked for compile(); None if the node is none."""
    if not isinstance(node, AST):
        return None
    import _ast_check
    return _ast_check.plain_tree(node, mode)

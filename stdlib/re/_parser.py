"""Reads regular expressions into trees, and the templates of sub().

A node is a tuple whose first item says what it is:

    ("char", code, flags)                  ("any", flags)
    ("set", negated, items, flags)         items: ("range", first, last) or ("category", number)
    ("sequence", nodes)                    ("either", nodes)
    ("repeat", least, most, mode, node)    most -1: no limit; mode "greedy", "lazy" or "possessive"
    ("group", number, node)                number None: only brackets
    ("assert", kind, flags)                ("reference", number, flags)
    ("look", behind, negated, node)        ("atomic", node)
    ("conditional", number, yes, no)
"""

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = 2, 4, 8, 16, 32, 64, 128, 256

_FLAG_LETTERS = {"i": IGNORECASE, "L": LOCALE, "m": MULTILINE, "s": DOTALL, "x": VERBOSE, "a": ASCII, "u": UNICODE}
_TYPE_FLAGS = ASCII | LOCALE | UNICODE
_SIMPLE_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_CATEGORIES = {"d": 0, "D": 1, "s": 2, "S": 3, "w": 4, "W": 5}
_ASSERTIONS = {"A": "begin", "Z": "end", "b": "border", "B": "no border"}
_DIGITS = frozenset("0123456789")
_OCTAL = frozenset("01234567")
_HEX = frozenset("0123456789abcdefABCDEF")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_REPEATS = frozenset("*+?{")
MOST_REPEATS = 2**32 - 1


_SET_OPERATIONS = {"-": "set difference", "&": "set intersection", "~": "set symmetric difference", "|": "set union"}


def _warn_of_set(what, position):
    """Sets of sets may come to mean something one day."""
    import warnings
    warnings.warn(f"Possible {what} at position {position}", FutureWarning, skip_file_prefixes=("<frozen re",))


class PatternError(Exception):
    """A regular expression that is none: msg, pattern, pos, lineno, colno."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            msg = f"{msg} at position {pos}"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class _Source:
    """The text of a pattern, and how far it has been read."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.is_text = isinstance(pattern, str)
        self.text = pattern if self.is_text else str(pattern, "latin-1")
        self.at = 0

    def peek(self):
        """The next character, an escape being two; empty at the end."""
        head = self.text[self.at:self.at + 1]
        if head != "\\":
            return head
        if self.at + 1 == len(self.text):
            raise PatternError("bad escape (end of pattern)", self.pattern, self.at)
        return self.text[self.at:self.at + 2]

    def take(self):
        item = self.peek()
        self.at += len(item)
        return item

    def accept(self, item):
        if self.peek() == item:
            self.at += len(item)
            return True
        return False

    def take_while(self, most, wanted):
        begin = self.at
        while self.at - begin < most and self.text[self.at:self.at + 1] in wanted and self.at < len(self.text):
            self.at += 1
        return self.text[begin:self.at]

    def take_until(self, terminator, name):
        end = self.text.find(terminator, self.at)
        if end < 0:
            if self.at == len(self.text):
                raise self.error("missing " + name)
            raise self.error(f"missing {terminator}, unterminated name")
        result = self.text[self.at:end]
        self.at = end + 1
        if not result:
            raise self.error("missing " + name, 1)
        return result

    def error(self, message, back=0):
        if not self.is_text:
            message = message.encode("ascii", "backslashreplace").decode("ascii")
        return PatternError(message, self.pattern, self.at - back)

    def check_group_name(self, name, back):
        if not self.is_text and not name.isascii():
            raise self.error(f"bad character in group name {ascii(name)}", len(name) + back)
        if not name.isidentifier():
            raise self.error(f"bad character in group name {name!r}", len(name) + back)


def _one_character(branches):
    """One set for branches that are nothing but a character each; None if they are not."""
    flags = branches[0][-1]
    items = []
    for node in branches:
        if node[0] == "char" and node[2] == flags:
            items.append(("range", node[1], node[1]))
        elif node[0] == "set" and not node[1] and node[3] == flags:
            items += node[2]
        else:
            return None
    return None if flags & IGNORECASE else ("set", False, items, flags)


class Tree:
    """A pattern that has been read."""

    def __init__(self, pattern, flags):
        self.source = _Source(pattern)
        self.flags = flags
        self.names = {}
        self.group_count = 1
        self.closed = {0}
        self._lookbehind_limit = None  # groups from this number on cannot be referred to
        self._checks = []
        self.node = self._read_all()

    def _read_all(self):
        source = self.source
        node = self._either(self.flags, 0)
        if source.peek():
            raise source.error("unbalanced parenthesis")
        for number, at in self._checks:
            if number >= self.group_count:
                raise PatternError(f"invalid group reference {number}", source.pattern, at)
        return node

    # Alternatives and sequences
    def _either(self, flags, depth):
        source = self.source
        branches = []
        while True:
            branches.append(self._sequence(self.flags if depth == 0 else flags, depth, first=not branches))
            if not source.accept("|"):
                break
        return branches[0] if len(branches) == 1 else _one_character(branches) or ("either", branches)

    def _sequence(self, flags, depth, first):
        source = self.source
        nodes = []
        while True:
            if depth == 0:
                flags = self.flags  # a flag for all may have been read
            item = source.peek()
            if not item or item in "|)":
                break
            if flags & VERBOSE:
                if item in " \t\n\r\v\f":
                    source.take()
                    continue
                if item == "#":
                    while source.take() not in ("", "\n"):
                        pass
                    continue
            begin = source.at
            if item in _REPEATS:
                self._repeat(nodes, begin)
                continue
            node = self._atom(source.take(), flags, begin, depth, is_first=first and not nodes)
            if node is not None:
                nodes.append(node)
        return nodes[0] if len(nodes) == 1 else ("sequence", nodes)

    def _repeat(self, nodes, begin):
        source = self.source
        item = source.take()
        least, most = 0, -1
        if item == "?":
            most = 1
        elif item == "+":
            least = 1
        elif item == "{":
            bounds = self._bounds(begin)
            if bounds is None:
                nodes.append(("char", ord("{"), self.flags))
                return
            least, most = bounds
        if not nodes or nodes[-1][0] == "assert":
            raise source.error("nothing to repeat", source.at - begin)
        if nodes[-1][0] == "repeat":
            raise source.error("multiple repeat", source.at - begin)
        node = nodes[-1]
        if node[0] == "group" and node[1] is None:
            node = node[2]
        mode = "lazy" if source.accept("?") else "possessive" if source.accept("+") else "greedy"
        nodes[-1] = ("repeat", least, most, mode, node)

    def _bounds(self, begin):
        """(least, most) within braces; None: the brace is a character."""
        source = self.source
        if source.peek() == "}":
            return None
        after = source.at
        low = source.take_while(len(source.text), _DIGITS)
        high = source.take_while(len(source.text), _DIGITS) if source.accept(",") else low
        if not source.accept("}"):
            source.at = after
            return None
        least, most = int(low or 0), int(high) if high else -1
        if least >= MOST_REPEATS or most >= MOST_REPEATS:
            raise OverflowError("the repetition number is too large")
        if 0 <= most < least:
            raise source.error("min repeat greater than max repeat", source.at - begin - 1)
        return least, most

    # Single items
    def _atom(self, item, flags, begin, depth, is_first):
        if item[0] == "\\":
            return self._escape(item, flags, begin)
        if item == ".":
            return "any", flags
        if item == "[":
            return self._set(flags, begin)
        if item == "(":
            return self._bracket(flags, begin, depth, is_first)
        if item == "^":
            return "assert", "line begin" if flags & MULTILINE else "begin", flags
        if item == "$":
            return "assert", "line end" if flags & MULTILINE else "end or newline", flags
        return "char", ord(item), flags

    def _escape(self, item, flags, begin):
        source = self.source
        letter = item[1]
        if letter in _CATEGORIES:
            return "set", False, [("category", _CATEGORIES[letter])], flags
        if letter in _ASSERTIONS:
            return "assert", _ASSERTIONS[letter], flags
        if letter == "0":
            return "char", int("0" + source.take_while(2, _OCTAL), 8), flags
        if letter in _DIGITS:
            return self._numbered(letter, flags, begin)
        return "char", self._character(letter, begin), flags

    def _numbered(self, digits, flags, begin):
        source = self.source
        if source.peek() in _DIGITS and source.peek():
            digits += source.take()
            if set(digits) <= _OCTAL and source.peek() and source.peek() in _OCTAL:
                digits += source.take()
                code = int(digits, 8)
                if code > 0o377:
                    raise source.error(f"octal escape value \\{digits} outside of range 0-0o377", len(digits) + 1)
                return "char", code, flags
        return self._reference(int(digits), flags, begin, len(digits))

    def _reference(self, number, flags, begin, back):
        source = self.source
        if number >= self.group_count:
            raise source.error(f"invalid group reference {number}", back)
        if number not in self.closed:
            raise source.error("cannot refer to an open group", source.at - begin)
        self._check_lookbehind(number)
        return "reference", number, flags

    def _check_lookbehind(self, number):
        if self._lookbehind_limit is None:
            return
        if number not in self.closed:
            raise self.source.error("cannot refer to an open group")
        if number >= self._lookbehind_limit:
            raise self.source.error("cannot refer to group defined in the same lookbehind subpattern")

    def _character(self, letter, begin):
        """The number of a character written as an escape that means the same everywhere."""
        source = self.source
        widths = {"x": 2, "u": 4, "U": 8} if source.is_text else {"x": 2}
        if letter in widths:
            digits = source.take_while(widths[letter], _HEX)
            if len(digits) != widths[letter]:
                raise source.error(f"incomplete escape \\{letter}{digits}", len(digits) + 2)
            code = int(digits, 16)
            if code > 0x10FFFF:
                raise source.error(f"bad escape \\{letter}{digits}", len(digits) + 2)
            return code
        if letter == "N" and source.is_text:
            return self._named_character(begin)
        if letter in _SIMPLE_ESCAPES and letter != "b":
            return _SIMPLE_ESCAPES[letter]
        if letter in _LETTERS:
            raise source.error(f"bad escape \\{letter}", source.at - begin)
        return ord(letter)

    def _named_character(self, begin):
        source = self.source
        if not source.accept("{"):
            raise source.error("missing {")
        name = source.take_until("}", "character name")
        try:
            return ord(eval(f'"\\N{{{name}}}"'))
        except SyntaxError:
            raise source.error(f"undefined character name {name!r}", source.at - begin) from None

    # Sets
    def _set(self, flags, begin):
        source = self.source
        if source.text.startswith("[", source.at):
            _warn_of_set("nested set", source.at)
        negated = source.accept("^")
        items = []
        while True:
            item = source.take()
            if not item:
                raise source.error("unterminated character set", source.at - begin)
            if item == "]" and items:
                break
            at = source.at - len(item)
            if items and item in _SET_OPERATIONS and source.text.startswith(item, source.at):
                _warn_of_set(_SET_OPERATIONS[item], at)
            first = self._set_item(item, at)
            if not source.accept("-"):
                items.append(first)
                continue
            item = source.take()
            if not item:
                raise source.error("unterminated character set", source.at - begin)
            if item == "]":
                items += [first, ("range", 45, 45)]
                break
            if item == "-":
                _warn_of_set("set difference", source.at - 2)
            last = self._set_item(item, source.at - len(item))
            if first[0] != "range" or last[0] != "range" or last[1] < first[1]:
                shown = source.text[at:source.at]
                raise source.error(f"bad character range {shown}", len(shown))
            items.append(("range", first[1], last[1]))
        if len(items) == 1 and not negated and items[0][0] == "range" and items[0][1] == items[0][2]:
            return "char", items[0][1], flags
        return "set", negated, items, flags

    def _set_item(self, item, begin):
        source = self.source
        if item[0] != "\\":
            return "range", ord(item), ord(item)
        letter = item[1]
        if letter in _CATEGORIES:
            return "category", _CATEGORIES[letter]
        if letter in _OCTAL:
            digits = letter + source.take_while(2, _OCTAL)
            code = int(digits, 8)
            if code > 0o377:
                raise source.error(f"octal escape value \\{digits} outside of range 0-0o377", len(digits) + 1)
        elif letter in _DIGITS:
            raise source.error(f"bad escape \\{letter}", 2)
        else:
            code = 8 if letter == "b" else self._character(letter, begin)
        return "range", code, code

    # Brackets
    def _bracket(self, flags, begin, depth, is_first):
        source = self.source
        name, captures, wrap = None, True, None
        if source.accept("?"):
            kind = source.take()
            if not kind:
                raise source.error("unexpected end of pattern")
            if kind == "P":
                name, node = self._named(flags, begin)
                if name is None:
                    return node
            elif kind == ":":
                captures = False
            elif kind == "#":
                end = source.text.find(")", source.at)
                if end < 0:
                    source.at = len(source.text)
                    raise source.error("missing ), unterminated comment", source.at - begin)
                source.at = end + 1
                return None
            elif kind in "=!<":
                return self._look(kind, flags, begin, depth)
            elif kind == "(":
                return self._conditional(flags, begin, depth)
            elif kind == ">":
                captures, wrap = False, "atomic"
            elif kind in _FLAG_LETTERS or kind == "-":
                added = self._inline_flags(kind, begin, depth, is_first)
                if added is None:
                    return None
                captures, flags = False, (flags & ~_TYPE_FLAGS if added[0] & _TYPE_FLAGS else flags) | added[0]
                flags &= ~added[1]
            else:
                raise source.error("unknown extension ?" + kind, len(kind) + 1)
        number = self._open(name) if captures else None
        node = self._either(flags, depth + 1)
        self._close_bracket(begin)
        if captures:
            self.closed.add(number)
        return ("atomic", node) if wrap else ("group", number, node)

    def _close_bracket(self, begin):
        if not self.source.accept(")"):
            raise self.source.error("missing ), unterminated subpattern", self.source.at - begin)

    def _open(self, name):
        number = self.group_count
        self.group_count += 1
        if name is not None:
            if name in self.names:
                raise PatternError(f"redefinition of group name {name!r} as group {number}; was group "
                                   f"{self.names[name]}", self.source.pattern, self.source.at - len(name) - 1)
            self.names[name] = number
        return number

    def _named(self, flags, begin):
        """(name, None) of a group, or (None, node) of a reference by name."""
        source = self.source
        if source.accept("<"):
            name = source.take_until(">", "group name")
            source.check_group_name(name, 1)
            return name, None
        if source.accept("="):
            name = source.take_until(")", "group name")
            source.check_group_name(name, 1)
            if name not in self.names:
                raise source.error(f"unknown group name {name!r}", len(name) + 1)
            back = len(name) + 1
            return None, self._reference(self.names[name], flags, source.at - back, back)
        letter = source.take()
        if not letter:
            raise source.error("unexpected end of pattern")
        raise source.error("unknown extension ?P" + letter, len(letter) + 2)

    def _look(self, kind, flags, begin, depth):
        source = self.source
        behind = kind == "<"
        if behind:
            kind = source.take()
            if not kind:
                raise source.error("unexpected end of pattern")
            if kind not in "=!":
                raise source.error("unknown extension ?<" + kind, len(kind) + 2)
            outer, self._lookbehind_limit = self._lookbehind_limit, self._lookbehind_limit or self.group_count
        node = self._either(flags, depth + 1)
        if behind:
            self._lookbehind_limit = outer
        self._close_bracket(begin)
        return "look", behind, kind == "!", node

    def _conditional(self, flags, begin, depth):
        source = self.source
        name = source.take_until(")", "group name")
        if name.isidentifier():
            source.check_group_name(name, 1)
            if name not in self.names:
                raise source.error(f"unknown group name {name!r}", len(name) + 1)
            number = self.names[name]
        else:
            if not (name.isdecimal() and name.isascii()):
                raise source.error(f"bad character in group name {name!r}", len(name) + 1)
            number = int(name)
            if not number:
                raise source.error("bad group number", len(name) + 1)
            self._checks.append((number, source.at - len(name) - 1))
        self._check_lookbehind(number)
        yes = self._sequence(flags, depth + 1, first=False)
        no = None
        if source.accept("|"):
            no = self._sequence(flags, depth + 1, first=False)
            if source.peek() == "|":
                raise source.error("conditional backref with more than two branches")
        self._close_bracket(begin)
        return "conditional", number, yes, no

    def _inline_flags(self, letter, begin, depth, is_first):
        """(added, removed) for a part of the pattern; None: they hold for all of it."""
        source = self.source
        added = removed = 0
        if letter != "-":
            added, letter = self._flag_letters(letter, ")-:")
            if letter == ")":
                if depth or not is_first:
                    raise PatternError("global flags not at the start of the expression", source.pattern, begin)
                self.flags |= added
                return None
        if letter == "-":
            letter = source.take()
            if not letter:
                raise source.error("missing flag")
            if letter not in _FLAG_LETTERS:
                raise source.error("unknown flag" if letter.isalpha() else "missing flag", len(letter))
            removed, _ = self._flag_letters(letter, ":")
            if removed & _TYPE_FLAGS:
                raise source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 1)
        if added & removed:
            raise source.error("bad inline flags: flag turned on and off", 1)
        return added, removed

    def _flag_letters(self, letter, ends):
        source = self.source
        flags = 0
        while True:
            flag = _FLAG_LETTERS[letter]
            if source.is_text and letter == "L":
                raise source.error("bad inline flags: cannot use 'L' flag with a str pattern")
            if not source.is_text and letter == "u":
                raise source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
            flags |= flag
            if flag & _TYPE_FLAGS and flags & _TYPE_FLAGS & ~flag:
                raise source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            letter = source.take()
            missing = "missing -, : or )" if ")" in ends else "missing :"
            if not letter:
                raise source.error(missing)
            if letter in ends:
                return flags, letter
            if letter not in _FLAG_LETTERS:
                raise source.error("unknown flag" if letter.isalpha() else missing, len(letter))


# ---- Templates

def read_template(template, pattern):
    """A template of sub() as a list of texts and group numbers."""
    source = _Source(template)
    parts = []
    literal = []

    def finish_literal():
        if literal:
            text = "".join(literal)
            parts.append(text if source.is_text else text.encode("latin-1"))
            literal.clear()

    def add_group(number, at):
        if number > pattern.groups:
            raise PatternError(f"invalid group reference {number}", template, at)
        finish_literal()
        parts.append(number)

    while item := source.take():
        if item[0] != "\\":
            literal.append(item)
            continue
        letter = item[1]
        if letter == "g":
            _named_group(source, pattern, add_group)
        elif letter == "0":
            literal.append(chr(int("0" + source.take_while(2, _OCTAL), 8) & 255))
        elif letter in _DIGITS:
            digits = letter
            if source.peek() and source.peek() in _DIGITS:
                digits += source.take()
                if set(digits) <= _OCTAL and source.peek() and source.peek() in _OCTAL:
                    digits += source.take()
                    code = int(digits, 8)
                    if code > 0o377:
                        raise source.error(f"octal escape value \\{digits} outside of range 0-0o377", len(digits) + 1)
                    literal.append(chr(code))
                    continue
            add_group(int(digits), source.at - len(digits))
        elif letter in _SIMPLE_ESCAPES:
            literal.append(chr(_SIMPLE_ESCAPES[letter]))
        elif letter in _LETTERS:
            raise source.error(f"bad escape {item}", len(item))
        else:
            literal.append(item)
    finish_literal()
    return parts


def _named_group(source, pattern, add_group):
    if not source.accept("<"):
        raise source.error("missing <")
    name = source.take_until(">", "group name")
    if not (name.isdecimal() and name.isascii()):
        source.check_group_name(name, 1)
        if name not in pattern.groupindex:
            raise IndexError(f"unknown group name {name!r}")
        add_group(pattern.groupindex[name], source.at - len(name) - 1)
    else:
        add_group(int(name), source.at - len(name) - 1)

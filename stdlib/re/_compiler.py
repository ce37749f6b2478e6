"""Makes programs for the matcher out of trees."""

from array import array
from _regex import lower
from re._parser import ASCII, DOTALL, IGNORECASE, PatternError

# The instructions by number, as in the matcher.
(FAIL, SUCCEED, CHAR, CHAR_IGNORE_CASE, CHAR_IGNORE_ASCII, ANY_BUT_NEWLINE, ANY, SET, SET_IGNORE_CASE, SET_IGNORE_ASCII,
 LITERAL, JUMP, SPLIT, OPEN, CLOSE, ASSERT, REFERENCE, LOOK_AHEAD, LOOK_BEHIND, ATOMIC, CONDITIONAL, REPEAT_ONE,
 LOOP_START, LOOP, ENTER) = range(25)

_ASSERTIONS = {"begin": 0, "end": 1, "end or newline": 2, "line begin": 3, "line end": 4, "border": 5, "no border": 6}
_ASCII_ONLY = 16
_ONE_CHARACTER = ("char", "any", "set")
_MODES = {"greedy": 0, "lazy": 1, "possessive": 2}
_MOST_WORD = 2**31 - 1


def widths(node, groups):
    """The least and the most characters that a node matches; most None: no limit. `groups`: those read so far."""
    kind = node[0]
    if kind in _ONE_CHARACTER:
        return 1, 1
    if kind in ("assert", "look"):
        return 0, 0
    if kind == "sequence":
        pairs = [widths(part, groups) for part in node[1]]
        return sum(low for low, _ in pairs), _sum(high for _, high in pairs)
    if kind == "either":
        pairs = [widths(part, groups) for part in node[1]]
        highs = [high for _, high in pairs]
        return min(low for low, _ in pairs), None if None in highs else max(highs)
    if kind == "repeat":
        low, high = widths(node[4], groups)
        if high == 0:
            return 0, 0
        return low * node[1], None if node[2] < 0 or high is None else high * node[2]
    if kind in ("group", "atomic"):
        return widths(node[-1], groups)
    if kind == "conditional":
        pairs = [widths(node[2], groups), widths(node[3], groups) if node[3] else (0, 0)]
        highs = [high for _, high in pairs]
        return min(low for low, _ in pairs), None if None in highs else max(highs)
    if node[1] not in groups:
        return 0, None  # a reference to what is still open
    return widths(groups[node[1]], groups)


def _sum(numbers):
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total


class _Program:
    def __init__(self, group_count, is_text):
        self.words = [group_count, 2 * group_count + 1]
        self.is_text = is_text
        self.groups = {}

    def emit(self, *words):
        """Add words; the index of the last one is returned."""
        self.words.extend(words)
        return len(self.words) - 1

    def patch(self, index):
        """The target at this index is here."""
        self.words[index] = len(self.words)

    def node(self, node):
        getattr(self, "_" + node[0])(node)

    # One character
    def _variant(self, flags):
        """0 exactly, 1 ignoring case, 2 ignoring the case of ASCII's letters."""
        if not flags & IGNORECASE:
            return 0
        return 2 if flags & ASCII or not self.is_text else 1

    def _char(self, node):
        _, code, flags = node
        variant = self._variant(flags)
        if variant == 1:
            code = lower(code)
        elif variant == 2 and 65 <= code <= 90:
            code += 32
        self.emit(CHAR + variant, code)

    def _any(self, node):
        self.emit(ANY if node[1] & DOTALL else ANY_BUT_NEWLINE)

    def _set(self, node):
        _, negated, items, flags = node
        ascii_only = _ASCII_ONLY if flags & ASCII or not self.is_text else 0
        start = len(self.words)
        self.emit(SET + self._variant(flags), 0, int(negated), 0)
        for item in items:
            if item[0] == "range":
                self.emit(0, item[1], item[2])
            else:
                self.emit(1, item[1] | ascii_only)
        self.words[start + 1] = len(self.words) - start

    # Ways
    def _sequence(self, node):
        literal = []
        for part in node[1]:
            if part[0] == "char" and not part[2] & IGNORECASE:
                literal.append(part)
                continue
            self._literal(literal)
            literal.clear()
            self.node(part)
        self._literal(literal)

    def _literal(self, chars):
        """Characters in a row, that are to be there exactly: their bytes as words."""
        if len(chars) <= 1:
            for node in chars:
                self._char(node)
            return
        text = "".join([chr(node[1]) for node in chars])
        data = text.encode("utf-8", "surrogatepass") if self.is_text else text.encode("latin-1")
        words = array("i", data + bytes(-len(data) % 4))
        self.emit(LITERAL, 3 + len(words), len(data), *words)

    def _either(self, node):
        ends = []
        *others, last = node[1]
        for part in others:
            other = self._split()
            self.node(part)
            ends.append(self.emit(JUMP, 0))
            self.patch(other)
        self.node(last)
        for end in ends:
            self.patch(end)

    def _split(self):
        """Two ways, the first of which begins here; the place of the other's target is returned."""
        self.emit(SPLIT, len(self.words) + 5, 0, 0, 0)
        return len(self.words) - 3

    def _group(self, node):
        _, number, inner = node
        if number is None:
            self.node(inner)
            return
        self.emit(OPEN, number)
        self.node(inner)
        self.emit(CLOSE, number)
        self.groups[number] = inner

    def _assert(self, node):
        _, kind, flags = node
        ascii_only = _ASCII_ONLY if flags & ASCII or not self.is_text else 0
        self.emit(ASSERT, _ASSERTIONS[kind] | ascii_only)

    def _reference(self, node):
        self.emit(REFERENCE, node[1], self._variant(node[2]))

    def _inner(self, node, *words):
        """An instruction with a program within."""
        target = self.emit(*words, 0)
        self.node(node)
        self.emit(SUCCEED)
        self.patch(target)

    def _look(self, node):
        _, behind, negated, inner = node
        if not behind:
            self._inner(inner, LOOK_AHEAD, int(negated))
            return
        low, high = widths(inner, self.groups)
        if low > _MOST_WORD:
            raise PatternError("looks too much behind")
        if low != high:
            raise PatternError("look-behind requires fixed-width pattern")
        self._inner(inner, LOOK_BEHIND, int(negated), low)

    def _atomic(self, node):
        self._inner(node[1], ATOMIC)

    def _conditional(self, node):
        _, number, yes, no = node
        otherwise = self.emit(CONDITIONAL, number, 0)
        self.node(yes)
        if no is None:
            self.patch(otherwise)
            return
        end = self.emit(JUMP, 0)
        self.patch(otherwise)
        self.node(no)
        self.patch(end)

    def _repeat(self, node):
        _, least, most, mode, inner = node
        least, most = min(least, _MOST_WORD), min(most, _MOST_WORD)
        if inner[0] in _ONE_CHARACTER:
            target = self.emit(REPEAT_ONE, least, most, _MODES[mode], 0, 0) - 1
            self.node(inner)
            self.patch(target)
        elif mode == "possessive":  # each round is kept as it was matched first, and so are all of them
            self._inner(("repeat", least, most, "greedy", ("atomic", inner)), ATOMIC)
        elif (least, most) == (0, 1):
            self._optional(inner, mode)
        elif least <= 1 and most < 0 and widths(inner, self.groups)[0] > 0:
            self._rounds(least, inner, mode)
        else:
            self._counted_rounds(least, most, inner, mode)

    def _optional(self, inner, mode):
        other = self._split()
        self.node(inner)
        self.patch(other)
        self._order(other, mode)

    def _order(self, other, mode):
        """The ways of a split are tried the other way round."""
        if mode == "lazy":
            self.words[other - 1:other + 1] = self.words[other], self.words[other - 1]

    def _rounds(self, least, inner, mode):
        """Any number of rounds, none of which is empty: nothing is to be counted."""
        start = len(self.words)
        if least == 0:
            other = self._split()
            self.node(inner)
            self.emit(JUMP, start)
        else:
            self.node(inner)
            other = self._split()
            self.words[other - 1] = start
        self.patch(other)
        self._order(other, mode)

    def _counted_rounds(self, least, most, inner, mode):
        slot = self.words[1]
        self.words[1] += 2
        self.emit(LOOP_START, slot)
        start = len(self.words)
        leave = self.emit(LOOP, slot, least, most, int(mode == "lazy"), 0)
        self.emit(ENTER, slot)
        self.node(inner)
        self.emit(JUMP, start)
        self.patch(leave)


def compile_tree(tree):
    """The program of a tree, as bytes."""
    program = _Program(tree.group_count, tree.source.is_text)
    program.node(tree.node)
    program.emit(SUCCEED)
    return array("i", program.words).tobytes()

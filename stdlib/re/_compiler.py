"""Makes programs for the matcher out of trees."""

from array import array
from _regex import lower
from re._parser import ASCII, DOTALL, IGNORECASE, PatternError

# The instructions by number, as in the matcher.
(FAIL, SUCCEED, CHAR, CHAR_IGNORE_CASE, CHAR_IGNORE_ASCII, ANY_BUT_NEWLINE, ANY, SET, SET_IGNORE_CASE, SET_IGNORE_ASCII,
 JUMP, SPLIT, OPEN, CLOSE, ASSERT, REFERENCE, LOOK_AHEAD, LOOK_BEHIND, ATOMIC, CONDITIONAL, REPEAT_ONE, LOOP_START,
 LOOP, ENTER) = range(24)

_ASSERTIONS = {"begin": 0, "end": 1, "end or newline": 2, "line begin": 3, "line end": 4, "border": 5, "no border": 6}
_ASCII_ONLY = 16
_ONE_CHARACTER = ("char", "any", "set")
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
    return widths(groups[node[1]], groups)  # a reference


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
        self.emit(SET + self._variant(flags), 0, int(negated))
        for item in items:
            if item[0] == "range":
                self.emit(0, item[1], item[2])
            else:
                self.emit(1, item[1] | ascii_only)
        self.words[start + 1] = len(self.words) - start

    # Ways
    def _sequence(self, node):
        for part in node[1]:
            self.node(part)

    def _either(self, node):
        ends = []
        *others, last = node[1]
        for part in others:
            split = self.emit(SPLIT, len(self.words) + 3, 0)
            self.node(part)
            ends.append(self.emit(JUMP, 0))
            self.patch(split)
        self.node(last)
        for end in ends:
            self.patch(end)

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
        if mode == "possessive":
            self._inner(("repeat", least, most, "greedy", inner), ATOMIC)
            return
        least, most = min(least, _MOST_WORD), min(most, _MOST_WORD)
        lazy = int(mode == "lazy")
        if inner[0] in _ONE_CHARACTER:
            target = self.emit(REPEAT_ONE, least, most, lazy, 0)
            self.node(inner)
            self.patch(target)
            return
        slot = self.words[1]
        self.words[1] += 2
        self.emit(LOOP_START, slot)
        start = len(self.words)
        leave = self.emit(LOOP, slot, least, most, lazy, 0)
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

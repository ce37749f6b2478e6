"""Comparing sequences: what is alike, what has to be done to make one of the other, and showing it."""

from collections import namedtuple
from types import GenericAlias

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds the longest stretches that two sequences of hashable items have in common."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    __class_getitem__ = classmethod(GenericAlias)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, the one that is kept an index of."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self.b2j = places = {}
        for index, item in enumerate(b):
            places.setdefault(item, []).append(index)
        self.bjunk = {item for item in places if self.isjunk is not None and self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            most = len(b) // 100 + 1
            self.bpopular = {item for item, where in places.items() if len(where) > most}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest stretch in a[alo:ahi] and b[blo:bhi]; of several the first in a, then in b."""
        a, b, places, is_junk = self.a, self.b, self.b2j, self.bjunk.__contains__
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_a, best_b, best_size = alo, blo, 0
        lengths = {}  # where in b a stretch ends that ends here in a -> its length
        for at in range(alo, ahi):
            new_lengths = {}
            for place in places.get(a[at], ()):
                if place < blo:
                    continue
                if place >= bhi:
                    break
                size = new_lengths[place] = lengths.get(place - 1, 0) + 1
                if size > best_size:
                    best_a, best_b, best_size = at - size + 1, place - size + 1, size
            lengths = new_lengths
        # What is no junk but left out of the index, and then junk, is added at both ends.
        for takes_junk in (False, True):
            while (best_a > alo and best_b > blo and is_junk(b[best_b - 1]) == takes_junk
                   and a[best_a - 1] == b[best_b - 1]):
                best_a, best_b, best_size = best_a - 1, best_b - 1, best_size + 1
            while (best_a + best_size < ahi and best_b + best_size < bhi
                   and is_junk(b[best_b + best_size]) == takes_junk
                   and a[best_a + best_size] == b[best_b + best_size]):
                best_size += 1
        return Match(best_a, best_b, best_size)

    def get_matching_blocks(self):
        """All stretches in order, and (len(a), len(b), 0) at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        waiting = [(0, len(self.a), 0, len(self.b))]
        found = []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            match = at_a, at_b, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < at_a and blo < at_b:
                    waiting.append((alo, at_a, blo, at_b))
                if at_a + size < ahi and at_b + size < bhi:
                    waiting.append((at_a + size, ahi, at_b + size, bhi))
        found.sort()
        joined = []
        start_a = start_b = length = 0
        for at_a, at_b, size in found:
            if start_a + length == at_a and start_b + length == at_b:
                length += size
                continue
            if length:
                joined.append((start_a, start_b, length))
            start_a, start_b, length = at_a, at_b, size
        if length:
            joined.append((start_a, start_b, length))
        joined.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match._make(block) for block in joined]
        return self.matching_blocks

    def get_opcodes(self):
        """(what to do, from and to in a, from and to in b): replace, delete, insert or equal."""
        if self.opcodes is not None:
            return self.opcodes
        at_a = at_b = 0
        self.opcodes = steps = []
        for match_a, match_b, size in self.get_matching_blocks():
            if at_a < match_a and at_b < match_b:
                tag = "replace"
            elif at_a < match_a:
                tag = "delete"
            else:
                tag = "insert" if at_b < match_b else ""
            if tag:
                steps.append((tag, at_a, match_a, at_b, match_b))
            at_a, at_b = match_a + size, match_b + size
            if size:
                steps.append(("equal", match_a, at_a, match_b, at_b))
        return steps

    def get_grouped_opcodes(self, n=3):
        """The steps in groups, with at most n equal items around the changes."""
        steps = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        if steps[0][0] == "equal":
            tag, a1, a2, b1, b2 = steps[0]
            steps[0] = tag, max(a1, a2 - n), a2, max(b1, b2 - n), b2
        if steps[-1][0] == "equal":
            tag, a1, a2, b1, b2 = steps[-1]
            steps[-1] = tag, a1, min(a2, a1 + n), b1, min(b2, b1 + n)
        group = []
        for tag, a1, a2, b1, b2 in steps:
            if tag == "equal" and a2 - a1 > 2 * n:
                group.append((tag, a1, min(a2, a1 + n), b1, min(b2, b1 + n)))
                yield group
                group = []
                a1, b1 = max(a1, a2 - n), max(b1, b2 - n)
            group.append((tag, a1, a2, b1, b2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike they are, from 0 to 1."""
        matches = sum(block[-1] for block in self.get_matching_blocks())
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least as much as ratio(): the order does not count."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item, self.fullbcount.get(item, 0))
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least as much as ratio(): only the lengths count."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The at most n possibilities that are most like a word."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    from heapq import nlargest

    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, possibility))
    return [possibility for ratio, possibility in nlargest(n, found)]


class Differ:
    """Shows line by line, and within lines that are alike, how one text becomes another."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The lines of both, each with '- ', '+ ', '  ' or '? ' in front."""
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from _marked("-", a, alo, ahi)
            elif tag == "insert":
                yield from _marked("+", b, blo, bhi)
            else:
                yield from _marked(" ", a, alo, ahi)

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from _marked("+", b, blo, bhi)
            yield from _marked("-", a, alo, ahi)
        else:
            yield from _marked("-", a, alo, ahi)
            yield from _marked("+", b, blo, bhi)

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """Of the lines of two stretches the pair most alike; around it the same again."""
        best, cutoff = 0.74, 0.75
        best_a = best_b = same_a = same_b = None
        matcher = SequenceMatcher(self.charjunk)
        for at_b in range(blo, bhi):
            matcher.set_seq2(b[at_b])
            for at_a in range(alo, ahi):
                if a[at_a] == b[at_b]:
                    if same_a is None:
                        same_a, same_b = at_a, at_b
                    continue
                matcher.set_seq1(a[at_a])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, best_a, best_b = matcher.ratio(), at_a, at_b
        if best < cutoff:
            if same_a is None:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
                return
            best_a, best_b = same_a, same_b
        else:
            same_a = None
        yield from self._between(a, alo, best_a, b, blo, best_b)
        old, new = a[best_a], b[best_b]
        if same_a is None:
            old_marks = new_marks = ""
            matcher.set_seqs(old, new)
            for tag, a1, a2, b1, b2 in matcher.get_opcodes():
                mark = {"replace": "^", "delete": "-", "insert": "+", "equal": " "}[tag]
                old_marks += mark * (a2 - a1)
                new_marks += mark * (b2 - b1)
            yield from _with_marks(old, new, old_marks, new_marks)
        else:
            yield "  " + old
        yield from self._between(a, best_a + 1, ahi, b, best_b + 1, bhi)

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replace(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from _marked("-", a, alo, ahi)
        elif blo < bhi:
            yield from _marked("+", b, blo, bhi)


def _marked(mark, lines, start, end):
    for index in range(start, end):
        yield f"{mark} {lines[index]}"


def _with_marks(old, new, old_marks, new_marks):
    """Two lines, each with its marks below; blanks in them are those of the line."""
    for sign, line, marks in (("- ", old, old_marks), ("+ ", new, new_marks)):
        yield sign + line
        kept = "".join(character if mark == " " and character.isspace() else mark
                       for character, mark in zip(line, marks)).rstrip()
        if kept:
            yield f"? {kept}\n"


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank or holds a single #."""
    if pat is None:
        return line.strip() in "#"
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank or a tab."""
    return ch in ws


def _range(start, stop, is_context):
    beginning = start + 1
    length = stop - start
    if is_context:
        if not length:
            beginning -= 1
        return f"{beginning}" if length <= 1 else f"{beginning},{beginning + length - 1}"
    if length == 1:
        return f"{beginning}"
    return f"{beginning if length else beginning - 1},{length}"


def _check_types(a, b, *args):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f"lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})")
    for argument in args:
        if not isinstance(argument, str):
            raise TypeError(f"all arguments must be str, not: {argument!r}")


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The changes as `diff -u` shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    has_started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not has_started:
            has_started = True
            yield f"--- {fromfile}{_date(fromfiledate)}{lineterm}"
            yield f"+++ {tofile}{_date(tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield f"@@ -{_range(first[1], last[2], False)} +{_range(first[3], last[4], False)} @@{lineterm}"
        for tag, a1, a2, b1, b2 in group:
            if tag == "equal":
                yield from (" " + line for line in a[a1:a2])
                continue
            if tag != "insert":
                yield from ("-" + line for line in a[a1:a2])
            if tag != "delete":
                yield from ("+" + line for line in b[b1:b2])


def _date(date):
    return f"\t{date}" if date else ""


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The changes as `diff -c` shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    has_started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not has_started:
            has_started = True
            yield f"*** {fromfile}{_date(fromfiledate)}{lineterm}"
            yield f"--- {tofile}{_date(tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_range(first[1], last[2], True)} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, a1, a2, _, _ in group:
                if tag != "insert":
                    yield from (marks[tag] + line for line in a[a1:a2])
        yield f"--- {_range(first[3], last[4], True)} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, b1, b2 in group:
                if tag != "delete":
                    yield from (marks[tag] + line for line in b[b1:b2])


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """unified_diff or context_diff of lines of bytes."""
    def text(data):
        try:
            return data.decode("ascii", "surrogateescape")
        except AttributeError:
            raise TypeError(f"all arguments must be bytes, not {type(data).__name__} ({data!r})") from None

    lines = dfunc(list(map(text, a)), list(map(text, b)), text(fromfile), text(tofile), text(fromfiledate),
                  text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """What Differ shows."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The lines of the first or the second text, from what ndiff() has shown."""
    try:
        mark = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]

"""Paragraphs: wrapping, filling, indenting."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Breaks text into lines of limited width; the attributes say how."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    # ---- Text to chunks: words and the space between them ----

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for character in _whitespace:
                text = text.replace(character, " ")
        return text

    def _split(self, text):
        chunks = []
        position = 0
        size = len(text)
        while position < size:
            begin = position
            is_space = text[position] in _whitespace
            while position < size and (text[position] in _whitespace) == is_space:
                position += 1
            piece = text[begin:position]
            if is_space or not self.break_on_hyphens:
                chunks.append(piece)
            else:
                chunks += _break_at_hyphens(piece)
        return chunks

    def _fix_sentence_endings(self, chunks):
        for index in range(len(chunks) - 1):
            if chunks[index + 1] == " " and _ends_sentence(chunks[index]):
                chunks[index + 1] = "  "

    # ---- Chunks to lines ----

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            current, length = self._take_line(chunks, width)
            if self.drop_whitespace and current and not current[-1].strip():
                length -= len(current.pop())
            if not current:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or \
                    ((not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                     and length <= width):
                lines.append(indent + "".join(current))
            else:
                self._end_with_placeholder(lines, current, length, width, indent)
                break
        return lines

    def _take_line(self, chunks, width):
        current = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            current.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            length += self._take_long_word(chunks, current, length, width)
        return current, length

    def _take_long_word(self, chunks, current, length, width):
        """A word that fits into no line: as much of it as there is room for, or all of it on a line of its own."""
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            word = chunks[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and any(character != "-" for character in word[:hyphen]):
                    end = hyphen + 1
            current.append(word[:end])
            chunks[-1] = word[end:]
            return len(current[-1])
        if not current:
            current.append(chunks.pop())
            return len(current[-1])
        return 0

    def _end_with_placeholder(self, lines, current, length, width, indent):
        while current:
            if current[-1].strip() and length + len(self.placeholder) <= width:
                current.append(self.placeholder)
                lines.append(indent + "".join(current))
                return
            length -= len(current.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of a paragraph, joined."""
        return "\n".join(self.wrap(text))


def _break_at_hyphens(word):
    """The pieces of a hyphenated word, and dashes between words on their own."""
    pieces = []
    begin = 0
    position = 0
    size = len(word)
    while position < size:
        if word[position] != "-":
            position += 1
            continue
        end = position
        while end < size and word[end] == "-":
            end += 1
        before = word[begin:position]
        if end - position >= 2 and before and end < size and (before[-1].isalnum() or before[-1] in "_!\"'&.,?") \
                and (word[end].isalnum() or word[end] == "_"):
            # A dash -- like this one without blanks.
            pieces += [before, word[position:end]]
            begin = end
        elif end - position == 1 and before and _ends_part(word, position) and _starts_word(word, end):
            pieces.append(word[begin:end])
            begin = end
        position = end
    if begin < size:
        pieces.append(word[begin:])
    return pieces


def _ends_part(word, position):
    """Whether two letters, or a letter that stands alone, come before a hyphen."""
    last = word[max(position - 3, 0):position]
    return last[-1:].isalpha() and (last[-2:-1].isalpha() or last[-2:-1] == "-" and last[-3:-2].isalpha())


def _starts_word(word, position):
    """Whether two letters follow, with or without a hyphen between them."""
    if not word[position:position + 1].isalpha():
        return False
    after = position + 1 + (word[position + 1:position + 2] == "-")
    return word[after:after + 1].isalpha()


def _ends_sentence(word):
    word = word.rstrip("\"'")
    return len(word) >= 2 and word[-1] in ".!?" and word[-2].islower()


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph with line breaks."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The beginning of a text, with single blanks, in one line."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """A text without the blanks that all its lines begin with."""
    lines = text.split("\n")
    margin = None
    for index, line in enumerate(lines):
        stripped = line.lstrip(" \t")
        if not stripped:
            lines[index] = ""
            continue
        indent = line[:len(line) - len(stripped)]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """A text with a prefix before each line (that is not blank)."""
    return "".join(prefix + line if (line.strip() if predicate is None else predicate(line)) else line
                   for line in text.splitlines(True))

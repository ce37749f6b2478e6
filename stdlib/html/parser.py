"""Reading HTML: a parser that tells of tags, texts and the rest as they come, and forgives what browsers do."""

import re

from . import unescape

__all__ = ["HTMLParser"]

_SPECIAL = re.compile("[&<]")
_LETTER_BEHIND = re.compile("<[a-zA-Z]")
_NUMBER = re.compile("&#(?P<name>[0-9]+|[xX][0-9a-fA-F]+)(?P<behind>[^0-9a-fA-F])")
_ENTITY = re.compile("&(?P<name>[a-zA-Z][-.a-zA-Z0-9]*)(?P<behind>[^a-zA-Z0-9])")
_BEGUN = re.compile("&[a-zA-Z#]")

_TAG_NAME = re.compile(r"(?P<name>[a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_VALUE = r"""'[^']*'|"[^"]*"|(?!['"])[^>\s]*"""
_NAME = r"""(?<=['"\s/])[^\s/>][^\s/=>]*"""
_ATTRIBUTE = re.compile(rf"(?P<name>{_NAME})(?P<rest>\s*=+\s*(?P<value>{_VALUE}))?(?:\s|/(?!>))*")
_START_TAG = re.compile(rf"<[a-zA-Z][^\t\n\r\f />\x00]*"
                        rf"(?:[\s/]*(?:{_NAME}(?:\s*=+\s*(?:{_VALUE})\s*)?(?:\s|/(?!>))*)*)?\s*")
_END_TAG = re.compile(r"</\s*(?P<name>[a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")

_COMMENT_END = re.compile(r"--\s*>")
_SECTION_NAME = re.compile(r"(?P<name>[a-zA-Z][-_.a-zA-Z0-9]*)\s*")
_SECTION_END = re.compile(r"]\s*]\s*>")
_CONDITION_END = re.compile(r"]\s*>")
_CHARACTERS_OF_TAGS = frozenset("abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ")


class ParserBase:
    """Keeps the place in the text, and reads comments and marked sections."""

    def __init__(self):
        if self.__class__ is ParserBase:
            raise RuntimeError("_markupbase.ParserBase must be subclassed")

    def reset(self):
        self.lineno = 1
        self.offset = 0

    def getpos(self):
        """(line, column) of what is being told of."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Go on from one index to another; gives the second one."""
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (self.rawdata.rindex("\n", i, j) + 1)
        else:
            self.offset += j - i
        return j

    def parse_comment(self, i, report=1):
        """Read a comment that begins at i; -1: its end is not there yet."""
        if not self.rawdata.startswith("<!--", i):
            raise AssertionError("unexpected call to parse_comment()")
        end = _COMMENT_END.search(self.rawdata, i + 4)
        if end is None:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:end.start()])
        return end.end()

    def parse_marked_section(self, i, report=1):
        """Read a section like <![CDATA[…]]>; -1: its end is not there yet."""
        found = _SECTION_NAME.match(self.rawdata, i + 3)
        if found is None:
            if i + 3 == len(self.rawdata):
                return -1
            self.updatepos(i, i + 3)
            raise AssertionError("expected name token")
        if found.end() == len(self.rawdata):
            return -1
        name = found["name"].lower()
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            end = _SECTION_END.search(self.rawdata, i + 3)
        elif name in ("if", "else", "endif"):
            end = _CONDITION_END.search(self.rawdata, i + 3)
        else:
            raise AssertionError(f"unknown status keyword {self.rawdata[i + 3:found.end()]!r} in marked section")
        if end is None:
            return -1
        if report:
            self.unknown_decl(self.rawdata[i + 3:end.start()])
        return end.end()

    def unknown_decl(self, data):
        """Told of a marked section."""


ParserBase.__module__ = "_markupbase"


class HTMLParser(ParserBase):
    """Tells of what it reads by calling its own methods handle_…, which subclasses override."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        super().__init__()
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Begin anew; what has not been read is lost."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = _SPECIAL
        self.cdata_elem = None
        self.__starttag_text = None
        super().reset()

    def feed(self, data):
        """Read further text, as far as it is complete."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Read what is left as if nothing followed."""
        self.goahead(1)

    def get_starttag_text(self):
        """The text of the last start tag."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        """Only the end of this element counts from now on."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf"</\s*{self.cdata_elem}\s*>", re.IGNORECASE)

    def clear_cdata_mode(self):
        self.interesting = _SPECIAL
        self.cdata_elem = None

    def _tell_text(self, text):
        if self.convert_charrefs and not self.cdata_elem:
            text = unescape(text)
        self.handle_data(text)

    def _text_end(self, i):
        """Where the text that begins at i ends; None: nobody can tell yet."""
        text = self.rawdata
        if self.convert_charrefs and not self.cdata_elem:
            end = text.find("<", i)
            if end >= 0:
                return end
            # The last reference may go on in the text that follows.
            begun = text.rfind("&", max(i, len(text) - 34))
            if begun >= 0 and not re.search(r"[\s;]", text[begun:]):
                return None
            return len(text)
        found = self.interesting.search(text, i)
        if found is not None:
            return found.start()
        return None if self.cdata_elem else len(text)

    def goahead(self, end):
        """Read as far as possible; with `end` the whole."""
        i = 0
        text = self.rawdata
        while i < len(text):
            j = self._text_end(i)
            if j is None:
                break
            if i < j:
                self._tell_text(text[i:j])
            i = self.updatepos(i, j)
            if i == len(text):
                break
            k = self._read_markup(i, end) if text[i] == "<" else self._read_reference(i, end)
            if k is None:
                break
            i = self.updatepos(i, abs(k))
            if k < 0:
                break
        if end and i < len(text) and not self.cdata_elem:
            self._tell_text(text[i:])
            i = self.updatepos(i, len(text))
        self.rawdata = text[i:]

    def _read_markup(self, i, end):
        text = self.rawdata
        if _LETTER_BEHIND.match(text, i):
            k = self.parse_starttag(i)
        elif text.startswith("</", i):
            k = self.parse_endtag(i)
        elif text.startswith("<!--", i):
            k = self.parse_comment(i)
        elif text.startswith("<?", i):
            k = self.parse_pi(i)
        elif text.startswith("<!", i):
            k = self.parse_html_declaration(i)
        elif i + 1 < len(text):
            self.handle_data("<")
            return i + 1
        else:
            return None
        if k >= 0:
            return k
        if not end:
            return None
        # What never ends is text up to the next sign that may end or begin something.
        k = text.find(">", i + 1) + 1 or text.find("<", i + 1)
        if k < 0:
            k = i + 1
        self._tell_text(text[i:k])
        return k

    def _read_reference(self, i, end):
        """Where the reference at i ends, negative if nothing more is to be read now; None: nobody can tell yet."""
        text = self.rawdata
        is_number = text.startswith("&#", i)
        found = (_NUMBER if is_number else _ENTITY).match(text, i)
        if found is not None:
            (self.handle_charref if is_number else self.handle_entityref)(found["name"])
            return found.end() if found["behind"] == ";" else found.end() - 1
        if is_number:
            if ";" not in text[i:]:
                return None
            self.handle_data("&#")
            return -(i + 2)
        begun = _BEGUN.match(text, i)
        if begun is not None:
            return -(i + 1) if end and begun.group() == text[i:] else None
        if i + 1 == len(text):
            return None
        self.handle_data("&")
        return i + 1

    def parse_html_declaration(self, i):
        text = self.rawdata
        if not text.startswith("<!", i):
            raise AssertionError("unexpected call to parse_html_declaration()")
        if text.startswith("<!--", i):
            return self.parse_comment(i)
        if text.startswith("<![", i):
            return self.parse_marked_section(i)
        if text[i:i + 9].lower() != "<!doctype":
            return self.parse_bogus_comment(i)
        end = text.find(">", i + 9)
        if end < 0:
            return -1
        self.handle_decl(text[i + 2:end])
        return end + 1

    def parse_bogus_comment(self, i, report=1):
        """What begins like a declaration or an end tag and is none counts as a comment."""
        if self.rawdata[i:i + 2] not in ("<!", "</"):
            raise AssertionError("unexpected call to parse_bogus_comment()")
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:end])
        return end + 1

    def parse_pi(self, i):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:end])
        return end + 1

    def parse_starttag(self, i):
        self.__starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        self.__starttag_text = text = self.rawdata[i:end]
        found = _TAG_NAME.match(self.rawdata, i + 1)
        self.lasttag = tag = found["name"].lower()
        attributes = []
        k = found.end()
        while k < end and (found := _ATTRIBUTE.match(self.rawdata, k)) is not None:
            value = found["value"] if found["rest"] else None
            if value and value[0] in "'\"" and value[0] == value[-1]:
                value = value[1:-1]
            attributes.append((found["name"].lower(), unescape(value) if value else value))
            k = found.end()
        tail = self.rawdata[k:end].strip()
        if tail == ">":
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        elif tail == "/>":
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_data(text)
        return end

    def check_for_whole_start_tag(self, i):
        """Where the start tag ends; -1: its end is not there yet."""
        text = self.rawdata
        j = _START_TAG.match(text, i).end()
        following = text[j:j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            return j + 2 if text.startswith("/>", j) else -1
        if not following or following in _CHARACTERS_OF_TAGS:
            return -1
        return j if j > i else i + 1

    def parse_endtag(self, i):
        text = self.rawdata
        end = text.find(">", i + 1) + 1
        if not end:
            return -1
        found = _END_TAG.match(text, i)
        if self.cdata_elem is not None and (found is None or found["name"].lower() != self.cdata_elem):
            self.handle_data(text[i:end])
            return end
        if found is not None:
            self.handle_endtag(found["name"].lower())
            self.clear_cdata_mode()
            return end
        named = _TAG_NAME.match(text, i + 2)
        if named is None:
            return i + 3 if text.startswith("</>", i) else self.parse_bogus_comment(i)
        end = text.find(">", named.end())
        self.handle_endtag(named["name"].lower())
        return end + 1

    def handle_startendtag(self, tag, attrs):
        """Told of <tag …/>."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """Told of <tag …>."""

    def handle_endtag(self, tag):
        """Told of </tag>."""

    def handle_charref(self, name):
        """Told of &#name; unless convert_charrefs is true."""

    def handle_entityref(self, name):
        """Told of &name; unless convert_charrefs is true."""

    def handle_data(self, data):
        """Told of text."""

    def handle_comment(self, data):
        """Told of a comment."""

    def handle_decl(self, decl):
        """Told of <!DOCTYPE …>."""

    def handle_pi(self, data):
        """Told of <?…>."""

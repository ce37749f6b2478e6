"""How configparser reads: line by line."""

from configparser import (UNNAMED_SECTION, DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError,
                          MultilineContinuationError, ParsingError)


class Reading:
    """One source that is being read."""

    def __init__(self, parser, source):
        self.parser, self.source = parser, source
        self.seen = set()
        self.options = None  # of the section that lines belong to
        self.section = None
        self.option = None  # the one that a deeper line goes on with
        self.indent = 0
        self.error = None

    def line(self, number, line):
        text = self._without_comment(line)
        if not text:
            self._empty(line)
            return
        depth = len(line) - len(line.lstrip())
        if self.options is not None and self.option and depth > self.indent:
            if self.options[self.option] is None:
                raise MultilineContinuationError(self.source, number, line)
            self.options[self.option].append(text)
            return
        self.indent = depth
        if self.parser._allow_unnamed_section and self.options is None and not self.parser.SECTCRE.match(text):
            self.section, self.options = UNNAMED_SECTION, self.parser._make_section(UNNAMED_SECTION)
        header = self.parser.SECTCRE.match(text)
        if header:
            self._begin_section(header["header"], number)
        elif self.options is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self._begin_option(text, number, line)

    def _without_comment(self, line):
        text = line.strip()
        if text.startswith(self.parser._comments):
            return ""
        starts = [position for prefix in self.parser._inline_comments
                  for position in range(len(line))
                  if line.startswith(prefix, position) and (position == 0 or line[position - 1].isspace())]
        return line[:min(starts)].strip() if starts else text

    def _empty(self, line):
        if self.parser._empty_lines_in_values:
            is_comment = bool(line.strip())
            if not is_comment and self.options is not None and self.option and self.options[self.option] is not None:
                self.options[self.option].append("")
        else:
            self.indent = float("inf")

    def _begin_section(self, name, number):
        parser = self.parser
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, number)
            self.options = parser._sections[name]
        elif name == parser.default_section:
            self.options = parser._defaults
        else:
            self.options = parser._make_section(name)
        self.seen.add(name)
        self.section, self.option = name, None

    def _begin_option(self, text, number, line):
        parser = self.parser
        found = parser._option.match(text)
        if not found or not found["option"]:
            if self.error is None:
                self.error = ParsingError(self.source)
            self.error.append(number, line)
            return
        self.option = parser.optionxform(found["option"].rstrip())
        if parser._strict and (self.section, self.option) in self.seen:
            raise DuplicateOptionError(self.section, self.option, self.source, number)
        self.seen.add((self.section, self.option))
        value = found["value"]
        self.options[self.option] = None if value is None else [value.strip()]

    def finish(self):
        """Joins the lines of values."""
        if self.error is not None:
            raise self.error
        parser = self.parser
        for name, options in [(parser.default_section, parser._defaults), *parser._sections.items()]:
            for option, lines in options.items():
                if isinstance(lines, list):
                    value = "\n".join(lines).rstrip()
                    options[option] = parser._interpolation.before_read(parser, name, option, value)

"""The errors of configparser."""


class Error(Exception):
    """The base of them all."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__

    def _keep(self, *args, **attributes):
        self.args = args
        self.__dict__.update(attributes)


class NoSectionError(Error):
    """There is no such section."""

    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self._keep(section, section=section)


def _place(source, lineno):
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: "


class DuplicateSectionError(Error):
    """A section that is there already."""

    def __init__(self, section, source=None, lineno=None):
        start = "Section " if source is None else _place(source, lineno) + "section "
        super().__init__(f"{start}{section!r} already exists")
        self._keep(section, source, lineno, section=section, source=source, lineno=lineno)


class DuplicateOptionError(Error):
    """An option that is there already, in one source."""

    def __init__(self, section, option, source=None, lineno=None):
        start = "Option " if source is None else _place(source, lineno) + "option "
        super().__init__(f"{start}{option!r} in section {section!r} already exists")
        self._keep(section, option, source, lineno, section=section, option=option, source=source, lineno=lineno)


class NoOptionError(Error):
    """There is no such option."""

    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self._keep(option, section, option=option, section=section)


class InterpolationError(Error):
    """The base of the errors of values in values."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self._keep(option, section, msg, option=option, section=section)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f"Bad value substitution: option {option!r} in section {section!r} contains an "
                         f"interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self._keep(option, section, rawval, reference, reference=reference)


class InterpolationSyntaxError(InterpolationError):
    """A value refers to another in a wrong way."""


class InterpolationDepthError(InterpolationError):
    """Values refer to each other without end."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section, f"Recursion limit exceeded in value substitution: option {option!r} in section "
                         f"{section!r} contains an interpolation key which cannot be substituted in 10 steps. Raw value: "
                         f"{rawval!r}")
        self._keep(option, section, rawval)


class ParsingError(Error):
    """Lines that are neither sections nor options."""

    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self._keep(source, source=source, errors=[])

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"


class MissingSectionHeaderError(ParsingError):
    """An option before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self._keep(filename, lineno, line, source=filename, lineno=lineno, line=line)


class MultilineContinuationError(ParsingError):
    """A line that goes on with an option that can have no value."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, "Key without value continued with an indented line.\n"
                       f"file: {filename!r}, line: {lineno}\n{line!r}")
        self._keep(filename, lineno, line, source=filename, lineno=lineno, line=line)


for _class in list(globals().values()):
    if isinstance(_class, type):
        _class.__module__ = "configparser"

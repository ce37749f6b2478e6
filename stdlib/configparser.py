"""Files of sections with options: reading, changing and writing them."""

import io
import os
import re
from collections import ChainMap
from collections.abc import MutableMapping

from _configparser_errors import *
from _configparser_errors import Error

__all__ = (
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "MultilineContinuationError", "ConfigParser", "RawConfigParser", "Interpolation",
    "BasicInterpolation", "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT",
    "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION",
)

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10


class _UnnamedSection:
    """The section of options before the first header."""

    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _UnnamedSection()
_UNSET = object()


# ---- values in values

class Interpolation:
    """Values as they stand."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Substituting(Interpolation):
    """Values that name others behind a sign; the sign twice is the sign itself."""

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        sign = self._sign
        rest = self._reference.sub("", value.replace(sign * 2, ""))
        if sign in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(sign)}")
        return value

    def _filled(self, parser, option, text, section, names, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        parts = []
        text = text or ""
        sign = self._sign
        while True:
            plain, found, text = text.partition(sign)
            parts.append(plain)
            if not found:
                return "".join(parts)
            if text.startswith(sign):
                parts.append(sign)
                text = text[1:]
                continue
            if not text.startswith(self._bracket):
                raise InterpolationSyntaxError(option, section, f"{sign!r} must be followed by {sign!r} or "
                                               f"{self._bracket!r}, found: {sign + text!r}")
            match = self._reference.match(sign + text)
            if match is None:
                raise InterpolationSyntaxError(option, section,
                                               f"bad interpolation variable reference {sign + text!r}")
            text = text[match.end() - 1:]
            value, where, inner_names, name = self._value(parser, option, match[1], section, names, raw, sign + text)
            if sign in value:
                value = self._filled(parser, name, value, where, inner_names, depth + 1)
            parts.append(value)


class BasicInterpolation(_Substituting):
    """%(name)s is the value of another option of the section, or of the defaults."""

    _sign, _bracket = "%", "("
    _reference = re.compile(r"%\(([^)]+)\)s")

    def _value(self, parser, option, name, section, names, raw, rest):
        name = parser.optionxform(name)
        if name not in names:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        return names[name], section, names, option


class ExtendedInterpolation(_Substituting):
    """${name} and ${section:name} are the values of other options."""

    _sign, _bracket = "$", "{"
    _reference = re.compile(r"\$\{([^}]+)\}")

    def _value(self, parser, option, name, section, names, raw, rest):
        path = name.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                return names[name], section, names, name
            other, name = path[0], parser.optionxform(path[1])
            return parser.get(other, name, raw=True), other, dict(parser.items(other, raw=True)), name
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None


# ---- the parser

class RawConfigParser(MutableMapping):
    """Sections by their names. Values are text, and are given as they stand."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True,
                      "0": False, "no": False, "false": False, "off": False}
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline_comments = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._allow_unnamed_section = allow_unnamed_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError("interpolation= must be None or an instance of Interpolation; "
                            f"got an object of type {type(self._interpolation)}")
        if converters is not _UNSET:
            self._converters.update(converters)
        self._option = re.compile(self._option_pattern(), re.VERBOSE)
        if defaults:
            self._read_defaults(defaults)

    def _option_pattern(self):
        signs = "|".join(map(re.escape, self._delimiters))
        rest = rf"(?P<vi>{signs})\s*(?P<value>.*)"
        return rf"(?P<option>.*?)\s*(?:{rest})?$" if self._allow_no_value else rf"(?P<option>.*?)\s*{rest}$"

    # ---- sections and options

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections, without that of the defaults."""
        return list(self._sections)

    def add_section(self, section):
        """Makes a section that is not there yet."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._make_section(section)

    def _make_section(self, section):
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)
        return self._sections[section]

    def has_section(self, section):
        """Whether there is such a section, apart from the defaults."""
        return section in self._sections

    def options(self, section):
        """The names of the options of a section, with those of the defaults."""
        if section not in self._sections:
            raise NoSectionError(section) from None
        return list({**self._sections[section], **self._defaults})

    def optionxform(self, optionstr):
        """What names of options become: lower case."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Whether a section, or the defaults, have an option."""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def _options_of(self, section):
        if section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section) from None
        return self._sections[section]

    def set(self, section, option, value=None):
        """Sets an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        options = self._defaults if not section or section == self.default_section else self._options_of(section)
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        """Takes an option away; whether it was there."""
        options = self._defaults if not section or section == self.default_section else self._options_of(section)
        return options.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        """Takes a section away; whether it was there."""
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    # ---- values

    def _names_for(self, section, more):
        """All values that count in a section, the nearest first."""
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
            own = {}
        given = {self.optionxform(name): value if value is None else str(value) for name, value in (more or {}).items()}
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option."""
        try:
            names = self._names_for(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in names:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        value = names[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, names)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """Pairs of names and sections; of one section, pairs of names and values."""
        if section is _UNSET:
            return super().items()
        names = self._names_for(section, vars)
        own = dict(self._defaults)
        own.update(self._sections.get(section, {}))
        own.update(names.maps[0])
        if raw:
            return [(name, names[name]) for name in own]
        fill = self._interpolation.before_get
        return [(name, fill(self, section, name, names[name], names)) for name in own]

    # ---- reading

    def read(self, filenames, encoding=None):
        """Reads those of the files that are there; a list of their names."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            done.append(os.fspath(name) if isinstance(name, os.PathLike) else name)
        return done

    def read_file(self, f, source=None):
        """Reads lines of a file or anything else that gives lines."""
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        """Reads a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Takes sections from a mapping of mappings."""
        seen = set()
        for section, options in dictionary.items():
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for option, value in options.items():
                option = self.optionxform(str(option))
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, source)
                seen.add((section, option))
                self.set(section, option, value if value is None else str(value))

    def _read_defaults(self, defaults):
        self.read_dict({self.default_section: defaults})

    def _read(self, lines, source):
        from _configparser_reading import Reading
        reading = Reading(self, source)
        for number, line in enumerate(lines, 1):
            reading.line(number, line)
        reading.finish()

    # ---- writing

    def write(self, fp, space_around_delimiters=True):
        """Writes all sections to a file."""
        sign = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, sign)
        for name in sorted(self._sections, key=lambda each: each is not UNNAMED_SECTION):
            self._write_section(fp, name, self._sections[name], sign)

    def _write_section(self, fp, name, options, sign):
        if name is not UNNAMED_SECTION:
            fp.write(f"[{name}]\n")
        for option, value in options.items():
            value = self._interpolation.before_write(self, name, option, value)
            if value is not None or not self._allow_no_value:
                shown = str(value).replace("\n", "\n\t")
                fp.write(f"{option}{sign}{shown}\n")
            else:
                fp.write(f"{option}\n")
        fp.write("\n")

    # ---- as a mapping

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def popitem(self):
        """Takes out the first section, as a pair of name and section."""
        for name in self._sections:
            section = self[name]
            del self[name]
            return name, section
        raise KeyError

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """A parser whose values may refer to others: %(name)s."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Sets an option; its value must be text."""
        self._check(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Makes a section that is not there yet."""
        self._check(section=section)
        super().add_section(section)

    def _check(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")


class SectionProxy(MutableMapping):
    """A section as a mapping of names to values."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for key in parser.converters:
            setattr(self, "get" + key, self._getter("get" + key))

    def _getter(self, method):
        def get(option, fallback=None, *, raw=False, vars=None, **kwargs):
            return getattr(self._parser, method)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

        return get

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if isinstance(self._parser, ConfigParser):
            self._parser._check(option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _names(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option, or the fallback."""
        get = _impl or self._parser.get
        return get(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """What the methods getNAME of a parser and its sections make of a value."""

    def __init__(self, parser):
        self._parser = parser
        self._data = dict.fromkeys(("int", "float", "boolean"))

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not key:
            raise ValueError(f'Incompatible key: {key} (type: {type(key)})')
        self._data[key] = value
        parser = self._parser
        parser.__dict__["get" + key] = lambda section, option, **kwargs: parser._get_conv(section, option, value, **kwargs)
        for proxy in parser._proxies.values():
            setattr(proxy, "get" + key, proxy._getter("get" + key))

    def __delitem__(self, key):
        del self._data[key]
        self._parser.__dict__.pop("get" + key, None)
        for proxy in self._parser._proxies.values():
            proxy.__dict__.pop("get" + key, None)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

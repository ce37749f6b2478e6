"""Constants of characters, templates with $names, and str.format() as a class to derive from."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital letter, joined by single blanks or by the separator."""
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


# ---- Template --------------------------------------------------------------------------------------------------------

_name_start = frozenset(ascii_letters + "_")
_name_part = frozenset(ascii_letters + digits + "_")


def _compiled_pattern(cls, pattern):
    """The regular expression of a class's placeholders; `pattern`: a text of its own, or None."""
    import re
    if pattern is None:
        delimiter = re.escape(cls.delimiter)
        braced = cls.braceidpattern or cls.idpattern
        pattern = (f"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{cls.idpattern})|"
                   f"{{(?P<braced>{braced})}}|(?P<invalid>))")
    return re.compile(pattern, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)


class _DefaultPattern:
    """The pattern of a class that says nothing but the delimiter, made when somebody asks for it."""

    def __get__(self, instance, owner):
        return _compiled_pattern(owner, None)


_known_pieces = {}  # (template, delimiter) -> what _scanned_pieces() gave


class Template:
    """A text with $name and ${name} in it; $$ is a dollar sign."""

    delimiter = "$"
    # What a subclass may say of names (in braces, too) or of the whole pattern, a regular expression.
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None  # re.IGNORECASE
    pattern = _DefaultPattern()
    _has_own_pattern = False

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = vars(cls)
        if not own.keys().isdisjoint(("idpattern", "braceidpattern", "flags", "pattern")):
            cls._has_own_pattern = True
        if cls._has_own_pattern:
            cls.pattern = _compiled_pattern(cls, own.get("pattern"))
        else:
            cls.pattern = _DefaultPattern()

    def __init__(self, template):
        self.template = template

    def _matched_pieces(self):
        """What _pieces() gives, by the class's pattern."""
        begin = 0
        for match in self.pattern.finditer(self.template):
            yield self.template[begin:match.start()], None, begin
            begin = match.end()
            name = match["named"] if match["named"] is not None else match["braced"]
            if name is not None:
                yield match[0], name, match.start()
            elif match["escaped"] is not None:
                yield self.delimiter, None, match.start()
            elif match["invalid"] is not None:
                yield match[0], "", match.start("invalid") - 1
            else:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        yield self.template[begin:], None, begin

    def _pieces(self):
        """(text, None), (whole placeholder, name), or (whole, "") for one that is none, with its position."""
        if self._has_own_pattern:
            return self._matched_pieces()
        key = self.template, self.delimiter
        pieces = _known_pieces.get(key)
        if pieces is None:
            pieces = list(self._scanned_pieces())
            if len(_known_pieces) >= 100:
                _known_pieces.clear()
            _known_pieces[key] = pieces
        return pieces

    def _scanned_pieces(self):
        text = self.template
        delimiter = self.delimiter
        begin = 0
        while True:
            found = text.find(delimiter, begin)
            if found < 0:
                yield text[begin:], None, begin
                return
            yield text[begin:found], None, begin
            after = found + len(delimiter)
            if text.startswith(delimiter, after):
                yield delimiter, None, found
                begin = after + len(delimiter)
                continue
            braced = text.startswith("{", after)
            end = start = after + braced
            if end < len(text) and text[end] in _name_start:
                while end < len(text) and text[end] in _name_part:
                    end += 1
            if end == start or (braced and not text.startswith("}", end)):
                yield delimiter, "", found
                begin = after
            else:
                begin = end + braced
                yield text[found:begin], text[start:end], found

    def _complain(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        if lines and lines[-1].endswith("\n"):
            lines.append("")
        column = max(position - len("".join(lines[:-1])) + 1, 1)
        raise ValueError(f"Invalid placeholder in string: line {max(len(lines), 1)}, col {column}")

    @staticmethod
    def _merged(mapping, kws):
        if mapping is None:
            return kws
        return {**mapping, **kws} if kws else mapping

    def substitute(self, mapping=None, /, **kws):
        """The text with all names replaced; KeyError for a name that is missing."""
        values = self._merged(mapping, kws)
        result = []
        for text, name, position in self._pieces():
            if name is None:
                result.append(text)
            elif name:
                result.append(str(values[name]))
            else:
                self._complain(position)
        return "".join(result)

    def safe_substitute(self, mapping=None, /, **kws):
        """The same; what is missing stays as it is."""
        values = self._merged(mapping, kws)
        return "".join(str(values[name]) if name and name in values else text for text, name, _ in self._pieces())

    def is_valid(self):
        """Whether substitute() would find no placeholder that is none."""
        return all(name != "" for _, name, _ in self._pieces())

    def get_identifiers(self):
        """The names, each once, in order."""
        return list(dict.fromkeys(name for _, name, _ in self._pieces() if name))


# ---- Formatter -------------------------------------------------------------------------------------------------------


class Formatter:
    """str.format(), step by step, so that each step can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        """Lay out the arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same with the arguments as a tuple and a dictionary."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, automatic=0):
        """`automatic`: the number of the next {}, or None once a field has had a number of its own."""
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            first = field.partition(".")[0].partition("[")[0]
            if first == "":
                if automatic is None:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(automatic) + field
                automatic += 1
            elif first.isdigit():
                if automatic:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                automatic = None
            value, key = self.get_field(field, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, automatic = self._vformat(spec, args, kwargs, used, depth - 1, automatic)
            result.append(self.format_field(value, spec))
        return "".join(result), automatic

    def get_value(self, key, args, kwargs):
        """The argument of a number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end; may complain of arguments that no field has used."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What !s, !r and !a do."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Quadruples: text, then name, format and conversion of the field behind it (None: no field)."""
        position = 0
        text = []
        size = len(format_string)
        while position < size:
            character = format_string[position]
            position += 1
            if character not in "{}":
                text.append(character)
                continue
            if position < size and format_string[position] == character:
                # A doubled brace ends a piece of text, as in str.format().
                yield "".join(text) + character, None, None, None
                text = []
                position += 1
                continue
            if character == "}":
                raise ValueError("Single '}' encountered in format string")
            end = self._end_of_field(format_string, position)
            yield ("".join(text), *self._split_field(format_string[position:end]))
            text = []
            position = end + 1
        if text:
            yield "".join(text), None, None, None

    @staticmethod
    def _end_of_field(format_string, position):
        depth = 1
        for index in range(position, len(format_string)):
            if format_string[index] == "{":
                depth += 1
            elif format_string[index] == "}":
                depth -= 1
                if depth == 0:
                    return index
        raise ValueError("expected '}' before end of string" if position < len(format_string)
                         else "Single '{' encountered in format string")

    @staticmethod
    def _split_field(field):
        """NAME!CONVERSION:FORMAT; brackets in the name may contain anything."""
        depth = 0
        for index, character in enumerate(field):
            if character == "[":
                depth = 1
            elif character == "]":
                depth = 0
            elif depth == 0 and character in "!:":
                break
        else:
            return field, "", None
        name = field[:index]
        if character == ":":
            return name, field[index + 1:], None
        conversion = field[index + 1:index + 2]
        rest = field[index + 2:]
        if not conversion:
            raise ValueError("end of string while looking for conversion specifier")
        if rest and not rest.startswith(":"):
            raise ValueError("expected ':' after conversion specifier")
        return name, rest[1:], conversion

    def get_field(self, field_name, args, kwargs):
        """The value of `0.name[key]`, and what came first in it."""
        size = len(field_name)
        end = 0
        while end < size and field_name[end] not in ".[":
            end += 1
        first = field_name[:end]
        if first.isdigit():
            first = int(first)
        value = self.get_value(first, args, kwargs)
        while end < size:
            if field_name[end] == ".":
                begin = end + 1
                end = begin
                while end < size and field_name[end] not in ".[":
                    end += 1
                if begin == end:
                    raise ValueError("Empty attribute in format string")
                value = getattr(value, field_name[begin:end])
            elif field_name[end] == "[":
                begin = end + 1
                end = field_name.find("]", begin)
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = field_name[begin:end]
                value = value[int(key) if key.isdigit() else key]
                end += 1
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        return value, first

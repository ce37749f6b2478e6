"""How argparse tells options and other arguments apart and gives them to their actions.

Each argument becomes a letter: O for an option, A for another argument, - for `--`. How many arguments an action takes
is then a matter of regular expressions over these letters."""

import re
import sys

from _argparse_actions import (
    ONE_OR_MORE,
    OPTIONAL,
    PARSER,
    REMAINDER,
    SUPPRESS,
    ZERO_OR_MORE,
    ArgumentError,
    ArgumentTypeError,
    _action_name,
)

_PATTERNS = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
             REMAINDER: "([AO]*)", PARSER: "(-*A[AO-]*)", SUPPRESS: "(-*)"}
_OPTION_PATTERNS = {None: "(A)", OPTIONAL: "(A?)", ZERO_OR_MORE: "(A*)", ONE_OR_MORE: "(A+)", REMAINDER: "([AO]*)",
                    PARSER: "(A[AO-]*)", SUPPRESS: "()"}


def _pattern(action):
    table = _OPTION_PATTERNS if action.option_strings else _PATTERNS
    if action.nargs in table:
        return table[action.nargs]
    count = action.nargs
    return f"({'A' * count})" if action.option_strings else f"(-*{'-*'.join('A' * count)})"


def parse(parser, args, namespace):
    """(namespace, what is not recognized)."""
    return _Parse(parser, args, namespace).run()


class _Parse:
    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = self._with_files(args) if parser.fromfile_prefix_chars is not None else args
        self.namespace = namespace
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for index, action in enumerate(group._group_actions):
                others = group._group_actions[:index] + group._group_actions[index + 1:]
                self.conflicts.setdefault(action, []).extend(others)
        self.extras = []
        self.seen = set()
        self.warned = set()
        self.seen_not_default = set()
        self.positionals = parser._positional_actions()

    def _with_files(self, args):
        found = []
        for text in args:
            if not text or text[0] not in self.parser.fromfile_prefix_chars:
                found.append(text)
                continue
            try:
                with open(text[1:], encoding="utf-8") as file:
                    lines = [argument for line in file.read().splitlines()
                             for argument in self.parser.convert_arg_line_to_args(line)]
            except OSError as error:
                raise ArgumentError(None, str(error)) from None
            found += self._with_files(lines)
        return found

    def run(self):
        options = {}  # place -> [(action, option string, separator, argument)]
        letters = []
        rest = iter(self.args)
        for place, text in enumerate(rest):
            if text == "--":
                letters.append("-")
                letters += "A" * sum(1 for _ in rest)
                break
            found = self._as_option(text)
            if found is not None:
                options[place] = found
            letters.append("A" if found is None else "O")
        self.options = options
        self.pattern = "".join(letters)
        last = max(options) if options else -1
        place = 0
        while place <= last:
            following = place
            while following <= last and following not in options:
                following += 1
            if place != following:
                stop = self._consume_positionals(place)
                if stop > place:
                    place = stop
                    continue
            if place not in options:
                self.extras += self.args[place:following]
                place = following
            place = self._consume_option(place)
        stop = self._consume_positionals(place)
        self.extras += self.args[stop:]
        self._check_required()
        return self.namespace, self.extras

    # ---- Options

    def _as_option(self, text):
        """The options that an argument may mean, or None: it is none."""
        parser = self.parser
        known = parser._option_string_actions
        if not text or text[0] not in parser.prefix_chars:
            return None
        if text in known:
            return [(known[text], text, None, None)]
        if len(text) == 1:
            return None
        name, separator, argument = text.partition("=")
        if separator and name in known:
            return [(known[name], name, separator, argument)]
        matches = self._abbreviated(text)
        if matches:
            return matches
        if parser._negative_number_matcher.match(text) and not parser._has_negative_number_optionals:
            return None
        if " " in text:
            return None
        return [(None, text, None, None)]

    def _abbreviated(self, text):
        parser = self.parser
        chars = parser.prefix_chars
        known = parser._option_string_actions
        found = []
        if text[0] in chars and text[1] in chars:
            if parser.allow_abbrev:
                prefix, separator, argument = text.partition("=")
                found = [(action, name, separator or None, argument if separator else None)
                         for name, action in known.items() if name.startswith(prefix)]
            return found
        short, rest = text[:2], text[2:]
        prefix, separator, argument = text.partition("=")
        for name, action in known.items():
            if name == short:
                found.append((action, name, "" if not rest.startswith("=") else "=", rest.removeprefix("=")))
            elif parser.allow_abbrev and name.startswith(prefix):
                found.append((action, name, separator or None, argument if separator else None))
        return found

    def _consume_option(self, place):
        candidates = self.options[place]
        if len(candidates) > 1:
            text = self.args[place]
            matches = ", ".join(name for _, name, _, _ in candidates)
            raise ArgumentError(None, f"ambiguous option: {text} could match {matches}")
        action, name, separator, explicit = candidates[0]
        if action is None:
            self.extras.append(self.args[place])
            return place + 1
        taken = []
        while True:
            if explicit is None:
                start = place + 1
                count = self._match(action, self.pattern[start:])
                stop = start + count
                taken.append((action, self.args[start:stop], name))
                break
            count = self._match(action, "A")
            if count == 0 and name[1] not in self.parser.prefix_chars and explicit != "":
                if separator or explicit[0] in self.parser.prefix_chars:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                taken.append((action, [], name))
                char, name = name[0], name[0] + explicit[0]
                explicit = explicit[1:] or None
                separator = ""
                if explicit is not None and explicit[0] == "=":
                    separator, explicit = "=", explicit[1:]
                known = self.parser._option_string_actions
                if name not in known:
                    self.extras.append(char + name[1] + (separator or "") + (explicit or ""))
                    stop = place + 1
                    break
                action = known[name]
            elif count == 1:
                stop = place + 1
                taken.append((action, [explicit], name))
                break
            else:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
        for action, arguments, name in taken:
            self._take(action, arguments, name)
        return stop

    def _match(self, action, pattern):
        found = re.match(_pattern(action), pattern)
        if found is None:
            counts = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                      ONE_OR_MORE: "expected at least one argument"}
            message = counts.get(action.nargs)
            if message is None:
                message = f"expected {action.nargs} argument{'s' if action.nargs != 1 else ''}"
            raise ArgumentError(action, message)
        return len(found[1])

    # ---- Other arguments

    def _consume_positionals(self, place):
        rest = self.pattern[place:]
        counts = []
        for size in range(len(self.positionals), 0, -1):
            found = re.match("".join(map(_pattern, self.positionals[:size])), rest)
            if found is not None:
                counts = [len(text) for text in found.groups()]
                break
        for action, count in zip(self.positionals, counts):
            arguments = self.args[place:place + count]
            if action.nargs == PARSER:
                if self.pattern[place] == "-":
                    arguments.remove("--")
            elif action.nargs != REMAINDER and "-" in self.pattern[place:place + count]:
                arguments.remove("--")
            place += count
            self._take(action, arguments, None)
        self.positionals = self.positionals[len(counts):]
        return place

    def _take(self, action, arguments, name):
        self.seen.add(action)
        values = self._values(action, arguments)
        if values is not action.default:
            self.seen_not_default.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_not_default:
                    raise ArgumentError(action, f"not allowed with argument {_action_name(other)}")
        warned_of = name or action.dest
        if action.deprecated and (name or arguments) and warned_of not in self.warned:
            self.warned.add(warned_of)
            kind = f"option {name!r}" if name else f"argument {action.dest!r}"
            self.parser._print_message(f"{self.parser.prog}: warning: {kind} is deprecated\n", sys.stderr)
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, name)

    # ---- Values

    def _values(self, action, arguments):
        nargs = action.nargs
        if not arguments and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            return self._value(action, value) if isinstance(value, str) and value is not SUPPRESS else value
        if not arguments and nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
            return value
        if len(arguments) == 1 and nargs in (None, OPTIONAL):
            value = self._value(action, arguments[0])
            self._check_choice(action, value)
            return value
        if nargs == REMAINDER:
            return [self._value(action, text) for text in arguments]
        if nargs == PARSER:
            values = [self._value(action, text) for text in arguments]
            self._check_choice(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, text) for text in arguments]
        for value in values:
            self._check_choice(action, value)
        return values

    def _value(self, action, text):
        convert = self.parser._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise TypeError(f"{convert!r} is not callable")
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check_choice(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            shown = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {shown})")

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif (action.default is not None and isinstance(action.default, str) and
                  hasattr(self.namespace, action.dest) and
                  action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, self._value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_not_default for action in group._group_actions):
                names = [_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")

"""Arguments of a command line: declared, parsed, and explained to the user.

_argparse_actions says what options do with what they find, _argparse_help how the help is laid out; here are the parsers."""

import os
import re
import sys

from _argparse_actions import (
    ONE_OR_MORE,
    OPTIONAL,
    PARSER,
    REMAINDER,
    SUPPRESS,
    ZERO_OR_MORE,
    Action,
    ArgumentError,
    ArgumentTypeError,
    BooleanOptionalAction,
    FileType,
    Namespace,
    _ACTIONS,
    _HelpAction,
    _SubParsersAction,
    _UNRECOGNIZED,
    _action_name,
)
from _argparse_help import (
    ArgumentDefaultsHelpFormatter,
    HelpFormatter,
    MetavarTypeHelpFormatter,
    RawDescriptionHelpFormatter,
    RawTextHelpFormatter,
)

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
           "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]


class _Container:
    """What arguments are added to: a parser or a group in one."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {"action": dict(_ACTIONS), "type": {None: lambda text: text}}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = re.compile(r"-\.?\d")
        self._has_negative_number_optionals = []
        if conflict_handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")

    def register(self, registry_name, value, object):
        """Give an action or a type a name."""
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        """Values of attributes that no argument sets."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The value of an attribute that is not set."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        """Declare an argument: a name, or option strings, and what is done with it."""
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._positional_arguments(*args, **kwargs)
        else:
            kwargs = self._optional_arguments(*args, **kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in self._defaults:
                kwargs["default"] = self._defaults[kwargs["dest"]]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        name = kwargs.pop("action", None)
        action_class = self._registry_get("action", name, name)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        type_function = self._registry_get("type", action.type, action.type)
        if not callable(type_function):
            raise ValueError(f"{type_function!r} is not callable")
        if type_function is FileType:
            raise ValueError(f"{type_function!r} is a FileType class object, instance of it must be passed")
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        """A group with a title of its own in the help."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        """A group of which at most one argument may be given."""
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option_string in action.option_strings:
            self._option_string_actions[option_string] = action
            if self._negative_number_matcher.match(option_string) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _positional_arguments(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs == 0:
            raise ValueError("nargs for positionals must be != 0")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) or (
                nargs == ZERO_OR_MORE and "default" not in kwargs):
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_arguments(self, *args, **kwargs):
        for option_string in args:
            if option_string[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {option_string!r}: must start with a character "
                                 f"{self.prefix_chars!r}")
        dest = kwargs.pop("dest", None)
        if dest is None:
            long = [text for text in args if len(text) > 1 and text[1] in self.prefix_chars]
            dest = (long or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {args[0]!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        conflicts = [(text, self._option_string_actions[text]) for text in action.option_strings
                     if text in self._option_string_actions]
        if not conflicts:
            return
        if self.conflict_handler == "error":
            names = ", ".join(text for text, _ in conflicts)
            raise ArgumentError(action, f"conflicting option string{'s' if len(conflicts) > 1 else ''}: {names}")
        for text, other in conflicts:
            other.option_strings.remove(text)
            self._option_string_actions.pop(text, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_Container):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get("prefix_chars", container.prefix_chars),
                         kwargs.get("argument_default", container.argument_default),
                         kwargs.get("conflict_handler", container.conflict_handler))
        self.title = title
        self._container = container
        self._group_actions = []
        for name in ("_registries", "_actions", "_option_string_actions", "_defaults",
                     "_has_negative_number_optionals", "_mutually_exclusive_groups"):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        """A group that no help shows."""
        import warnings

        warnings.warn("Nesting argument groups is deprecated.", DeprecationWarning, stacklevel=2)
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def add_mutually_exclusive_group(self, **kwargs):
        """A group whose arguments are also this group's."""
        import warnings

        warnings.warn("Nesting mutually exclusive groups is deprecated.", DeprecationWarning, stacklevel=2)
        return super().add_mutually_exclusive_group(**kwargs)


class ArgumentParser(_Container):
    """Parses a command line into an object with attributes."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            char = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(char + "h", char * 2 + "help", action=_HelpAction, default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._take_over(parent)
            self._defaults.update(parent._defaults)

    def _take_over(self, parent):
        """The arguments of another parser, in groups of the same titles."""
        own = {group.title: group for group in self._action_groups}
        for group in parent._action_groups:
            if group.title not in own:
                own[group.title] = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                own[group.title]._add_action(action)
        for group in parent._mutually_exclusive_groups:
            mine = _MutuallyExclusiveGroup(self, group.required)
            mine._group_actions = list(group._group_actions)
            self._mutually_exclusive_groups.append(mine)

    def __repr__(self):
        shown = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return f"ArgumentParser({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def add_subparsers(self, **kwargs):
        """Commands, each with a parser of its own."""
        if self._subparsers is not None:
            raise ArgumentError(None, "cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", "subcommands"),
                                                       kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._registry_get("action", kwargs.pop("action", "parsers"))(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # ---- Parsing

    def parse_args(self, args=None, namespace=None):
        """Parse; what is not recognized is an error."""
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            message = f"unrecognized arguments: {' '.join(rest)}"
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """Parse: (object with attributes, what is not recognized)."""
        from _argparse_parsing import parse

        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, rest = parse(self, args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, rest = parse(self, args, namespace)
        if hasattr(namespace, _UNRECOGNIZED):
            rest.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, rest

    def parse_intermixed_args(self, args=None, namespace=None):
        """Parse; options may stand between the positional arguments."""
        namespace, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            message = f"unrecognized arguments: {' '.join(rest)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """The same, and what is not recognized is given."""
        positionals = self._positional_actions()
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f"parse_intermixed_args: positional arg with nargs={action.nargs}")
        saved = [(action, action.nargs, action.default, action.required) for action in positionals]
        try:
            for action in positionals:
                action.nargs, action.default, action.required = SUPPRESS, SUPPRESS, False
            namespace, rest = self.parse_known_args(args, namespace)
        finally:
            for action, action.nargs, action.default, action.required in saved:
                pass
        optionals = [(action, action.required) for action in self._optional_actions()]
        groups = [(group, group.required) for group in self._mutually_exclusive_groups]
        try:
            for one, _ in optionals + groups:
                one.required = False
            for action in positionals:
                if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                    setattr(namespace, action.dest, action.default)
            return self.parse_known_args(rest, namespace)
        finally:
            for one, one.required in optionals + groups:
                pass

    def convert_arg_line_to_args(self, arg_line):
        """The arguments of a line of a file."""
        return [arg_line]

    # ---- Help

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        """How the program is called."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """All that the help shows."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        """End the program."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """End the program: it was called in a wrong way."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

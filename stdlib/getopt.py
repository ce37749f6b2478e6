"""Options of a command line, as the C function getopt takes them."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, or that lacks or has an argument too many."""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(options with their arguments, what is left): the first argument that is no option ends them."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            return options, args[1:]
        args = _take(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, but options may stand behind other arguments."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops_early = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    options, others = [], []
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            args = _take(options, args, shortopts, longopts)
        elif stops_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return options, others


def _take(options, args, shortopts, longopts):
    """Enter the options of the first argument; what is left of the arguments."""
    if args[0].startswith("--"):
        return _take_long(options, args[0][2:], longopts, args[1:])
    return _take_short(options, args[0][1:], shortopts, args[1:])


def _take_long(options, text, longopts, args):
    name, has_value, value = text.partition("=")
    candidates = [option for option in longopts if option.startswith(name)]
    if not candidates:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in candidates:
        takes_value = False
    elif name + "=" in candidates:
        takes_value = True
    elif len(candidates) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    else:
        takes_value = candidates[0].endswith("=")
        name = candidates[0].removesuffix("=")
    if takes_value and not has_value:
        if not args:
            raise GetoptError(f"option --{name} requires argument", name)
        value, args = args[0], args[1:]
    elif has_value and not takes_value:
        raise GetoptError(f"option --{name} must not have an argument", name)
    options.append(("--" + name, value))
    return args


def _take_short(options, text, shortopts, args):
    while text:
        letter, text = text[0], text[1:]
        value = ""
        if _takes_value(letter, shortopts):
            if not text:
                if not args:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                text, args = args[0], args[1:]
            value, text = text, ""
        options.append(("-" + letter, value))
    return args


def _takes_value(letter, shortopts):
    place = shortopts.find(letter)
    if place < 0 or letter == ":":
        raise GetoptError(f"option -{letter} not recognized", letter)
    return shortopts.startswith(":", place + 1)

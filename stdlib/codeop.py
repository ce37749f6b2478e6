"""Whether lines that are typed in are a whole statement, the beginning of one, or none."""

import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

_features = [getattr(__future__, name) for name in __future__.all_feature_names]
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _maybe_compile(compiler, source, filename, symbol):
    for line in source.split("\n"):
        line = line.strip()
        if line and line[0] != "#":
            break
    else:
        if symbol != "eval":
            source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            if symbol == "single":  # a compound statement ends with a blank line
                compile(source + "\n", filename, symbol, PyCF_ALLOW_INCOMPLETE_INPUT)
            compile(source, filename, symbol, compiler.flags, True)
        except SyntaxError:
            if _is_unfinished(source, filename, symbol):
                return None
    return compiler(source, filename, symbol)  # with its warnings


def _is_unfinished(source, filename, symbol):
    """Whether more lines could make a statement of it."""
    try:
        compile(source + "\n", filename, "single", PyCF_ALLOW_INCOMPLETE_INPUT)
        return symbol != "eval" or not source.strip()  # a statement is no expression
    except IndentationError:
        # A block of which there is nothing yet but blank lines and comments.
        lines = source.split("\n")
        while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
            lines.pop()
        shorter = "\n".join(lines)
        return shorter != source and _is_unfinished(shorter, filename, symbol)
    except SyntaxError as error:
        return type(error).__name__ == "_IncompleteInputError"


def compile_command(source, filename="<input>", symbol="single"):
    """The code of a text; None if it is the beginning of a statement."""
    return _maybe_compile(Compile(), source, filename, symbol)


class Compile:
    """compile() that remembers what `from __future__ import` has asked for."""

    def __init__(self):
        self.flags = 0

    def __call__(self, source, filename, symbol, **kwargs):
        code = compile(source, filename, symbol, self.flags, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() that remembers them."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)

# argparse: what is deprecated is told once for each name that is used; errors of subparsers; intermixed errors.
import argparse
import sys


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (argparse.ArgumentError, SystemExit) as error:
        print(type(error).__name__, error)


sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="P")
parser.add_argument("-x", "--ex", deprecated=True)
parser.add_argument("--flag", action="store_true", deprecated=True)
parser.add_argument("pos", nargs="?", deprecated=True)
parser.add_argument("many", nargs="*", deprecated=True)
for line in "", "-x 1", "--ex 1 --ex=2", "-x1 --ex 2 -x3", "a", "a b c", "--flag -x3 q":
    attempt(parser.parse_args, line.split())
parser = argparse.ArgumentParser(prog="P")
commands = parser.add_subparsers(dest="command")
commands.add_parser("foo", deprecated=True, aliases=["baz"])
commands.add_parser("bar")
for line in "foo", "baz", "bar", "nope":
    attempt(parser.parse_args, line.split())
attempt(parser.add_subparsers)
attempt(commands.add_parser, "foo")
try:
    commands.add_parser("new", aliases=["bar"])
except argparse.ArgumentError as error:
    print(error)
parser = argparse.ArgumentParser(prog="P", exit_on_error=False)
parser.add_argument("--number", type=int)
attempt(parser.parse_intermixed_args, ["--foo", "bar"])
attempt(parser.parse_intermixed_args, ["--number", "bar"])
attempt(parser.parse_args, ["--foo", "bar"])

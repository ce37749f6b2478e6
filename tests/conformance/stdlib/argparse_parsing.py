# Command lines that argparse takes apart, and those it refuses.
import argparse
import contextlib
import io


def run(parser, *lines):
    for line in lines:
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            try:
                result = parser.parse_args(line.split())
            except SystemExit as end:
                result = f"exit {end.code}"
        print(repr(line), result, output.getvalue().splitlines()[-1:])


parser = argparse.ArgumentParser(prog="prog", fromfile_prefix_chars="@")
parser.add_argument("file")
parser.add_argument("rest", nargs="*", type=int)
parser.add_argument("-v", "--verbose", action="count", default=0)
parser.add_argument("--out", "-o", default="x")
parser.add_argument("--level", type=int, choices=[1, 2, 3])
parser.add_argument("--pair", nargs=2)
parser.add_argument("--opt", nargs="?", const="c", default="d")
parser.add_argument("--app", action="append")
parser.add_argument("--ext", action="extend", nargs="+")
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
parser.add_argument("--bool", action=argparse.BooleanOptionalAction)
parser.add_argument("-x", action="store_const", const=42)
run(parser, "f", "f 1 2", "", "f a", "f -vvv", "f -v --verbose", "f --out=q", "f -oq", "f --ou q", "f --level 5", "f --level x", "f --pair 1",
    "f --pair 1 2", "f --opt", "f --opt z", "f --app a --app b", "f --ext a b --ext c", "--version", "f --nope", "f --no-bool", "f -vx",
    "-- -f", "f -5", "f --ver", "f --v", "f --bool=3", "f --out", "f -v=3", "f @/no/such/file")

groups = argparse.ArgumentParser(prog="prog")
exclusive = groups.add_mutually_exclusive_group(required=True)
exclusive.add_argument("--a", action="store_true")
exclusive.add_argument("--b")
groups.add_argument("-r", required=True)
run(groups, "--a -r 1", "-r 1", "--a --b 2 -r 1", "--a")

commands = argparse.ArgumentParser(prog="prog")
below = commands.add_subparsers(dest="cmd", title="commands")
adding = below.add_parser("add", help="adds", aliases=["ad"])
adding.add_argument("x", type=int)
below.add_parser("del").set_defaults(func="F")
run(commands, "add 1", "ad 3", "del", "nope", "", "add", "add x", "del extra")
mixed = argparse.ArgumentParser(prog="prog", exit_on_error=False)
mixed.add_argument("--n", type=int)
mixed.add_argument("rest", nargs="*", default=[])
print(mixed.parse_intermixed_args("a --n 1 b".split()), mixed.parse_known_args("--zz 1".split()))
try:
    mixed.parse_args(["--n", "x"])
except argparse.ArgumentError as error:
    print(error, error.argument_name)

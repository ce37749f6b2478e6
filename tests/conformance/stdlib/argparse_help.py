# How argparse lays out usage and help.
import argparse

parser = argparse.ArgumentParser(prog="prog", description="A program that does things " * 5, epilog="The end of %(prog)s")
parser.add_argument("file", help="the file")
parser.add_argument("rest", nargs="*", help="numbers")
parser.add_argument("-v", "--verbose", action="count", help="more")
parser.add_argument("--out", "-o", metavar="FILE", default="x", help="output (default %(default)s)")
parser.add_argument("--level", choices=[1, 2, 3], help="level of things that is explained at great length here")
parser.add_argument("--pair", nargs=2, metavar=("A", "B"))
parser.add_argument("--many", nargs="+")
parser.add_argument("--secret", help=argparse.SUPPRESS)
parser.add_argument("--bool", action=argparse.BooleanOptionalAction)
group = parser.add_argument_group("more", "of them")
exclusive = group.add_mutually_exclusive_group()
exclusive.add_argument("--one", action="store_true")
exclusive.add_argument("--two", help="a second one")
parser.print_help()

commands = argparse.ArgumentParser(prog="prog")
below = commands.add_subparsers(title="commands", help="which")
below.add_parser("add", help="adds", aliases=["plus"]).add_argument("x")
below.add_parser("del", description="deletes")
commands.print_help()
for formatter in (argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter,
                  argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter):
    plain = argparse.ArgumentParser(prog="prog", description="line one\n  line two", formatter_class=formatter)
    plain.add_argument("--foo", default=3, type=int, help="help\n  more")
    plain.add_argument("bar", nargs="?", default="q", type=str, help="a place")
    plain.print_help()
wide = argparse.ArgumentParser(prog="prog")
for number in range(6):
    wide.add_argument(f"--option{number}", metavar="VALUE")
wide.add_argument("positional_one")
wide.add_argument("positional_two", nargs="+")
wide.print_usage()
for wrong in (lambda: wide.add_argument("x", required=True), lambda: wide.add_argument("--x", nargs=0),
              lambda: wide.add_argument("--x", action="nope"), lambda: wide.add_argument("-h"),
              lambda: wide.add_argument("x", "--y"), lambda: wide.add_argument("--x", nargs=2, metavar=("A",))):
    try:
        wrong()
    except (ValueError, TypeError, argparse.ArgumentError) as error:
        print(type(error).__name__, error)
print(argparse.Namespace(a=1, b="x"), argparse.Namespace(**{"a b": 1}), "a" in argparse.Namespace(a=1), wide)

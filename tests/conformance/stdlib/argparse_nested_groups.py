# Groups within groups are deprecated; where they exclude each other, the usage shows how they are nested.
import argparse
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest, **more: print(category.__name__, message)


def parser_of(required):
    parser = argparse.ArgumentParser(prog="PROG", exit_on_error=False)
    outer = parser.add_mutually_exclusive_group(required=required)
    outer.add_argument("-a")
    outer.add_argument("-b")
    inner = outer.add_mutually_exclusive_group(required=not required)
    inner.add_argument("-c")
    inner.add_argument("-d")
    innermost = inner.add_mutually_exclusive_group(required=required)
    innermost.add_argument("-e")
    innermost.add_argument("-f")
    return parser


for required in True, False:
    parser = parser_of(required)
    print(parser.format_help())
    for arguments in ["-a", "1", "-b", "2"], ["-c", "1", "-d", "2"], ["-a", "1", "-e", "2"], ["-e", "1"], []:
        try:
            print(parser.parse_args(arguments))
        except argparse.ArgumentError as error:
            print(error)
parser = argparse.ArgumentParser(prog="PROG")
group = parser.add_argument_group("group")
within = group.add_argument_group("within")
within.add_argument("--x")
exclusive = group.add_mutually_exclusive_group(required=True)
exclusive.add_argument("--y")
exclusive.add_argument("--z", help=argparse.SUPPRESS)
parser.print_help()

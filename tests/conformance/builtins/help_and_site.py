# The names that site adds: copyright, credits, exit, quit, help as objects.
print(repr(exit), repr(quit), type(help).__name__)
for leave in (exit, quit):
    for arguments in ((), (3,), ("text",), (None,)):
        try:
            leave(*arguments)
        except SystemExit as error:
            print(error.code)
            import sys, os

            if sys.stdin.closed:
                sys.stdin = open(os.devnull)

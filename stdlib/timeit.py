"""How long small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals
_template = """
def inner(_it, _timer{arguments}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def _indented(text, columns):
    return text.replace("\n", "\n" + " " * columns)


class Timer:
    """Runs a statement many times and measures how long that takes."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {}
        global_namespace = _globals() if globals is None else globals
        arguments = ""
        if isinstance(setup, str):
            compile(setup, "<timeit-src>", "exec")
            setup_text = setup + "\n"
            shown_setup = _indented(setup, 4)
        elif callable(setup):
            namespace["_setup"] = setup
            arguments += ", _setup=_setup"
            setup_text, shown_setup = "", "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(setup_text + stmt, "<timeit-src>", "exec")
            shown_stmt = _indented(stmt, 8)
        elif callable(stmt):
            namespace["_stmt"] = stmt
            arguments += ", _stmt=_stmt"
            shown_stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = _template.format(stmt=shown_stmt, setup=shown_setup, arguments=arguments)
        exec(compile(self.src, "<timeit-src>", "exec"), global_namespace, namespace)
        self.inner = namespace["inner"]

    def print_exc(self, file=None):
        """The traceback of the statement that has just failed."""
        import linecache
        import traceback

        linecache.cache["<timeit-src>"] = len(self.src), None, self.src.split("\n"), "<timeit-src>"
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """How long so many runs take."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The same several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number of runs that take at least a fifth of a second, how long they take)."""
        for scale in itertools.count():
            for factor in (1, 2, 5):
                number = factor * 10**scale
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """How long so many runs of a statement take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """The same several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def main(args=None):
    """`-m timeit [-n NUMBER] [-r TIMES] [-s SETUP] STATEMENT…`."""
    import getopt

    options, statements = getopt.getopt(sys.argv[1:] if args is None else args, "n:r:s:",
                                        ["number=", "repeat=", "setup="])
    number, times, setup = 0, default_repeat, []
    for option, value in options:
        if option in ("-n", "--number"):
            number = int(value)
        elif option in ("-r", "--repeat"):
            times = max(int(value), 1)
        else:
            setup.append(value)
    timer = Timer("\n".join(statements) or "pass", "\n".join(setup) or "pass")
    number = number or timer.autorange()[0]
    best = min(timer.repeat(times, number)) / number
    for unit, scale in (("nsec", 1e-9), ("usec", 1e-6), ("msec", 1e-3), ("sec", 1.0)):
        if best < scale * 1000 or unit == "sec":
            break
    print(f"{number} loop{'s' if number != 1 else ''}, best of {times}: {best / scale:.3g} {unit} per loop")


if __name__ == "__main__":
    main()

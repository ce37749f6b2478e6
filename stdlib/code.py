"""A prompt in a script: statements are typed in and carried out."""

import builtins
import sys
import traceback

from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Carries out statements in a namespace."""

    def __init__(self, locals=None):
        self.locals = {"__name__": "__console__", "__doc__": None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Compile a text and run it. True: it is not complete."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run code; what it raises is shown."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the syntax error that has just been raised."""
        kind, value, _ = sys.exc_info()
        if filename and kind is SyntaxError:
            value.filename = filename
        self._show(kind, value.with_traceback(None), None, traceback.format_exception_only(kind, value))

    def showtraceback(self):
        """Show the exception that has just been raised."""
        kind, value, where = sys.exc_info()
        where = where.tb_next
        self._show(kind, value, where, traceback.format_exception(kind, value.with_traceback(where), where))

    def _show(self, kind, value, where, lines):
        sys.last_type, sys.last_value, sys.last_traceback, sys.last_exc = kind, value, where, value
        if sys.excepthook is sys.__excepthook__:
            self.write("".join(lines))
        else:
            sys.excepthook(kind, value, where)

    def write(self, data):
        """Show a text."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Reads the statements too."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines of the present statement."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and carry out statements until the input ends."""
        primary, secondary = getattr(sys, "ps1", ">>> "), getattr(sys, "ps2", "... ")
        if banner is None:
            self.write(f'Python {sys.version} on {sys.platform}\nType "help", "copyright", "credits" or "license" '
                       f"for more information.\n({self.__class__.__name__})\n")
        elif banner:
            self.write(f"{banner}\n")
        try:
            self._read_statements(primary, secondary)
        finally:
            if exitmsg is None:
                self.write(f"now exiting {self.__class__.__name__}...\n")
            elif exitmsg != "":
                self.write(f"{exitmsg}\n")

    def _read_statements(self, primary, secondary):
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(secondary if more else primary)
                except EOFError:
                    self.write("\n")
                    break
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False
            except SystemExit:
                if not self.local_exit:
                    raise
                self.write("\n")
                break

    def push(self, line, filename=None, _symbol="single"):
        """A further line. Whether the statement is not complete yet."""
        self.buffer.append(line)
        more = self.runsource("\n".join(self.buffer), filename or self.filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Read a line."""
        return builtins.input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """A prompt in a namespace."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)

"""Listings of compiled code. The code is gossamer's own: registers instead of a stack (see --opcodes)."""

import sys
from _dis import listing

__all__ = ["dis", "code_info", "disassemble", "disco", "distb"]


def _code_of(x):
    """The code object of a function, method, generator, frame, or text."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code", "f_code"):
        if hasattr(x, name):
            return getattr(x, name)
    if isinstance(x, str):
        try:
            return compile(x, "<dis>", "eval")
        except SyntaxError:
            return compile(x, "<dis>", "exec")
    return x


def dis(x=None, *, file=None, depth=None):
    """Print the listing of a function, class, module, code object or text; without argument, of the last traceback."""
    file = sys.stdout if file is None else file
    if x is None:
        distb(file=file)
        return
    code = _code_of(x)
    if hasattr(code, "co_code"):
        print(listing(code, depth is None or depth > 0), end="", file=file)
        return
    members = getattr(x, "__dict__", None)
    if members is None:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")
    for name, member in sorted(members.items()):
        if not isinstance(member, str) and hasattr(_code_of(member), "co_code"):
            print(f"Disassembly of {name}:", file=file)
            dis(member, file=file, depth=depth)
            print(file=file)


def disassemble(co, lasti=-1, *, file=None):
    """Print the listing of a code object, without the code inside it."""
    print(listing(co, False), end="", file=sys.stdout if file is None else file)


disco = disassemble


def distb(tb=None, *, file=None):
    """Print the listing of the function in which a traceback ends."""
    if tb is None:
        last = getattr(sys, "last_exc", None)
        if last is None:
            raise RuntimeError("no last traceback to disassemble")
        tb = last.__traceback__
    while tb.tb_next is not None:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, file=file)


def code_info(x):
    """What is known of a code object, as text."""
    co = _code_of(x)
    lines = [f"Name:              {co.co_name}", f"Filename:          {co.co_filename}",
             f"Argument count:    {co.co_argcount}", f"Positional-only arguments: {co.co_posonlyargcount}",
             f"Kw-only arguments: {co.co_kwonlyargcount}", f"Number of locals:  {co.co_nlocals}",
             f"Registers:         {co.co_stacksize}"]
    return "\n".join(lines)

# walk_stack without a frame begins, in StackSummary.extract, with the caller; and the flag of future annotations.
from __future__ import annotations

import __future__
import traceback


def inner():
    return traceback.StackSummary.extract(traceback.walk_stack(None))


def outer(x: int):
    return inner()


print([(entry.name, entry.lineno, entry.line) for entry in outer(1)])
print([entry.name for entry in traceback.StackSummary.extract(traceback.walk_stack(None), limit=1)])
flag = __future__.annotations.compiler_flag
scope = {}
exec(compile("def f(): pass", "", "exec", flag, True), scope)
print(bool(outer.__code__.co_flags & flag), bool(compile("x", "", "exec", dont_inherit=True).co_flags & flag),
      bool(scope["f"].__code__.co_flags & flag))

# exec, eval and compile go on with the annotations of the module they are called in, unless told otherwise.
from __future__ import annotations

text = "def f(a: nosuch) -> other: pass\nprint(f.__annotations__)"
exec(text)
exec(compile(text, "", "exec"))
try:
    exec(compile(text, "", "exec", dont_inherit=True))
except NameError as error:
    print(error)
exec(compile("x: 1 + 1\nprint(__annotations__)", "", "exec"), {})


class C:
    exec("a: undefined_name")
    print(__annotations__)


code = compile("1", "", "eval")
print(code.co_flags & 0x1000000 != 0, compile("1", "", "eval", dont_inherit=True).co_flags & 0x1000000)
namespace = {}
exec("def run(text): exec(text)", namespace)
namespace["run"]("def g(a: nosuch): pass\nprint(g.__annotations__)")

# `from __future__ import …` inside other statements is not at the beginning of the file.
def show(text):
    try:
        exec(text)
        print("taken")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
    except ImportError as error:
        print(error)


show("def f():\n from __future__ import annotations")
show("from __future__ import division\ndef f(): from __future__ import annotations")
show("x = 1\nif x:\n from __future__ import annotations")
show("try:\n x = 1; from __future__ import nope\nexcept: pass")
show("class A: from __future__ import generators")
show("from __future__ import division; x=1; from __future__ import annotations")
show("from .__future__ import division")
show("'text'\nfrom __future__ import division\nfrom __future__ import annotations, generators")

# print(): sep, end, file, flush, and what it refuses.
import io
import sys

print()
print(1, "a", None, [2], sep="-", end="!\n")
print("x", "y", sep="", end="")
print(sep="unused")
print("none", "means", "default", sep=None, end=None, file=None, flush=False)
out = io.StringIO()
print("to", "string", file=out, sep="\n", flush=True)
print(repr(out.getvalue()))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("flushed")


w = Writer()
print(1, 2, file=w, end="e", flush=True)
print(w.parts)
for call in (lambda: print(sep=1), lambda: print(end=1), lambda: print(file=5), lambda: print("x",
        file=object()), lambda: print(bad=1), lambda: print("a", "b", sep=b""), lambda: print(flush="x",
        file=None)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
old, sys.stdout = sys.stdout, w
print("redirected")
sys.stdout = old
print(w.parts[-2:])
sys.stdout = None
print("nowhere")
sys.stdout = old

# input() with other streams: flushing is tried on stderr and stdout, and streams that are gone are named.
import io
import sys


class Out:
    def __init__(self):
        self.text = []

    def write(self, text):
        self.text.append(text)


class FlushedOut(Out):
    def flush(self):
        self.text.append("flushed")
        raise OSError("swallowed")


streams = sys.stdin, sys.stdout, sys.stderr
sys.stdin = io.StringIO("one\ntwo\nthree\nfour\n")
sys.stdout = bare = Out()
sys.stderr = errors = FlushedOut()
found = [input("a"), input()]
sys.stdout = FlushedOut()
found += [input("b"), sys.stdout.text]
for name in "stderr", "stdout", "stdin":
    setattr(sys, name, None)
    try:
        input()
    except RuntimeError as error:
        found.append(str(error))
    delattr(sys, name)
    try:
        input()
    except RuntimeError as error:
        found.append(str(error))
sys.stdin, sys.stdout, sys.stderr = streams
print(*found, bare.text, errors.text, sep="\n")
del sys.stdout
try:
    print("nowhere")
except RuntimeError as error:
    sys.stdout = streams[1]
    print(error)

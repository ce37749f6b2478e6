# args: one two -x
# sys: arguments, streams, hooks and facts.
import sys

print(sys.argv[1:], sys.version_info[:2], sys.version_info.major, sys.maxsize == 2**63 - 1, sys.byteorder)
print(sys.stdout.write("written\n"), sys.getrecursionlimit(), sys.implementation is not None)
print("sys" in sys.modules, sys.modules["__main__"].__name__, type(sys.path).__name__, sys.float_info.max)
print(sys.intern("word") is sys.intern("word"), sys._getframe().f_code.co_name, sys._getframe().f_lineno)
try:
    1 / 0
except ZeroDivisionError:
    kind, value, traceback = sys.exc_info()
    print(kind.__name__, value, traceback.tb_lineno)
print(sys.exc_info())
lines = []


class Writer:
    def write(self, text):
        lines.append(text)

    def flush(self):
        pass


old, sys.stdout = sys.stdout, Writer()
print("captured", 1, sep="-")
sys.stdout = old
print(lines)
old, sys.excepthook = sys.excepthook, lambda kind, value, traceback: print("hook", kind.__name__, value)
sys.excepthook(ValueError, ValueError("by hand"), None)
sys.excepthook = old
print(sys.hash_info.modulus == 2**61 - 1, sys.getsizeof(1) > 0)

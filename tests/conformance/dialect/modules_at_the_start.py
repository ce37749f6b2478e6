# dialect: fewer modules are loaded at the start
import sys

print([name for name in ("abc", "codecs", "io", "os", "site", "encodings", "zipimport") if name in sys.modules])

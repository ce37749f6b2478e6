# ImportError and ModuleNotFoundError: wordings and fields.
import sys
import types

package = types.ModuleType("pack")
package.__path__ = []
plain = types.ModuleType("plain")
plain.value = 1
sys.modules["pack"], sys.modules["plain"], sys.modules["halted"] = package, plain, None
for source in ("import nosuchmodule", "import nosuch.sub", "import plain.sub", "import pack.sub",
        "from pack import sub", "from plain import value, other", "from plain import valu",
        "from nosuchmodule import x", "import halted", "from halted import x", "from . import x",
        "from .x import y", "from .. import x", "import sys.x", "from sys import nosuch", "from plain import *",
        "import pack.a.b.c", "from pack.sub import x", "import jsn", "import os.pth",
        "from plain import __nosuch__", "import plain as p; p.other"):
    try:
        exec(source, {"__name__": "__main__", "__package__": None})
        print(source, "is fine")
    except (ImportError, AttributeError) as error:
        print(source, "|", type(error).__name__, error, "|", error.name, getattr(error, "path", ""),
            getattr(error, "name_from", ""))
plain.__all__ = ["value", "missing"]
for all_names in (["value", "missing"], ["value", 5]):
    plain.__all__ = all_names
    try:
        exec("from plain import *")
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
exec("from .sub import x" if 0 else "pass")
try:
    exec("from .sub import x", {"__name__": "pack.mod", "__package__": "pack"})
except ImportError as error:
    print(error, error.name)
try:
    exec("from ...a import x", {"__name__": "pack.mod", "__package__": "pack"})
except ImportError as error:
    print(error)

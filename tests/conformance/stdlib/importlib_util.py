# Modules found without importing them, and made by hand from a file.
import importlib.util
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as directory:
    path = os.path.join(directory, "made.py")
    with open(path, "w") as file:
        file.write("value = 5\nname = __name__\n")
    os.mkdir(os.path.join(directory, "pack"))
    open(os.path.join(directory, "pack", "__init__.py"), "w").close()
    spec = importlib.util.spec_from_file_location("given", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.value, module.name, module.__spec__ is spec, module.__file__ == path, repr(module.__package__), "given" in sys.modules)
    sys.path.insert(0, directory)
    found = importlib.util.find_spec("made")
    print(found.name, found.origin == path, found.submodule_search_locations, found.parent == "", "made" in sys.modules)
    found = importlib.util.find_spec("pack")
    print(found.name, found.parent, len(found.submodule_search_locations))
print(importlib.util.find_spec("no_such_module"), importlib.util.find_spec("json").name)
for name, package in ((".a", "p"), ("..a", "p.q"), ("a", None), (".a", ""), ("...a", "p.q")):
    try:
        print(importlib.util.resolve_name(name, package))
    except ImportError as error:
        print(error)

# What the interpreter says of itself.
# dialect: it has a name of its own
import platform
import sys

print(platform.python_implementation(), sys.implementation.name)
print(platform.python_version(), platform.python_version_tuple())
print(platform.system(), platform.architecture()[0], platform.machine() in sys.implementation._multiarch)
print(platform.uname() == (platform.system(), platform.node(), platform.release(), platform.version(), platform.machine()))
print(platform.platform().startswith("Linux-"), platform.python_compiler().partition(" ")[0])
print(type(platform.uname()).__name__, platform.uname().processor == platform.processor())

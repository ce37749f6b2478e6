"""What the interpreter is and what it runs on."""

import sys

__all__ = ["architecture", "machine", "node", "platform", "processor", "python_branch", "python_build",
           "python_compiler", "python_implementation", "python_revision", "python_version", "python_version_tuple",
           "release", "system", "uname", "uname_result", "version"]

from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine")
uname_result.processor = property(lambda self: "")


def _kernel(name):
    try:
        with open("/proc/sys/kernel/" + name) as file:
            return file.read().strip()
    except OSError:
        return ""


def python_implementation():
    return sys.implementation.name


def python_version():
    return ".".join(python_version_tuple())


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    text = sys.version.partition("(")[2].partition(")")[0]
    name, _, date = text.partition(", ")
    return name, date


def python_compiler():
    return sys.version.partition("[")[2].partition("]")[0]


def system():
    return sys.platform.capitalize()


def machine():
    return sys.implementation._multiarch.partition("-")[0]


def processor():
    return ""


def node():
    return _kernel("hostname")


def release():
    return _kernel("osrelease")


def version():
    return _kernel("version")


def uname():
    return uname_result(system(), node(), release(), version(), machine())


def architecture(executable=sys.executable, bits="", linkage=""):
    return bits or f"{sys.maxsize.bit_length() + 1}bit", linkage or "ELF"


def platform(aliased=False, terse=False):
    parts = [system(), release()] if terse else [system(), release(), machine()]
    return "-".join(part for part in parts if part)

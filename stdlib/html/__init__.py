"""Text in HTML: escaping and back."""

import re

from .entities import html5, name2codepoint

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """The text with entities for &, < and >, and for both quotes unless quote is false."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
# Browsers read the numbers 128 to 159 as Windows does.
_WINDOWS = {number: bytes([number]).decode("cp1252", "replace") for number in range(128, 160)}
_WINDOWS = {number: chr(number) if text == "\ufffd" else text for number, text in _WINDOWS.items()} | {13: "\r"}


def _character(number):
    """What the reference to a number stands for."""
    if number in _WINDOWS:
        return _WINDOWS[number]
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    is_control = number < 32 and number not in (9, 10, 12) or number == 127
    if is_control or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


def _replacement(found):
    name = found[1]
    if name[0] == "#":
        digits = name[1:].rstrip(";")
        return _character(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    for end in range(len(name), 1, -1):  # the longest name that begins like this
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return found[0]


def unescape(s):
    """The text with characters for all references by name or number that HTML knows."""
    return _REFERENCE.sub(_replacement, s) if "&" in s else s

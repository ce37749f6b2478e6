"""Decimals as text in the shape that a format specification asks for."""

import re

_parse = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))? (?P<sign>[-+ ])? (?P<unsigned_zero>z)? (?P<number_sign>\#)? (?P<zeros>0)?
    (?P<width>\d+)? (?P<thousands>,)? (?:\.(?P<precision>\d+))? (?P<type>[eEfFgGn%])? \Z""",
                    re.VERBOSE | re.DOTALL).match


def _read(specifier):
    match = _parse(specifier)
    if match is None:
        raise ValueError("invalid format string")
    given = match.groupdict()
    if given["zeros"] and (given["fill"] or given["align"]):
        raise ValueError("invalid format string")
    return given


def format_decimal(number, specifier, context):
    given = _read(specifier)
    kind = given["type"]
    sign = "-" if number._sign else {"+": "+", " ": " "}.get(given["sign"], "")
    if number._is_special:
        body = number.copy_abs()._text(context) + ("%" if kind == "%" else "")
        return _padded(sign, body, dict(given, zeros=None, align=given["align"] or (">" if given["zeros"] else None)),
                       is_number=False)
    if kind is None:
        kind = "g" if context.capitals == 0 else "G"
    if kind == "n":
        kind = "g"
    precision = given["precision"]
    rounding = context.rounding
    if kind == "%":
        number = _scaled_by_ten(number, 2)
    if precision is not None:
        precision = int(precision)
        if kind in "eE":
            number = _round_to(number, precision + 1, rounding)
        elif kind in "fF%":
            number = number._rescale(-precision, rounding)
        elif kind in "gG":
            size = len(str(number._int))
            if size > max(precision, 1):
                number = _round_to(number, max(precision, 1), rounding)
    if not number._int and number._exp > 0 and kind in "fF%":
        number = number._rescale(0, rounding)
    if given["unsigned_zero"] and not number._int and sign == "-":
        sign = {"+": "+", " ": " "}.get(given["sign"], "")
    digits = str(number._int)
    left = number._exp + len(digits)
    if kind in "eE":
        dot = 1 - precision if not number._int and precision is not None else 1
    elif kind in "fF%":
        dot = left
    else:
        dot = left if number._exp <= 0 and left > -6 else 1
    if dot < 0:
        whole, fraction = "0", "0" * -dot + digits
    elif dot > len(digits):
        whole, fraction = digits + "0" * (dot - len(digits)), ""
    else:
        whole, fraction = digits[:dot] or "0", digits[dot:]
    exponent = left - dot
    ending = ""
    if exponent != 0 or kind in "eE":
        ending = f"{'E' if kind in 'EG' else 'e'}{exponent:+d}"
    if kind == "%":
        ending += "%"
    if fraction or given["number_sign"]:
        ending = "." + fraction + ending
    return _padded(sign, whole, given, ending)


def _scaled_by_ten(number, places):
    from _decimal import make as _make

    return _make(number._sign, number._int, number._exp + places)


def _round_to(number, digits, rounding):
    """The number with so many digits."""
    from _decimal import make as _make

    if not number._int:
        return number
    made = number._rescale(number.adjusted() + 1 - digits, rounding)
    if len(str(made._int)) > digits:
        made = made._rescale(made.adjusted() + 1 - digits, rounding)
    return made


def _padded(sign, whole, given, ending="", is_number=True):
    width = int(given["width"] or 0)
    fill = given["fill"] or " "
    align = given["align"] or ">"
    if given["zeros"]:
        fill, align = "0", "="
    separator = "," if given["thousands"] and is_number else ""
    room = width - len(sign) - len(ending) if fill == "0" and align == "=" else 0
    body = sign + _grouped(whole, separator, room) + ending if is_number else sign + whole
    missing = width - len(body)
    if missing <= 0:
        return body
    if align == "<":
        return body + fill * missing
    if align == "^":
        return fill * (missing // 2) + body + fill * (missing - missing // 2)
    if align == "=":
        return sign + fill * missing + body[len(sign):]
    return fill * missing + body


def _grouped(whole, separator, room):
    """Digits in groups of three, with zeros in front until there is no room for more."""
    if not separator:
        return whole.rjust(room, "0")
    while True:
        groups = []
        rest = whole
        while len(rest) > 3:
            groups.insert(0, rest[-3:])
            rest = rest[:-3]
        text = separator.join([rest, *groups])
        longer = len(text) + (2 if len(rest) == 3 else 1)
        if len(text) >= room:
            return text
        whole = "0" + whole
        if longer > room and len(rest) == 3:
            return separator.join(["0", rest, *groups])

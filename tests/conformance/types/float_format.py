# format() of floats: every presentation type, signs, widths, grouping, alternate form.
inf, nan = float("inf"), float("nan")
for spec in ("", "f", "F", "e", "E", "g", "G", "%", "n", ".0f", ".3f", ".10f", ".0e", ".3e", ".0g", ".1g",
        ".6g", ".17g", ".0%", ".2%", "10.2f", "<10.2f", "^10.2f", "=+10.2f",
             "010.2f", "+.1f", " .1f", "-.1f", ",.2f", "_.2f", "012,.1f", "#.0f", "#.3g", "#g", "z.0f",
             "*^12.3e", ".3", ".12", "x>8.1f"):
    print(repr(spec), [format(value, spec) for value in (0.0, -0.0, 1.0, -1234567.891, 0.00001234, 1e20, inf,
        nan)])
for spec in ("d", "x", "c", "s", ".2d", "q", ".", ",_f", "5.5.5", "=", "zd", ",s", "._f"):
    try:
        print(spec, format(1.5, spec))
    except ValueError as error:
        print(spec, error)

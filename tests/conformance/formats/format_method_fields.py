# str.format: numbering, names, attributes, items.
cases = (
    "\"{} {}\".format(1, 2), \"{1} {0}\".format(1, 2), \"{0} {0}\".format(1), \"{a}{b}\".format(a=1, b=2), \"{0}{a}\".format(1, a=2), \"{}{a}{}\".format(1, 2, a=3)",
    "\"{0[0]} {0[1]}\".format([1, 2]), \"{0[a]}\".format({\"a\": 1}), \"{a.real}\".format(a=5), \"{0.real.imag}\".format(5), \"{0[0][1]}\".format([[1, 2]]), \"{0[a].real}\".format({\"a\": 1})",
    "\"{!r} {!s} {!a}\".format(\"é\", \"é\", \"é\"), \"{:5}|{:<5}|{:>5}|{:^5}\".format(1, 2, 3, 4), \"{:{}}\".format(1, 5), \"{:{w}.{p}f}\".format(1.5, w=8, p=2), \"{{}}\".format(), \"{{{}}}\".format(1)",
    "\"{}\".format()", "\"{1}\".format(0)", "\"{a}\".format()", "\"{0.nosuch}\".format(1)",
    "\"{0[5]}\".format([1])", "\"{0[x]}\".format([1])", "\"{} {0}\".format(1)", "\"{0} {}\".format(1)",
    "\"{\".format()", "\"}\".format()", "\"{!}\".format(1)", "\"{!z}\".format(1)",
    "\"{0!r:}\".format(1), \"{:>{}}\".format(\"a\", 3)", "\"{0[]}\".format({})", "\"{0.}\".format(1)",
    "\"{:d}\".format(\"a\")", "\"{a b}\".format(**{\"a b\": 1})",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

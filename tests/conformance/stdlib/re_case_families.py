# Letters with more than one other case: alone, in sets, in ranges, in negated sets.
import re

groups = ["Ii\u0130\u0131", "Kk\u212a", "Ss\u017f", "\xc5\xe5\u212b", "\u0345\u0399\u03b9\u1fbe", "\xb5\u039c\u03bc",
          "\u0398\u03b8\u03d1\u03f4", "\u03a3\u03c2\u03c3", "\u0422\u0442\u1c84\u1c85", "\u1e60\u1e61\u1e9b", "\u0390\u1fd3",
          "\u03b0\u1fe3", "\u1c88\ua64a\ua64b", "\ufb05\ufb06", "\xdf\u1e9e", "\u01c4\u01c5\u01c6"]
everything = "".join(groups)
for group in groups:
    for one in group:
        forms = (one, f"[{one}]", f"[x{one}]", f"[{one}-{one}]", f"[x{one}-{one}]")
        found = ["".join(re.findall(form, everything, re.IGNORECASE)) == group for form in forms]
        left = "".join(re.findall(f"[^{one}]", everything, re.IGNORECASE))
        ascii_only = "".join(re.findall(f"[x{one}]", everything, re.IGNORECASE | re.ASCII))
        print(ascii(one), *found, len(everything) - len(left) == len(group), ascii(ascii_only))

# Of the faults of a call with keywords a missing parameter is told first, then one given twice or unknown.
import itertools, math

calls = ["pow(nosuch=1)", "pow(2, base=3)", "pow(2, 3, base=1)", "pow(2, 3, nosuch=1)", "round(nosuch=1)",
         "math.isclose(nosuch=1)", "math.isclose(1, a=2)", "math.isclose(1, 2, a=3)", "itertools.compress(nosuch=1)",
         "itertools.groupby(nosuch=1)", "int('1', 2, nosuch=3)", "int('1', nosuch=3)", "(5).from_bytes(nosuch=1)",
         "sorted(key=1)", "sorted([], nosuch=1)", "sum()", "sum([], '')", "sum(5, '')", "sum([], b'')",
         "'a'.split(nosuch=1)", "'a'.encode(encoding='utf-8', nosuch=1)", "print(nosuch=1)", "open(nosuch=1)"]
for call in calls:
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, "-", error)

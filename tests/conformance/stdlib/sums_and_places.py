# NaN beside an infinity, searching in a range too long for small numbers, float() of a str with __float__.
import bisect
import math
import sys

nan, inf = math.nan, math.inf
for numbers in ([nan, inf], [inf, nan, inf], [inf, -inf], [nan, inf, -inf], [nan, 1e308, 1e308]):
    try:
        print(math.fsum(numbers))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
most = sys.maxsize
print(bisect.bisect_left(range(most - 1), most - 3) == most - 3, bisect.bisect_right(range(most - 1), most - 3) == most - 2)


class Text(str):
    def __float__(self):
        return float(str(self)) + 1


print(float(Text("8")), float(type("Plain", (str,), {})("7")))

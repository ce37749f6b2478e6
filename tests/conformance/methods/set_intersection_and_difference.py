# set.intersection, difference and their updates.
s = {1, 2, 3, 4}

cases = (
    "s.intersection([2, 3, 9]), s.intersection([1, 2], {2, 3}), s.intersection() == s",
    "s.difference([1]), s.difference([1], (2,)), s.difference() == s", "s.symmetric_difference([4, 5])",
    "s & {1, 9}, s - {1, 9}, s ^ {1, 9}", "s.intersection_update([1, 2, 3]), s",
    "s.difference_update([1], [9]), s", "s.symmetric_difference_update({3, 7}), s", "s.intersection(5)",
    "s.difference([[]])", "s.symmetric_difference()", "s.symmetric_difference([1], [2])", "s - [1]", "[1] - s",
    "s.intersection_update(5)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

# Which bounds islice takes, and what it says of the others.
from itertools import islice

for bounds in ((-5,), (-1,), (0, -1), (0, -5), (-1, 5), ("x", 5), (10**30,), (0, 10**30), (10**30, 3), (0, 1, 0),
               (0, 1, "x"), (0, 1, 10**30), (0, 1, -1), ("x", "y"), (-1, -5, "x"), (None, "x", 0), ("x", None),
               ("x",), (None,), (1, None), (0, None, 2), (None, None, None), (True,), (), (1, 2, 3, 4)):
    try:
        print(bounds, list(islice("abc", *bounds)))
    except (TypeError, ValueError) as error:
        print(bounds, error)

# round() asks __round__.
class R:
    def __round__(self, *digits):
        return ("round", digits)


print(round(R()), round(R(), 2), round(R(), None), round(number=R(), ndigits=1), round(2.5), round(-2.5),
    round(3.14159, 3), round(1e16 + 1, -3), round(5, -1), type(round(2.0)), type(round(2.0, 0)), round(2.5,
    None))
for call in (lambda: round(), lambda: round("a"), lambda: round(1, 2, 3), lambda: round(1j),
        lambda: round(None), lambda: round([]), lambda: round(1.5, "a"), lambda: round(float("nan")),
        lambda: round(float("inf"))):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)

# Natives called from registers: receivers, padding with omitted arguments, keywords, too few and too many.
class Odd:
    append = list.append
    __len__ = str.__len__
    __contains__ = dict.__contains__


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Odd().append(1))
attempt(lambda: len(Odd()))
attempt(lambda: 1 in Odd())
attempt(lambda: "a".split(None, 1, 2))
attempt(lambda: "a b c".split(maxsplit=1))
attempt(lambda: "a,b,c".split(",", maxsplit=1))
attempt(lambda: "a-b".split("-", sep="-"))
attempt(lambda: "aXbX".replace("X"))
attempt(lambda: "aXbX".replace("X", "yy", count=1))
attempt(lambda: "aXbX".replace("X", "yy", 1, 2))
attempt(lambda: [].append())
attempt(lambda: [].append(1, 2))
attempt(lambda: [].append(x=1))
attempt(lambda: len())
attempt(lambda: len([], []))
attempt(lambda: len(obj=[]))
attempt(lambda: sum([1, 2], start=3))
attempt(lambda: sum(start=3))
attempt(lambda: round(2.567, ndigits=1))
attempt(lambda: sorted([3, 1], reverse=True, key=lambda number: -number))
attempt(lambda: max(1, 2, key=lambda number: -number))
attempt(lambda: max([], default="none"))
attempt(lambda: print("a", "b", sep="-", end="!\n"))
attempt(lambda: print(*["x"] * 20, sep=""))
attempt(lambda: dict([("a", 1)], b=2))
attempt(lambda: "{}-{name}".format(1, name="n"))
attempt(lambda: int("11", base=2))
attempt(lambda: str.upper(1))
attempt(lambda: str.join(",", ["a", "b"]))
append = (found := []).append
append(1), append(2)
print(found, [*map(str.upper, "ab")])

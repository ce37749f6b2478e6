# and, or, not, chained comparison, conditional expressions: what is evaluated and what is the result.
def t(name, value):
    print(name, end=" ")
    return value


print(t("a", 0) and t("b", 1), t("c", 1) and t("d", 2), t("e", 0) or t("f", ""), t("g", "x") or t("h", 1),
    not t("i", 0))
print(t("a", 1) < t("b", 2) < t("c", 3), t("d", 3) < t("e", 2) < t("f", 9), t("g", 1) == t("h", 1) != t("i", 2),
    1 < 2 > 1 >= 1 <= 5, 3 in [3] in [[3]], 1 is 1 is not None)
print(t("yes", 1) if t("cond", True) else t("no", 2), t("yes", 1) if t("cond", False) else t("no", 2),
    (1 if 0 else 2 if 0 else 3), [] or {} or None, 0 or 0.0 or "" or [], 1 and "" and 5, not [] and not {},
    not not 5, -1 or 2, (5 and 0) or "end")


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("bool", self.value, end=" ")
        return self.value

    def __lt__(self, other):
        print("lt", end=" ")
        return Truth(not self.value)

    def __repr__(self):
        return f"T({self.value})"


a, b = Truth(True), Truth(False)
print(a and b, b and a, a or b, b or a, not a, a < b < a, b < a, b < b < b)
if a and not b or b:
    print("branch")
while b or not a:
    pass
print([x for x in (a, b) if x and not b])
assert a or b
try:
    assert b, t("message", "m")
except AssertionError as error:
    print(repr(error))

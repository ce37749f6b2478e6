# + and * of str, their in-place forms and errors.
text = "ab"
alias = text
text += "cd"
print(text, alias, text * 2, 2 * text, text * 0, text * -1, text * True, "" * 10**9, "é" * 3, "a" "b" "c")
text *= 3
print(text, len(text))
grown = ""
for n in range(1000):
    grown += str(n % 10)
    kept = grown
print(len(grown), grown[-3:], kept is grown)
for call in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + b"b", lambda: "a" * "b", lambda: "a" * 1.5,
        lambda: "a" - "b", lambda: "a" * 10**20, lambda: "ab" * (2**62), lambda: None + "a", lambda: "a" + None,
        lambda: "a" % 1, lambda: -"a"):
    try:
        print(call())
    except (TypeError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)


class Adds:
    def __radd__(self, other):
        return f"radd {other}"

    def __rmul__(self, other):
        return f"rmul {other}"


print("a" + Adds(), "a" * Adds(), "a".__add__("b"), "a".__mul__(3), "a".__rmul__(3), "a".__contains__("a"))

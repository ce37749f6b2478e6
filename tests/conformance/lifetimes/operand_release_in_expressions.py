# Chained comparison, and/or, subscripts and conditions release their operands
# at fixed moments.
class Value:
    def __init__(self, name, truth=True):
        self.name = name
        self.truth = truth

    def __lt__(self, other):
        print("  compare", self.name, other.name)
        return Value("result", self.truth)

    def __bool__(self):
        print("  truth of", self.name)
        return self.truth

    def __getitem__(self, key):
        print("  item of", self.name)
        return Value("item")

    def __del__(self):
        print("  dies:", self.name)


print("chain, true")
Value("a") < Value("b") < Value("c")
print("chain, false")
Value("d", False) < Value("e") < Value("f")
print("and")
Value("g") and Value("h")
print("or")
Value("i", False) or Value("j")
print("if")
if Value("k"):
    print("  branch")
print("while")
while Value("l", False):
    pass
print("not")
not Value("m")
print("item")
Value("n")[Value("o")]
print("conditional expression")
x = "yes" if Value("p") else "no"
print("end")

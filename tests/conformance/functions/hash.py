# hash()
cases = (
    "hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(0.5), hash(1.0), hash(True), hash(()), hash((1, 2))",
    "hash(\"a\") == hash(\"a\"), hash(b\"a\") == hash(b\"a\"), hash(1) == hash(1.0) == hash(1 + 0j)",
    "hash(float(\"inf\")), hash(float(\"-inf\")), hash(10**30), hash(-(10**30))", "hash([])", "hash({})",
    "hash(set())", "hash(([],))", "hash(slice([]))", "hash()", "hash(1, 2)",
    "hash(None) == hash(None), hash(len) == hash(len), hash(range(2)) == hash(range(0, 2))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

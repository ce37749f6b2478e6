# bytes.split, rsplit, splitlines and partition.
cases = (
    "b\"a,b,,c\".split(b\",\")", "b\" a  b \".split()", "b\"a b c\".split(None, 1)",
    "b\"a b c\".rsplit(None, 1)", "b\"a--b--c\".rsplit(b\"--\", 1)", "b\"a\\nb\\r\\nc\\r\".splitlines()",
    "b\"a\\nb\\r\\nc\\r\".splitlines(True)", "b\"k=v=w\".partition(b\"=\")", "b\"k=v=w\".rpartition(b\"=\")",
    "b\"kv\".partition(b\"=\")", "bytearray(b\"a b\").split()", "bytearray(b\"a=b\").partition(b\"=\")",
    "b\"a\".split(b\"\")", "b\"a\".split(\",\")", "b\"a\".partition(b\"\")", "b\"a\".partition(\"=\")",
    "b\"a\".rsplit(5)", "b\"\".split(), b\"\".split(b\",\"), b\"\".splitlines()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

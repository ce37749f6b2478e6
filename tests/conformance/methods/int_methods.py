# int.bit_length, bit_count, as_integer_ratio, conjugate, is_integer, to_bytes.
cases = (
    "(0).bit_length(), (1).bit_length(), (-256).bit_length(), (2**100).bit_length()",
    "(0).bit_count(), (255).bit_count(), (-255).bit_count(), (2**100 - 1).bit_count()",
    "(5).as_integer_ratio(), (-5).as_integer_ratio(), True.as_integer_ratio()",
    "(5).conjugate(), (5).is_integer(), True.conjugate()",
    "(258).to_bytes(2), (258).to_bytes(2, \"little\"), (-2).to_bytes(2, signed=True), (0).to_bytes(0)",
    "int.from_bytes(b\"\\x01\\x02\"), int.from_bytes(b\"\\xff\", signed=True), int.from_bytes([1, 0], \"little\")",
    "(5).bit_length(1)", "(300).to_bytes(1)", "(-1).to_bytes(1)", "(1).to_bytes(1, \"x\")",
    "int.from_bytes(\"a\")", "int.from_bytes()", "(5).as_integer_ratio(1)", "(1).to_bytes(-1)", "(5).nosuch",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

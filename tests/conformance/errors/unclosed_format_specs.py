# Format specs that are not closed, in an expression (which gets no newline) and in a statement; a bad escape
# in a spec.
import warnings


def show(text, mode):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "<text>", mode)
        except SyntaxError as error:
            print(mode, text, "|", error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
        else:
            print(mode, text, "| fine")
        for message, line in {(str(each.message), each.lineno) for each in caught}:
            print("    warning:", message, line)


for text in ["f'{a:", "f'{a:{b", "f'{a:{b:", "f'{a!r:", "f'{a=:", "f'{a!", "f'{a", "f'{a:x'", "f'''{a:", "f'''{a:x'''",
             "f'{a:{b:{c}'", r"f'{a:\d}'"]:
    show(text, "eval")
    show(text, "exec")

# The body of the lambda is a field of the spec that the colon begins.
for text in ["f'{lambda: {1}}'", "f'{lambda x: {x}:{2}}'", "f'{(lambda: {1})}'", "f'{lambda x:1}'"]:
    show(text, "eval")

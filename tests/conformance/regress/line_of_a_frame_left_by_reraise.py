# A frame left while a handler passed an exception on said the line of the handler, not that of the raise.
def named():
    try:
        1 / 0
    except ZeroDivisionError as error:
        note = str(error)
        raise ValueError(note)


def in_with():
    import contextlib
    with contextlib.nullcontext():
        number = 1
        raise ValueError(number)


for function in named, in_with:
    try:
        function()
    except ValueError as error:
        entry = error.__traceback__.tb_next
        print(function.__name__, entry.tb_lineno, entry.tb_frame.f_lineno)

# f_lineno of a frame that an exception has left: behind a finally, an unmatched except, with, a bare raise.
def unmatched():
    try:
        raise ValueError  # 2
    except KeyError:
        pass
    except OSError:  # 5
        pass


def cleaned_up():
    try:
        raise ValueError  # 2
    finally:
        x = 1
        x = 2  # 5


def managed():
    with open("/dev/null"):
        raise ValueError  # 2


def bare():
    try:
        raise ValueError  # 2
    except ValueError as error:
        x = 1
        raise  # 5


def nested():
    try:
        raise ValueError
    except ValueError as error:
        try:
            raise error  # 5
        finally:
            x = 1  # 7


for function in unmatched, cleaned_up, managed, bare, nested:
    try:
        function()
    except ValueError as error:
        entry = error.__traceback__.tb_next
        first = function.__code__.co_firstlineno
        lines = []
        while entry:
            lines.append((entry.tb_lineno - first, entry.tb_frame.f_lineno - first))
            entry = entry.tb_next
        print(function.__name__, lines)

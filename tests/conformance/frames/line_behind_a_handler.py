# f_lineno behind a branch at the end of a finally, and of a comprehension; what dies at the end of a handler sees the
# line of its last statement.
import sys


class T:
    def __del__(self):
        frame = sys._getframe(1)
        print("del at", frame.f_lineno - frame.f_code.co_firstlineno)


def handler():
    try:
        raise ValueError(T())
    except ValueError as error:
        x = 1
        x = 2  # 5
    return x


handler()


def branch():
    try:
        raise ValueError  # 2
    finally:
        if True:
            x = 1  # 5


def comprehension():
    return [
        1 / x
        for x in (0,)
    ]


try:
    branch()
except ValueError as error:
    print(error.__traceback__.tb_next.tb_frame.f_lineno - branch.__code__.co_firstlineno)
try:
    comprehension()
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_frame.f_lineno - comprehension.__code__.co_firstlineno)

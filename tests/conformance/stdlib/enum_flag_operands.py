# Operands of flags: members, combinations, numbers, members without bits and strangers.
import enum


class Plain(enum.Flag):
    A = 1
    B = 2
    NOTHING = None


class Number(enum.IntFlag):
    A = 1
    B = 2


def attempt(action):
    try:
        return repr(action())
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


operands = [Plain.A, Plain.B, Plain.A | Plain.B, Plain(0), Plain.NOTHING, Number.A, Number.B, Number(9), 1, 2.5, "a", None]
for one in operands:
    for other in operands:
        print(attempt(lambda: one | other), attempt(lambda: one & other), attempt(lambda: one ^ other))

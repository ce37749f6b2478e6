# members, int and str members, flags
from enum import *
import enum
class Color(Enum):
    RED=1
    GREEN=2
    ROJO=1
    def describe(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], list(Color), Color.ROJO is Color.RED, len(Color), Color.RED.describe(), Color.RED.name, Color.RED.value, Color)
print(Color.__members__, Color.RED in Color, 1 in Color, 9 in Color, {Color.RED:1}[Color.RED], isinstance(Color.RED,Color), type(Color.RED))
for f in [lambda: Color(9), lambda: Color['X'], lambda: setattr(Color,'RED',3), lambda: delattr(Color,'RED'), lambda: Color.NOPE, lambda: setattr(Color.RED,'value',3), lambda: setattr(Color.RED,'name',3)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    class More(Color): X=3
except TypeError as e: print(e)
try:
    class Dup(Enum):
        A=1
        A=2
except TypeError as e: print(e)
class Auto(Enum):
    A=auto(); B=auto(); C=10; D=auto()
print([m.value for m in Auto])
class I(IntEnum):
    A=1; B=2
print(I.A, repr(I.A), I.A+1, I.A<I.B, I.A==1, f"{I.A:>4}", I(2), sorted([I.B,I.A]), max(I), int(I.B), "%d"%I.A, "%s"%I.A, str(I.A), isinstance(I.A,int))
class S(StrEnum):
    X=auto(); Y="why"
print(S.X, repr(S.X), S.X+"!", S.Y=="why", f"{S.Y}", S("why"))
class P(Flag):
    R=auto(); W=auto(); X=auto()
    RW=R|W
print(P.R|P.W, repr(P.R|P.X), P.R&P.W, repr(P.R&P.W), ~P.R, list(P.R|P.X), P.R in (P.R|P.W), bool(P(0)), P(7), repr(P(7)), len(P(7)), list(P), P.RW, repr(P.RW), P.R^P.RW, len(P), str(P(0)), P.__members__)
for f in [lambda: P(8), lambda: P.R|1, lambda: P(-1), lambda: 3 in P.R]:
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class IF(IntFlag):
    A=1; B=2; C=4
print(IF.A|IF.B, repr(IF.A|IF.B), repr(IF.A|8), IF.A|8, IF(0), repr(IF(0)), repr(~IF.A), IF.A+1, repr(IF.A|4), IF.B|1 == 3, f"{IF.A|IF.B}")

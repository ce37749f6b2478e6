# members with data, functional syntax, generated values, checks, boundaries
from enum import *
import enum
class Color(Enum):
    RED=1
    GREEN=2
    ROJO=1
    def describe(self): return self.name.lower()
class Planet(Enum):
    E=(5.97e24,6.37e6); M=(6.4e23,3.39e6)
    def __init__(self,mass,radius): self.mass=mass; self.radius=radius
    @property
    def d(self): return self.mass/self.radius
print(Planet.E.mass, Planet.M.value, round(Planet.E.d), Planet((5.97e24,6.37e6)))
class Ord(Enum):
    def __new__(cls, v, label):
        o=object.__new__(cls); o._value_=v; o.label=label; return o
    A=(1,"a"); B=(2,"b")
print(Ord.A, Ord(2).label, Ord.B.value, repr(Ord.A))
try:
    @unique
    class U(Enum): A=1; B=1
except ValueError as e: print(e)
F=Enum("F","A B C"); print(list(F), F.__module__); F2=Enum("F2",{"X":"x"}); print(F2.X.value); F3=IntEnum("F3",["P","Q"],start=5); print(list(F3)); F4=Flag("F4","A B"); print(list(F4))
class G(Enum):
    def _generate_next_value_(name,start,count,last): return name*2
    A=auto(); B=auto()
print([m.value for m in G])
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A
print(M(99))
import copy
print(copy.deepcopy(Color.RED) is Color.RED, copy.copy(Color.RED) is Color.RED)
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED: print("r")
print(Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED)==hash("RED"))
try: Color.RED<Color.GREEN
except TypeError as e: print(e)
class L(Enum):
    A=[1]; B=[2]
print(L([1]), [1] in L, list(reversed(L)))
class N(Enum):
    A=1
    class Inner: pass
    def f(self): return self.A
    B=nonmember(5)
    @member
    def fm(): return 7
print(list(N)[0], N.Inner, N.B, N.A.f(), len(N), N.fm.value())
class Sub(str, Enum):
    A="x"
print(Sub.A, repr(Sub.A), Sub.A=="x", f"{Sub.A}", Sub.A.upper())
class Empty(Enum): pass
class Ch(Empty): Z=1
print(Ch.Z, list(Empty), Empty, bool(Empty))
class IS:
    def __init_subclass__(cls, **kw): print("sub", cls.__name__, list(getattr(cls,'__members__',{}))); super().__init_subclass__(**kw)
class WithIS(IS, Enum): Q=1
print(Color.RED.__class__, Color.RED.GREEN, dir(Color.RED)[:6], FlagBoundary.STRICT, list(EnumCheck))
@verify(CONTINUOUS, UNIQUE)
class VV(Enum): A=1; B=2
try:
    @verify(CONTINUOUS)
    class VW(Enum): A=1; C=3
except ValueError as e: print(e)
class Dt(Enum):
    _ignore_="i"
    i=3
    A=i
print(list(Dt)); print(format(Color.RED,">12"), "%s"%Color.RED, "{!r}".format(Color.RED))
class K(Flag, boundary=KEEP): A=1; B=2
print(repr(K(9)))
class CF(Flag, boundary=CONFORM): A=1; B=2
print(repr(CF(9)))
class EJ(IntFlag, boundary=EJECT): A=1; B=2
print(repr(EJ(9)), type(EJ(9)))

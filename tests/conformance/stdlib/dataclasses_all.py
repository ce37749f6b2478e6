# fields, generated methods, frozen, slots, keyword-only
from dataclasses import *
import dataclasses, copy
from typing import ClassVar
@dataclass
class P:
    x: int
    y: int = 2
    z: list = field(default_factory=list)
    K: ClassVar[int] = 9
    def m(self): return self.x
p=P(1); print(p, p==P(1), p!=P(2), P(1,2,[3]), p.z is P(1).z, fields(p)[0].name, asdict(P(1,2,[P(3)])), astuple(p), replace(p,x=9), P.__match_args__, P.__doc__, P.K)
for f in [lambda: P(), lambda: P(1,2,3,4), lambda: hash(p), lambda: p<p, lambda: fields(3), lambda: asdict(3)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "q"
f=F(1); print(hash(f)==hash(F(1)), f<F(2), sorted([F(2),F(1)]), {f:1}, f>=F(1))
for g in [lambda: setattr(f,'a',3), lambda: delattr(f,'a'), lambda: setattr(f,'n',3)]:
    try: print(g())
    except Exception as e: print(type(e).__name__, e, isinstance(e,AttributeError))
@dataclass
class Q(P):
    w: int = 5
    def __post_init__(self): self.s=self.x+self.w
q=Q(1,w=7); print(q,q.s)
@dataclass
class IV:
    a: InitVar[int]
    b: int = 0
    def __post_init__(self,a): self.b=a*2
print(IV(4))
@dataclass(slots=True)
class S:
    a: int
    b: int = 3
s=S(1); print(s, S.__slots__, hasattr(s,'__dict__'))
try: s.c=3
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class KO:
    a: int
    b: int = 1
print(KO(a=1))
try: KO(1)
except TypeError as e: print(e)
@dataclass
class KO2:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int
print(KO2(1,c=2))
for src in ["class B:\n a:int=1\n b:int", "class B:\n a:list=[]", "class B:\n a=field()"]:
    try: exec("@dataclass\n"+src)
    except Exception as e: print(type(e).__name__, e)
M=make_dataclass("M",["a",("b",int),("c",int,5)]); print(M(1,2))
print(is_dataclass(P),is_dataclass(p),is_dataclass(3), fields(P)[1].name)
match p:
    case P(x,y): print(x,y)
@dataclass
class Rec:
    me: object = None
r=Rec(); r.me=r; print(r)
@dataclass(eq=False)
class NE: a:int
print(NE(1)==NE(1), hash(NE(1)) is not None)
@dataclass(repr=False,unsafe_hash=True)
class UH: a:int=field(compare=False); b:int=field(repr=False,default=2)
print(hash(UH(1))==hash(UH(5)), UH(1)==UH(3))
@dataclass
class H:
    a: int = field(default=3, metadata={'k':1}, init=False)
print(H(), fields(H)[0].metadata['k'], copy.copy(H()), copy.replace(P(1),x=5))

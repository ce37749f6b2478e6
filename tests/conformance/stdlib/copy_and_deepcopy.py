# what is copied, and how deep
import copy

class P:
    def __init__(s): s.a=[1]; s.me=s
p=P(); q=copy.deepcopy(p); print(q.me is q, q.a==p.a, q.a is p.a); r=copy.copy(p); print(r.a is p.a, r.me is p)
l=[1,(2,[3])]; m=copy.deepcopy(l); m[1][1].append(4); print(l,m); t=(1,2); print(copy.deepcopy(t) is t, copy.copy(l)==l)
l=[];l.append(l); m=copy.deepcopy(l); print(m[0] is m)
class SL:
    __slots__=('a','__b')
    def __init__(s): s.a=1; s.__b=[2]
    def b(s): return s.__b
s=SL(); s2=copy.deepcopy(s); print(s2.a,s2.b(),s2.b() is s.b())
class LL(list): pass
x=LL([1,[2]]); x.z=5; y=copy.deepcopy(x); print(y,y.z,type(y).__name__, y[1] is x[1]); y=copy.copy(x); print(y,y.z,y[1] is x[1])
class DD(dict): pass
d=DD(a=[1]); e=copy.deepcopy(d); print(e, type(e).__name__, e['a'] is d['a'])
try: copy.copy(iter([]).__class__); print('ok')
except Exception as e: print(type(e),e)
class CC:
    def __copy__(s): return "cc"
    def __deepcopy__(s,memo): return "dd"
print(copy.copy(CC()),copy.deepcopy(CC()))
try: copy.replace(3)
except TypeError as e: print(e)
print(copy.copy({1,2}), copy.deepcopy({1:[2]}), copy.deepcopy(frozenset([1])))
e=copy.copy(ValueError(1,2)); print(repr(e))
class Bound:
    def f(self): pass
bound=Bound(); print(copy.deepcopy(bound.f).__self__ is bound)

# wrappers, caches, partial methods, dispatch by type
import collections.abc
import functools

@functools.total_ordering
class V:
    def __init__(s,x): s.x=x
    def __eq__(s,o): return s.x==o.x if isinstance(o,V) else NotImplemented
    def __lt__(s,o): return s.x<o.x if isinstance(o,V) else NotImplemented
print([V(1)<V(2),V(1)<=V(1),V(2)>V(1),V(1)>=V(2),V(1)!=V(2)], V.__le__.__name__)
try: V(1)<3
except TypeError as e: print(e)
try: V(1)>=3
except TypeError as e: print(e)
class C:
    @functools.cached_property
    def p(self): print("once"); return 3
    def f(self,a,b,c=0): return (a,b,c)
    g=functools.partialmethod(f,1,c=5)
c=C(); print(c.p,c.p,c.g(2))
@functools.singledispatch
def fun(a): "doc"; return "obj"
@fun.register
def _(a:int): return "int"
@fun.register(list)
def _(a): return "list"
@fun.register
def _(a: str|bytes): return "text"
@fun.register(collections.abc.Sequence)
def _(a): return "seq"
print(fun(1),fun([]),fun("s"),fun(b""),fun(()),fun({}),fun(True), fun.__doc__, fun.__name__, fun.dispatch(float) is fun.__wrapped__)
try: fun()
except TypeError as e: print(e)
try: fun.register(3,4)
except TypeError as e: print(e)
@functools.lru_cache(maxsize=2)
def sq(x): print("calc",x); return x*x
print(sq(2),sq(2),sq(3),sq(4),sq(2),sq.cache_info(),sq.cache_parameters())
sq.cache_clear(); print(sq.cache_info(), sq.__name__, sq.__wrapped__(9))
@functools.cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
class S:
    @functools.singledispatchmethod
    def m(self,a): return "o"
    @m.register
    def _(self,a:int): return "i"
print(S().m(1),S().m("x"))
print(functools.reduce(lambda a,b:a*b,[1,2,3,4]))
@functools.wraps(fib)
def w(): pass
print(w.__name__, w.__wrapped__ is fib)

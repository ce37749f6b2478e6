# what is wrong with calls of references, proxies and containers, alive and dead
import weakref
class C: pass
c=C(); p=weakref.proxy(c)
for f in [lambda: p-1, lambda: 1-p, lambda: hash(p), lambda: p.zzz, lambda: format(p,"x"), lambda: round(p), lambda: p(), lambda: weakref.ref(p), lambda: weakref.proxy(p), lambda: weakref.proxy(), lambda: weakref.proxy(c,callback=1), lambda: weakref.proxy(3), lambda: weakref.ref(), lambda: weakref.ref(c,1,2), lambda: weakref.ref(c,callback=3), lambda: weakref.ref(c)(1), lambda: weakref.ref(c)(x=1), lambda: weakref.getweakrefcount(), lambda: weakref.getweakrefs(1,2), lambda: weakref.ref(c)<weakref.ref(c), lambda: weakref.ref.__new__(int,c), lambda: weakref.ref(c).zz, lambda: setattr(weakref.ref(c),'zz',1), lambda: weakref._remove_dead_weakref([],1), lambda: weakref._remove_dead_weakref({1:2},1), lambda: weakref.ref.__new__(weakref.ref), lambda: weakref.ref(c).__init__(), lambda: weakref.ref.__call__(3), lambda: setattr(weakref.ref,'x',1), lambda: weakref.ref[int], lambda: weakref.ref(c).__init__(c,None), lambda: isinstance(p,C), lambda: weakref.WeakValueDictionary(1,2), lambda: weakref.finalize(c), lambda: weakref.finalize(3,print), lambda: weakref.WeakMethod(print), lambda: weakref.WeakMethod(lambda:0)]:
    try: print("ok", f())
    except Exception as e: print(type(e).__name__, e)
print(weakref.ref(c) is weakref.ref(c), weakref.getweakrefcount(c), weakref.getweakrefs(c)==[weakref.ref(c),p] )
r=weakref.ref(c); print(hash(r)==hash(c), r==weakref.ref(c), r!=weakref.ref(c), bool(r), r.__callback__)
class R(weakref.ref):
    __slots__=("k",)
    def __new__(cls,o,cb=None,k=0): s=super().__new__(cls,o,cb); s.k=k; return s
    def __init__(self,o,cb=None,k=0): super().__init__(o,cb)
x=R(c,None,k=5); print(x.k,x() is c,type(x))
class R2(weakref.ref): pass
y=R2(c); y.attr=3; print(y.attr, y is R2(c), y==r, weakref.ref(y)() is y)
try: weakref.ref(x); print("no")
except TypeError as e: print(e)
del c
try: p.x
except ReferenceError as e: print(e)
for f in [lambda: p+1, lambda: 1+p, lambda: len(p), lambda: str(p), lambda: bool(p), lambda: p==1, lambda: hasattr(p,'x'), lambda: p.x, lambda: iter(p), lambda: next(p), lambda: dir(p), lambda: hash(p), lambda: callable(p), lambda: isinstance(p,int), lambda: p in [p], lambda: p in [1]]:
    try: print("ok", f())
    except Exception as e: print(type(e).__name__, e)
print(r(), x(), repr(r)[-6:], repr(p)[-6:], weakref.getweakrefs(3))

# named tuples, counters, chains of mappings, classes to derive from
import collections
import copy

P=collections.namedtuple("P","x y z",defaults=[3])
p=P(1,2); print(p,p.x,p._asdict(),p._replace(y=9),P._fields,P._field_defaults,P.__doc__,P.x.__doc__,P._make([1,2,3]),p==(1,2,3))
for bad in ["x x","1a b","_a b","class b"]:
    try: collections.namedtuple("Q",bad)
    except ValueError as e: print(e)
try: p.x=3
except AttributeError as e: print(e)
try: P(1)
except TypeError as e: print(e)
try: P(1,2,3,4)
except TypeError as e: print(e)
try: p._replace(w=3)
except TypeError as e: print(e)
try: P._make([1])
except TypeError as e: print(e)
print(collections.namedtuple("R","a class a _x",rename=True)._fields, P.__module__, copy.copy(p), copy.replace(p,x=0))
match p:
    case P(a,b): print(a,b)
C=collections.Counter
c=C("abracadabra"); print(c,c.most_common(2),c["zz"],sum(c.values()),c.total(),sorted(c.elements())[:4])
print(c+C("abc"),c-C("aaaaab"),c&C("aab"),c|C("zz"),+C(a=-1,b=2),-C(a=-1), C(a=1)==C(a=1,b=0), C(a=1)<C(a=2))
c.subtract("aaaaaaaa"); print(c); c.update(a=10); print(c['a']); del c['nope']; print(repr(C()))
c+=C(a=1); print(c)
try: C.fromkeys("a")
except NotImplementedError as e: print(e)
m=collections.ChainMap({'a':1},{'a':2,'b':3}); print(m,m['a'],m['b'],len(m),list(m),m.new_child({'z':1}),m.parents,dict(m),m.get('q',5), m|{'r':1})
try: m['q']
except KeyError as e: print(repr(e))
try: del m['b']
except KeyError as e: print(e)
u=collections.UserDict(a=1); u['b']=2; print(u,len(u),'a' in u,u|{'c':3},u.copy(), u=={'a':1,'b':2})
ul=collections.UserList([3,1,2]); ul.sort(); print(ul,ul+[4],ul[1:],ul*2,3 in ul, ul==[1,2,3])
us=collections.UserString("héllo"); print(us.upper(),us+"x",us[1:3],len(us),us.find("l"),us.split("l"),"h" in us, us=="héllo", repr(us))

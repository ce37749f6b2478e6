# what the abstract classes of containers give on top of a few methods
import collections
import collections.abc

print(isinstance([],collections.abc.Sequence), isinstance({},collections.abc.MutableMapping), issubclass(collections.deque, collections.abc.MutableSequence), collections.abc.Mapping, isinstance(3,collections.abc.Hashable),isinstance([],collections.abc.Hashable), isinstance(print,collections.abc.Callable),isinstance((x for x in ()),collections.abc.Generator))
class MyS(collections.abc.Sequence):
    def __init__(s,*a): s.a=a
    def __getitem__(s,i): return s.a[i]
    def __len__(s): return len(s.a)
ms=MyS(1,2,3,2); print(list(ms),list(reversed(ms)),ms.index(2),ms.count(2),5 in ms)
try: ms.index(9)
except ValueError as e: print(repr(e))
class MySet(collections.abc.MutableSet):
    def __init__(s,it=()): s.d=set(it)
    def __contains__(s,x): return x in s.d
    def __iter__(s): return iter(sorted(s.d))
    def __len__(s): return len(s.d)
    def add(s,x): s.d.add(x)
    def discard(s,x): s.d.discard(x)
a=MySet([1,2,3]);b=MySet([2,3,4]); print(list(a&b),list(a|b),list(a-b),list(a^b),a<=b,a.isdisjoint(b),a=={1,2,3},list({9}|a)); a|=b; print(list(a)); a-=b; print(list(a),a.pop()); 
try: a.remove(77)
except KeyError as e: print(repr(e))
class MyM(collections.abc.MutableMapping):
    def __init__(s): s.d={}
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
mm=MyM(); mm.update(a=1,b=2); mm.update([('c',3)]); print(dict(mm),list(mm.items()),mm.pop('a'),mm.setdefault('z',5),mm.popitem(),mm.get('q'),mm=={'c':3,'z':5},repr(mm.keys())[:8],'c' in mm.keys(),mm.keys()&{'c'}, len(mm.values()), ('c',3) in mm.items())
try: collections.abc.Sequence()
except TypeError as e: print(e)
class Half(collections.abc.Sequence):
    def __len__(s): return 0
try: Half()
except TypeError as e: print(e)
print(collections.abc.Callable[[int,str],bool].__args__, collections.abc.Iterable[int])

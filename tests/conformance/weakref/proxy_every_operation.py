# each operation that a proxy forwards
import weakref
class C:
    def __init__(s,n=0): s.n=n
    def __len__(s): return 3
    def __iter__(s): return iter([1,2])
    def __next__(s): return 7
    def __reversed__(s): return "rev"
    def __bytes__(s): return b"by"
    def __index__(s): return 2
    def __int__(s): return 5
    def __float__(s): return 2.5
    def __contains__(s,x): return x==4
    def __getitem__(s,k): return ("get",k)
    def __setitem__(s,k,v): print("set",k,v)
    def __delitem__(s,k): print("del",k)
    def __pow__(s,o,m=None): return ("pow",type(o).__name__,type(m).__name__)
    def __rpow__(s,o): return ("rpow",o)
    def __add__(s,o): return ("add",type(o).__name__)
    def __radd__(s,o): return ("radd",type(o).__name__)
    def __iadd__(s,o): print("iadd"); return s
    def __neg__(s): return "neg"
    def __abs__(s): return "abs"
    def __invert__(s): return "inv"
    def __divmod__(s,o): return "dm"
    def __rdivmod__(s,o): return "rdm"
    def __lt__(s,o): return ("lt",type(o).__name__)
    def __str__(s): return "STR"
    def __matmul__(s,o): return "mm"
    def __ror__(s,o): return ("ror",o)
c=C(); p=weakref.proxy(c)
print(len(p),list(iter(p)),next(p),reversed(p),bytes(p),[10,11,12][p],int(p),float(p),4 in p,p["k"],type(p[p][1]).__name__)
p[1]=2; del p[3]
print(pow(p,2),pow(p,2,3),pow(p,p,p),2**p,p+1,1+p,p+p,-p,abs(p),~p,divmod(p,1),divmod(1,p),p<p,p<3,str(p),f"{p}",p@1,[]|p)
q=p; q+=1; print(type(q))

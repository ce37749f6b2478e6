# signatures, kinds of objects, states of generators
import inspect, functools
def f(a,b=1,/,c:int=2,*args,d,e=3,**kw)->str: "doc"
print(inspect.signature(f), inspect.signature(lambda x,*,y: 0), inspect.getdoc(f))
class C:
    """Cls doc

       indented
    """
    def __init__(self,x,y=2): pass
    def m(self,q): pass
    @staticmethod
    def s(z): pass
    @classmethod
    def k(cls,w): pass
print(inspect.signature(C),inspect.signature(C(1).m),inspect.signature(C.s),inspect.signature(C.k),inspect.getdoc(C))
b=inspect.signature(f).bind(1,2,3,4,d=5,z=6); print(b.arguments,b.args,b.kwargs); 
b=inspect.signature(f).bind(1,d=2); b.apply_defaults(); print(b.arguments)
for a,k in [((),{}),((1,),{}),((1,),{'a':2,'d':1})]:
    try: print(inspect.signature(f).bind(*a,**k))
    except TypeError as e: print(e)
try: inspect.signature(lambda: 0).bind(1)
except TypeError as e: print(e)
print([n for n,_ in inspect.getmembers(C) if not n.startswith('_')], inspect.isclass(C),inspect.isfunction(f),inspect.ismethod(C(1).m),inspect.isbuiltin(len),inspect.isroutine(len), inspect.ismodule(inspect))
def g(): 
    yield 1
async def co(): pass
print(inspect.isgeneratorfunction(g), inspect.iscoroutinefunction(co), inspect.isgenerator(g()), inspect.signature(f).parameters['c'], repr(inspect.signature(f).parameters['d']), inspect.signature(f).parameters['d'].kind)
gg=g(); print(inspect.getgeneratorstate(gg)); next(gg); print(inspect.getgeneratorstate(gg)); gg.close(); print(inspect.getgeneratorstate(gg))
print(inspect.signature(functools.partial(lambda a,b,c=1:0,1,c=5)), inspect.signature(functools.wraps(f)(lambda:0)))
print(inspect.getsource(g), inspect.stack()[0].function)

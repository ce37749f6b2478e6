# hints are made, compared, read and shown
import typing
from typing import *
T=TypeVar("T"); K=TypeVar("K"); V=TypeVar("V",bound=int)
for x in [List[int],Dict[str,int],Optional[int],Union[int,str],Union[int,str,None],Union[int],Callable[[int],str],Callable[...,int],Tuple[int,...],Tuple[()],Any,List,ClassVar[int],Literal["a",1],Annotated[int,"m"],Type[int],Iterable[str],T,V,NoReturn,Self,Optional[List[int]],Union[int,Union[str,int]],List[T],List[T][int],Dict[K,List[T]][int,str],Mapping[str,Any],"x" and Final[int],List["Foo"]]:
    print(repr(x))
print(get_origin(List[int]),get_args(Dict[str,int]),get_origin(Optional[int]),get_args(Callable[[int,str],bool]),get_args(Literal[1,2]), get_origin(list[int]), get_origin(int), get_args(int|str))
class Box(Generic[T]):
    def __init__(self,v:T): self.v=v
    def get(self)->T: return self.v
b=Box[int](3); print(b.v, Box[int], Box.__parameters__, b.__orig_class__, Box.__mro__)
class Sub(Box[str]): pass
print(Sub("x").get(), Sub.__orig_bases__)
def f(a:int, b:"str", c:Optional[int]=None)->List[int]: pass
print(get_type_hints(f))
class NT(NamedTuple):
    x:int
    y:str="q"
    def m(self): return self.x
n=NT(1); print(n,n.m(),NT.__annotations__,NT._field_defaults, isinstance(n,tuple))
N2=NamedTuple("N2",[("a",int),("b",str)]); print(N2(1,"2"))
class TD(TypedDict, total=False):
    a:int
    b:Required[str]
print(TD(a=1,b="x"), TD.__required_keys__, TD.__optional_keys__, TD.__total__)
UserId=NewType("UserId",int); print(UserId(5), UserId, UserId.__supertype__)
@runtime_checkable
class P(Protocol):
    def go(self)->int: ...
class Y:
    def go(self): return 1
print(isinstance(Y(),P), isinstance(3,P), issubclass(Y,P))
class P2(Protocol):
    x:int
for g in [lambda: P(), lambda: isinstance(3,P2), lambda: Box[int,str], lambda: List[int,str], lambda: isinstance([],List[int]), lambda: Optional[int,str], lambda: Union[()], lambda: Any()]:
    try: print(g())
    except TypeError as e: print(e)
print(isinstance([],List), issubclass(list,List), isinstance({},Mapping), isinstance(3,SupportsInt), isinstance("s",SupportsInt), isinstance(2,SupportsIndex))
print(cast(int,"s"), TYPE_CHECKING, List[int]==List[int], List[int]==List[str], {List[int]:1}[List[int]], Union[int,str]==Union[str,int], Union[int,str]==int|str)
@overload
def h(a:int)->int: ...
@overload
def h(a:str)->str: ...
def h(a): return a
print(h(3), len(get_overloads(h)))
@final
class Fi: pass
class PS(Generic[T,K]): pass
print(PS[int,str], Optional["X"], List[T]|None, PS[T,int].__parameters__)
class L(List[int]): pass
print(L([1]), L.__mro__)
print(V.__bound__, T.__name__, TypeVar("A",int,str).__constraints__, TypeVar("B",covariant=True))
try: assert_never(3)
except AssertionError as e: print(e)
class HH:
    a:"HH"
    b:int=3
print(get_type_hints(HH), get_type_hints(TD), get_type_hints(TD,include_extras=True))
ParS=ParamSpec("ParS"); print(ParS, ParS.args, Callable[ParS,int], Callable[Concatenate[int,ParS],str])
Ts=TypeVarTuple("Ts"); print(Ts, Tuple[Unpack[Ts]])

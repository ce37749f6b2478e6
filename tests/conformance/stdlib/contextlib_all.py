# context managers from generators, stacks, small ones
import contextlib
import io

@contextlib.contextmanager
def cm(x):
    print("enter",x)
    try: yield x+1
    except KeyError as e: print("caught",repr(e))
    finally: print("exit")
with cm(1) as v: print(v)
with cm(2): raise KeyError(3)
try:
    with cm(2): raise ValueError(3)
except ValueError as e: print("out",e)
@cm(5)
def deco(): print("in deco")
deco(); deco()
with contextlib.suppress(KeyError): {}[1]
f=io.StringIO()
with contextlib.redirect_stdout(f): print("hidden")
print(repr(f.getvalue()))
with contextlib.ExitStack() as st:
    print(st.enter_context(cm(7)), st.enter_context(cm(8)))
    st.callback(print,"cb",1)
try:
    with contextlib.ExitStack() as st:
        st.callback(lambda:1/0)
        st.enter_context(cm(9))
        raise ValueError("inner")
except ZeroDivisionError as e: print(repr(e),repr(e.__context__))
with contextlib.closing(io.StringIO()) as g: print(g.closed)
print(g.closed)
with contextlib.nullcontext(4) as n: print(n)
try:
    with contextlib.ExitStack() as st: st.enter_context(3)
except TypeError as e: print(e)
@contextlib.contextmanager
def bad(): 
    yield 1
    yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def bad0():
    if 0: yield
try:
    with bad0(): pass
except RuntimeError as e: print(e)
try:
    with cm(0): raise StopIteration("x")
except StopIteration as e: print("SI",e)

# R1: a handled exception is counted once for those who ask for it, and once for the name of `except … as`.
import sys
rc = sys.getrefcount
def f():
    try: raise ValueError(1)
    except ValueError as e: print(rc(e), rc(sys.exception()))
    try: raise ValueError(1)
    except ValueError: print(rc(sys.exception()))
    try: raise ValueError(1)
    except ValueError as e:
        e2 = e
        del e
        print(rc(e2), rc(sys.exception()))
    try:
        try: raise ValueError(1)
        finally: print(rc(sys.exception()))
    except: print(rc(sys.exception()))
    try:
        try: raise ValueError(1)
        except TypeError: pass
        except ValueError as e:
            print(rc(e))
            try: raise KeyError from e
            except KeyError as k: print(rc(e), rc(k), rc(k.__cause__))
            raise
    except ValueError as z: print(rc(z))
    try:
        raise ExceptionGroup('a', [ValueError(1), KeyError(2)])
    except* ValueError as e: print(rc(e), rc(sys.exception()), rc(e.exceptions[0]))
    except* KeyError as e: print(rc(e), rc(sys.exception()), rc(e.exceptions[0]))
    class C:
        def __enter__(self): pass
        def __exit__(self, t, v, tb): print(rc(v), rc(sys.exception())); return True
    with C(): raise ValueError
    def g():
        try: yield
        except ValueError as e: print(rc(e)); yield 1
    x = g(); next(x); x.throw(ValueError())
    try: raise ValueError
    except ValueError as e: y = e
    print(rc(y))
    y = ValueError()
    try: raise y
    except ValueError as z: print(rc(y))
    print(rc(y))
    def h():
        try: raise y
        finally: return
    h(); print(rc(y))
f()
try: raise ValueError(1)
except ValueError as e: print(rc(e), rc(sys.exception()))
try: raise ValueError(1)
except ValueError: print(rc(sys.exception()))

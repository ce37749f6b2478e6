# super() in class methods, static methods, __new__ and metaclasses.
class A:
    @classmethod
    def make(cls): return ("A.make", cls.__name__)
    @staticmethod
    def st(): return "A.st"
    def inst(self): return "A.inst"
    x = 3
    @property
    def p(self): return 4
    def __new__(cls, *a):
        print("A.__new__", cls.__name__, a); return object.__new__(cls)
    def __init_subclass__(cls, **k): print("init_subclass", cls.__name__, k)
class B(A):
    @classmethod
    def make(cls): return super().make(), super().st(), super().x, super().inst, super().p, super().__class__
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __init_subclass__(cls, **k): super().__init_subclass__(**k)
    @staticmethod
    def st2(): 
        try:
            return super().x
        except Exception as e:
            return repr(e)
    @classmethod
    def missing(cls):
        return super().nope
class C(B, k=1): pass
r = C.make()
print([getattr(v, "__name__", v) for v in r])
print(r[3](C()))
try: C.missing()
except AttributeError as e: print(e)
print(B.st2())
class M(type):
    def __call__(cls, *a):
        print("M call"); return super().__call__(*a)
    def __new__(m, n, b, d):
        return super().__new__(m, n, b, d)
    def mro(cls):
        return super().mro()
class D(metaclass=M):
    pass
D()
print(super(B, C).make()[0])
try: super(int, C).x
except TypeError as e: print(e)
